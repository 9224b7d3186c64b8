import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { dateFacts, issues } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/issues.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem, type Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { momentOfEvent } from "#lib/kernel/deadline.ts";
import { happened } from "#lib/kernel/facts.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import { closings, nextClosing } from "#lib/issues/model.ts";
import { findIssue } from "#lib/issues/queries.ts";
import { dateFactAdded, dateFactChecked, dateFactCorrected } from "#lib/procedures/facts.ts";
import { AddDateFact, CheckDateFact, CorrectDateFact } from "#lib/procedures/input.ts";
import { canKeepDates, canReadDates } from "#lib/procedures/policy.ts";
import { datesOf, findDateFact } from "#lib/procedures/queries.ts";

/** Every change of a date, and the clock, keep the issue's next closing right. */
export async function refreshClosing(tx: Tx, issueId: string) {
  const closesAt = nextClosing(await datesOf(tx, [issueId]), clock.now()) ?? endOfTime;
  await tx.update(issues).set({ closesAt, movedAt: clock.now() }).where(eq(issues.id, issueId));
}

const checked = (actor: Actor) => (actor.kind === "person" ? { checkedBy: actor.id, checkedOn: clock.now().toISOString().slice(0, 10) } : {});

/** A dated event of the procedure, with its source. The stage of the issue follows from it. */
export const addDateFact = command({
  name: "addDateFact", input: AddDateFact, seen: canReadDates, allow: canKeepDates,
  subject: async (db, input) => ({ issue: await findIssue(db, input) }),
  async run({ actor, input: { issue: _, ...input }, subject: { issue }, tx }) {
    if (input.checkedOn !== undefined && !isSystem(actor)) throw wrong("checkedOn", "unknownField");
    const at = momentOfEvent({ ...input, closes: closings.includes(input.kind) });
    const [date] = await tx.insert(dateFacts).values({ ...input, issueId: issue.id, at, ...checked(actor) }).returning();
    await refreshClosing(tx, issue.id);
    return happened({ id: date!.id }, dateFactAdded(issue, date!));
  },
});

/** A new value for a dated event. The old one is kept; whoever watches the issue is told. */
export const correctDateFact = command({
  name: "correctDateFact", input: CorrectDateFact, seen: canReadDates, allow: canKeepDates, subject: findDateFact,
  async run({ actor, input: { dateFact: _, reason, ...input }, subject: { issue, date: before }, tx }) {
    const at = momentOfEvent({ ...input, closes: closings.includes(input.kind) });
    const [date] = await tx.insert(dateFacts).values({ ...input, issueId: issue.id, at, ...checked(actor), originId: before.originId ?? before.id, replaced: before.replaced + 1 }).returning();
    await tx.update(dateFacts).set({ replacedBy: date!.id }).where(eq(dateFacts.id, before.id));
    await refreshClosing(tx, issue.id);
    return happened({ id: date!.id }, dateFactCorrected(issue, before, date!, reason));
  },
});

/** A dated event was compared with its source: by whom, when, and how well it held. */
export const checkDateFact = command({
  name: "checkDateFact", input: CheckDateFact, seen: canReadDates, allow: canKeepDates, subject: findDateFact,
  async run({ actor, input: { verification }, subject: { issue, date: before }, tx }) {
    const [date] = await tx.update(dateFacts).set({ verification, ...checked(actor) }).where(eq(dateFacts.id, before.id)).returning();
    return happened({ id: before.id }, dateFactChecked(issue, date!));
  },
});
