import { aliasedTable, and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql, type Column, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendments, amendmentSources, asks, claimStrengths, editions, fates, feedback, hubs, issues, organisations, people, positions, positionVersions, provisionLinks, provisions, replies, replyAsks, responseAmendments, responseAsks, responses, stateCorrections, texts, type Reply } from "#db/schema/index.ts";
import type { DemandKind } from "#db/vocabulary.ts";
import { wordDistance } from "#lib/formats/distance.ts";
import { excerptFor, nearestWording } from "#lib/formats/nearest-wording.ts";
import { shortened } from "#lib/formats/text.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { wordingAt } from "#lib/amendments/queries.ts";
import { canReadFeedback, canSeeWho } from "#lib/feedback/policy.ts";
import { nameFor } from "#lib/issues/queries.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { provisionsIn } from "#lib/provisions/queries.ts";
import { canReadEdition } from "#lib/texts/policy.ts";
import { textsOnIssue } from "#lib/texts/queries.ts";
import { figuresOfAsks } from "#lib/themes/queries.ts";
import { figuresOf } from "#lib/themes/model.ts";
import { followed } from "#lib/replies/model.ts";
import { canReadReplies } from "#lib/replies/policy.ts";
import { ByAsk, ByReply, SuggestedFate } from "#lib/fates/input.ts";
import { isKeptFrom, saysSomething } from "#lib/fates/model.ts";
import { canCorrectState, canJudgeAsk, canReadDemand, canReadJudging, canSetStrength } from "#lib/fates/policy.ts";
/** The words by which an ask on wording is named: those it proposes, or where it strikes out, those that go. */
const named = ({ proposed, current }: { proposed: string; current: string }) => shortened(proposed.trim() || current, 300);

/** An ask or an amendment by its identifier, with the position it stands in. What was retired or replaced is not there. */
export async function findDemand(db: Reader, { ask: id }: { ask: string }) {
  const [ask] = await db.select().from(asks).where(and(eq(asks.id, id), isNull(asks.retiredAt)));
  const [amendment] = ask ? [] : await db.select().from(amendments).where(and(eq(amendments.id, id), isNull(amendments.retiredAt), isNull(amendments.replacedById)));
  const found = ask ?? amendment;
  if (!found) throw new Refusal("notFound");
  const { number, provision, priority, redLine, state, createdAt } = found;
  const own = ask ? { kind: "ask" as const, statement: ask.statement, wording: ask.statement, provisionId: null } : { kind: "amendment" as const, statement: named(amendment!), wording: amendment!.proposed.trim() || amendment!.current, provisionId: amendment!.provisionId };
  return { demand: { id, number, provision, priority, redLine, state, createdAt, ...own }, ...(await findPosition(db, { position: found.positionId })) };
}

/** The rows of both kinds of ask, and the words by which each is named. */
export const rowsOf = { ask: { row: asks, own: fates.askId, text: sql<string>`${asks.statement}` }, amendment: { row: amendments, own: fates.amendmentId, text: sql<string>`case when trim(${amendments.proposed}) = '' then ${amendments.current} else ${amendments.proposed} end` } } as const;

export type Named = { id: string; kind: DemandKind };
/** The rows that are about an ask or an amendment. */
export const ofDemand = (rows: { askId: Column; amendmentId: Column }, { id, kind }: Named): SQL => eq(kind === "ask" ? rows.askId : rows.amendmentId, id);

export async function editionFor(db: Reader, id: string) {
  const [found] = await db.select({ edition: editions, text: texts, issue: issues }).from(editions).innerJoin(texts, eq(texts.id, editions.textId)).innerJoin(issues, eq(issues.id, texts.issueId)).where(eq(editions.id, id));
  return found ?? null;
}

/** Replies that say something of an ask: to a response in which it was sent, or which speak of it by name. */
const carrying = (db: Reader, { id, kind }: Named) => and(inArray(replies.kind, [...saysSomething]), kind === "amendment"
  ? inArray(replies.responseId, db.select({ id: responseAmendments.responseId }).from(responseAmendments).where(eq(responseAmendments.amendmentId, id)))
  : or(inArray(replies.responseId, db.select({ id: responseAsks.responseId }).from(responseAsks).where(eq(responseAsks.askId, id))), inArray(replies.id, db.select({ id: replyAsks.replyId }).from(replyAsks).where(eq(replyAsks.askId, id)))))!;

