import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decisions, embargoes, people, positions, positionVersions, signOns, versionTranslations, type Embargo } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { comingMoment } from "#lib/kernel/deadline.ts";
import { happened } from "#lib/kernel/facts.ts";
import { requireProof } from "#lib/kernel/proof.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { openToMembers } from "#lib/positions/commands.ts";
import { canEditPosition, canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";
import * as facts from "#lib/publications/facts.ts";
import { AskToLiftEmbargo, ByPosition, SetEmbargo, TranslateVersion } from "#lib/publications/input.ts";
import { canAskToLiftEmbargo, canLiftEmbargo, canSetEmbargo } from "#lib/publications/policy.ts";
import { findEmbargo } from "#lib/publications/queries.ts";
import { laneFor } from "#lib/signatures/model.ts";

type Scene = Awaited<ReturnType<typeof findPosition>>;

/** The text, its versions, how it was decided and where it was signed are read together, and so they are closed and opened together. */
async function putOn(tx: Tx, scene: Scene, lane: "coordinators" | "hub"): Promise<Scene> {
  await tx.update(positionVersions).set({ lane }).where(eq(positionVersions.positionId, scene.position.id));
  await tx.update(decisions).set({ lane }).where(eq(decisions.positionId, scene.position.id));
  for (const { id, signers } of await tx.select().from(signOns).where(eq(signOns.positionId, scene.position.id))) await tx.update(signOns).set({ lane: lane === "hub" ? laneFor(signers) : lane }).where(eq(signOns.id, id));
  const [position] = await tx.update(positions).set({ lane }).where(eq(positions.id, scene.position.id)).returning();
  return { ...scene, position: position! };
}

/** What hubs hold together is for the members of all of them again, where its hub alone has had a vote on it. */
async function opened(tx: Tx, scene: Scene): Promise<Scene> {
  const toHub = await putOn(tx, scene, "hub");
  return scene.position.coreId || scene.position.offeredAt ? openToMembers(tx, toHub, {}) : toHub;
}

const state = (code: string, allowed: string[]) => new Refusal("state", { code: `embargo.${code}`, present: { allowed } });

/** Closes an adopted text to everyone but the coordinators and those named on it, until somebody lifts it. */
export const setEmbargo = command({
  name: "setEmbargo", input: SetEmbargo, subject: findEmbargo, seen: canReadPosition, allow: canSetEmbargo,
  tells: ({ subject }) => [facts.embargoSet({ ...subject, position: { ...subject.position, lane: "coordinators" } }, wouldBe<Embargo>({}))],
  async run({ actor, input: { position, reason, ...wall }, subject: { embargo, ...scene }, tx }) {
    if (scene.position.state !== "adopted") throw state("notAdopted", []);
    if (embargo) throw state("already", ["askToLiftEmbargo"]);
    const [set] = await tx.insert(embargoes).values({ ...wall, positionId: position, endsAt: comingMoment(wall), reason, setBy: actor.id }).returning();
    return happened({ endsAt: set!.endsAt }, facts.embargoSet(await putOn(tx, scene, "coordinators"), set!));
  },
});

/** Before its hour it takes two: one asks, another confirms. */
export const askToLiftEmbargo = command({
  name: "askToLiftEmbargo", input: AskToLiftEmbargo, subject: findEmbargo, seen: canReadPosition, allow: canAskToLiftEmbargo,
  tells: ({ subject }) => [facts.liftAsked(subject, "")],
  async run({ actor, input: { reason }, subject: { embargo, isOver, ...scene }, tx }) {
    if (!embargo) throw state("none", []);
    if (isOver || embargo.askedBy) throw state(isOver ? "over" : "asked", ["liftEmbargo"]);
    await tx.update(embargoes).set({ askedBy: actor.id, askedAt: clock.now(), askedFor: reason }).where(eq(embargoes.id, embargo.id));
    return happened(null, facts.liftAsked(scene, reason));
  },
});

/** Opens the text again to those who read it before; it can then be published. After its hour one person does, before it the second. */
export const liftEmbargo = command({
  name: "liftEmbargo", input: ByPosition, subject: findEmbargo, seen: canReadPosition, allow: canLiftEmbargo,
  tells: ({ subject }) => [facts.embargoLifted(subject, null)],
  async run({ actor, subject: { embargo, isOver, ...scene }, tx }) {
    if (!embargo) throw state("none", []);
    if (!isOver && !embargo.askedBy) throw state("early", ["askToLiftEmbargo"]);
    requireProof(actor);
    await tx.update(embargoes).set({ liftedBy: actor.id, liftedAt: clock.now() }).where(eq(embargoes.id, embargo.id));
    const [first] = isOver || !embargo.askedBy ? [] : await tx.select({ name: people.name }).from(people).where(eq(people.id, embargo.askedBy));
    return happened(null, facts.embargoLifted(await opened(tx, scene), first ? { by: first.name, reason: embargo.askedFor! } : null));
  },
});

/** Puts a translation beside the version that is held, in place of an earlier one in the same language. The version stays what binds. */
export const translateVersion = command({
  name: "translateVersion", input: TranslateVersion, subject: findPosition, seen: canReadPosition, allow: canEditPosition,
  async run({ actor, input: { position: _, language, madeBy, maker, asks, ...text }, subject, tx }) {
    const { adoptedVersionId } = subject.position;
    const [version] = adoptedVersionId ? await tx.select().from(positionVersions).where(eq(positionVersions.id, adoptedVersionId)) : [];
    if (!version) throw new Refusal("state", { code: "translation.notAdopted", present: { allowed: [] } });
    if (language === version.content.language) throw wrong("language", "sameLanguage");
    if (madeBy === "machine" && !maker) throw wrong("maker", "required");
    for (const part of ["sections", "asks"] as const) if ({ ...text, asks }[part].length !== version.content[part].length) throw wrong(part, "asManyAsTheText", { expected: version.content[part].length });
    const content = { ...text, asks: version.content.asks.map(({ number }, at) => ({ number, statement: asks[at]! })) };
    await tx.update(versionTranslations).set({ replacedAt: clock.now() }).where(and(eq(versionTranslations.versionId, version.id), eq(versionTranslations.language, language), isNull(versionTranslations.replacedAt)));
    const [translation] = await tx.insert(versionTranslations).values({ versionId: version.id, language, content, madeBy, maker, authorId: actor.id }).returning();
    return happened({ id: translation!.id }, facts.versionTranslated(subject, translation!, version.number));
  },
});
