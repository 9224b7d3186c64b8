import { and, asc, desc, eq, gt, inArray, isNull, min, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { asks, hubs, issues, people, positions, receipts, replies, replyAsks, responses } from "#db/schema/index.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { mayRead, visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { issueKnownTo } from "#lib/issues/queries.ts";
import { currentRules } from "#lib/hubs/queries.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { findResponse, isInside } from "#lib/responses/queries.ts";
import { AwaitingReply, RepliesToAsk, RepliesToResponse } from "#lib/replies/input.ts";
import { awaiting, followed, waitedFor } from "#lib/replies/model.ts";
import { canReadAwaiting, canReadReplies, canRecordReply } from "#lib/replies/policy.ts";

const shown = { id: replies.id, kind: replies.kind, day: replies.day, reference: replies.reference, words: replies.words, url: replies.url, createdAt: replies.createdAt, by: people.name };

/** The asks that some replies speak of, by reply. */
async function asksOf(db: Reader, ids: readonly string[]) {
  const found = ids.length === 0 ? [] : await db.select({ reply: replyAsks.replyId, id: asks.id, number: asks.number, statement: asks.statement }).from(replyAsks).innerJoin(asks, eq(asks.id, replyAsks.askId)).where(among(replyAsks.replyId, ids)).orderBy(asc(asks.number));
  return Map.groupBy(found, ({ reply }) => reply);
}

/** What followed the filing of a response, by day, and the asks that a further reply can speak of. */
export const repliesToResponse = query({
  name: "repliesToResponse", lasting: true, input: RepliesToResponse, subject: findResponse, allow: canReadReplies,
  async run({ actor, subject, db }) {
    const { response } = subject;
    const [position] = response.positionId ? await db.select().from(positions).where(eq(positions.id, response.positionId)) : [];
    // What a position asks is for those who may read it.
    const readable = position !== undefined && mayRead(actor, position);
    const followedBy = await db.select(shown).from(replies).innerJoin(people, eq(people.id, replies.createdBy)).where(eq(replies.responseId, response.id)).orderBy(asc(replies.day), asc(replies.createdAt), asc(replies.id));
    const spoken = readable ? await asksOf(db, followedBy.map(({ id }) => id)) : new Map<string, never[]>();
    const inside = isInside(actor, response);
    const offered = position && readable ? await db.select({ id: asks.id, number: asks.number, statement: asks.statement }).from(asks).where(eq(asks.positionId, position.id)).orderBy(asc(asks.number)) : [];
    return {
      replies: followedBy.map((reply) => ({ ...reply, by: inside ? reply.by : null, asks: (spoken.get(reply.id) ?? []).map(({ reply: _, ...ask }) => ask) })),
      asks: offered, may: { record: followed.includes(response.state) && canRecordReply(actor, subject) },
    };
  },
});

async function findAsked(db: Reader, { ask: id }: { ask: string }) {
  const [found] = await db.select({ ask: asks, position: positions }).from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).where(eq(asks.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

/** What authorities said of one ask, newest first, in the responses that somebody may read. */
export const repliesToAsk = query({
  name: "repliesToAsk", lasting: true, input: RepliesToAsk, subject: findAsked, allow: canReadPosition,
  run: ({ actor, subject: { ask }, db }) => db.select({ id: replies.id, kind: replies.kind, day: replies.day, reference: replies.reference, words: replies.words, url: replies.url, response: { id: responses.id, title: responses.title, authority: responses.authority } })
    .from(replyAsks).innerJoin(replies, eq(replies.id, replyAsks.replyId)).innerJoin(responses, eq(responses.id, replies.responseId)).where(and(eq(replyAsks.askId, ask.id), visibleTo(actor, responses))).orderBy(desc(replies.day), asc(replies.id)).limit(200),
});

const filedAt = sql<Date>`first_filed.at`.mapWith(receipts.filedAt);

/** What was filed and not yet answered, longest ago first: since when, for how many days and working days of its hub, and when it was asked again. */
export const awaitingReply = query({
  name: "awaitingReply", lasting: true, input: AwaitingReply, subject: async () => null, allow: canReadAwaiting,
  async run({ actor, input: { hub, after, limit }, db }) {
    const cursor = readCursor(after);
    const filed = db.select({ responseId: receipts.responseId, at: min(receipts.filedAt).as("at") }).from(receipts).where(isNull(receipts.correctsId)).groupBy(receipts.responseId).as("first_filed");
    const where = and(inArray(responses.state, [...awaiting]), visibleTo(actor, responses), hub ? eq(hubs.slug, hub) : undefined);
    const rows = await db.select({ id: responses.id, title: responses.title, authority: responses.authority, state: responses.state, zone: responses.zone, filedAt, ...issueKnownTo(actor), hub: { slug: hubs.slug, code: hubs.code, name: hubs.name }, hubId: hubs.id })
      .from(responses).innerJoin(filed, eq(filed.responseId, responses.id)).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId))
      .where(and(where, cursor ? or(gt(filed.at, momentIn(cursor)), and(eq(filed.at, momentIn(cursor)), gt(responses.id, cursor.id))) : undefined)).orderBy(asc(filed.at), asc(responses.id)).limit(limit + 1);
    const page = rows.slice(0, limit);
    const again = new Map((page.length === 0 ? [] : await db.select({ id: replies.responseId, day: sql<string>`max(${replies.day})` }).from(replies).where(and(eq(replies.kind, "asked-again"), among(replies.responseId, page.map(({ id }) => id)))).groupBy(replies.responseId)).map(({ id, day }) => [id, day]));
    const calendars = new Map(await Promise.all([...new Set(page.map(({ hubId }) => hubId))].map(async (id) => [id, (await currentRules(db, id)).rules.calendar] as const)));
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      responses: page.map(({ hubId, zone, ...row }) => ({ ...row, askedAgainOn: again.get(row.id) ?? null, ...waitedFor(wallOf(row.filedAt, zone).day, wallOf(clock.now(), zone).day, calendars.get(hubId)!) })),
      next: last ? cursorOf({ key: String(last.filedAt.getTime()), id: last.id }) : null,
    };
  },
});
