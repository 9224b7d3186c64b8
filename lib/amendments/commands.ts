import { and, eq, isNull, max } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendmentAuthors, amendmentChecks, amendments, amendmentUses, organisations, participations, positions, type Amendment, type Edition, type Position } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { organisationOf, type Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/amendments/facts.ts";
import { AddAmendment, ByAmendment, EditAmendment, MergeAmendments, PinAmendment, ReplaceAmendments, SetAuthors, type AmendmentWords } from "#lib/amendments/input.ts";
import { addsProvision, joinAmendments, longestWording, sameAmendment } from "#lib/amendments/model.ts";
import { canEditAmendments, canReadAmendments } from "#lib/amendments/policy.ts";
import { findAmendment, provisionFor, wordingAt } from "#lib/amendments/queries.ts";
import { requireWritable } from "#lib/positions/commands.ts";
import type { Scene } from "#lib/positions/facts.ts";
import { writable } from "#lib/positions/model.ts";
import { canReadFallbacks } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { linkByLocator, linkProvision, unlinkProvisions } from "#lib/provisions/commands.ts";
import { opensTo } from "#lib/provisions/model.ts";

/** An amendment with the position it was written for. */
export type Subject = Scene & { amendment: Amendment };
/** Where something is quoted: in an amendment that is there, or in a new one. */
type Quoter = Scene & { amendment?: Amendment };

/** The positions that show an amendment: its own, and those that use it through a bundle. */
async function shownIn(tx: Tx, { amendment, position }: Subject): Promise<Position[]> {
  const used = await tx.select({ position: positions }).from(amendmentUses).innerJoin(positions, eq(positions.id, amendmentUses.positionId)).where(and(eq(amendmentUses.amendmentId, amendment.id), isNull(amendmentUses.endedAt)));
  return [position, ...used.map((use) => use.position)];
}

/** An amendment moves with any position that shows it. */
export async function requireMoving(tx: Tx, subject: Subject) {
  if (!(await shownIn(tx, subject)).some(({ state }) => writable.includes(state))) requireWritable(subject.position);
}

type Opening = Pick<Edition, "lane" | "hubId">;
/** Words of an edition are quoted only where all may read it who read any position that shows them. */
export const isOpenTo = async (tx: Tx, edition: Opening, { amendment, ...scene }: Quoter) => (amendment ? await shownIn(tx, { amendment, ...scene }) : [scene.position]).every((position) => opensTo(edition, position));

/** The next number of a position; one that was given is not given again, whoever had it. Also for what a bundle brings. */
export async function nextNumber(tx: Tx, positionId: string): Promise<number> {
  const [own] = await tx.select({ number: max(amendments.number) }).from(amendments).where(eq(amendments.positionId, positionId));
  const [used] = await tx.select({ number: max(amendmentUses.number) }).from(amendmentUses).where(eq(amendmentUses.positionId, positionId));
  return Math.max(own?.number ?? 0, used?.number ?? 0) + 1;
}

/** Second-best wording is for those who negotiate, to write as to read. */
function mayHaveFallback(actor: Actor, scene: Scene, fallback: string | null | undefined) {
  if (fallback && !canReadFallbacks(actor, scene)) throw wrong("fallback", "unknownField");
}

type Quoting = { id: string; isNew: boolean; where: string | undefined };

/** The provision that is quoted, with its words as they are captured: all of them, so that nothing is quoted that does not stand there. */
async function quote(tx: Tx, actor: Actor, quoter: Quoter, { id, isNew, where }: Quoting) {
  const found = await provisionFor(tx, actor, id);
  if (!found) throw wrong("provisionId", "notOneOf");
  if (!(await isOpenTo(tx, found.edition, quoter))) throw wrong("provisionId", "editionForFewer");
  const current = isNew ? "" : await wordingAt(tx, found.provision);
  if (current.length > longestWording) throw wrong("provisionId", "provisionTooLong");
  return { provisionId: found.provision.id, editionId: found.edition.id, provision: isNew ? where! : found.provision.locator, current };
}

/** What speaks of a provision is found from it, in every edition; what was typed in, from the place that it names. */
export async function link(tx: Tx, { position }: Scene, { id, provisionId, provision }: Amendment) {
  await unlinkProvisions(tx, `amendment:${id}`);
  if (provisionId) await linkProvision(tx, `amendment:${id}`, provisionId);
  else await linkByLocator(tx, `amendment:${id}`, position.issueId, provision);
}

const requireChange = ({ current, proposed }: Pick<Amendment, "current" | "proposed">) => {
  if (current.trim() === proposed.trim()) throw wrong("proposed", "changesNothing");
};

type Given = Omit<z.output<typeof AddAmendment>, "position">;

async function insert(tx: Tx, actor: Actor, scene: Scene, { provisionId, isNew, provision, fallback, ...given }: Given): Promise<Amendment> {
  requireWritable(scene.position);
  mayHaveFallback(actor, scene, fallback);
  const place = provisionId ? await quote(tx, actor, scene, { id: provisionId, isNew, where: provision }) : { provision: provision!, current: given.current };
  requireChange({ ...given, ...place });
  const [amendment] = await tx.insert(amendments).values({ ...given, ...place, fallback: fallback ?? null, positionId: scene.position.id, number: await nextNumber(tx, scene.position.id), savedBy: own(actor), savedAt: clock.now() }).returning();
  await link(tx, scene, amendment!);
  return amendment!;
}

/** Who is named as whoever saved it: nobody, where the house did. */
export const own = (actor: Actor) => (actor.kind === "person" ? actor.id : null);

/** An ask on the exact wording of a text. It is their organisation's who write it for one. */
export const addAmendment = command({
  name: "addAmendment", input: AddAmendment, subject: findPosition, seen: canReadAmendments, allow: canEditAmendments,
  async run({ actor, input: { position: _, ...input }, subject, tx }) {
    const amendment = await insert(tx, actor, subject, input);
    const author = organisationOf(actor, subject.hub.id);
    if (author) await tx.insert(amendmentAuthors).values({ amendmentId: amendment.id, organisationId: author });
    return happened({ id: amendment.id, number: amendment.number, revision: 1 }, facts.amendmentAdded(subject, amendment));
  },
});

const wordsOf = ({ provision, current, proposed, justification, priority, redLine }: AmendmentWords): AmendmentWords => ({ provision, current, proposed, justification, priority, redLine });

/** What two people wrote at the same time, joined by word; where they changed the same words the second is handed what was there first. */
function joined(actor: Actor, { revision, base, fallback, ...input }: z.output<typeof EditAmendment>, { amendment, position, ...rest }: Subject) {
  const theirs = wordsOf(amendment);
  const mine = wordsOf({ ...theirs, ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) });
  if (amendment.revision === revision) return { ...mine, fallback: fallback === undefined ? amendment.fallback : fallback };
  const both = base && joinAmendments({ base: wordsOf(base), mine, theirs }, position.language);
  const sameFallback = fallback === undefined || fallback === amendment.fallback || fallback === (base?.fallback ?? null);
  const seen = canReadFallbacks(actor, { ...rest, position }) ? { fallback: amendment.fallback } : {};
  if (!both?.clean || (!sameFallback && amendment.fallback !== (base?.fallback ?? null))) throw new Refusal("conflict", { code: "amendmentMoved", present: { revision: amendment.revision, ...theirs, ...seen } });
  return { ...both.words, fallback: sameFallback ? amendment.fallback : fallback };
}

