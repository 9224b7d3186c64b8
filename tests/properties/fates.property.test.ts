import fc from "fast-check";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { asks, claimStrengths, fates } from "#db/schema/index.ts";
import { askPriorities, fateVerdicts, replyKinds, strengths, type FateVerdict, type Strength } from "#db/vocabulary.ts";
import { correctState, judgeAsk, setStrength } from "#lib/fates/commands.ts";
import { lifeOfAsk } from "#lib/fates/queries.ts";
import { chooseContents } from "#lib/packs/commands.ts";
import { approveResponse, decideGoNoGo, planResponse, sendToReview, startWork } from "#lib/responses/commands.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { dayFromNow, filedNow } from "#tests/support/clock.ts";
import { stateAfter } from "#lib/fates/model.ts";
import { askLedger, scorecard } from "#lib/scorecards/queries.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { answeredAsks, heldAsks } from "#tests/support/judging.ts";
import { person } from "#tests/support/factories.ts";

type Drawn = { ask: number; ground: number; verdict: FateVerdict; strength: Strength | null; corrected: boolean };
const drawn: fc.Arbitrary<Drawn[]> = fc.array(fc.record({ ask: fc.nat({ max: 2 }), ground: fc.nat({ max: 4 }), verdict: fc.constantFrom(...fateVerdicts), strength: fc.constantFrom(null, ...strengths), corrected: fc.boolean() }), { maxLength: 10 });

/** A hub's asks on a law with a leaked mandate, an agreed text and a published one, with a reply that its coordinators keep and one that its hub reads, judged at random, each written in a year of its own. */
async function draw(all: readonly Drawn[]) {
  const world = await heldAsks();
  const { coordinator, ask, hobby, amendment, come } = world;
  const editions = [await come({ name: "A leaked mandate", status: "mandate", day: "2024-01-10", lane: "coordinators" }), await come(), await come({ name: "As published", status: "published", day: "2024-06-01" })];
  const [kept, known] = [await answeredAsks(world, { lane: "coordinators" }), await answeredAsks(world)];
  const grounds = [...editions.map((edition) => ({ edition })), { reply: await kept.says("Software is shared. So they told us.") }, { reply: await known.says("They know that Software is shared.", { kind: "closing-note" }) }];
  for (const { ask: at, ground, verdict, strength, corrected } of all) {
    const id = [ask, hobby, amendment][at]!;
    await judgeAsk(coordinator, { ask: id, ...grounds[ground]!, verdict, excerpt: "Software is shared." });
    if (strength) await setStrength(coordinator, { ask: id, strength, reason: "We were quoted." });
    if (corrected) await correctState(coordinator, { ask: id, state: "moot", reason: "It was dropped." });
  }
  // Written at the very end of a year, where years could be told apart in two ways.
  await engine.transaction((tx) => tx.update(asks).set({ createdAt: new Date("2023-12-31T23:59:59.999Z") }).where(eq(asks.id, hobby)));
  return { ...world, readers: [coordinator, world.watcher, await person({ role: "board", hub: world.europe }), await person({ role: "administrator" }), world.asianCoordinator, visitor] };
}

const listBehind = async (actor: Actor, filter: Record<string, string>) => {
  const { asks: found, total } = await askLedger(actor, { ...filter, limit: 100 });
  expect(total).toBe(found.length);
  return found.length;
};

describe("every number of the scorecard", () => {
  test("is as long as the list behind it, whoever asks and by whatever it is counted", async () => {
    await fc.assert(fc.asyncProperty(drawn, fc.option(fc.constantFrom(...askPriorities)), async (all, priority) => {
      const { docket, readers } = await draw(all);
      const asked = { issue: docket, ...(priority ? { priority } : {}) };
      for (const reader of readers) for (const by of ["issue", "hub", "year"] as const) {
        const card = await scorecard(reader, { ...asked, by });
        for (const [group, counts] of [[{}, card.all] as const, ...card.groups.map((one) => [{ [by]: one.key }, one] as const)]) {
          expect(await listBehind(reader, { ...asked, ...group })).toBe(counts.total);
          for (const [field, of] of [["verdict", counts.verdicts], ["judged", counts.judged], ["state", counts.states], ["strength", counts.strengths]] as const) {
            // Each ask is in one number of a kind: together they are all.
            expect(Object.values(of).reduce((sum, one) => sum + one, 0)).toBe(counts.total);
            for (const [value, number] of Object.entries(of)) if (number > 0 || value === "adopted") expect([field, value, await listBehind(reader, { ...asked, ...group, [field]: value })]).toEqual([field, value, number]);
          }
        }
      }
    }), { numRuns: 6 });
  });
});

