import { and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendments, amendmentSources, asks, editions, fates, fateTellings, feedback, organisations, positions, replies, responses, signatures, texts, themeFeedback, themes, type Hub, type Issue } from "#db/schema/index.ts";
import { shortened } from "#lib/formats/text.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { canReadFeedback } from "#lib/feedback/policy.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack } from "#lib/issues/queries.ts";
import { dayOfGround, judgements, inForce, ofThese, byDemand, shown, rowsOf } from "#lib/fates/queries.ts";
import { FatesOfInputs, FatesToTell } from "#lib/outcomes/input.ts";
import { isOpenTo } from "#lib/outcomes/model.ts";
import { canTellFates } from "#lib/outcomes/policy.ts";

const behindInputs = { feedbackId: themeFeedback.feedbackId, id: asks.id, number: asks.number, statement: asks.statement, provision: asks.provision, state: asks.state, position: { id: positions.id, title: positions.title } };

/** The asks that inputs became part of, and the amendments that rest on them, by the input: those in positions that the actor may read. */
async function demandsBehind(db: Reader, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const readable = and(visibleTo(actor, positions), isNotNull(positions.adoptedVersionId));
  const through = await db.select(behindInputs).from(themeFeedback).innerJoin(themes, eq(themes.id, themeFeedback.themeId)).innerJoin(asks, eq(asks.id, themes.askId)).innerJoin(positions, eq(positions.id, asks.positionId))
    .where(and(among(themeFeedback.feedbackId, ids), isNull(themes.retiredAt), isNull(asks.retiredAt), readable)).orderBy(asc(asks.createdAt), asc(asks.id));
  const rested = await db.select({ ...behindInputs, feedbackId: sql<string>`${amendmentSources.feedbackId}`, id: amendments.id, number: amendments.number, statement: rowsOf.amendment.text, provision: sql<string | null>`${amendments.provision}`, state: amendments.state }).from(amendmentSources).innerJoin(amendments, eq(amendments.id, amendmentSources.amendmentId)).innerJoin(positions, eq(positions.id, amendments.positionId))
    .where(and(among(amendmentSources.feedbackId, ids), isNull(amendments.retiredAt), isNull(amendments.replacedById), readable)).orderBy(asc(amendments.createdAt), asc(amendments.id));
  return [...through.map((one) => ({ ...one, kind: "ask" as const })), ...rested.map((one) => ({ ...one, kind: "amendment" as const }))];
}

/** What became of inputs, by the input: each ask and amendment they are part of, and its judgements. Of inputs, asks, editions and replies that the actor may read. */
export const fatesOfInputs = query({
  name: "fatesOfInputs", input: FatesOfInputs, subject: async () => null, allow: isMember,
  async run({ actor, input, db }) {
    const all = input.feedback.length === 0 ? [] : await db.select().from(feedback).where(among(feedback.id, input.feedback));
    const readable = all.filter((one) => canReadFeedback(actor, { feedback: one }) && one.lane !== "own" && one.state !== "withdrawn").map(({ id }) => id);
    const behind = await demandsBehind(db, actor, readable);
    const cells = byDemand(behind.length === 0 ? [] : await judgements(db, actor, and(ofThese(behind.map(({ id }) => id)), inForce)));
    return behind.flatMap(({ statement, ...one }) => { const judgedIn = (cells.get(one.id) ?? []).map(shown); return judgedIn.length > 0 ? [{ ...one, statement: shortened(statement, 300), judged: judgedIn }] : []; });
  },
});

type OnTrack = { issue: Issue; hub: Hub };

/** The judgements on a hub's asks on an issue that everyone in the hub may read, and that say something. */
async function tellable(db: Reader, { issue, hub }: OnTrack) {
  const found = await db.select({ fate: fates, edition: editions, text: texts, response: responses, position: positions }).from(fates).leftJoin(editions, eq(editions.id, fates.editionId)).leftJoin(texts, eq(texts.id, editions.textId)).leftJoin(replies, eq(replies.id, fates.replyId)).leftJoin(responses, eq(responses.id, replies.responseId)).innerJoin(positions, eq(positions.id, fates.positionId))
    .where(and(eq(positions.issueId, issue.id), eq(positions.hubId, hub.id), isNotNull(positions.adoptedVersionId), inForce, isNull(editions.retiredAt), ne(fates.verdict, "unknown"))).orderBy(asc(dayOfGround), asc(fates.id));
  return found.filter(({ fate, edition, text, response, position }) => [position, ...(fate.replyId === null ? [edition, text] : [response])].every((row) => row !== null && isOpenTo(hub.id, row)));
}

