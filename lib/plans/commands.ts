import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { planPins, plans, type Plan } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { stillItself } from "#lib/issues/model.ts";
import { milestonePinned, milestoneUnpinned, planSettled, type Planned } from "#lib/plans/facts.ts";
import { PinMilestone, SettlePlan, UnpinMilestone } from "#lib/plans/input.ts";
import { momentOn } from "#lib/plans/model.ts";
import { canPlan, canReadPlan } from "#lib/plans/policy.ts";
import { findPlanned, planningOf } from "#lib/plans/queries.ts";

const own = (actor: Actor) => (actor.kind === "person" ? actor.id : null);

/** Every change of a plan is dated, taking back a pin too: a calendar goes by it. */
async function touch(tx: Tx, actor: Actor, trackId: string, settled: Partial<Pick<Plan, "originId" | "method" | "channel">> = {}) {
  const changed = { ...settled, changedBy: own(actor), changedAt: clock.now() };
  await tx.insert(plans).values({ trackId, ...changed }).onConflictDoUpdate({ target: plans.trackId, set: changed });
}

async function planning(tx: Tx, actor: Actor, on: Planned) {
  stillItself(on.issue);
  return (await planningOf(tx, actor, [on])).get(on.track.id)!;
}

/** A step of the plan is put on a day, for a reason, and stays there whatever moves around it. */
export const pinMilestone = command({
  name: "pinMilestone", input: PinMilestone, subject: findPlanned, seen: canReadPlan, allow: canPlan,
  tells: ({ input: { milestone }, subject }) => (milestone ? [milestonePinned(subject, { milestone, day: "", reason: "" })] : null),
  async run({ actor, input: { milestone, day, reason }, subject, tx }) {
    const { setting } = await planning(tx, actor, subject);
    if (!setting) throw new Refusal("state", { code: "plan.nothingAhead" });
    if (day < wallOf(clock.now(), setting.zone).day) throw wrong("day", "past");
    if (momentOn(day, setting) > setting.deadline) throw wrong("day", "afterDeadline");
    const pin = { day, reason, pinnedBy: own(actor), createdAt: clock.now() };
    await tx.insert(planPins).values({ trackId: subject.track.id, milestone, ...pin }).onConflictDoUpdate({ target: [planPins.trackId, planPins.milestone], set: pin });
    await touch(tx, actor, subject.track.id);
    return happened({ milestone, day }, milestonePinned(subject, { milestone, day, reason }));
  },
});

/** A step is where the rules put it again. */
export const unpinMilestone = command({
  name: "unpinMilestone", input: UnpinMilestone, subject: findPlanned, seen: canReadPlan, allow: canPlan,
  tells: ({ input: { milestone }, subject }) => (milestone ? [milestoneUnpinned(subject, { milestone, day: "" })] : null),
  async run({ actor, input: { milestone }, subject, tx }) {
    const [pin] = await tx.delete(planPins).where(and(eq(planPins.trackId, subject.track.id), eq(planPins.milestone, milestone))).returning();
    if (!pin) throw new Refusal("state", { code: "plan.notPinned" });
    await touch(tx, actor, subject.track.id);
    return happened(null, milestoneUnpinned(subject, pin));
  },
});

/** What a plan works towards, how it is decided and in which form it is filed, where that is to be something else than follows from the rules. */
export const settlePlan = command({
  name: "settlePlan", input: SettlePlan, subject: findPlanned, seen: canReadPlan, allow: canPlan,
  tells: ({ subject }) => [planSettled(subject, { closing: null, method: null, channel: null })],
  async run({ actor, input: { closing: id, method, channel }, subject, tx }) {
    const { ahead, methods, settled } = await planning(tx, actor, subject);
    const closing = id ? ahead.find((date) => date.id === id) : null;
    if (closing === undefined) throw wrong("closing", "notOneOf");
    if (method && !methods.some((rule) => rule.method === method)) throw wrong("method", "notOneOf");
    const next = { originId: closing && (closing.originId ?? closing.id), method, channel };
    const before = { originId: settled?.originId ?? null, method: settled?.method ?? null, channel: settled?.channel ?? null };
    if (JSON.stringify(next) === JSON.stringify(before)) return unchanged(null);
    await touch(tx, actor, subject.track.id, next);
    return happened(null, planSettled(subject, { closing: closing?.label ?? null, method, channel }));
  },
});
