import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { dateFacts, issues, type Issue } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem, type Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { momentOfEvent } from "#lib/kernel/deadline.ts";
import { happened } from "#lib/kernel/facts.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import { findIssue } from "#lib/issues/queries.ts";
import { refreshStanding } from "#lib/procedures/commands.ts";
import { endings } from "#lib/procedures/model.ts";
import { dateFactAdded, dateFactChecked, dateFactCorrected } from "#lib/dates/facts.ts";
import { AddDateFact, CheckDateFact, CorrectDateFact } from "#lib/dates/input.ts";
import { canKeepDates, canReadDates } from "#lib/dates/policy.ts";
import { findDateFact } from "#lib/dates/queries.ts";

/** Every change of a date keeps right where the issue stands. */
async function restand(tx: Tx, issue: Issue) {
  await refreshStanding(tx, issue);
  await tx.update(issues).set({ movedAt: clock.now() }).where(eq(issues.id, issue.id));
}

const checked = (actor: Actor) => (actor.kind === "person" ? { checkedBy: actor.id, checkedOn: clock.now().toISOString().slice(0, 10) } : {});

/** A dated event of the procedure, with its source. The stage of the issue follows from it. */
export const addDateFact = command({
  name: "addDateFact", input: AddDateFact, seen: canReadDates, allow: canKeepDates,
  subject: async (db, input) => ({ issue: await findIssue(db, input) }),
  async run({ actor, input: { issue: _, ...input }, subject: { issue }, tx }) {
    if (input.checkedOn !== undefined && !isSystem(actor)) throw wrong("checkedOn", "unknownField");
    const at = momentOfEvent({ ...input, closes: endings.includes(input.kind) });
    const [date] = await tx.insert(dateFacts).values({ ...input, issueId: issue.id, at, ...checked(actor) }).returning();
    await restand(tx, issue);
    return happened({ id: date!.id }, dateFactAdded(issue, date!));
  },
});

/** A new value for a dated event. The old one is kept; whoever watches the issue is told. */
export const correctDateFact = command({
  name: "correctDateFact", input: CorrectDateFact, seen: canReadDates, allow: canKeepDates, subject: findDateFact,
  async run({ actor, input: { dateFact: _, reason, ...input }, subject: { issue, date: before }, tx }) {
    const at = momentOfEvent({ ...input, closes: endings.includes(input.kind) });
    const [date] = await tx.insert(dateFacts).values({ ...input, issueId: issue.id, at, ...checked(actor), originId: before.originId ?? before.id, replaced: before.replaced + 1 }).returning();
    await tx.update(dateFacts).set({ replacedBy: date!.id }).where(eq(dateFacts.id, before.id));
    await restand(tx, issue);
    return happened({ id: date!.id }, dateFactCorrected(issue, before, date!, reason));
  },
});

/** A dated event was compared with its source: by whom, when, and how well it held. */
export const checkDateFact = command({
  name: "checkDateFact", input: CheckDateFact, seen: canReadDates, allow: canKeepDates, subject: findDateFact,
  async run({ actor, input: { verification }, subject: { issue, date: before }, tx }) {
    const [date] = await tx.update(dateFacts).set({ verification, ...checked(actor) }).where(eq(dateFacts.id, before.id)).returning();
    await refreshStanding(tx, issue);
    return happened({ id: before.id }, dateFactChecked(issue, date!));
  },
});