/** What an authority sent, the response that it followed, and whether an ask can be judged by it. Null where there is no such reply. */
export async function replyFor(db: Reader, demand: Named, id: string) {
  const [found] = await db.select({ reply: replies, response: responses }).from(replies).innerJoin(responses, eq(responses.id, replies.responseId)).where(eq(replies.id, id));
  return found ? { ...found, carries: (await db.$count(replies, and(eq(replies.id, id), carrying(db, demand)))) > 0 } : null;
}

type Ground = { editionId: string | null; replyId: string | null };
/** Judgements in one edition, or by one reply. */
export const onGround = ({ editionId, replyId }: Ground): SQL => (editionId === null ? eq(fates.replyId, replyId!) : eq(fates.editionId, editionId));
export const inForceOf = async (db: Reader, demand: Named, ground: Ground) => (await db.select().from(fates).where(and(ofDemand(fates, demand), onGround(ground), isNull(fates.replacedAt))))[0] ?? null;

export const ofText = aliasedTable(issues, "of_text");
/** Editions in force that an actor may read, wherever they are joined with their text and its issue. */
export const readableEdition = (actor: Actor) => and(isNull(editions.retiredAt), visibleTo(actor, editions), visibleTo(actor, texts), visibleTo(actor, ofText));

/** Judgements by what an actor may read, an edition in force or a reply, wherever they are joined with both. */
export const readableGround = (actor: Actor) => or(and(isNotNull(fates.editionId), readableEdition(actor)), and(isNotNull(fates.replyId), visibleTo(actor, responses)));
/** The day of what an ask was judged by. */
export const dayOfGround = sql<string>`coalesce(${editions.day}, ${replies.day})`;

const judged = {
  id: fates.id, askId: fates.askId, amendmentId: fates.amendmentId, verdict: fates.verdict, excerpt: fates.excerpt, sourceUrl: fates.sourceUrl, note: fates.note, judgedAt: fates.judgedAt, replacedAt: fates.replacedAt, judgedBy: people.name,
  of: { id: editions.id, name: editions.name, status: editions.status, day: editions.day }, text: texts.title, provision: { anchor: provisions.anchor, locator: provisions.locator },
  by: { id: replies.id, kind: replies.kind, day: replies.day }, response: { id: responses.id, title: responses.title, authority: responses.authority },
};
/** Judgements by what the actor may read, in the order of these. Each was made in an edition or by a reply: the other is null. */
export const judgements = async (db: Reader, actor: Actor, where: SQL | undefined) => (await db.select(judged).from(fates).leftJoin(editions, eq(editions.id, fates.editionId)).leftJoin(texts, eq(texts.id, editions.textId)).leftJoin(ofText, eq(ofText.id, texts.issueId))
  .leftJoin(replies, eq(replies.id, fates.replyId)).leftJoin(responses, eq(responses.id, replies.responseId)).innerJoin(people, eq(people.id, fates.judgedBy)).leftJoin(provisions, eq(provisions.id, fates.provisionId))
  .where(and(where, readableGround(actor))).orderBy(asc(dayOfGround), asc(fates.judgedAt), asc(fates.id)))
  .map(({ of, text, by, response, ...one }) => ({ ...one, edition: of && { ...of, text: text! }, reply: by && { ...by, response: response! } }));
export type Judgement = Awaited<ReturnType<typeof judgements>>[number];

export const inForce = isNull(fates.replacedAt);
export const ofThese = (ids: readonly string[]) => or(among(fates.askId, ids), among(fates.amendmentId, ids));
export const byDemand = (rows: readonly Judgement[]) => Map.groupBy(rows, ({ askId, amendmentId }) => askId ?? amendmentId!);
/** A judgement as everybody may know it who may read the ask and what it was judged by. */
export const shown = ({ id, verdict, excerpt, sourceUrl, judgedAt, edition, reply, provision }: Judgement) => ({ id, verdict, excerpt, sourceUrl, judgedAt, edition, reply, provision });
/** The same with what stays in the hub: who judged, and their note. */
const toldOf = (one: Judgement, inside: boolean) => ({ ...shown(one), note: inside ? one.note : null, by: inside ? one.judgedBy : null });

