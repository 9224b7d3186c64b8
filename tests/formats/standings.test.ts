import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shipped } from "#db/procedures/shipped.ts";
import { hubs } from "#db/seed/facts/hubs.ts";
import { checkedOn, issues } from "#db/seed/facts/issues.ts";
import type { IssueSeed } from "#db/seed/facts/types.ts";
import { confidences, dateKinds, procedures } from "#db/vocabulary.ts";
import { authorityZones } from "#lib/dates/model.ts";
import { momentOf, momentOfEvent } from "#lib/kernel/deadline.ts";
import { endings, standingOf, type Dated, type Next, type Standing, type Window } from "#lib/procedures/model.ts";
import { rows, type Row } from "#tests/formats/standing-rows.ts";

const docketOf = ({ hub, number }: IssueSeed) => `${hubs.find(({ slug }) => slug === hub)!.code.toUpperCase()}-${number}`;
const byDocket = new Map(issues.map((issue) => [docketOf(issue), issue]));

/** The dated events of an issue as a new installation keeps them. */
const datesOf = ({ jurisdiction, dateFacts }: IssueSeed): Dated[] => dateFacts.map((fact, index) => {
  const { time, zone } = fact.kind === "consultation-closes" ? fact : { time: null, zone: authorityZones[jurisdiction] };
  const at = momentOfEvent({ day: fact.day, time, zone, closes: endings.includes(fact.kind) });
  return { id: String(index), kind: fact.kind, day: fact.day, at, confidence: fact.confidence ?? "confirmed", checkedOn: fact.verification === "unverified" ? null : checkedOn };
});

function standingOn(issue: IssueSeed, written: string) {
  const [day, time = "12:00"] = written.split(" ");
  const now = momentOf({ day: day!, time, zone: authorityZones[issue.jurisdiction] });
  return { now, standing: standingOf(shipped[issue.procedure], datesOf(issue), now) };
}

const said = (date: Dated | null) => (date ? `${date.day} ${date.kind}` : null);
const foretold = (next: Next<Dated>) => (next?.on === "usual" ? `usually ${next.stage}${next.about ? `, about ${next.about}` : ""}` : said(next?.date ?? null));
const span = ({ opens, closes }: Window<Dated>) => `${opens?.day ?? "?"} to ${closes?.day ?? "?"}`;

type Told = Omit<Row, "issue" | "at" | "because">;

/** A standing in the words of a row; what does not hold is left out there. */
function told({ procedure }: IssueSeed, { stage, last, next, window, inPart, quiet, overdue }: Standing): Told {
  return {
    last: said(last), now: shipped[procedure].stages[stage]!.key, next: foretold(next),
    ...(window && { window: span(window) }), ...(inPart && { inPart }), ...(quiet && { quiet }), ...(overdue && { overdue: said(overdue)! }),
  };
}

function holds({ issue: docket, at, because: _, ...expected }: Row) {
  const issue = byDocket.get(docket)!;
  expect(told(issue, standingOn(issue, at).standing)).toEqual(expected satisfies Told);
}

describe("an issue of the seed", () => {
  test.each(rows)("$issue on $at is where its facts put it: $because", holds);

  test("is in the table, whichever it is", () => {
    expect([...byDocket.keys()].filter((docket) => !rows.some(({ issue }) => issue === docket))).toEqual([]);
  });

  test.each([...byDocket])("%s stands on 28 November 2026 where something can stand", (_, issue) => {
    const { now, standing: { stage, since, last, next, window, quiet } } = standingOn(issue, "2026-11-28");
    expect(shipped[issue.procedure].stages[stage]).toBeDefined();
    if (since) expect(since.at.getTime()).toBeLessThanOrEqual(last!.at.getTime());
    if (next?.on === "record") expect(next.date.at.getTime()).toBeGreaterThan(now.getTime());
    if (next?.on === "usual" && next.about) expect(next.about >= "2026-11-28").toBe(true);
    if (window) expect(window.until.getTime()).toBeGreaterThan(now.getTime());
    expect(quiet && next?.on === "record").toBe(false);
  });
});

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
/** Those that open, close and apply more often than the rest: their order matters most. */
const kind = fc.constantFrom(...dateKinds, "consultation-opens" as const, "consultation-closes" as const, "application" as const, "proposal" as const);
const event = fc.record({ kind, day, confidence: fc.constantFrom(...confidences), checkedOn: fc.option(day) });
const events = fc.array(event, { maxLength: 14 }).map((all) => all.map((one, index): Dated => ({
  ...one, id: String(index), at: momentOfEvent({ day: one.day, time: null, zone: "Europe/Brussels", closes: endings.includes(one.kind) }),
})));
const template = fc.constantFrom(...procedures).map((procedure) => shipped[procedure]);
const moment = fc.tuple(day, fc.constantFrom("00:00", "12:00", "23:59")).map(([on, time]) => momentOf({ day: on, time, zone: "Europe/Brussels" }));

describe("whatever is on record", () => {
  test("a stage never goes back as time goes on, and nothing is last before it has come", () => {
    fc.assert(fc.property(template, events, moment, moment, (any, dates, one, other) => {
      const [early, late] = one <= other ? [one, other] : [other, one];
      const [before, after] = [standingOf(any, dates, early), standingOf(any, dates, late)];
      expect(after.stage).toBeGreaterThanOrEqual(before.stage);
      for (const [{ last, since }, now] of [[before, early], [after, late]] as const) {
        expect(last === null || last.at <= now).toBe(true);
        expect(since === null || since.at <= last!.at).toBe(true);
      }
    }), { numRuns: 1_000 });
  });

  test("nobody is asked to look where something is known to come, or input is taken", () => {
    fc.assert(fc.property(template, events, fc.integer({ min: -100, max: 300 }), (any, dates, days) => {
      const ends = Math.max(...dates.map(({ at }) => at.getTime()), 0);
      const { quiet, window, next } = standingOf(any, dates, new Date(ends + days * 86_400_000));
      expect(quiet && (window !== null || next?.on === "record")).toBe(false);
    }), { numRuns: 3_000 });
  });

  test("what is still to come changes neither the last event nor the stage, except that what applied in full applies in part", () => {
    fc.assert(fc.property(template, events, events, moment, (any, dates, more, now) => {
      const coming = more.filter(({ at }) => at > now).map((date) => ({ ...date, id: `coming ${date.id}` }));
      const [before, after] = [standingOf(any, dates, now), standingOf(any, [...dates, ...coming], now)];
      expect(after.last).toEqual(before.last);
      if (after.stage === before.stage) return;
      expect(any.stages[before.stage]!.last).toBe(true);
      expect(after).toMatchObject({ stage: before.stage - 1, inPart: true });
    }), { numRuns: 1_000 });
  });
});
