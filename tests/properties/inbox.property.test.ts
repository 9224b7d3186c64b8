import fc from "fast-check";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { inbox, issues, ledger, tracks } from "#db/schema/index.ts";
import { markAllDone, markDone, markUndone, snooze } from "#lib/inbox/commands.ts";
import { myInbox } from "#lib/inbox/queries.ts";
import { changeIssueLane, moveTrack, watchIssue } from "#lib/issues/commands.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { travelDays } from "#tests/support/clock.ts";
import { issue, person } from "#tests/support/factories.ts";

type Act = { kind: "told" | "done" | "undone" | "snoozed" | "allDone" | "narrowed" | "widened" | "muted" | "watched" | "dayPassed"; on: number };
const acts: fc.Arbitrary<Act[]> = fc.array(fc.record({ kind: fc.constantFrom("told", "told", "told", "done", "undone", "snoozed", "allDone", "narrowed", "widened", "muted", "watched", "dayPassed" as const), on: fc.integer({ min: 0, max: 7 }) }), { minLength: 4, maxLength: 14 });

const byNumber = (one: number, other: number) => one - other;

/** Two issues that somebody watches, and whoever moves them and changes who may read them. */
async function watched() {
  const one = await issue(), other = await issue();
  const reader = await person({ role: "coordinator", hub: one.asia }, { role: "coordinator", hub: other.asia });
  const all = await Promise.all([one, other].map(async ({ docket, europe }) => ({ docket, europe, mover: await person({ role: "coordinator", hub: europe }) })));
  for (const { docket } of all) await watchIssue(reader, { issue: docket, watch: "yes" });
  return { reader, all };
}

describe("an inbox", () => {
  test("whatever is done, put off, muted or narrowed, is what was told and may be read, each once", async () => {
    await fc.assert(fc.asyncProperty(acts, async (drawn) => {
      const { reader, all } = await watched();
      const part = async (show: "all" | "snoozed" | "done", each: "yes" | "" = "yes") => (await myInbox(reader, { show, each, limit: 100 })).entries.filter(({ name }) => name !== "seat.given");
      const play: Record<Act["kind"], (on: (typeof all)[number], at: number) => Promise<unknown>> = {
        told: async ({ docket, europe, mover }) => {
          const [{ state }] = (await engine.reader.select({ state: tracks.state }).from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId)).where(eq(issues.docket, docket))) as [{ state: string }];
          return moveTrack(mover, { issue: docket, hub: europe.slug, act: state === "watching" ? "gather" : "watch" });
        },
        done: async (_, at) => { const found = (await part("all"))[at]; return found && markDone(reader, { entry: found.id }); },
        undone: async (_, at) => { const found = (await part("done"))[at]; return found && markUndone(reader, { entry: found.id, together: at % 2 === 0 ? "yes" : "" }); },
        snoozed: async (_, at) => { const found = (await part("all"))[at]; return found && snooze(reader, { entry: found.id, until: at % 2 === 0 ? "tomorrow" : "monday" }); },
        allDone: () => markAllDone(reader, {}),
        narrowed: ({ docket, mover }) => changeIssueLane(mover, { issue: docket, lane: "coordinators" }),
        widened: ({ docket, mover }) => changeIssueLane(mover, { issue: docket, lane: "members" }),
        muted: ({ docket }) => watchIssue(reader, { issue: docket, watch: "yes", level: "muted" }).catch(() => null),
        watched: ({ docket }) => watchIssue(reader, { issue: docket, watch: "yes" }).catch(() => null),
        dayPassed: async () => travelDays(1),
      };
      for (const { kind, on } of drawn) await play[kind](all[on % 2]!, on);

      const kept = await engine.reader.select({ id: inbox.id, thing: inbox.thing, reason: inbox.reason, doneAt: inbox.doneAt, entry: ledger, issue: issues, track: tracks }).from(inbox).innerJoin(ledger, eq(ledger.seq, inbox.seq))
        .innerJoin(tracks, eq(tracks.id, ledger.thingId)).innerJoin(issues, eq(issues.id, tracks.issueId)).where(eq(inbox.personId, reader.id));
      const readable = kept.filter(({ entry, track }) => mayRead(reader, { ...entry, id: entry.thingId }) && mayRead(reader, track));
      const parts = { all: await part("all"), snoozed: await part("snoozed"), done: await part("done") };
      const ids = Object.values(parts).flat().map(({ id }) => id);
      expect(ids.toSorted()).toEqual(readable.map(({ id }) => id).toSorted());
      for (const show of ["all", "snoozed", "done"] as const) {
        const groups = Map.groupBy(readable.filter(({ id }) => parts[show].some((one) => one.id === id)), ({ thing, reason }) => `${thing} ${reason}`);
        const heads = await part(show, "");
        expect(heads.map(({ count }) => count).toSorted(byNumber)).toEqual([...groups.values()].map((group) => group.length).toSorted(byNumber));
      }
      const together = new Set([...parts.all, ...parts.snoozed].map(({ issue: about, reason }) => `${about?.docket} ${reason}`));
      expect((await part("all", "")).length + (await part("snoozed", "")).length).toBe(together.size);
    }), { numRuns: 12 });
  });
});