/** From whom amendments come that rest on inputs, as far as the reader may know; for those inside their hub. */
async function figuresOfAmendments(db: Reader, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, ReturnType<typeof figuresOf>>();
  const found = await db.select({ amendment: amendmentSources.amendmentId, position: positions, feedback, country: organisations.country }).from(amendmentSources).innerJoin(feedback, eq(feedback.id, amendmentSources.feedbackId)).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
    .innerJoin(amendments, eq(amendments.id, amendmentSources.amendmentId)).innerJoin(positions, eq(positions.id, amendments.positionId)).where(and(among(amendmentSources.amendmentId, ids), ne(feedback.state, "withdrawn"), ne(feedback.lane, "own")));
  const inside = found.filter(({ position }) => canReadJudging(actor, { position }));
  return new Map([...Map.groupBy(inside, ({ amendment }) => amendment)].map(([id, of]) => {
    const [read, hidden] = [of.filter((one) => canReadFeedback(actor, one)), of.filter((one) => !canReadFeedback(actor, one))];
    const figures = figuresOf(read.map((one) => ({ organisationId: one.feedback.organisationId, country: one.country, named: canSeeWho(actor, one) })), [...new Set(hidden.map((one) => one.feedback.organisationId))]);
    return [id, figures] as const;
  }).filter(([, { inputs, confided }]) => inputs > 0 || confided > 0));
}

export const figuresFor = async (db: Reader, actor: Actor, rows: readonly Named[]) => {
  const of = (kind: DemandKind) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return new Map([...await figuresOfAsks(db, actor, of("ask")), ...await figuresOfAmendments(db, actor, of("amendment"))]);
};

const sent = [...followed, "concluded"] as const;
const sentAs = { id: responses.id, title: responses.title, authority: responses.authority, state: responses.state };

/** In what asks and amendments went to an authority, by ask: the responses that were filed with them in, oldest first, as far as the actor may read those. */
export async function sentWith(db: Reader, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, (typeof found)[number]["response"][]>();
  const filed = and(inArray(responses.state, [...sent]), visibleTo(actor, responses));
  const found = [
    ...await db.select({ demand: responseAsks.askId, response: sentAs }).from(responseAsks).innerJoin(responses, eq(responses.id, responseAsks.responseId)).where(and(among(responseAsks.askId, ids), filed)).orderBy(asc(responses.createdAt), asc(responses.id)),
    ...await db.select({ demand: responseAmendments.amendmentId, response: sentAs }).from(responseAmendments).innerJoin(responses, eq(responses.id, responseAmendments.responseId)).where(and(among(responseAmendments.amendmentId, ids), filed)).orderBy(asc(responses.createdAt), asc(responses.id)),
  ];
  return new Map([...Map.groupBy(found, ({ demand }) => demand)].map(([demand, of]) => [demand, of.map(({ response }) => response)]));
}

/** Editions of the texts on an issue in their own language, by their day, as far as the actor may read them. */
async function editionsOn(actor: Actor, docket: string) {
  const found = (await textsOnIssue(actor, { issue: docket })).texts.flatMap(({ title, editions: of }) => of.filter(({ translationOf }) => translationOf === null).map(({ id, name, status, day, language, createdAt }) => ({ id, name, status, day, language, text: title, createdAt })));
  return found.toSorted((one, other) => one.day.localeCompare(other.day) || one.createdAt.getTime() - other.createdAt.getTime());
}

/** What authorities sent that says something of an ask, by its day, as far as the actor may read it. */
const repliesFor = (db: Reader, actor: Actor, demand: Named) => db.select({ id: replies.id, kind: replies.kind, day: replies.day, words: replies.words, url: replies.url, response: { id: responses.id, title: responses.title, authority: responses.authority } })
  .from(replies).innerJoin(responses, eq(responses.id, replies.responseId)).where(and(carrying(db, demand), visibleTo(actor, responses))).orderBy(asc(replies.day), asc(replies.createdAt), asc(replies.id));

