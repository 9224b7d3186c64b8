import type { Hub, Issue, Track } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { topicOf } from "#lib/issues/facts.ts";

type OnTrack = { issue: Issue; hub: Hub; track: Track };

/** Whoever logged it hears that a hub took it up, and whoever leads it from now on. */
export const issueAccepted = ({ issue, hub, track }: OnTrack, reason: string): Fact => ({
  name: "track.accepted", subject: `track:${track.id}`, about: [topicOf(issue), `hub:${hub.id}`], reach: track,
  data: { docket: issue.docket, issue: issue.title, hub: hub.name, reason },
  tell: [
    ...(track.leadId ? [{ to: { person: track.leadId }, reason: "lead" }] : []), ...(issue.loggedBy ? [{ to: { person: issue.loggedBy }, reason: "yourIssue" }] : []),
    { to: { watching: topicOf(issue) }, reason: "watching" },
    ...(hub.id === issue.hubId ? [] : [{ to: { hub: issue.hubId, roles: ["coordinator" as const] }, reason: "otherHub" }]),
  ],
});

/** What was filled in when a hub took it up. */
export const issueSorted = (issue: Issue): Fact => ({
  name: "issue.sorted", subject: topicOf(issue), about: [], reach: issue,
  data: { docket: issue.docket, issue: issue.title, jurisdiction: issue.jurisdiction, instrument: issue.instrument, procedure: issue.procedure },
});

type Merging = { issue: Issue; into: Issue; hubs: readonly string[]; reason: string };

/** Told by the narrower lane of the two, to all who follow either, and to the hubs whose tracks go along. */
const merging = (name: Fact["name"], { issue, into, hubs, reason }: Merging): Fact => ({
  name, subject: topicOf(issue), about: [topicOf(into)], reach: narrower(issue.lane, into.lane) === issue.lane ? issue : into,
  data: { docket: issue.docket, issue: issue.title, into: into.docket, reason },
  tell: [
    ...(issue.loggedBy ? [{ to: { person: issue.loggedBy }, reason: "yourIssue" }] : []),
    { to: { watching: topicOf(issue) }, reason: "watching" }, { to: { watching: topicOf(into) }, reason: "watching" },
    ...hubs.map((hub) => ({ to: { hub, roles: ["coordinator" as const] }, reason: "merged" })),
  ],
});

export const issueMerged = (what: Merging) => merging("issue.merged", what);
export const issueUnmerged = (what: Merging) => merging("issue.unmerged", what);
