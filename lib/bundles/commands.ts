import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendments, amendmentUses, bundleAmendments, bundles, editions, positionBundles, positions, type Bundle, type Position } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import * as facts from "#lib/bundles/facts.ts";
import { ByBundle, ChangeBundle, MakeBundle, UseBundle } from "#lib/bundles/input.ts";
import { canChangeBundle, canReadBundle, canUseBundles } from "#lib/bundles/policy.ts";
import { findBundle, findUse } from "#lib/bundles/queries.ts";
import { nextNumber } from "#lib/amendments/commands.ts";
import { canReadAmendments } from "#lib/amendments/policy.ts";
import { requireWritable } from "#lib/positions/commands.ts";
import { writable } from "#lib/positions/model.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { opensTo } from "#lib/provisions/model.ts";

/** Puts these amendments into a bundle, in their order: live ones, of positions of its hub on its issue. */
async function fill(tx: Tx, bundle: Bundle, ids: readonly string[]) {
  const wanted = [...new Set(ids)];
  const found = await tx.select({ id: amendments.id }).from(amendments).innerJoin(positions, eq(positions.id, amendments.positionId))
    .where(and(among(amendments.id, wanted), eq(positions.hubId, bundle.hubId), eq(positions.issueId, bundle.issueId), isNull(amendments.retiredAt)));
  if (found.length !== wanted.length) throw wrong("amendments", "notOneOf");
  await tx.delete(bundleAmendments).where(eq(bundleAmendments.bundleId, bundle.id));
  if (wanted.length > 0) await tx.insert(bundleAmendments).values(wanted.map((amendmentId, place) => ({ bundleId: bundle.id, amendmentId, place })));
}

/** A bundle brings no words of an edition that not all readers of the position may read. */
async function requireOpenQuotes(tx: Tx, position: Position, ids: readonly string[]) {
  const quoting = await tx.select({ number: amendments.number, lane: editions.lane, hubId: editions.hubId }).from(amendments).innerJoin(editions, eq(editions.id, amendments.editionId)).where(among(amendments.id, ids)).orderBy(amendments.number);
  const numbers = quoting.filter((edition) => !opensTo(edition, position)).map(({ number }) => number);
  if (numbers.length > 0) throw new Refusal("state", { code: "position.quotesFewer", values: { numbers: numbers.join(", "), count: numbers.length } });
}

/** Sees that a position shows what is in a bundle and no more of it. A number stays with its amendment, also when that comes back. */
async function show(tx: Tx, bundleId: string, position: Position, ids: readonly string[]) {
  await requireOpenQuotes(tx, position, ids);
  const { id: positionId } = position;
  const known = await tx.select().from(amendmentUses).where(eq(amendmentUses.positionId, positionId));
  const gone = known.filter((use) => use.bundleId === bundleId && use.endedAt === null && !ids.includes(use.amendmentId)).map(({ amendmentId }) => amendmentId);
  if (gone.length > 0) await tx.update(amendmentUses).set({ endedAt: clock.now() }).where(and(eq(amendmentUses.positionId, positionId), among(amendmentUses.amendmentId, gone)));
  for (const amendmentId of ids) {
    const use = known.find((one) => one.amendmentId === amendmentId);
    if (use && use.endedAt === null) continue;
    if (use) await tx.update(amendmentUses).set({ endedAt: null, bundleId }).where(and(eq(amendmentUses.positionId, positionId), eq(amendmentUses.amendmentId, amendmentId)));
    else await tx.insert(amendmentUses).values({ positionId, amendmentId, bundleId, number: await nextNumber(tx, positionId) });
  }
}

/** What of a bundle is shown in a position: not what was written there anyway. */
async function broughtTo(tx: Tx, bundleId: string, positionId: string): Promise<string[]> {
  const held = await tx.select({ id: amendments.id }).from(bundleAmendments).innerJoin(amendments, eq(amendments.id, bundleAmendments.amendmentId))
    .where(and(eq(bundleAmendments.bundleId, bundleId), ne(amendments.positionId, positionId), isNull(amendments.retiredAt))).orderBy(bundleAmendments.place);
  return held.map(({ id }) => id);
}

/** Amendments under a name, to be put into several positions and edited in one place. */
export const makeBundle = command({
  name: "makeBundle", input: MakeBundle, subject: findPosition, seen: canReadAmendments, allow: canUseBundles,
  async run({ actor, input: { name, amendments: ids }, subject: { position, issue, hub }, tx }) {
    const [bundle] = await tx.insert(bundles).values({ name, issueId: position.issueId, hubId: position.hubId, lane: "coordinators", createdBy: actor.id }).returning();
    await fill(tx, bundle!, ids);
    return happened({ id: bundle!.id }, facts.bundleMade({ bundle: bundle!, issue, hub }, ids.length));
  },
});

/** What a bundle is called and what is in it. Positions that use it and whose text moves follow; what is frozen stays as it was. */
export const changeBundle = command({
  name: "changeBundle", input: ChangeBundle, subject: findBundle, seen: canReadBundle, allow: canChangeBundle,
  async run({ input: { name, amendments: ids }, subject, tx }) {
    const [bundle] = await tx.update(bundles).set({ name }).where(eq(bundles.id, subject.bundle.id)).returning();
    await fill(tx, bundle!, ids);
    const using = await tx.select({ position: positions }).from(positionBundles).innerJoin(positions, eq(positions.id, positionBundles.positionId)).where(and(eq(positionBundles.bundleId, bundle!.id), inArray(positions.state, [...writable])));
    for (const { position } of using) await show(tx, bundle!.id, position, await broughtTo(tx, bundle!.id, position.id));
    return happened({ id: bundle!.id }, facts.bundleChanged({ ...subject, bundle: bundle! }, ids.length));
  },
});

/** A bundle is no longer offered. Where it is used its amendments stay. */
export const retireBundle = command({
  name: "retireBundle", input: ByBundle, subject: findBundle, seen: canReadBundle, allow: canChangeBundle,
  async run({ subject, tx }) {
    await tx.update(bundles).set({ retiredAt: clock.now() }).where(eq(bundles.id, subject.bundle.id));
    return happened(null, facts.bundleRetired(subject));
  },
});

/** Puts the amendments of a bundle into a position, with the next numbers there. */
export const useBundle = command({
  name: "useBundle", input: UseBundle, subject: findUse, seen: canReadBundle, allow: canUseBundles,
  async run({ actor, subject, tx }) {
    const { position, bundle } = subject;
    requireWritable(position);
    await tx.insert(positionBundles).values({ positionId: position.id, bundleId: bundle.id, addedBy: actor.id }).onConflictDoNothing();
    await show(tx, bundle.id, position, await broughtTo(tx, bundle.id, position.id));
    return happened(null, facts.bundleUsed(subject, bundle));
  },
});

/** Takes the amendments of a bundle out of a position. They stay where they were written. */
export const dropBundle = command({
  name: "dropBundle", input: UseBundle, subject: findUse, seen: canReadBundle, allow: canUseBundles,
  async run({ subject, tx }) {
    const { position, bundle } = subject;
    requireWritable(position);
    await tx.delete(positionBundles).where(and(eq(positionBundles.positionId, position.id), eq(positionBundles.bundleId, bundle.id)));
    await show(tx, bundle.id, position, []);
    return happened(null, facts.bundleDropped(subject, bundle));
  },
});