/** One ask with its whole life: from whom it comes, where it stands, in what it was sent, what became of it in each edition and by each reply, and what the actor may say of it. */
export const lifeOfAsk = query({
  name: "lifeOfAsk", input: ByAsk, subject: findDemand, allow: canReadDemand,
  async run({ actor, subject, db }) {
    const { demand, position, issue, hub } = subject;
    const inside = canReadJudging(actor, subject);
    const all = await judgements(db, actor, ofDemand(fates, demand));
    const [version] = position.adoptedVersionId ? await db.select({ number: positionVersions.number }).from(positionVersions).where(eq(positionVersions.id, position.adoptedVersionId)) : [];
    const [claim] = await db.select({ strength: claimStrengths.strength, reason: claimStrengths.reason, by: people.name, at: claimStrengths.setAt }).from(claimStrengths).innerJoin(people, eq(people.id, claimStrengths.setBy)).where(and(ofDemand(claimStrengths, demand), isNull(claimStrengths.replacedAt)));
    const [correction] = await db.select({ state: stateCorrections.state, reason: stateCorrections.reason, by: people.name, at: stateCorrections.correctedAt }).from(stateCorrections).innerJoin(people, eq(people.id, stateCorrections.correctedBy)).where(and(ofDemand(stateCorrections, demand), isNull(stateCorrections.replacedAt)));
    const told = (one: Judgement) => toldOf(one, inside);
    const standing = all.filter(({ replacedAt }) => replacedAt === null);
    const may = (who: typeof canJudgeAsk) => version !== undefined && who(actor, subject);
    const onIssue = await editionsOn(actor, issue.docket);
    const { wording: _, provisionId: __, ...own } = demand;
    return {
      ...own, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name }, position: { id: position.id, title: position.title, version: version?.number ?? null, language: position.language },
      figures: (await figuresFor(db, actor, [demand])).get(demand.id) ?? null, responses: (await sentWith(db, actor, [demand.id])).get(demand.id) ?? [],
      strength: { value: claim?.strength ?? ("unknown" as const), reason: inside ? (claim?.reason ?? null) : null, by: inside ? (claim?.by ?? null) : null, at: claim?.at ?? null },
      correction: correction?.state ? { state: correction.state, reason: inside ? correction.reason : null, by: inside ? correction.by : null, at: correction.at } : null,
      editions: onIssue.map(({ createdAt, ...edition }) => ({ ...edition, awaits: createdAt > demand.createdAt, fate: standing.filter((one) => one.edition?.id === edition.id).map(told)[0] ?? null })),
      replies: (await repliesFor(db, actor, demand)).map((reply) => ({ ...reply, fate: standing.filter((one) => one.reply?.id === reply.id).map(told)[0] ?? null })),
      earlier: inside ? all.filter(({ replacedAt }) => replacedAt !== null).map(told) : [],
      may: { judge: may(canJudgeAsk), setStrength: may(canSetStrength), correctState: may(canCorrectState) },
    };
  },
});

