import { and, eq, isNull } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { issues, merges, tracks, watches, type Issue, type Merge, type Track } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem, type Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, type Fact } from "#lib/kernel/facts.ts";
import { mayRead, narrower } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { isFollowed } from "#lib/kernel/watching.ts";
import { personInHub } from "#lib/hubs/queries.ts";
import { topicOf } from "#lib/issues/facts.ts";
import { stillItself } from "#lib/issues/model.ts";
import { canDescribeIssue, canReadIssue, canSeeTrack } from "#lib/issues/policy.ts";
import { findIssue, findOnTrack } from "#lib/issues/queries.ts";
import { refreshStanding } from "#lib/procedures/commands.ts";
import { issueAccepted, issueMerged, issueSorted, issueUnmerged } from "#lib/triage/facts.ts";
import { AcceptIssue, MergeIssue, UnmergeIssue } from "#lib/triage/input.ts";
import { canMerge, canTriage } from "#lib/triage/policy.ts";

type Sorting = Partial<Pick<Issue, "jurisdiction" | "instrument" | "procedure">>;

/** Fills in what kind of thing an issue is. Left out, it stays as it is. */
async function sort(tx: Tx, issue: Issue, given: { [K in keyof Sorting]: Sorting[K] | null }): Promise<{ issue: Issue; facts: Fact[] }> {
  const sorted = Object.fromEntries(Object.entries(given).filter(([field, value]) => value !== null && value !== issue[field as keyof Sorting])) as Sorting;
  if (Object.keys(sorted).length === 0) return { issue, facts: [] };
  const [changed] = await tx.update(issues).set(sorted).where(eq(issues.id, issue.id)).returning();
  const { issue: now } = await refreshStanding(tx, changed!);
  return { issue: now, facts: [issueSorted(now)] };
}

/** A hub takes an issue up: its track is watching from now on, opened if it had none. Whoever logged the issue is told why. */
export const acceptIssue = command({
  name: "acceptIssue", input: AcceptIssue, subject: findOnTrack, seen: canSeeTrack, allow: canTriage,
  tells: ({ input: { lead, lane = "members" }, subject: { issue, hub, track } }) => {
    const taken = track ?? wouldBe<Track>({ id: "", lane, hubId: hub.id, organisationId: null, leadId: null });
    return [issueAccepted({ issue, hub, track: { ...taken, leadId: lead ?? taken.leadId } }, "")];
  },
  async run({ actor, input: { reason, lead, lane, jurisdiction, instrument, procedure }, subject: { issue: before, hub, track: present }, tx }) {
    if (present && present.state !== "triage") throw new Refusal("state", { code: "triage.accepted", values: { state: present.state }, present: { state: present.state } });
    stillItself(before);
    const given = { jurisdiction, instrument, procedure };
    const describes = canDescribeIssue(actor, before);
    if (!describes && Object.values(given).some((value) => value !== null)) throw wrong(jurisdiction ? "jurisdiction" : instrument ? "instrument" : "procedure", "otherHubsIssue");
    const { issue, facts } = await sort(tx, before, given);
    if (lead && !(await personInHub(tx, hub.id, lead))) throw wrong("lead", "notOneOf");
    const leadId = lead ?? present?.leadId ?? null;
    const taken = { state: "watching" as const, leadId, reason, movedAt: clock.now() };
    const [track] = present ? await tx.update(tracks).set(taken).where(eq(tracks.id, present.id)).returning() : await tx.insert(tracks).values({ ...taken, issueId: issue.id, hubId: hub.id, lane }).returning();
    await tx.update(issues).set({ movedAt: clock.now() }).where(eq(issues.id, issue.id));
    return happened({ state: track!.state }, issueAccepted({ issue, hub, track: track! }, reason), ...facts);
  },
});

/** Every hub's track goes along with the issue; where a hub has one on both, the one it had on the merged issue ends as merged. */
async function carryTracks(tx: Tx, issue: Issue, into: Issue): Promise<{ carried: Merge["changed"]["carried"]; ended: Merge["changed"]["ended"]; all: Track[] }> {
  const all = await tx.select().from(tracks).where(eq(tracks.issueId, issue.id));
  const taken = new Set((await tx.select({ hubId: tracks.hubId }).from(tracks).where(eq(tracks.issueId, into.id))).map(({ hubId }) => hubId));
  const [ending, going] = [all.filter(({ hubId }) => taken.has(hubId)), all.filter(({ hubId }) => !taken.has(hubId))];
  for (const { id } of ending) await tx.update(tracks).set({ state: "merged", movedAt: clock.now() }).where(eq(tracks.id, id));
  for (const { id, lane } of going) await tx.update(tracks).set({ issueId: into.id, lane: narrower(lane, into.lane) }).where(eq(tracks.id, id));
  return { carried: going.map(({ id, lane }) => ({ id, lane })), ended: ending.map(({ id, state }) => ({ id, state })), all };
}

