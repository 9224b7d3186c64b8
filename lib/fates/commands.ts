import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { amendments, asks, claimStrengths, editions, fates, stateCorrections, texts, replies, responses, type Edition, type Fate, type Response, type Text } from "#db/schema/index.ts";
import type { AskState } from "#db/vocabulary.ts";
import { wordingOf } from "#lib/amendments/model.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { asOpenAs } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { familyOf } from "#lib/issues/queries.ts";
import { provisionsIn } from "#lib/provisions/queries.ts";
import { canReadReplies } from "#lib/replies/policy.ts";
import { canReadEdition } from "#lib/texts/policy.ts";
import * as facts from "#lib/fates/facts.ts";
import { CorrectState, JudgeAsk, SetStrength } from "#lib/fates/input.ts";
import { isKeptFrom, needsExcerpt, standsIn, stateAfter } from "#lib/fates/model.ts";
import { canCorrectState, canJudgeAsk, canReadDemand, canSetStrength } from "#lib/fates/policy.ts";
import { editionFor, findDemand, inForceOf, ofDemand, onGround, replyFor } from "#lib/fates/queries.ts";

type Scene = Awaited<ReturnType<typeof findDemand>>;

/** What became of an ask is said of one that a hub holds or has held. */
function requireHeld({ position }: Scene) {
  if (position.adoptedVersionId === null) throw new Refusal("state", { code: "ask.notHeld", present: { state: position.state, allowed: [] } });
}

/** An edition of a text on the same issue that whoever judges may read, and that is not kept to another hub than that of the ask. */
async function requireEdition(tx: Reader, actor: Actor, { position, issue }: Scene, id: string) {
  const found = await editionFor(tx, id);
  if (!found || found.edition.retiredAt !== null || !canReadEdition(actor, found)) throw wrong("edition", "notOneOf");
  const family = (await familyOf(tx, actor, issue.id)).map((one) => one.id);
  if (!family.includes(found.text.issueId) || [found.edition, found.text].some((one) => isKeptFrom(one, position))) throw wrong("edition", "otherIssue");
  if (found.edition.translationOf !== null) throw wrong("edition", "translation");
  return found;
}

/** What an authority sent that whoever judges may read: after a response in which the ask was sent, or speaking of the ask by name. */
async function requireReply(tx: Reader, actor: Actor, { demand, position }: Scene, id: string) {
  const found = await replyFor(tx, demand, id);
  if (!found || !canReadReplies(actor, found)) throw wrong("reply", "notOneOf");
  if (!found.carries || isKeptFrom(found.response, position)) throw wrong("reply", "notCarried");
  return found;
}

type Said = { verdict: Parameters<typeof needsExcerpt>[0]; excerpt: string | null; at: string | null; elsewhere: boolean; sourceUrl: string | null };

/** The words that show a verdict stand where it was judged, or somebody says where else they can be read. */
function requireWords({ verdict, excerpt, elsewhere, sourceUrl }: Said, stands: (excerpt: string) => boolean, code: "notInEdition" | "notInReply") {
  if (needsExcerpt(verdict) && excerpt === null) throw wrong("excerpt", "excerptNeeded");
  if (elsewhere && sourceUrl === null) throw wrong("sourceUrl", "sourceNeeded");
  if (excerpt !== null && !elsewhere && !stands(excerpt)) throw wrong("excerpt", code);
}

/** The words stand in the edition. Answers with the provision they stand in, where it is known. */
async function requireInEdition(tx: Tx, edition: Edition, said: Said) {
  const { excerpt, at, elsewhere } = said;
  const all = await provisionsIn(tx, edition.id);
  const provision = at === null ? null : all.find(({ anchor, locator }) => anchor === at || locator.toLowerCase() === at.toLowerCase());
  if (provision === undefined) throw wrong("at", "noSuchProvision");
  requireWords(said, (words) => standsIn(words, wordingOf(all)) || standsIn(words, all.map((one) => one.words).join(" ")), "notInEdition");
  return provision ?? (excerpt === null || elsewhere ? null : (all.find(({ words }) => standsIn(excerpt, words)) ?? null));
}

/** By what an ask is judged, once the words that show it are found there. */
async function requireGround(tx: Tx, actor: Actor, scene: Scene, { edition, reply, ...said }: Said & { edition?: string | undefined; reply?: string | undefined }): Promise<{ on: facts.Ground; provisionId: string | null }> {
  if (edition === undefined) {
    const found = await requireReply(tx, actor, scene, reply!);
    if (said.at !== null) throw wrong("at", "noneInReply");
    requireWords(said, (words) => standsIn(words, found.reply.words), "notInReply");
    return { on: found, provisionId: null };
  }
  const found = await requireEdition(tx, actor, scene, edition);
  const provision = await requireInEdition(tx, found.edition, said);
  return { on: { edition: found.edition, text: found.text, provision: provision?.locator ?? null }, provisionId: provision?.id ?? null };
}

const setState = (tx: Tx, { demand }: Scene, state: AskState) => (demand.kind === "ask"
  ? tx.update(asks).set({ state }).where(eq(asks.id, demand.id)) : tx.update(amendments).set({ state }).where(eq(amendments.id, demand.id)));