/** Puts other words in place of those that an amendment proposes, as long as it moves. Also for what came back in a table. */
export async function reword(tx: Tx, actor: Actor, subject: Subject, proposed: string): Promise<Amendment> {
  await requireMoving(tx, subject);
  requireChange({ ...subject.amendment, proposed });
  const [amendment] = await tx.update(amendments).set({ proposed, revision: subject.amendment.revision + 1, savedBy: own(actor), savedAt: clock.now() }).where(eq(amendments.id, subject.amendment.id)).returning();
  return amendment!;
}

export const editAmendment = command({
  name: "editAmendment", input: EditAmendment, subject: findAmendment, seen: canReadAmendments, allow: canEditAmendments,
  async run({ actor, input, subject, tx }) {
    await requireMoving(tx, subject);
    mayHaveFallback(actor, subject, input.fallback);
    const { amendment: before } = subject;
    if (before.editionId && input.current !== undefined && input.current !== before.current && input.revision === before.revision) throw wrong("current", "pinned");
    const words = joined(actor, input, subject);
    if (before.editionId) words.current = before.current;
    requireChange(words);
    const [amendment] = await tx.update(amendments).set({ ...words, revision: before.revision + 1, savedBy: own(actor), savedAt: clock.now() }).where(eq(amendments.id, before.id)).returning();
    if (amendment!.provision !== before.provision) await link(tx, subject, amendment!);
    return happened({ id: before.id, number: before.number, revision: amendment!.revision, savedAt: amendment!.savedAt!, ...wordsOf(amendment!) }, facts.amendmentEdited(subject, amendment!));
  },
});

