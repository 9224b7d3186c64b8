import { query } from "#lib/kernel/command.ts";
import { currentRules } from "#lib/hubs/queries.ts";
import { findOnTrack } from "#lib/issues/queries.ts";
import { clock } from "#lib/platform/clock.ts";
import { PriorityOfTrack } from "#lib/priorities/input.ts";
import { priorityOf } from "#lib/priorities/model.ts";
import { canAssess, canReadPriority } from "#lib/priorities/policy.ts";

/** How much a hub's track matters to it, and how that comes about: the marks, the weights, and whatever somebody decided against them. */
export const priorityOfTrack = query({
  name: "priorityOfTrack", lasting: true, input: PriorityOfTrack, subject: findOnTrack, allow: canReadPriority,
  async run({ actor, subject, db }) {
    const { issue, hub, track } = subject;
    const { impact, likelihood, overriddenBecause, priority } = track!;
    const { rules: { weights } } = await currentRules(db, hub.id);
    const assessed = impact !== null && likelihood !== null ? priorityOf({ impact, likelihood }, issue.closesAt, { weights, now: clock.now() }) : null;
    return {
      priority: overriddenBecause === null ? assessed?.priority ?? priority : priority, impact, likelihood, weights, overriddenBecause,
      formula: assessed && { time: assessed.time, score: assessed.score, priority: assessed.priority }, may: { assess: canAssess(actor, subject) },
    };
  },
});
