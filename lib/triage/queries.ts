import { aliasedTable, and, asc, desc, eq, gt, isNull, lt, ne, notExists, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { identifiers, issues, merges, people, tracks, type Hub } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { currentRules, findHub } from "#lib/hubs/queries.ts";
import { ByDocket } from "#lib/issues/input.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { findIssue, hubsById } from "#lib/issues/queries.ts";
import { TriageInbox, TriageWaiting } from "#lib/triage/input.ts";
import { patientSince, waiting } from "#lib/triage/model.ts";
import { canMerge, canReadTriage, canTriage } from "#lib/triage/policy.ts";

type Page = { after?: string | undefined; limit: number; /** That issue alone. */ docket?: string };

const columns = {
  id: issues.id, docket: issues.docket, title: issues.title, hubId: issues.hubId, jurisdiction: issues.jurisdiction, instrument: issues.instrument, procedure: issues.procedure,
  relevance: issues.relevance, sourceUrl: issues.sourceUrl, loggedBy: people.name,
};

/** The hub's own tracks in triage, what has waited longest first. */
function ownTracks(db: Reader, actor: Actor, hub: Hub, { after, limit, docket }: Page) {
  const cursor = readCursor(after);
  const beyond = cursor ? or(gt(tracks.movedAt, momentIn(cursor)), and(eq(tracks.movedAt, momentIn(cursor)), gt(issues.id, cursor.id))) : undefined;
  return db.select({ ...columns, since: tracks.movedAt, leadId: tracks.leadId, reason: tracks.reason }).from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId)).leftJoin(people, eq(people.id, issues.loggedBy))
    .where(and(eq(tracks.hubId, hub.id), eq(tracks.state, "triage"), isNull(issues.mergedInto), visibleTo(actor, tracks), visibleTo(actor, issues), beyond, docket ? eq(issues.docket, docket) : undefined)).orderBy(asc(tracks.movedAt), asc(issues.id)).limit(limit + 1);
}

/** What other hubs logged and this one has neither taken up nor declined, newest first. */
function loggedElsewhere(db: Reader, actor: Actor, hub: Hub, { after, limit, docket }: Page) {
  const cursor = readCursor(after);
  const beyond = cursor ? or(lt(issues.createdAt, momentIn(cursor)), and(eq(issues.createdAt, momentIn(cursor)), gt(issues.id, cursor.id))) : undefined;
  const taken = db.select({ one: sql`1` }).from(tracks).where(and(eq(tracks.issueId, issues.id), eq(tracks.hubId, hub.id)));
  return db.select({ ...columns, since: issues.createdAt, leadId: sql<null>`null`, reason: sql<null>`null` }).from(issues).leftJoin(people, eq(people.id, issues.loggedBy))
    .where(and(ne(issues.hubId, hub.id), isNull(issues.mergedInto), notExists(taken), visibleTo(actor, issues), beyond, docket ? eq(issues.docket, docket) : undefined)).orderBy(desc(issues.createdAt), asc(issues.id)).limit(limit + 1);
}

/** Which other issues carry one of the same official numbers: what may be one issue logged twice. */
async function alike(db: Reader, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const others = aliasedTable(identifiers, "others");
  return db.selectDistinct({ of: identifiers.issueId, docket: issues.docket, title: issues.title }).from(identifiers)
    .innerJoin(others, and(eq(others.key, identifiers.key), ne(others.issueId, identifiers.issueId))).innerJoin(issues, eq(issues.id, others.issueId))
    .where(and(among(identifiers.issueId, ids), isNull(issues.mergedInto), visibleTo(actor, issues))).orderBy(asc(issues.docket));
}

/** Where a page would have ended for the next to begin with this one: no row comes before the lowest identifier there can be. */
const justBefore = ({ since }: { since: Date }) => cursorOf({ key: String(since.getTime()), id: "0".repeat(26) });