/** The state that follows from the judgements by what everyone may read who may read the issue: of others it would tell. */
async function stateThatFollows(tx: Tx, { demand, issue }: Scene): Promise<AskState> {
  const judged = await tx.select({ verdict: fates.verdict, edition: editions, text: texts, reply: replies, response: responses }).from(fates).leftJoin(editions, eq(editions.id, fates.editionId)).leftJoin(texts, eq(texts.id, editions.textId))
    .leftJoin(replies, eq(replies.id, fates.replyId)).leftJoin(responses, eq(responses.id, replies.responseId)).where(and(ofDemand(fates, demand), isNull(fates.replacedAt), isNull(editions.retiredAt))).orderBy(asc(fates.judgedAt), asc(fates.id));
  const open = (...rows: readonly (Edition | Text | Response | null)[]) => rows.every((row) => row !== null && asOpenAs(row, issue));
  return stateAfter(
    judged.flatMap(({ verdict, edition, text }) => (edition && open(edition, text) ? [{ verdict, status: edition.status, day: edition.day }] : [])),
    judged.flatMap(({ verdict, reply, response }) => (reply && open(response) ? [{ verdict, kind: reply.kind, day: reply.day }] : [])),
  );
}

const correctionOf = async (tx: Tx, { demand }: Scene) => (await tx.select().from(stateCorrections).where(and(ofDemand(stateCorrections, demand), isNull(stateCorrections.replacedAt))))[0] ?? null;

/** Works out the state anew, unless somebody has said another. */
async function settle(tx: Tx, scene: Scene): Promise<AskState> {
  const state = (await correctionOf(tx, scene))?.state ?? (await stateThatFollows(tx, scene));
  await setState(tx, scene, state);
  return state;
}

const owner = ({ demand, position }: Scene) => ({ askId: demand.kind === "ask" ? demand.id : null, amendmentId: demand.kind === "amendment" ? demand.id : null, positionId: position.id });

/** Says what became of an ask in one edition or by one reply, with the words that show it. What was said of it before stays beside it. */
export const judgeAsk = command({
  name: "judgeAsk", input: JudgeAsk, subject: findDemand, seen: canReadDemand, allow: canJudgeAsk,
  tells: async ({ actor, input: { edition, reply, verdict = "unknown" }, subject, db }) => {
    if (edition) return [facts.fateJudged(subject, wouldBe<Fate>({ verdict }), { ...await requireEdition(db, actor, subject, edition), provision: null })];
    return reply ? [facts.fateJudged(subject, wouldBe<Fate>({ verdict }), await requireReply(db, actor, subject, reply))] : null;
  },
  async run({ actor, input: { ask: _, ...said }, subject, tx }) {
    requireHeld(subject);
    const { on, provisionId } = await requireGround(tx, actor, subject, said);
    const { verdict, excerpt, note } = said;
    const sourceUrl = said.elsewhere ? said.sourceUrl : null;
    const ground = "reply" in on ? { editionId: null, replyId: on.reply.id } : { editionId: on.edition.id, replyId: null };
    const before = await inForceOf(tx, subject.demand, ground);
    const same = before && before.verdict === verdict && before.excerpt === excerpt && before.note === note && before.sourceUrl === sourceUrl && before.provisionId === provisionId;
    if (same) return unchanged({ id: before.id, state: subject.demand.state });
    await tx.update(fates).set({ replacedAt: clock.now() }).where(and(ofDemand(fates, subject.demand), onGround(ground), isNull(fates.replacedAt)));
    const [fate] = await tx.insert(fates).values({ ...owner(subject), ...ground, verdict, excerpt, note, sourceUrl, provisionId, judgedBy: actor.id }).returning();
    return happened({ id: fate!.id, state: await settle(tx, subject) }, facts.fateJudged(subject, fate!, on, before));
  },
});

/** Says how strong our claim is that it came from us. Nothing but a person says so. */
export const setStrength = command({
  name: "setStrength", input: SetStrength, subject: findDemand, seen: canReadDemand, allow: canSetStrength,
  async run({ actor, input: { strength, reason }, subject, tx }) {
    requireHeld(subject);
    await tx.update(claimStrengths).set({ replacedAt: clock.now() }).where(and(ofDemand(claimStrengths, subject.demand), isNull(claimStrengths.replacedAt)));
    await tx.insert(claimStrengths).values({ ...owner(subject), strength, reason, setBy: actor.id });
    return happened({ strength }, facts.strengthSet(subject, strength, reason));
  },
});

/** Says another state than the one that follows from the judgements, or lets it follow from them again. */
export const correctState = command({
  name: "correctState", input: CorrectState, subject: findDemand, seen: canReadDemand, allow: canCorrectState,
  async run({ actor, input: { state, reason }, subject, tx }) {
    requireHeld(subject);
    await tx.update(stateCorrections).set({ replacedAt: clock.now() }).where(and(ofDemand(stateCorrections, subject.demand), isNull(stateCorrections.replacedAt)));
    await tx.insert(stateCorrections).values({ ...owner(subject), state, reason, correctedBy: actor.id });
    const now = await settle(tx, subject);
    return happened({ state: now }, facts.stateCorrected(subject, now, reason));
  },
});