async function findReply(db: Reader, { reply: id }: { reply: string }) {
  const [found] = await db.select({ reply: replies, response: responses, issue: issues, hub: hubs }).from(replies).innerJoin(responses, eq(responses.id, replies.responseId)).innerJoin(issues, eq(issues.id, responses.issueId)).innerJoin(hubs, eq(hubs.id, responses.hubId)).where(eq(replies.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

const carried = { ask: { id: asks.id, number: asks.number, statement: rowsOf.ask.text, state: asks.state, position: positions }, amendment: { id: amendments.id, number: amendments.number, statement: rowsOf.amendment.text, state: amendments.state, position: positions } };

/** The asks and amendments that went out with the response, in its order, and the asks that a reply speaks of besides. */
async function demandsIn(db: Reader, { id, responseId }: Reply) {
  const [sentAsks, named] = [db.select({ id: responseAsks.askId }).from(responseAsks).where(eq(responseAsks.responseId, responseId)), db.select({ id: replyAsks.askId }).from(replyAsks).where(eq(replyAsks.replyId, id))];
  const foundAsks = await db.select(carried.ask).from(asks).innerJoin(positions, eq(positions.id, asks.positionId)).leftJoin(responseAsks, and(eq(responseAsks.askId, asks.id), eq(responseAsks.responseId, responseId)))
    .where(and(or(inArray(asks.id, sentAsks), inArray(asks.id, named)), isNull(asks.retiredAt))).orderBy(asc(sql`case when ${responseAsks.place} is null then 1 else 0 end`), asc(responseAsks.place), asc(asks.number), asc(asks.id));
  const rows = await db.select(carried.amendment).from(responseAmendments).innerJoin(amendments, eq(amendments.id, responseAmendments.amendmentId)).innerJoin(positions, eq(positions.id, amendments.positionId))
    .where(and(eq(responseAmendments.responseId, responseId), isNull(amendments.retiredAt), isNull(amendments.replacedById))).orderBy(asc(responseAmendments.place), asc(amendments.id));
  return [...foundAsks.map((one) => ({ ...one, kind: "ask" as const })), ...rows.map((one) => ({ ...one, kind: "amendment" as const }))];
}

/** What an authority sent, and what became by it of each ask that it can say something of: of the asks that the actor may read. */
export const fatesByReply = query({
  name: "fatesByReply", input: ByReply, subject: findReply, allow: canReadReplies,
  async run({ actor, subject: { reply, response, issue, hub }, db }) {
    const readable = (await demandsIn(db, reply)).filter((one) => saysSomething.includes(reply.kind) && canReadDemand(actor, one));
    const found = await judgements(db, actor, and(eq(fates.replyId, reply.id), inForce));
    return {
      reply: { id: reply.id, kind: reply.kind, day: reply.day, reference: reply.reference, words: reply.words, url: reply.url }, response: { id: response.id, title: response.title, authority: response.authority }, issue: nameFor(actor, issue), hub: { slug: hub.slug, code: hub.code, name: hub.name },
      asks: readable.map(({ position, statement, ...one }) => ({
        ...one, statement: shortened(statement, 300), position: { id: position.id, title: position.title },
        fate: found.filter(({ askId, amendmentId }) => one.id === (askId ?? amendmentId)).map((fate) => toldOf(fate, canReadJudging(actor, { position })))[0] ?? null,
        may: { judge: position.adoptedVersionId !== null && !isKeptFrom(response, position) && canJudgeAsk(actor, { position }) },
      })),
    };
  },
});

/** The provision of an edition that continues the one an ask is on, where the text it speaks of is here. */
async function continued(db: Reader, { id, kind, provisionId }: Named & { provisionId: string | null }, edition: string) {
  const there = aliasedTable(provisions, "there");
  const linked = db.select({ id: provisionLinks.provisionId }).from(provisionLinks).where(eq(provisionLinks.topic, `${kind}:${id}`));
  const [found] = await db.select({ id: there.id }).from(provisions).innerJoin(there, and(eq(there.threadId, provisions.threadId), eq(there.editionId, edition))).where(provisionId ? eq(provisions.id, provisionId) : inArray(provisions.id, linked)).orderBy(desc(there.depth), asc(there.place)).limit(1);
  return found?.id ?? null;
}

/** Where in an edition an ask may have ended: the provision that continues its own, else the one nearest in words, how near it is in percent of words, and what of it could be quoted. Says nothing of what became of it. */
export const suggestedFate = query({
  name: "suggestedFate", input: SuggestedFate,
  subject: async (db, { ask, edition: id }) => {
    const found = await editionFor(db, id);
    if (!found) throw new Refusal("notFound");
    return { ...(await findDemand(db, { ask })), of: found };
  },
  allow: (actor, { of, ...scene }) => canReadDemand(actor, scene) && canJudgeAsk(actor, scene) && canReadEdition(actor, of),
  async run({ subject: { demand, of: { edition } }, db }) {
    const all = await provisionsIn(db, edition.id);
    const followed = await continued(db, demand, edition.id);
    const near = followed ? null : nearestWording(demand.wording, all.filter(({ words }) => words.trim() !== ""), edition.language);
    const provision = all.find(({ id }) => id === (followed ?? near?.id));
    if (!provision) return { suggestion: null };
    const words = near ? provision.words : await wordingAt(db, { ...provision, editionId: edition.id });
    const nearness = near?.nearness ?? 1 - wordDistance(demand.wording, words, edition.language);
    return { suggestion: { ground: near ? "words" as const : "mapping" as const, provision: { anchor: provision.anchor, locator: provision.locator }, percent: Math.round(nearness * 100), excerpt: excerptFor(demand.wording, words) } };
  },
});

/** What became of the asks and amendments of a position and in what they were sent, for whoever may read it: by editions, replies and responses that they may read, without who judged. */
export async function fatesOfPosition(db: Reader, actor: Actor, positionId: string) {
  const found = await judgements(db, actor, and(eq(fates.positionId, positionId), inForce));
  const cells = byDemand(found);
  const claims = new Map((await db.select({ askId: claimStrengths.askId, amendmentId: claimStrengths.amendmentId, strength: claimStrengths.strength }).from(claimStrengths).where(and(eq(claimStrengths.positionId, positionId), isNull(claimStrengths.replacedAt)))).map(({ askId, amendmentId, strength }) => [askId ?? amendmentId!, strength]));
  const own = [
    ...(await db.select({ id: asks.id, number: asks.number, state: asks.state }).from(asks).where(eq(asks.positionId, positionId)).orderBy(asc(asks.number))).map((one) => ({ ...one, kind: "ask" as const })),
    ...(await db.select({ id: amendments.id, number: amendments.number, state: amendments.state }).from(amendments).where(and(eq(amendments.positionId, positionId), isNull(amendments.replacedById))).orderBy(asc(amendments.number))).map((one) => ({ ...one, kind: "amendment" as const })),
  ];
  const filed = await sentWith(db, actor, own.map(({ id }) => id));
  return own.map(({ id, ...one }) => ({ ...one, strength: claims.get(id) ?? ("unknown" as const), judged: (cells.get(id) ?? []).map(shown), responses: (filed.get(id) ?? []).map((response) => response.id) }));
}
