import fc from "fast-check";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { shipped } from "#db/procedures/shipped.ts";
import { stage } from "#db/procedures/template.ts";
import { issues } from "#db/schema/index.ts";
import { dateKinds, type DateKind, type Procedure } from "#db/vocabulary.ts";
import { addDateFact, checkDateFact, correctDateFact } from "#lib/dates/commands.ts";
import { datesOfIssue } from "#lib/dates/queries.ts";
import { system, type Actor } from "#lib/kernel/actor.ts";
import { setTemplate } from "#lib/procedures/commands.ts";
import { passTime } from "#lib/procedures/jobs.ts";
import { closings, isStale } from "#lib/procedures/model.ts";
import { templatesInForce } from "#lib/procedures/queries.ts";
import { clock } from "#lib/platform/clock.ts";
import { travelTo } from "#tests/support/clock.ts";
import { issue } from "#tests/support/factories.ts";

type Of = { docket: string; coordinator: Actor; procedure: Procedure };

/** Other tests share the database, and rely on the procedures that their issues follow: these are for this test alone. */
const own = ["implementing", "cn-law", "tris"] as const;

/** What lists, filters and alarms read of an issue, beside what follows from its dates when they are read anew. */
async function keptAndTrue({ docket, coordinator }: Pick<Of, "docket" | "coordinator">) {
  const [kept] = await engine.reader.select().from(issues).where(eq(issues.docket, docket));
  const { dates, stages, stage, inPart, overdue, quiet, window, next } = await datesOfIssue(coordinator, { issue: docket });
  const now = clock.now();
  const coming = dates.filter(({ at }) => at > now);
  const soonest = (of: typeof coming) => of.reduce<Date | null>((first, { at }) => (first === null || at < first ? at : first), null)?.toISOString();
  const known = (moment: Date) => (moment.getUTCFullYear() === 9999 ? undefined : moment.toISOString());
  const { template } = (await templatesInForce(engine.reader))[kept!.procedure];
  return {
    kept: { stage: kept!.stage, inPart: kept!.inPart, overdue: kept!.overdue, quiet: kept!.quiet, open: kept!.open, closesAt: known(kept!.closesAt), nextAt: known(kept!.nextAt), nextId: kept!.nextId, stale: kept!.staleAt <= now },
    true: {
      stage: stages[stage]!.key, inPart, overdue: overdue !== null, quiet, open: window !== null, closesAt: soonest(coming.filter(({ kind }) => closings.includes(kind))), nextAt: soonest(coming),
      nextId: next?.on === "record" ? next.date.id : null, stale: coming.some((date) => isStale(template, date, now)),
    },
  };
}

const day = (days: number) => new Date(Date.parse("2027-01-01") + days * 86_400_000).toISOString().slice(0, 10);
const revisionOf = async (procedure: Procedure) => (await templatesInForce(engine.reader))[procedure].version;

/** A procedure without some of its stages, and with one of somebody's own at the end. */
function reshaped(procedure: Procedure, without: number) {
  const { stages } = shipped[procedure];
  const kept = stages.filter((_, index) => index !== without && index !== (without + 4) % stages.length);
  const ours = stage("looked-back-on", "commission", { name: "Looked back on", days: 90, reachedBy: ["review"] });
  return [...kept, ours].map(({ reachedBy, completedBy, doors, ...one }) => ({ ...one, reachedBy: [...reachedBy], completedBy: [...completedBy], doors: [...doors] }));
}

const acts = {
  add: (at: number, kind: DateKind) => async ({ docket, coordinator }: Of) => { await addDateFact(coordinator, { issue: docket, kind, label: `Something on ${day(at)}`, day: day(at), confidence: at % 3 === 0 ? "indicative" : "confirmed" }); },
  correct: (which: number, at: number) => async ({ docket, coordinator }: Of) => {
    const { dates } = await datesOfIssue(coordinator, { issue: docket });
    if (dates.length === 0) return;
    const { id, kind, label } = dates[which % dates.length]!;
    await correctDateFact(coordinator, { dateFact: id, kind, label, day: day(at), reason: "The authority moved it." });
  },
  check: (which: number) => async ({ docket, coordinator }: Of) => {
    const { dates } = await datesOfIssue(coordinator, { issue: docket });
    if (dates.length > 0) await checkDateFact(coordinator, { dateFact: dates[which % dates.length]!.id, verification: "verified" });
  },
  reshape: (without: number) => async ({ procedure }: Of) => { await setTemplate(system, { procedure, revision: await revisionOf(procedure), checkAfter: 20 + without, note: "As it was seen to go.", stages: reshaped(procedure, without) }); },
  wait: (days: number) => () => { clock.now = ((then) => () => new Date(then + days * 86_400_000))(clock.now().getTime()); return Promise.resolve(); },
};

const days = fc.integer({ min: -60, max: 500 });
const anyAct = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(days, fc.constantFrom(...dateKinds)).map(([at, kind]) => acts.add(at, kind)) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(20), days).map(([which, at]) => acts.correct(which, at)) },
  { weight: 1, arbitrary: fc.nat(20).map((which) => acts.check(which)) },
  { weight: 1, arbitrary: fc.nat(8).map((without) => acts.reshape(without)) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 120 }).map((by) => acts.wait(by)) },
);

test("what is kept of where an issue stands is what follows from its dates, whatever was done to them, to its procedure or by time", async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...own), fc.array(anyAct, { minLength: 4, maxLength: 12 }), async (procedure, sequence) => {
    travelTo("2027-01-01T09:00:00Z");
    const of = { ...(await issue({ procedure })), procedure };
    for (const act of sequence) {
      await act(of);
      await passTime(system, {});
      const { kept, true: following } = await keptAndTrue(of);
      expect(kept).toEqual(following);
    }
  }), { numRuns: 12 });
});
