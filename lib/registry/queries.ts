import { and, asc, desc, eq, exists, gt, inArray, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { matching } from "#db/search.ts";
import { hubs, issues, searchDocuments, tracks, type Issue } from "#db/schema/index.ts";
import { endOfTime } from "#db/schema/issues.ts";
import type { TrackState } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, numberIn, readCursor, type Cursor } from "#lib/kernel/cursor.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { lasting } from "#lib/kernel/lasting.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { hubsById } from "#lib/issues/queries.ts";
import { openStates } from "#lib/issues/model.ts";
import { IssueList } from "#lib/registry/input.ts";
type Filter = Omit<z.output<typeof IssueList>, "sort" | "after" | "limit">;

function matchingFilter(db: Reader, actor: Actor, { hub, state, jurisdiction, closes, q }: Filter, now: Date): SQL | undefined {
  const states: readonly TrackState[] | null = state === "open" ? openStates : state ? [state] : null;
  const onTrack = hub || states ? exists(db.select({ one: sql`1` }).from(tracks).innerJoin(hubs, eq(hubs.id, tracks.hubId))
    .where(and(eq(tracks.issueId, issues.id), hub ? eq(hubs.slug, hub) : undefined, states ? inArray(tracks.state, [...states]) : undefined, visibleTo(actor, tracks)))) : undefined;
  // A visitor sees no track, but by its docket which hub logged an issue.
  const ofHub = hub && !states ? or(onTrack, inArray(issues.hubId, db.select({ id: hubs.id }).from(hubs).where(eq(hubs.slug, hub)))) : onTrack;
  const found = q ? matching(q) : null;
  return and(
    isNull(issues.mergedInto), visibleTo(actor, issues), ofHub,
    jurisdiction ? eq(issues.jurisdiction, jurisdiction) : undefined,
    closes ? and(gt(issues.closesAt, now), lt(issues.closesAt, new Date(now.getTime() + Number.parseInt(closes) * 86_400_000))) : undefined,
    q ? (found ? inArray(sql`'issue:' || ${issues.id}`, db.select({ topic: searchDocuments.topic }).from(searchDocuments).where(found)) : sql`false`) : undefined,
  );
}

const orders = {
  next: { column: issues.nextAt, after: momentIn, key: (issue: Row) => String(issue.sortNextAt.getTime()), down: false },
  closes: { column: issues.closesAt, after: momentIn, key: (issue: Row) => String(issue.sortClosesAt.getTime()), down: false },
  moved: { column: issues.movedAt, after: momentIn, key: (issue: Row) => String(issue.movedAt.getTime()), down: true },
  docket: { column: issues.number, after: (cursor: Cursor) => numberIn(cursor), key: (issue: Row) => String(issue.number), down: false },
  title: { column: issues.title, after: (cursor: Cursor) => cursor.key, key: (issue: Row) => issue.title, down: false },
} as const;

type Row = { id: string; docket: string; number: number; title: string; jurisdiction: Issue["jurisdiction"]; instrument: string | null; procedure: Issue["procedure"]; hubId: string; movedAt: Date; stage: string; inPart: boolean; quiet: boolean; overdue: boolean; open: boolean; sortClosesAt: Date; sortNextAt: Date };

const listed = { id: issues.id, docket: issues.docket, number: issues.number, title: issues.title, jurisdiction: issues.jurisdiction, instrument: issues.instrument, procedure: issues.procedure, hubId: issues.hubId, movedAt: issues.movedAt, stage: issues.stage, inPart: issues.inPart, quiet: issues.quiet, overdue: issues.overdue, open: issues.open, sortClosesAt: issues.closesAt, sortNextAt: issues.nextAt };

const tracksOn = prepared((db, given: Given<{ issues: readonly string[] }>, actor: Actor) => db.select({ issueId: tracks.issueId, hubId: tracks.hubId, state: tracks.state, stance: tracks.stance })
  .from(tracks).where(and(among(tracks.issueId, given.issues), visibleTo(actor, tracks))), rightsOf);

/** The issues an actor may know of, filtered and sorted as its address says, a page at a time. */
export const issueList = query({
  name: "issueList", lasting: true, input: IssueList, subject: async () => null, allow: () => true,
  async run({ actor, input, db }) {
    const now = clock.now();
    const names = await hubsById(db);
    const { sort, after: from, limit, ...filter } = input;
    const { column, after, key, down } = orders[sort];
    const where = matchingFilter(db, actor, filter, now);
    const cursor = readCursor(from);
    const beyond = cursor ? or((down ? lt : gt)(column, after(cursor)), and(eq(column, after(cursor)), gt(issues.id, cursor.id))) : undefined;
    const rows: Row[] = await db.select(listed).from(issues).where(and(where, beyond)).orderBy(down ? desc(column) : asc(column), asc(issues.id)).limit(limit + 1);
    const shown = rows.slice(0, limit);
    const total = await lasting("issues counted", actor, filter, () => db.$count(issues, where));
    const onTracks = shown.length === 0 ? [] : await tracksOn(db, { issues: shown.map(({ id }) => id) }, actor);
    return {
      total,
      next: rows.length > limit ? cursorOf({ key: key(shown.at(-1)!), id: shown.at(-1)!.id }) : null,
      issues: shown.map(({ sortClosesAt, sortNextAt, number: _, hubId, ...issue }) => ({
        ...issue, hub: names.get(hubId)!, closesAt: sortClosesAt < endOfTime && sortClosesAt > now ? sortClosesAt : null, nextAt: sortNextAt < endOfTime && sortNextAt > now ? sortNextAt : null,
        tracks: onTracks.filter(({ issueId }) => issueId === issue.id).map(({ state, stance, hubId: of }) => ({ state, stance, hub: names.get(of)! })),
      })),
    };
  },
});

