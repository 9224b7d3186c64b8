import type { Hub, Issue, Track } from "#db/schema/index.ts";
import type { Milestone } from "#db/vocabulary.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { topicOf } from "#lib/issues/facts.ts";

export type Planned = { issue: Issue; hub: Hub; track: Track; editors: readonly string[] };

/** Told to those who work by it: lead, editors and coordinators. Of a public track, too, members alone learn how it is planned. */
const onPlan = (name: Fact["name"], { issue, hub, track, editors }: Planned, data: Fact["data"] = {}): Fact => ({
  name, subject: `track:${track.id}`, about: [topicOf(issue), `hub:${hub.id}`], reach: { ...track, lane: narrower(track.lane, "members") },
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, ...data },
  tell: [
    ...[track.leadId, ...editors].flatMap((person) => (person ? [{ to: { person }, reason: "plan" }] : [])),
    { to: { hub: hub.id, roles: ["coordinator"] }, reason: "plan" },
  ],
});

type Pinned = { milestone: Milestone; day: string; reason: string };

export const milestonePinned = (on: Planned, { milestone, day, reason }: Pinned): Fact => onPlan("plan.pinned", on, { milestone, day, reason });
/** It is where the rules put it again. */
export const milestoneUnpinned = (on: Planned, { milestone, day }: Omit<Pinned, "reason">): Fact => onPlan("plan.unpinned", on, { milestone, day });
export const planSettled = (on: Planned, settled: { closing: string | null; method: string | null; channel: string | null }): Fact => onPlan("plan.settled", on, settled);