/** Those who follow an issue follow the other as closely, except who ever said how much they want to hear of that one. */
async function addWatchers(tx: Tx, issue: Issue, into: Issue): Promise<string[]> {
  const already = new Set((await tx.select({ personId: watches.personId }).from(watches).where(eq(watches.topic, topicOf(into)))).map(({ personId }) => personId));
  const added = (await tx.select({ personId: watches.personId, level: watches.level }).from(watches).where(and(eq(watches.topic, topicOf(issue)), isFollowed))).filter(({ personId }) => !already.has(personId));
  if (added.length > 0) await tx.insert(watches).values(added.map((one) => ({ topic: topicOf(into), ...one })));
  return added.map(({ personId }) => personId);
}

/** What may not be read is not there, and what went somewhere else takes nothing in. */
async function findTarget(tx: Reader, actor: Actor, issue: Issue, docket: string): Promise<Issue> {
  const [into] = await tx.select().from(issues).where(eq(issues.docket, docket));
  if (!into || !canReadIssue(actor, into)) throw wrong("into", "noSuchIssue");
  if (into.id === issue.id) throw wrong("into", "itself");
  if (into.mergedInto) throw wrong("into", "mergedItself");
  return into;
}

/** One issue turns out to be another. Its history, calls, answers, votes and days stay where they are and are read there too; people and tracks go along. */
export const mergeIssue = command({
  name: "mergeIssue", input: MergeIssue, subject: findIssue, seen: canReadIssue, allow: canMerge,
  tells: async ({ actor, input: { into: docket }, subject: issue, db }) => {
    if (!docket) return null;
    const into = await findTarget(db, actor, issue, docket);
    const going = await db.select().from(tracks).where(eq(tracks.issueId, issue.id));
    // That a hub works on it in silence is not told to whoever may not read its track.
    return [issueMerged({ issue, into, hubs: going.filter((track) => mayRead(actor, track)).map(({ hubId }) => hubId), reason: "" })];
  },
  async run({ actor, input: { into: docket, reason }, subject: issue, tx }) {
    stillItself(issue);
    if ((await tx.$count(issues, eq(issues.mergedInto, issue.id))) > 0) throw new Refusal("state", { code: "issue.hasMerged" });
    const into = await findTarget(tx, actor, issue, docket);
    const watchers = await addWatchers(tx, issue, into);
    const { carried, ended, all } = await carryTracks(tx, issue, into);
    await tx.insert(merges).values({ issueId: issue.id, intoId: into.id, reason, changed: { watchers, carried, ended }, mergedBy: isSystem(actor) ? null : actor.id });
    await tx.update(issues).set({ mergedInto: into.id, movedAt: clock.now() }).where(eq(issues.id, issue.id));
    await tx.update(issues).set({ movedAt: clock.now() }).where(eq(issues.id, into.id));
    return happened({ docket: into.docket }, issueMerged({ issue, into, hubs: all.map(({ hubId }) => hubId), reason }));
  },
});

/** Puts back what a merge changed. What has happened since stays: a track that moved on is where it moved. */
export const unmergeIssue = command({
  name: "unmergeIssue", input: UnmergeIssue, subject: findIssue, seen: canReadIssue, allow: canMerge,
  tells: async ({ subject: issue, db }) => {
    const [into] = issue.mergedInto ? await db.select().from(issues).where(eq(issues.id, issue.mergedInto)) : [];
    return into ? [issueUnmerged({ issue, into, hubs: [], reason: "" })] : null;
  },
  async run({ input: { reason }, subject: issue, tx }) {
    if (!issue.mergedInto) throw new Refusal("state", { code: "issue.notMerged" });
    const [merge] = await tx.select().from(merges).where(and(eq(merges.issueId, issue.id), isNull(merges.undoneAt)));
    const [into] = await tx.select().from(issues).where(eq(issues.id, issue.mergedInto));
    const { watchers, carried, ended } = merge!.changed;
    for (const { id, lane } of carried) await tx.update(tracks).set({ issueId: issue.id, lane: narrower(lane, issue.lane) }).where(eq(tracks.id, id));
    for (const { id, state } of ended) await tx.update(tracks).set({ state, movedAt: clock.now() }).where(eq(tracks.id, id));
    for (const personId of watchers) await tx.delete(watches).where(and(eq(watches.topic, topicOf(into!)), eq(watches.personId, personId), isFollowed));
    await tx.update(merges).set({ undoneAt: clock.now() }).where(eq(merges.id, merge!.id));
    await tx.update(issues).set({ mergedInto: null, movedAt: clock.now() }).where(eq(issues.id, issue.id));
    return happened({ docket: issue.docket }, issueUnmerged({ issue, into: into!, hubs: [], reason }));
  },
});
