import { and, asc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { amendments, bundleAmendments, bundles, hubs, issues, positionBundles, positions } from "#db/schema/index.ts";
import { query } from "#lib/kernel/command.ts";
import { visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { ByPosition, type UseBundle } from "#lib/bundles/input.ts";
import { canUseBundles } from "#lib/bundles/policy.ts";
import { writable } from "#lib/positions/model.ts";
import { findPosition } from "#lib/positions/queries.ts";

/** A bundle with the issue and hub it is of. */
export async function findBundle(db: Reader, { bundle: id }: { bundle: string }) {
  const [found] = await db.select({ bundle: bundles, issue: issues, hub: hubs }).from(bundles).innerJoin(issues, eq(issues.id, bundles.issueId)).innerJoin(hubs, eq(hubs.id, bundles.hubId)).where(and(eq(bundles.id, id), isNull(bundles.retiredAt)));
  if (!found) throw new Refusal("notFound");
  return found;
}

/** A bundle and a position of the same hub on the same issue. */
export async function findUse(db: Reader, { position, bundle }: z.output<typeof UseBundle>) {
  const scene = await findPosition(db, { position });
  const found = await findBundle(db, { bundle });
  if (found.bundle.hubId !== scene.position.hubId || found.bundle.issueId !== scene.position.issueId) throw new Refusal("notFound");
  return { ...scene, bundle: found.bundle };
}

/** The bundles that could stand in a position, with what is in them and where they are used. */
export const bundlesForPosition = query({
  name: "bundlesForPosition", input: ByPosition, subject: findPosition, allow: canUseBundles,
  async run({ actor, subject: { position }, db }) {
    const all = await db.select().from(bundles).where(and(eq(bundles.hubId, position.hubId), eq(bundles.issueId, position.issueId), isNull(bundles.retiredAt), visibleTo(actor, bundles))).orderBy(asc(bundles.name), asc(bundles.id));
    const ids = all.map(({ id }) => id);
    const held = await db.select({ bundleId: bundleAmendments.bundleId, id: amendments.id, number: amendments.number, provision: amendments.provision, position: { id: positions.id, title: positions.title } }).from(bundleAmendments).innerJoin(amendments, eq(amendments.id, bundleAmendments.amendmentId)).innerJoin(positions, eq(positions.id, amendments.positionId))
      .where(and(among(bundleAmendments.bundleId, ids), isNull(amendments.retiredAt), visibleTo(actor, positions))).orderBy(asc(bundleAmendments.place));
    const used = await db.select({ bundleId: positionBundles.bundleId, id: positions.id, title: positions.title }).from(positionBundles).innerJoin(positions, eq(positions.id, positionBundles.positionId)).where(and(among(positionBundles.bundleId, ids), visibleTo(actor, positions))).orderBy(asc(positions.createdAt), asc(positions.id));
    return all.map(({ id, name }) => ({
      id, name, amendments: held.filter(({ bundleId }) => bundleId === id).map(({ bundleId: _, ...one }) => one), usedIn: used.filter(({ bundleId }) => bundleId === id).map(({ bundleId: _, ...one }) => one), may: { use: writable.includes(position.state) },
    }));
  },
});