describe("whatever is judged", () => {
  test("leaves one judgement in force an edition or reply, and one strength", async () => {
    await fc.assert(fc.asyncProperty(drawn, async (all) => {
      const { position } = await draw(all);
      const rows = await engine.reader.select().from(fates).where(eq(fates.positionId, position));
      const standing = rows.filter(({ replacedAt }) => replacedAt === null);
      expect(standing).toHaveLength(new Set(all.map(({ ask, ground }) => `${ask} ${ground}`)).size);
      const claims = (await engine.reader.select().from(claimStrengths).where(eq(claimStrengths.positionId, position))).filter(({ replacedAt }) => replacedAt === null);
      expect(claims).toHaveLength(new Set(all.filter(({ strength }) => strength).map(({ ask }) => ask)).size);
    }), { numRuns: 6 });
  });
});

const drawnResponses = fc.array(fc.record({ asks: fc.subarray([0, 1]), amendment: fc.boolean(), isFiled: fc.boolean() }), { minLength: 1, maxLength: 4 });

describe("what counts as sent", () => {
  test("is what went into a response that was filed, and nothing else of its position", async () => {
    await fc.assert(fc.asyncProperty(drawnResponses, async (all) => {
      const { coordinator, docket, europe, position, ask, hobby, amendment } = await heldAsks();
      const second = await person({ role: "coordinator", hub: europe });
      const filedWith = new Map<string, string[]>([ask, hobby, amendment].map((id) => [id, []]));
      for (const [at, { asks: chosen, amendment: withRow, isFiled }] of all.entries()) {
        const inside = [...chosen.map((one) => [ask, hobby][one]!), ...(withRow ? [amendment] : [])];
        const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title: `Answer ${at}`, authority: "A ministry", channel: "letter", day: dayFromNow(9), position, body: "We ask for time." });
        await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns us." });
        await startWork(coordinator, { response });
        await chooseContents(coordinator, { response, asks: inside.filter((id) => id !== amendment), amendments: withRow ? [{ amendment }] : [] });
        await sendToReview(coordinator, { response });
        await approveResponse(second, { response });
        if (!isFiled) continue;
        await submitResponse(coordinator, { response, reference: `F${at}`, ...filedNow(), despite: "Nobody had the time." });
        for (const id of inside) filedWith.get(id)!.push(response);
      }
      const { asks: listed } = await askLedger(coordinator, { issue: docket, limit: 100 });
      expect(new Map(listed.map(({ id, responses }) => [id, responses.map((one) => one.id).toSorted()]))).toEqual(new Map(listed.map(({ id }) => [id, filedWith.get(id)!.toSorted()])));
      for (const [id, responses] of filedWith) expect((await lifeOfAsk(coordinator, { ask: id })).responses.map((one) => one.id).toSorted()).toEqual(responses.toSorted());
    }), { numRuns: 4 });
  });
});

const anyJudged = fc.array(fc.record({ status: fc.constantFrom("proposal" as const, "mandate" as const, "agreed" as const, "published" as const, "consolidated" as const), day: fc.constantFrom("2024-01-01", "2024-02-01", "2024-03-01"), verdict: fc.constantFrom(...fateVerdicts) }), { maxLength: 8 });

describe("the state that follows", () => {
  test("does not change with what was judged of a step on the way", () => {
    fc.assert(fc.property(anyJudged, anyJudged, (judged, more) => {
      const steps = more.filter(({ status }) => !["agreed", "published"].includes(status));
      expect(stateAfter([...steps, ...judged])).toBe(stateAfter(judged));
    }));
  });

  test("does not change with what an authority answers once a decisive edition was judged, nor with a letter on the way", () => {
    const anyAnswered = fc.array(fc.record({ kind: fc.constantFrom(...replyKinds), day: fc.constantFrom("2024-01-01", "2024-04-01"), verdict: fc.constantFrom(...fateVerdicts) }), { maxLength: 4 });
    fc.assert(fc.property(anyJudged, anyAnswered, (judged, answered) => {
      const decided = judged.some(({ status }) => ["agreed", "published"].includes(status));
      expect(stateAfter(judged, decided ? answered : answered.filter(({ kind }) => kind !== "closing-note"))).toBe(stateAfter(judged));
    }));
  });

  test("is open where nothing decisive was judged", () => {
    fc.assert(fc.property(anyJudged, (judged) => { expect(stateAfter(judged.filter(({ status }) => status === "mandate"))).toBe("open"); }));
  });
});
