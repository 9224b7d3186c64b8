import type { Hub, Issue, Track } from "#db/schema/index.ts";
import type { Fact, Topic } from "#lib/kernel/facts.ts";
import type { TrackState, WatchLevel } from "#db/vocabulary.ts";
import type { TrackAct } from "#lib/issues/model.ts";

export const topicOf = (issue: Pick<Issue, "id">): Topic => `issue:${issue.id}`;

const find = (issue: Issue, references: readonly string[]): NonNullable<Fact["find"]> => ({
  kind: "issue", title: issue.title, url: `/issues/${issue.docket.toLowerCase()}`,
  body: [issue.docket, issue.docket.replace("-", ""), ...references, issue.officialTitle, issue.relevance].filter(Boolean).join(" "),
});

export const issueLogged = (issue: Issue, hub: Hub, references: readonly string[]): Fact => ({
  name: "issue.logged", subject: topicOf(issue), about: [`hub:${hub.id}`], reach: issue, data: { docket: issue.docket, issue: issue.title, hub: hub.name },
  tell: [{ to: { hub: hub.id, roles: ["coordinator"] }, reason: "logged" }], find: find(issue, references),
});

export const issueDescribed = (issue: Issue, references: readonly string[]): Fact => ({
  name: "issue.described", subject: topicOf(issue), about: [], reach: issue, data: { docket: issue.docket, issue: issue.title }, find: find(issue, references),
});

export const issueLaneChanged = (issue: Issue, references: readonly string[]): Fact => ({
  name: "issue.laneChanged", subject: topicOf(issue), about: [], reach: issue, data: { docket: issue.docket, lane: issue.lane }, find: find(issue, references),
});

/** How much somebody wants to hear of an issue; nobody's business but their own. */
export const issueWatched = (issue: Issue, personId: string, level: WatchLevel | null): Fact => ({
  name: level ? "issue.watched" : "issue.unwatched", subject: `person:${personId}`, about: [],
  reach: { id: personId, lane: "named", hubId: null, organisationId: null }, data: { docket: issue.docket, ...(level ? { level } : {}) },
});

const onTrack = (name: Fact["name"], issue: Issue, track: Track, hub: Hub, data: Fact["data"] = {}): Fact => ({
  name, subject: `track:${track.id}`, about: [topicOf(issue), `hub:${hub.id}`], reach: track,
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, ...data },
  tell: [{ to: { watching: topicOf(issue) }, reason: "watching" }],
});

export const trackOpened = (issue: Issue, track: Track, hub: Hub): Fact => {
  const fact = onTrack("track.opened", issue, track, hub);
  if (hub.id === issue.hubId) return fact;
  return { ...fact, tell: [...fact.tell!, { to: { hub: issue.hubId, roles: ["coordinator"] }, reason: "otherHub" }] };
};
type Move = { act: TrackAct; reason: string | null; from: TrackState };
/** Whoever logged an issue hears what became of it in triage, whether or not they watch it. */
export const trackMoved = (issue: Issue, track: Track, hub: Hub, { act, reason, from }: Move): Fact => {
  const fact = onTrack("track.moved", issue, track, hub, { act, state: track.state, reason, reviewOn: track.reviewOn });
  return from === "triage" && issue.loggedBy && hub.id === issue.hubId ? { ...fact, tell: [{ to: { person: issue.loggedBy }, reason: "yourIssue" }, ...fact.tell!] } : fact;
};
/** A parked track has come back: its day has come, or the file moved on. */
export const trackReturned = (issue: Issue, track: Track, hub: Hub, why: "day" | "stage"): Fact => ({
  ...onTrack("track.returned", issue, track, hub, { why }),
  tell: [{ to: { hub: hub.id, roles: ["coordinator"] }, reason: "triage" }, ...(track.leadId ? [{ to: { person: track.leadId }, reason: "triage" }] : [])],
});
export const trackLed = (issue: Issue, track: Track, hub: Hub, lead: { id: string; name: string }): Fact => {
  const fact = onTrack("track.led", issue, track, hub, { lead: lead.name });
  return { ...fact, tell: [{ to: { person: lead.id }, reason: "lead" }] };
};
/** Whoever led it is told that they no longer do. */
export const trackUnled = (issue: Issue, track: Track, hub: Hub, before: string): Fact => ({ ...onTrack("track.unled", issue, track, hub), tell: [{ to: { person: before }, reason: "lead" }] });
export const trackEditorAdded = (issue: Issue, track: Track, hub: Hub, person: { id: string; name: string }): Fact => ({
  ...onTrack("track.editorAdded", issue, track, hub, { editor: person.name }), tell: [{ to: { person: person.id }, reason: "editor" }],
});
export const trackEditorRemoved = (issue: Issue, track: Track, hub: Hub, person: { id: string; name: string }): Fact => ({
  ...onTrack("track.editorRemoved", issue, track, hub, { editor: person.name }), tell: [{ to: { person: person.id }, reason: "editor" }],
});
export const stanceTaken = (issue: Issue, track: Track, hub: Hub, divergence: string | null, others: readonly string[]): Fact => ({
  ...onTrack("track.stanceTaken", issue, track, hub, { stance: track.stance, divergence }),
  tell: [{ to: { watching: topicOf(issue) }, reason: "watching" }, ...others.map((id) => ({ to: { hub: id, roles: ["coordinator"] as const }, reason: "divergence" }))],
});