/** Puts forward again what an amendment stands in the place of. */
async function bringBack(tx: Tx, amendmentId: string): Promise<Amendment[]> {
  return tx.update(amendments).set({ replacedById: null }).where(and(eq(amendments.replacedById, amendmentId), isNull(amendments.retiredAt))).returning();
}

/** What goes with an amendment that is taken off: its open checks and its links. Answers what is put forward again. */
export async function retire(tx: Tx, subject: Subject) {
  const restored = await bringBack(tx, subject.amendment.id);
  await tx.update(amendments).set({ retiredAt: clock.now() }).where(eq(amendments.id, subject.amendment.id));
  await tx.update(amendmentChecks).set({ settledAt: clock.now() }).where(and(eq(amendmentChecks.amendmentId, subject.amendment.id), isNull(amendmentChecks.settledAt)));
  await unlinkProvisions(tx, `amendment:${subject.amendment.id}`);
  return restored;
}

/** Takes an amendment off the list. Those in whose place it stood are put forward again; its number is not given again, and versions keep it. */
export const retireAmendment = command({
  name: "retireAmendment", input: ByAmendment, subject: findAmendment, seen: canReadAmendments, allow: canEditAmendments,
  async run({ subject, tx }) {
    await requireMoving(tx, subject);
    const restored = await retire(tx, subject);
    return happened(null, facts.amendmentRetired(subject, subject.amendment), ...(restored.length > 0 ? [facts.amendmentsRestored(subject, subject.amendment, restored)] : []));
  },
});

/** Refuses an act on words that have changed since. */
export function requireRevision({ amendment }: Subject, revision: number) {
  if (amendment.revision !== revision) throw new Refusal("conflict", { code: "amendmentMoved", present: { revision: amendment.revision, ...wordsOf(amendment) } });
}

/** Ties an amendment to a provision of a text that is here: from now on its left column is those words, and new editions are held against it. */
export const pinAmendment = command({
  name: "pinAmendment", input: PinAmendment, subject: findAmendment, seen: canReadAmendments, allow: canEditAmendments,
  async run({ actor, input: { revision, provision }, subject, tx }) {
    await requireMoving(tx, subject);
    requireRevision(subject, revision);
    const place = await quote(tx, actor, subject, { id: provision, isNew: addsProvision(subject.amendment), where: subject.amendment.provision });
    requireChange({ ...subject.amendment, ...place });
    const [amendment] = await tx.update(amendments).set({ ...place, revision: revision + 1, savedBy: own(actor), savedAt: clock.now() }).where(eq(amendments.id, subject.amendment.id)).returning();
    await link(tx, subject, amendment!);
    return happened({ id: amendment!.id, number: amendment!.number, revision: amendment!.revision }, facts.amendmentPinned(subject, amendment!));
  },
});

