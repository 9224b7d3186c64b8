import { and, asc, eq, gt, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { amendments, asks, claimStrengths, dateFacts, divergences, editions, fates, hubs, issues, organisations, positions, positionVersions, provisions, receipts, replies, responses, texts, tracks } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { dayOfGround } from "#lib/fates/queries.ts";
import { besideTrack } from "#lib/issues/queries.ts";
import { OpenData, type DataKind } from "#lib/exchange/input.ts";

type Cell = string | number | boolean | Date | null | object;
type Row = { id: string } & Record<string, Cell>;
type Asked = { db: Reader; actor: Actor; after: string | undefined; limit: number };

const beyond = (column: Parameters<typeof gt>[0], after: string | undefined): SQL | undefined => (after ? gt(column, after) : undefined);
const onIssue = { docket: issues.docket, hub: hubs.slug };

/** The rows of each table, by identifier. A row stands on an issue that the actor may read, and is on a lane open to them itself. */
const tables: Record<DataKind, (asked: Asked) => Promise<Row[]>> = {
  hubs: ({ db, after, limit }) => db.select({ id: hubs.id, slug: hubs.slug, code: hubs.code, name: hubs.name, seatCountry: hubs.seatCountry, zone: hubs.zone }).from(hubs).where(beyond(hubs.id, after)).orderBy(asc(hubs.id)).limit(limit),
  organisations: ({ db, after, limit }) => db.select({ id: organisations.id, slug: organisations.slug, name: organisations.name, country: organisations.country, sector: organisations.sector }).from(organisations).where(beyond(organisations.id, after)).orderBy(asc(organisations.id)).limit(limit),
  issues: ({ db, actor, after, limit }) => db.select({ id: issues.id, ...onIssue, title: issues.title, officialTitle: issues.officialTitle, jurisdiction: issues.jurisdiction, instrument: issues.instrument, procedure: issues.procedure, stage: issues.stage, relevance: issues.relevance, source: issues.sourceUrl, loggedAt: issues.createdAt })
    .from(issues).innerJoin(hubs, eq(hubs.id, issues.hubId)).where(and(visibleTo(actor, issues), beyond(issues.id, after))).orderBy(asc(issues.id)).limit(limit),
  tracks: ({ db, actor, after, limit }) => db.select({ id: tracks.id, ...onIssue, state: tracks.state, stance: tracks.stance, priority: tracks.priority, divergence: divergences.reason, openedAt: tracks.openedAt })
    .from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId)).innerJoin(hubs, eq(hubs.id, tracks.hubId)).leftJoin(divergences, besideTrack).where(and(visibleTo(actor, issues), visibleTo(actor, tracks), beyond(tracks.id, after))).orderBy(asc(tracks.id)).limit(limit),
  dates: ({ db, actor, after, limit }) => db.select({ id: dateFacts.id, docket: issues.docket, kind: dateFacts.kind, label: dateFacts.label, day: dateFacts.day, time: dateFacts.time, zone: dateFacts.zone, confidence: dateFacts.confidence, verification: dateFacts.verification, source: dateFacts.source, sourceUrl: dateFacts.sourceUrl, provision: dateFacts.provision, obligation: dateFacts.obligation })
    .from(dateFacts).innerJoin(issues, eq(issues.id, dateFacts.issueId)).where(and(visibleTo(actor, issues), isNull(dateFacts.replacedBy), beyond(dateFacts.id, after))).orderBy(asc(dateFacts.id)).limit(limit),
  texts: async ({ db, actor, after, limit }) => (await db.select({ id: positions.id, ...onIssue, version: positionVersions.number, hash: positionVersions.hash, state: positions.state, publishedAt: positions.publishedAt, content: positionVersions.content })
    .from(positions).innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
    .where(and(isPublished(actor), beyond(positions.id, after))).orderBy(asc(positions.id)).limit(limit))
    .map(({ content: { title, lede, summary = "", language, stance, ...content }, ...row }) => ({ ...row, language, stance, title, lede, summary, content })),
  asks: ({ db, actor, after, limit }) => db.select({ id: asks.id, ...onIssue, version: positionVersions.number, hash: positionVersions.hash, number: asks.number, statement: asks.statement, priority: asks.priority, redLine: asks.redLine, state: asks.state })
    .from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
    .where(and(isPublished(actor), isNull(asks.retiredAt), beyond(asks.id, after))).orderBy(asc(asks.id)).limit(limit),
  fates: ({ db, actor, after, limit }) => db.select({
    id: fates.id, ...onIssue, version: positionVersions.number, hash: positionVersions.hash, ask: asks.number, amendment: amendments.number, verdict: fates.verdict, judgedBy: sql<string>`case when ${fates.replyId} is null then 'edition' else 'reply' end`, edition: editions.name, status: editions.status, reply: replies.kind, response: responses.id, authority: responses.authority, day: dayOfGround, provision: provisions.locator, excerpt: fates.excerpt, sourceUrl: fates.sourceUrl,
    strength: sql<string>`coalesce(${claimStrengths.strength}, 'unknown')`, judgedAt: fates.judgedAt,
  })
    .from(fates).innerJoin(positions, eq(positions.id, fates.positionId)).innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId)).innerJoin(issues, eq(issues.id, positions.issueId)).innerJoin(hubs, eq(hubs.id, positions.hubId))
    .leftJoin(editions, eq(editions.id, fates.editionId)).leftJoin(texts, eq(texts.id, editions.textId)).leftJoin(replies, eq(replies.id, fates.replyId)).leftJoin(responses, eq(responses.id, replies.responseId)).leftJoin(provisions, eq(provisions.id, fates.provisionId)).leftJoin(asks, eq(asks.id, fates.askId)).leftJoin(amendments, eq(amendments.id, fates.amendmentId))
    .leftJoin(claimStrengths, and(isNull(claimStrengths.replacedAt), or(eq(claimStrengths.askId, fates.askId), eq(claimStrengths.amendmentId, fates.amendmentId))))
    .where(and(isPublished(actor), or(and(isNotNull(fates.editionId), visibleTo(actor, texts), visibleTo(actor, editions), isNull(editions.retiredAt)), and(isNotNull(fates.replyId), visibleTo(actor, responses))), isNull(fates.replacedAt), isNull(asks.retiredAt), isNull(amendments.retiredAt), beyond(fates.id, after))).orderBy(asc(fates.id)).limit(limit),
  submissions: ({ db, actor, after, limit }) => db.select({ id: receipts.id, ...onIssue, title: responses.title, authority: responses.authority, channel: responses.channel, state: responses.state, language: responses.language, filedAt: receipts.filedAt, reference: receipts.reference, hash: receipts.hash, body: responses.body })
    .from(receipts).innerJoin(responses, eq(responses.id, receipts.responseId)).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId)).where(and(visibleTo(actor, issues), visibleTo(actor, responses), beyond(receipts.id, after))).orderBy(asc(receipts.id)).limit(limit),
};

const isPublished = (actor: Actor) => and(isNotNull(positions.publishedAt), visibleTo(actor, issues), visibleTo(actor, positions), visibleTo(actor, positionVersions));

/** One stretch of what there is of a kind, as far as the actor may read; `next` is what the one after begins behind. */
export const openData = query({
  name: "openData", input: OpenData, subject: async () => null, allow: () => true,
  async run({ actor, input: { kind, after, limit }, db }) {
    const rows = await tables[kind]({ db, actor, after, limit: limit + 1 });
    const items = rows.slice(0, limit);
    return { kind, items, next: rows.length > limit ? items.at(-1)!.id : null };
  },
});
