import { sql, type SQL } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { asks, fates } from "#db/schema/index.ts";
import { judgeAsk } from "#lib/fates/commands.ts";
import { readLedger } from "#lib/scorecards/model.ts";
import { askLedger, ledgerStatement, scorecard } from "#lib/scorecards/queries.ts";
import { hubsById } from "#lib/issues/queries.ts";
import { newId } from "#lib/platform/ids.ts";
import { analysed } from "#tests/support/analysed.ts";
import { agreed, heldAsks } from "#tests/support/judging.ts";

/** The hub of a foundation with many asks, every third of them judged. */
async function manyAsks(count: number) {
  const world = await heldAsks();
  const { position, coordinator, ask, come } = world;
  const edition = await come();
  await judgeAsk(coordinator, { ask, edition, verdict: "adopted", excerpt: agreed });
  const rows = Array.from({ length: count }, (_, n) => ({ id: newId(), positionId: position, number: 100 + n, statement: `Exempt case ${n}`, priority: "should" as const, createdAt: new Date(Date.UTC(2020, 0, 1) + n * 60_000) }));
  await engine.transaction(async (tx) => {
    for (let at = 0; at < count; at += 500) {
      await tx.insert(asks).values(rows.slice(at, at + 500));
      await tx.insert(fates).values(rows.slice(at, at + 500).filter(({ number }) => number % 3 === 0).map(({ id }) => ({ askId: id, positionId: position, editionId: edition, verdict: "in-part" as const, excerpt: agreed, judgedBy: coordinator.id })));
    }
  });
  await analysed();
  return { ...world, edition };
}

describe("a ledger of very many asks", () => {
  const many = 5000;
  test("is shown a page at a time and counted whole, with any filter", async () => {
    const { coordinator, docket } = await manyAsks(many);
    for (const given of [{}, { verdict: "in-part" }, { is: "awaiting" }, { state: "open", strength: "unknown" }, { q: "case 4999" }, { year: "2020" }]) {
      const { asks: shown, total } = await askLedger(coordinator, { issue: docket, ...given, limit: 20 });
      expect([given, shown.length]).toEqual([given, Math.min(20, total)]);
    }
    expect((await scorecard(coordinator, { issue: docket })).all).toMatchObject({ total: many + 3, verdicts: { adopted: 1 } });
  });

  test.skipIf(process.env.TEST_DATABASES)("is read by its indexes: no table is walked through but the list itself, in its order", async () => {
    const { coordinator } = await heldAsks();
    const of = { db: engine.reader, actor: coordinator, names: await hubsById(engine.reader) };
    const planOf = (statement: SQL) => (engine.reader as unknown as { all(statement: SQL): { detail: string }[] }).all(sql`explain query plan ${statement}`).map(({ detail }) => detail);
    for (const q of ["", "verdict:adopted", "is:awaiting", "hub:europe state:open", "strength:unknown -verdict:moot"]) for (const kind of ["ask", "amendment"] as const) {
      const plan = planOf(ledgerStatement(readLedger(q), kind, of).getSQL());
      expect(plan.filter((detail) => /^SCAN (?!\(|CONSTANT|(asks|amendments) USING INDEX (asks|amendments)_by_age)/.test(detail)), `${q} ${kind}\n${plan.join("\n")}`).toEqual([]);
      expect(plan.filter((detail) => detail.includes("TEMP B-TREE FOR ORDER BY") && !q.includes("verdict")), `${q} ${kind}\n${plan.join("\n")}`).toEqual([]);
    }
  });
});
