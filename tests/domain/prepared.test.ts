import { and, eq, gt } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { issues } from "#db/schema/index.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { gapFor, prepared, type Given } from "#lib/kernel/prepared.ts";
import { issue, person } from "#tests/support/factories.ts";

/** A question that counts how often it was put together. */
function counting() {
  const counted = { times: 0 };
  const asked = prepared((db, { docket }: Given<{ docket: string }>, actor: Actor) => {
    counted.times += 1;
    return db.select({ docket: issues.docket }).from(issues).where(and(eq(issues.docket, docket), visibleTo(actor, issues)));
  }, rightsOf);
  return { asked, counted };
}

describe("a question that is put together once", () => {
  test("is filled in with other values each time", async () => {
    const { coordinator, docket } = await issue();
    const { asked, counted } = counting();
    expect([await asked(engine.reader, { docket }, coordinator), await asked(engine.reader, { docket: "ZZ-1" }, coordinator)]).toEqual([[{ docket }], []]);
    expect(counted.times).toBe(1);
  });

  test("is another one for whoever may read something else, and the same for whoever may read the same", async () => {
    const { europe, coordinator, docket } = await issue({ lane: "coordinators" });
    const { asked, counted } = counting();
    const [second, member] = [await person({ role: "coordinator", hub: europe }), await person({ role: "member", hub: europe })];
    const told = [];
    for (const actor of [coordinator, second, member, { ...member, named: new Set(["another thing"]) }, visitor]) told.push((await asked(engine.reader, { docket }, actor)).length);
    expect(told).toEqual([1, 1, 0, 0, 0]);
    expect(counted.times).toBe(4);
  });

  test("takes moments and lists as their columns keep them", async () => {
    const { docket } = await issue();
    const since = prepared((db, { dockets, after }: Given<{ dockets: readonly string[]; after: Date }>) => db.select({ docket: issues.docket }).from(issues)
      .where(and(among(issues.docket, dockets), gt(issues.createdAt, gapFor(issues.createdAt, after)))));
    expect(await since(engine.reader, { dockets: [docket, "ZZ-1"], after: new Date(0) })).toEqual([{ docket }]);
    expect(await since(engine.reader, { dockets: [], after: new Date(0) })).toEqual([]);
    expect(await since(engine.reader, { dockets: [docket], after: new Date("9000-01-01") })).toEqual([]);
  });

  test("sees inside a transaction what was written there, and nobody else does", async () => {
    const { docket } = await issue();
    const title = prepared((db, given: Given<{ docket: string }>) => db.select({ title: issues.title }).from(issues).where(eq(issues.docket, given.docket)));
    const [{ title: before } = { title: "" }] = await title(engine.reader, { docket });
    await engine.transaction(async (tx) => {
      await tx.update(issues).set({ title: "Renamed" }).where(eq(issues.docket, docket));
      expect([await title(tx, { docket }), await title(engine.reader, { docket })]).toEqual([[{ title: "Renamed" }], [{ title: before }]]);
      await tx.update(issues).set({ title: before }).where(eq(issues.docket, docket));
    });
  });
});
