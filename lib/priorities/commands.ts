import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { tracks, type Hub, type Issue, type Track } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/columns.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { currentRules } from "#lib/hubs/queries.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack } from "#lib/issues/queries.ts";
import { priorityFollowed, priorityOverridden, trackAssessed, type Scene } from "#lib/priorities/facts.ts";
import { AssessTrack, OnTrack, OverridePriority } from "#lib/priorities/input.ts";
import { priorityOf, type Assessment } from "#lib/priorities/model.ts";
import { canAssess } from "#lib/priorities/policy.ts";

type Found = { issue: Issue; hub: Hub; track: Track | null };

function onTrack({ issue, hub, track }: Found): Scene {
  if (!track) throw new Refusal("state", { code: "noTrack" });
  return { issue, hub, track };
}

/** What the formula makes of a track now. Whatever was decided against it stays. */
export async function follow(tx: Tx, { issue, hub, track }: Scene, assessment: Assessment): Promise<Scene> {
  const { rules: { weights } } = await currentRules(tx, hub.id);
  const { priority, until } = priorityOf(assessment, issue.closesAt, { weights, now: clock.now() });
  const kept = track.overriddenBecause === null ? { priority } : {};
  const [followed] = await tx.update(tracks).set({ ...assessment, ...kept, priorityUntil: until ?? endOfTime }).where(eq(tracks.id, track.id)).returning();
  return { issue, hub, track: followed! };
}

/** How much it would change for a hub and how likely it is: with the time left, that makes its priority. */
export const assessTrack = command({
  name: "assessTrack", input: AssessTrack, subject: findOnTrack, seen: canSeeTrack, allow: canAssess,
  async run({ input: { impact, likelihood }, subject, tx }) {
    const scene = await follow(tx, onTrack(subject), { impact, likelihood });
    return happened({ priority: scene.track.priority }, trackAssessed(scene));
  },
});

/** A priority that the formula does not see, with a note why. It stays until it is taken back. */
export const overridePriority = command({
  name: "overridePriority", input: OverridePriority, subject: findOnTrack, seen: canSeeTrack, allow: canAssess,
  async run({ input: { priority, reason }, subject, tx }) {
    const { issue, hub, track: before } = onTrack(subject);
    const [track] = await tx.update(tracks).set({ priority, overriddenBecause: reason }).where(eq(tracks.id, before.id)).returning();
    return happened({ priority }, priorityOverridden({ issue, hub, track: track! }, reason));
  },
});

/** Back to what the formula says; to normal where nothing was assessed. */
export const followFormula = command({
  name: "followFormula", input: OnTrack, subject: findOnTrack, seen: canSeeTrack, allow: canAssess,
  async run({ subject, tx }) {
    const { issue, hub, track: before } = onTrack(subject);
    if (before.overriddenBecause === null) throw new Refusal("state", { code: "priority.followed" });
    const [track] = await tx.update(tracks).set({ overriddenBecause: null, priority: "normal" }).where(eq(tracks.id, before.id)).returning();
    const scene = { issue, hub, track: track! };
    const { impact, likelihood } = scene.track;
    const followed = impact !== null && likelihood !== null ? await follow(tx, scene, { impact, likelihood }) : scene;
    return happened({ priority: followed.track.priority }, priorityFollowed(followed));
  },
});
