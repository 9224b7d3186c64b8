import { aliasedTable, and, asc, eq, exists, inArray, isNull, or, sql, type Placeholder } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { divergences, hubs, identifiers, issues, people, trackEditors, tracks, watches, type Issue } from "#db/schema/index.ts";
import type { Topic } from "#db/schema/columns.ts";
import { endOfTime } from "#db/schema/issues.ts";
import { jurisdictions, type Jurisdiction, type TrackState } from "#db/vocabulary.ts";
import { derive, parseIdentifier } from "#lib/formats/identifiers/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, visibleTo } from "#lib/kernel/lane.ts";
import { common } from "#lib/kernel/lasting.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { findHub } from "#lib/organisations/queries.ts";
import { ByDocket, ReadReference } from "#lib/issues/input.ts";
import { follows, instrumentOf, trackActs } from "#lib/issues/model.ts";
import { canChangeIssueLane, canDescribeIssue, canMoveTrack, canOpenTrack, canReadIssue, canReadReference, canWatchIssue } from "#lib/issues/policy.ts";

const withDocket = prepared((db, { docket }: Given<{ docket: string }>) => db.select().from(issues).where(eq(issues.docket, docket)));

export async function findIssue(db: Reader, { issue: docket }: { issue: string }): Promise<Issue> {
  const [issue] = await common(db, "issue", docket, () => withDocket(db, { docket }));
  if (!issue) throw new Refusal("notFound");
  return issue;
}

const trackIn = prepared((db, { issue, hub }: Given<{ issue: string; hub: string }>) => db.select().from(tracks).where(and(eq(tracks.issueId, issue), eq(tracks.hubId, hub))));

/** What an issue is called, for who may know of it: what hangs on it may be open to others. */
export const nameFor = (actor: Actor, issue: Issue) => (canReadIssue(actor, issue) ? { docket: issue.docket, title: issue.title } : null);

/** The same in a list, wherever issues are joined. */
export const issueKnownTo = (actor: Actor) => ({ docket: sql<string | null>`case when ${visibleTo(actor, issues)} then ${issues.docket} end`, issue: sql<string | null>`case when ${visibleTo(actor, issues)} then ${issues.title} end` });

/** An issue with the hub that means to act on it, and that hub's track where it has one. */
export async function findOnTrack(db: Reader, input: { issue: string; hub: string }) {
  const issue = await findIssue(db, input);
  const hub = await findHub(db, input);
  const [track] = await trackIn(db, { issue: issue.id, hub: hub.id });
  return { issue, hub, track: track ?? null };
}

/** An issue and those merged into it, as far as the actor may know of them: what hangs on any of them is shown together. For a rule of the house, all of them. */
export const familyOf = (db: Reader, actor: Actor | null, issue: string | Placeholder) => db.select({ id: issues.id }).from(issues).where(eq(issues.id, issue))
  .unionAll(db.select({ id: issues.id }).from(issues).where(and(eq(issues.mergedInto, issue), actor ? visibleTo(actor, issues) : undefined)));

/** The same, of the issue with a docket. */
export const familyWith = (db: Reader, actor: Actor, docket: string | Placeholder) => {
  const itself = () => db.select({ id: issues.id }).from(issues).where(eq(issues.docket, docket));
  return itself().unionAll(db.select({ id: issues.id }).from(issues).where(and(inArray(issues.mergedInto, itself()), visibleTo(actor, issues))));
};

export const referencesOf = async (db: Reader, issueId: string) => (await db.select({ value: identifiers.value }).from(identifiers).where(eq(identifiers.issueId, issueId))).map(({ value }) => value);

/** The issues that carry one of these keys, or took in one that does, as far as the actor may know of them. */
export async function withKeys(db: Reader, actor: Actor, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const carriers = aliasedTable(issues, "carriers");
  return db.selectDistinct({ docket: issues.docket, title: issues.title }).from(identifiers).innerJoin(carriers, eq(carriers.id, identifiers.issueId))
    .innerJoin(issues, or(eq(issues.id, carriers.mergedInto), and(eq(issues.id, carriers.id), isNull(carriers.mergedInto))))
    .where(and(inArray(identifiers.key, [...keys]), visibleTo(actor, carriers), visibleTo(actor, issues))).orderBy(asc(issues.docket)).limit(5);
}

/** What an official reference tells without asking anybody, and which issue carries it already. */
export const readReference = query({
  name: "readReference", input: ReadReference, subject: async () => null, allow: canReadReference,
  async run({ actor, input: { text }, db }) {
    const read = parseIdentifier(text);
    if (!read.ok) return { read: false as const, reason: read.reason };
    const derived = derive(read.identifier);
    return { read: true as const, identifier: read.identifier, derived: { ...derived, instrument: instrumentOf(derived) }, known: await withKeys(db, actor, [read.identifier.key, ...derived.equivalents]) };
  },
});

export type Hubs = Map<string, { slug: string; code: string; name: string }>;

const allHubs = prepared((db) => db.select({ id: hubs.id, slug: hubs.slug, code: hubs.code, name: hubs.name }).from(hubs));
/** Every hub by its identifier. */
export const hubsById = (db: Reader): Promise<Hubs> => common(db, "hubs", null, async () => new Map((await allHubs(db, {})).map(({ id, ...hub }) => [id, hub])));

