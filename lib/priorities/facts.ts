import type { Hub, Issue, Track } from "#db/schema/index.ts";
import type { Priority } from "#db/vocabulary.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { topicOf } from "#lib/issues/facts.ts";

export type Scene = { issue: Issue; hub: Hub; track: Track };

const onPriority = (name: Fact["name"], { issue, hub, track }: Scene, data: Fact["data"] = {}): Fact => ({
  name, subject: `track:${track.id}`, about: [topicOf(issue), `hub:${hub.id}`], reach: track,
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, priority: track.priority, ...data }, tell: track.leadId ? [{ to: { person: track.leadId }, reason: "priority" }] : [],
});

export const trackAssessed = (scene: Scene): Fact => onPriority("track.assessed", scene, { impact: scene.track.impact, likelihood: scene.track.likelihood });
export const priorityOverridden = (scene: Scene, reason: string): Fact => onPriority("track.priorityOverridden", scene, { reason });
export const priorityFollowed = (scene: Scene): Fact => onPriority("track.priorityFollowed", scene);
/** Time alone, a date or the hub's weights made it another one. */
export const priorityMoved = (scene: Scene, before: Priority): Fact => onPriority("track.priorityMoved", scene, { before });

/** The house has looked again at so many, and there was nothing to tell. */
export const prioritiesRead = (count: number): Fact => ({ name: "priorities.read", subject: "clock:priorities", about: [], reach: { id: "clock", lane: "named", hubId: null, organisationId: null }, data: { count } });