/** Says whose amendment it is, among those who participate in the hub. */
export const setAuthors = command({
  name: "setAuthors", input: SetAuthors, subject: findAmendment, seen: canReadAmendments, allow: canEditAmendments,
  async run({ input: { organisations: slugs }, subject, tx }) {
    await requireMoving(tx, subject);
    const found = await tx.select({ id: organisations.id, slug: organisations.slug, name: organisations.name }).from(organisations).innerJoin(participations, eq(participations.organisationId, organisations.id))
      .where(and(among(organisations.slug, slugs), eq(participations.hubId, subject.hub.id), isNull(participations.endedAt)));
    const strange = slugs.find((slug) => !found.some((one) => one.slug === slug));
    if (strange) throw wrong("organisations", "notOneOf");
    await tx.delete(amendmentAuthors).where(eq(amendmentAuthors.amendmentId, subject.amendment.id));
    if (found.length > 0) await tx.insert(amendmentAuthors).values(found.map(({ id }) => ({ amendmentId: subject.amendment.id, organisationId: id })));
    return happened(null, facts.amendmentAuthored(subject, subject.amendment, found.map(({ name }) => name)));
  },
});

/** Amendments of one position that are put forward, by their ids and in that order. */
async function putForward(tx: Tx, position: Position, ids: readonly string[]): Promise<Amendment[]> {
  const found = await tx.select().from(amendments).where(and(among(amendments.id, ids), eq(amendments.positionId, position.id), isNull(amendments.retiredAt), isNull(amendments.replacedById)));
  const all = [...new Set(ids)].map((id) => found.find((one) => one.id === id));
  if (all.length < 2 || all.some((one) => one === undefined)) throw wrong("amendments", "notOneOf");
  return all as Amendment[];
}

/** Several amendments that meet are answered with one that stands in their place. Its authors are theirs. Taking it off the list brings them back. */
export const replaceAmendments = command({
  name: "replaceAmendments", input: ReplaceAmendments, subject: findPosition, seen: canReadAmendments, allow: canEditAmendments,
  async run({ actor, input: { position: _, amendments: ids, ...input }, subject, tx }) {
    const replaced = await putForward(tx, subject.position, ids);
    const compromise = await insert(tx, actor, subject, input);
    await tx.update(amendments).set({ replacedById: compromise.id }).where(among(amendments.id, replaced.map(({ id }) => id)));
    return happened({ id: compromise.id, number: compromise.number, revision: 1 }, facts.amendmentsReplaced(subject, compromise, replaced));
  },
});

/** Amendments that ask for the same become one, the first of them, and keep their authors. */
export const mergeAmendments = command({
  name: "mergeAmendments", input: MergeAmendments, subject: findPosition, seen: canReadAmendments, allow: canEditAmendments,
  async run({ input: { amendments: ids }, subject, tx }) {
    requireWritable(subject.position);
    const [kept, ...merged] = (await putForward(tx, subject.position, ids)) as [Amendment, ...Amendment[]];
    if (!merged.every((one) => sameAmendment(one, kept))) throw new Refusal("state", { code: "notIdentical" });
    await tx.update(amendments).set({ replacedById: kept.id }).where(among(amendments.id, merged.map(({ id }) => id)));
    return happened({ id: kept.id, number: kept.number, revision: kept.revision }, facts.amendmentsMerged(subject, kept, merged));
  },
});

/** Takes a merge back: each stands for itself again. */
export const restoreReplaced = command({
  name: "restoreReplaced", input: ByAmendment, subject: findAmendment, seen: canReadAmendments, allow: canEditAmendments,
  async run({ subject, tx }) {
    requireWritable(subject.position);
    const restored = await bringBack(tx, subject.amendment.id);
    if (restored.length === 0) throw new Refusal("state", { code: "replacesNothing" });
    return happened({ restored: restored.map(({ number }) => number).sort((one, other) => one - other) }, facts.amendmentsRestored(subject, subject.amendment, restored));
  },
});