/** What waits for a hub to say what it will do with it, and for how many of its working days it has waited. */
export const triageInbox = query({
  name: "triageInbox", input: TriageInbox, allow: canReadTriage,
  subject: async (db, input) => ({ hub: await findHub(db, input) }),
  async run({ actor, input: { from, at, after, limit }, subject: { hub }, db }) {
    const waitingFor = from === "own" ? ownTracks : loggedElsewhere;
    const [first] = at ? await waitingFor(db, actor, hub, { limit: 0, docket: at }) : [];
    const rows = await waitingFor(db, actor, hub, { after: first ? justBefore(first) : after, limit });
    const shown = rows.slice(0, limit);
    const { rules: { calendar } } = await currentRules(db, hub.id);
    const names = await hubsById(db);
    const doubles = await alike(db, actor, shown.map(({ id }) => id));
    const last = rows.length > limit ? shown.at(-1)! : null;
    return {
      items: shown.map(({ id, hubId, leadId, ...item }) => ({
        ...item, hub: names.get(hubId)!, ...waiting(item.since, clock.now(), { zone: hub.zone, calendar, led: leadId !== null }), alike: doubles.filter(({ of }) => of === id).map(({ docket, title }) => ({ docket, title })),
      })),
      next: last && cursorOf({ key: String(last.since.getTime()), id: last.id }), may: { triage: canTriage(actor, { hub }) },
    };
  },
});

const waitingIn = prepared((db, { hub }: Given<{ hub: string }>, actor: Actor) => db.select({ since: tracks.movedAt, leadId: tracks.leadId }).from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId))
  .where(and(eq(tracks.hubId, hub), eq(tracks.state, "triage"), isNull(issues.mergedInto), visibleTo(actor, tracks), visibleTo(actor, issues))), rightsOf);

/** How many issues wait for a hub, and how many of them for too long without anybody to look after them. */
export const triageWaiting = query({
  name: "triageWaiting", lasting: true, input: TriageWaiting, allow: canReadTriage,
  subject: async (db, input) => ({ hub: await findHub(db, input) }),
  async run({ actor, subject: { hub }, db }) {
    const rows = await waitingIn(db, { hub: hub.id }, actor);
    const { rules: { calendar } } = await currentRules(db, hub.id);
    const patient = patientSince(clock.now(), { zone: hub.zone, calendar });
    return { waiting: rows.length, late: rows.filter(({ since, leadId }) => leadId === null && wallOf(since, hub.zone).day < patient).length, may: { triage: canTriage(actor, { hub }) } };
  },
});

const seen = { docket: issues.docket, title: issues.title };
const mergedInto = prepared((db, { issue, into }: Given<{ issue: string; into: string }>, actor: Actor) => db.select({ ...seen, reason: merges.reason, at: merges.createdAt }).from(issues)
  .innerJoin(merges, and(eq(merges.intoId, issues.id), eq(merges.issueId, issue), isNull(merges.undoneAt))).where(and(eq(issues.id, into), visibleTo(actor, issues))), rightsOf);
const mergedFrom = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => db.select({ ...seen, hubId: issues.hubId }).from(issues)
  .where(and(eq(issues.mergedInto, issue), visibleTo(actor, issues))).orderBy(asc(issues.docket)), rightsOf);

/** How an issue is merged: the one it went into, those that went into it, and who may change that. */
export const mergesOfIssue = query({
  name: "mergesOfIssue", lasting: true, input: ByDocket, subject: findIssue, allow: canReadIssue,
  async run({ actor, subject: issue, db }) {
    const [into] = issue.mergedInto === null ? [] : await mergedInto(db, { issue: issue.id, into: issue.mergedInto }, actor);
    const merged = await mergedFrom(db, { issue: issue.id }, actor);
    return {
      merged: issue.mergedInto !== null, into: into ?? null, from: merged.map(({ hubId, ...one }) => ({ ...one, may: { unmerge: canMerge(actor, { hubId }) } })),
      may: { merge: issue.mergedInto === null && merged.length === 0 && canMerge(actor, issue), unmerge: issue.mergedInto !== null && canMerge(actor, issue) },
    };
  },
});