const identifiersOf = prepared((db, { issue }: Given<{ issue: string }>) => db
  .select({ kind: identifiers.kind, value: identifiers.value, url: identifiers.url, verification: identifiers.verification }).from(identifiers).where(eq(identifiers.issueId, issue)).orderBy(asc(identifiers.kind), asc(identifiers.value)));
const tracksOf = prepared((db, { issue }: Given<{ issue: string }>) => db
  .select({ track: tracks, lead: people.name }).from(tracks).leftJoin(people, eq(people.id, tracks.leadId)).where(eq(tracks.issueId, issue)).orderBy(asc(tracks.openedAt), asc(tracks.id)));
/** Where a hub holds something else than the others, beside its track: read with that. */
export const besideTrack = and(eq(divergences.issueId, tracks.issueId), eq(divergences.hubId, tracks.hubId), eq(divergences.part, "stance"), isNull(divergences.endedAt));
/** What hubs hold something else for on an issue, each with its reason; read with the hub's track. */
const stanceDivergencesOf = prepared((db, { issue }: Given<{ issue: string }>) => db
  .select({ hubId: divergences.hubId, reason: divergences.reason }).from(divergences).where(and(eq(divergences.issueId, issue), eq(divergences.part, "stance"), isNull(divergences.endedAt))));
const editorsOn = prepared((db, { issue }: Given<{ issue: string }>) => db.select({ trackId: trackEditors.trackId, id: people.id, name: people.name })
  .from(trackEditors).innerJoin(tracks, eq(tracks.id, trackEditors.trackId)).innerJoin(people, eq(people.id, trackEditors.personId)).where(eq(tracks.issueId, issue)).orderBy(asc(people.name), asc(people.id)));
const watchesOf = prepared((db, { topic, person }: Given<{ topic: Topic; person: string }>) => db
  .select({ level: watches.level }).from(watches).where(and(eq(watches.topic, topic), eq(watches.personId, person), isNull(watches.endedAt))));

/** One issue, whole: identifiers, the track of every hub, and what the actor may do. */
export const issueByDocket = query({
  name: "issueByDocket", lasting: true, input: ByDocket, subject: findIssue, allow: canReadIssue,
  async run({ actor, subject: issue, db }) {
    const names = await hubsById(db);
    const references = await identifiersOf(db, { issue: issue.id });
    const all = await tracksOf(db, { issue: issue.id });
    const reasons = new Map((await stanceDivergencesOf(db, { issue: issue.id })).map(({ hubId, reason }) => [hubId, reason]));
    const editors = await editorsOn(db, { issue: issue.id });
    const taken = new Set(all.map(({ track }) => track.hubId));
    const open = all.filter(({ track }) => mayRead(actor, track)).map(({ track: { id, hubId, state, stance, priority, leadId, movedAt, openedAt, reviewOn, reason }, lead }) => ({ id, hubId, state, stance, priority, divergence: reasons.get(hubId) ?? null, leadId, lead, movedAt, openedAt, reviewOn, reason }));
    const level = actor.kind === "person" ? ((await watchesOf(db, { topic: `issue:${issue.id}`, person: actor.id }))[0]?.level ?? null) : null;
    const { id, docket, title, officialTitle, jurisdiction, instrument, procedure, relevance, sourceUrl, createdAt, movedAt, lane, hubId, closesAt } = issue;
    return {
      id, docket, title, officialTitle, jurisdiction, instrument, procedure, relevance, sourceUrl, createdAt, movedAt, lane, hubId,
      closesAt: closesAt < endOfTime ? closesAt : null,
      hub: names.get(issue.hubId)!,
      identifiers: references,
      tracks: open.map((track) => ({ ...track, editors: editors.filter(({ trackId }) => trackId === track.id).map(({ id: person, name }) => ({ id: person, name })), hub: names.get(track.hubId)!, may: trackMay(actor, issue, track.hubId, names, track.state) })),
      watching: follows(level), level,
      may: {
        watch: canWatchIssue(actor, issue), describe: canDescribeIssue(actor, issue), changeLane: canChangeIssueLane(actor, issue),
        openTrack: [...names].filter(([id]) => !taken.has(id) && canOpenTrack(actor, { issue, hub: { id } as never })).map(([, hub]) => hub),
      },
    };
  },
});

function trackMay(actor: Actor, issue: Issue, hubId: string, names: Hubs, state: TrackState) {
  const may = canMoveTrack(actor, { issue, hub: { id: hubId, ...names.get(hubId)! } as never });
  return { move: may ? trackActs.allowed(state) : [], lead: may, takeStance: may };
}

/** The jurisdictions that the visible issues come from, for a filter. */
export const jurisdictionList = query({
  name: "jurisdictionList", lasting: true, input: ByDocket.omit({ issue: true }), subject: async () => null, allow: () => true,
  async run({ actor, db }) {
    const known = sql.raw(`(values ${jurisdictions.map((code) => `('${code}')`).join(", ")}) as known`);
    const code = sql<Jurisdiction>`known.column1`;
    const carried = db.select({ one: sql`1` }).from(issues).where(and(eq(issues.jurisdiction, code), visibleTo(actor, issues)));
    return (await db.select({ code }).from(known).where(exists(carried))).map(({ code: found }) => found);
  },
});

