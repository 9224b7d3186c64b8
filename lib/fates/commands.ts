import { and, eq, isNull } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { amendments, asks, claimStrengths, editions, fates, stateCorrections, texts, type Edition, type Fate, type Text } from "#db/schema/index.ts";
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
import { canReadEdition } from "#lib/texts/policy.ts";
import * as facts from "#lib/fates/facts.ts";
import { CorrectState, JudgeAsk, SetStrength } from "#lib/fates/input.ts";
import { needsExcerpt, standsIn, stateAfter } from "#lib/fates/model.ts";
import { canCorrectState, canJudgeAsk, canReadDemand, canSetStrength } from "#lib/fates/policy.ts";
import { editionFor, findDemand, inForceOf, ofDemand } from "#lib/fates/queries.ts";

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
  const isKept = [found.edition, found.text].some(({ lane, hubId }) => !["public", "members"].includes(lane) && hubId !== null && hubId !== position.hubId);
  if (!family.includes(found.text.issueId) || isKept) throw wrong("edition", "otherIssue");
  if (found.edition.translationOf !== null) throw wrong("edition", "translation");
  return found;
}

type Said = { verdict: Parameters<typeof needsExcerpt>[0]; excerpt: string | null; at: string | null; elsewhere: boolean; sourceUrl: string | null };

/** The words that show a verdict stand in the edition, or somebody says where else they can be read. Answers with the provision they stand in, where it is known. */
async function requireGround(tx: Tx, edition: Edition, { verdict, excerpt, at, elsewhere, sourceUrl }: Said) {
  if (needsExcerpt(verdict) && excerpt === null) throw wrong("excerpt", "excerptNeeded");
  const all = await provisionsIn(tx, edition.id);
  const provision = at === null ? null : all.find(({ anchor, locator }) => anchor === at || locator.toLowerCase() === at.toLowerCase());
  if (provision === undefined) throw wrong("at", "noSuchProvision");
  if (excerpt === null || elsewhere) {
    if (elsewhere && sourceUrl === null) throw wrong("sourceUrl", "sourceNeeded");
    return provision;
  }
  const isHere = standsIn(excerpt, wordingOf(all)) || standsIn(excerpt, all.map(({ words }) => words).join(" "));
  if (!isHere) throw wrong("excerpt", "notInEdition");
  return provision ?? all.find(({ words }) => standsIn(excerpt, words)) ?? null;
}

const setState = (tx: Tx, { demand }: Scene, state: AskState) => (demand.kind === "ask"
  ? tx.update(asks).set({ state }).where(eq(asks.id, demand.id)) : tx.update(amendments).set({ state }).where(eq(amendments.id, demand.id)));

/** The state that follows from the judgements in editions that everyone may read who may read the issue: of others it would tell. */
async function stateThatFollows(tx: Tx, { demand, issue }: Scene): Promise<AskState> {
  const judged = await tx.select({ verdict: fates.verdict, edition: editions, text: texts }).from(fates).innerJoin(editions, eq(editions.id, fates.editionId)).innerJoin(texts, eq(texts.id, editions.textId))
    .where(and(ofDemand(fates, demand), isNull(fates.replacedAt), isNull(editions.retiredAt)));
  const open = ({ edition, text }: { edition: Edition; text: Text }) => asOpenAs(edition, issue) && asOpenAs(text, issue);
  return stateAfter(judged.filter(open).map(({ verdict, edition: { status, day } }) => ({ verdict, status, day })));
}

const correctionOf = async (tx: Tx, { demand }: Scene) => (await tx.select().from(stateCorrections).where(and(ofDemand(stateCorrections, demand), isNull(stateCorrections.replacedAt))))[0] ?? null;

/** Works out the state anew, unless somebody has said another. */
async function settle(tx: Tx, scene: Scene): Promise<AskState> {
  const state = (await correctionOf(tx, scene))?.state ?? (await stateThatFollows(tx, scene));
  await setState(tx, scene, state);
  return state;
}

const owner = ({ demand, position }: Scene) => ({ askId: demand.kind === "ask" ? demand.id : null, amendmentId: demand.kind === "amendment" ? demand.id : null, positionId: position.id });

/** Says what became of an ask in one edition, with the words that show it. What was said of it before stays beside it. */
export const judgeAsk = command({
  name: "judgeAsk", input: JudgeAsk, subject: findDemand, seen: canReadDemand, allow: canJudgeAsk,
  tells: async ({ actor, input: { edition: id, verdict = "unknown" }, subject, db }) => (id ? [facts.fateJudged(subject, wouldBe<Fate>({ verdict }), { ...await requireEdition(db, actor, subject, id), provision: null })] : null),
  async run({ actor, input: { ask: _, edition: id, at, elsewhere, ...said }, subject, tx }) {
    requireHeld(subject);
    const { edition, text } = await requireEdition(tx, actor, subject, id);
    const provision = await requireGround(tx, edition, { ...said, at, elsewhere });
    const sourceUrl = elsewhere ? said.sourceUrl : null;
    const before = await inForceOf(tx, subject.demand, edition.id);
    const same = before && before.verdict === said.verdict && before.excerpt === said.excerpt && before.note === said.note && before.sourceUrl === sourceUrl && before.provisionId === (provision?.id ?? null);
    if (same) return unchanged({ id: before.id, state: subject.demand.state });
    await tx.update(fates).set({ replacedAt: clock.now() }).where(and(ofDemand(fates, subject.demand), eq(fates.editionId, edition.id), isNull(fates.replacedAt)));
    const [fate] = await tx.insert(fates).values({ ...owner(subject), editionId: edition.id, verdict: said.verdict, excerpt: said.excerpt, note: said.note, sourceUrl, provisionId: provision?.id ?? null, judgedBy: actor.id }).returning();
    return happened({ id: fate!.id, state: await settle(tx, subject) }, facts.fateJudged(subject, fate!, { edition, text, before, provision: provision?.locator ?? null }));
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