/** The inputs behind judgements that the actor may read, of the same hub. */
async function inputsBehind(db: Reader, actor: Actor, { hub }: OnTrack, all: Awaited<ReturnType<typeof tellable>>) {
  const [askIds, amendmentIds] = [all.flatMap(({ fate }) => fate.askId ?? []), all.flatMap(({ fate }) => fate.amendmentId ?? [])];
  const through = askIds.length === 0 ? [] : await db.select({ demand: themes.askId, input: feedback, organisation: organisations }).from(themes).innerJoin(themeFeedback, eq(themeFeedback.themeId, themes.id)).innerJoin(feedback, eq(feedback.id, themeFeedback.feedbackId)).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
    .where(and(among(themes.askId, askIds), isNull(themes.retiredAt))).orderBy(asc(organisations.name), asc(feedback.submittedAt), asc(feedback.id));
  const rested = amendmentIds.length === 0 ? [] : await db.select({ demand: amendmentSources.amendmentId, input: feedback, organisation: organisations }).from(amendmentSources).innerJoin(feedback, eq(feedback.id, amendmentSources.feedbackId)).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
    .where(among(amendmentSources.amendmentId, amendmentIds)).orderBy(asc(organisations.name), asc(feedback.submittedAt), asc(feedback.id));
  return [...through, ...rested].filter(({ input }) => input.hubId === hub.id && input.lane !== "own" && input.state !== "withdrawn" && canReadFeedback(actor, { feedback: input }));
}

/** Who spoke or signed on an issue and has not been told of a judgement on theirs: organisations with their inputs, and those who signed, by the text. */
export async function toTell(db: Reader, actor: Actor, place: OnTrack) {
  const all = await tellable(db, place);
  const told = new Set((all.length === 0 ? [] : await db.select().from(fateTellings).where(among(fateTellings.fateId, all.map(({ fate }) => fate.id)))).map(({ fateId, topic }) => `${fateId} ${topic}`));
  const fresh = (fateId: string, topic: string) => !told.has(`${fateId} ${topic}`);
  const demandOf = ({ fate }: (typeof all)[number]) => fate.askId ?? fate.amendmentId!;
  const spoken = (await inputsBehind(db, actor, place, all)).flatMap(({ demand, input, organisation }) => all.filter((one) => demandOf(one) === demand && fresh(one.fate.id, `feedback:${input.id}`)).map((one) => ({ demand, input, organisation, pair: { fateId: one.fate.id, topic: `feedback:${input.id}` } })));
  const contributors = [...Map.groupBy(spoken, ({ organisation }) => organisation.id).values()].map((of) => ({
    organisation: of[0]!.organisation, inputs: [...new Map(of.map(({ input }) => [input.id, input])).values()], count: new Set(of.map(({ demand }) => demand)).size, pairs: [...new Map(of.map(({ pair }) => [`${pair.fateId} ${pair.topic}`, pair])).values()],
  }));
  const texted = [...new Set(all.map(({ position }) => position.id))];
  const names = texted.length === 0 ? [] : await db.select({ id: signatures.id, personId: signatures.personId, positionId: signatures.positionId }).from(signatures).where(and(among(signatures.positionId, texted), isNull(signatures.withdrawnAt), isNotNull(signatures.personId))).orderBy(asc(signatures.signedAt), asc(signatures.id));
  const signed = texted.map((id) => {
    const of = all.filter(({ position }) => position.id === id);
    const owed = names.filter(({ positionId }) => positionId === id).flatMap((one) => of.filter(({ fate }) => fresh(fate.id, `signature:${one.id}`)).map((judgement) => ({ person: one.personId!, demand: demandOf(judgement), pair: { fateId: judgement.fate.id, topic: `signature:${one.id}` } })));
    return { position: of[0]!.position, people: [...new Set(owed.map(({ person }) => person))], count: new Set(owed.map(({ demand }) => demand)).size, pairs: owed.map(({ pair }) => pair) };
  }).filter(({ people: whom }) => whom.length > 0);
  const concerned = new Set([...spoken.map(({ demand }) => demand), ...signed.flatMap(({ pairs }) => pairs.map(({ fateId }) => demandOf(all.find(({ fate }) => fate.id === fateId)!)))]);
  return { contributors, signed, asks: concerned.size };
}

/** Whom telling what became of theirs would reach, how many, and of how many asks: before it is done. */
export const fatesToTell = query({
  name: "fatesToTell", input: FatesToTell, subject: findOnTrack, allow: (actor, subject) => canSeeTrack(actor, subject) && canTellFates(actor, subject),
  async run({ actor, subject, db }) {
    const { contributors, signed, asks: concerned } = await toTell(db, actor, subject);
    return { asks: concerned, organisations: contributors.map(({ organisation, inputs, count }) => ({ name: organisation.name, inputs: inputs.length, asks: count })), signatories: signed.reduce((sum, { people: whom }) => sum + whom.length, 0) };
  },
});
