import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { usualRules, type Rule } from "#db/rules.ts";
import { ballots } from "#db/schema/index.ts";
import { castBallot, clearConcern, declareDecision, overruleConcern, proposeOverrule } from "#lib/decisions/commands.ts";
import { decisionById } from "#lib/decisions/queries.ts";
import { travelDays } from "#tests/support/clock.ts";
import { openBallot, participant, person, type Person } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

async function withAlternate() {
  const world = await openBallot({ electors: 2 });
  const { organisation, delegate } = world.voters[0]!;
  return { ...world, delegate, organisation, alternate: await person({ role: "alternate", hub: world.europe, organisation }), other: world.voters[1]!.delegate };
}

const discuss = { choice: "discuss", problem: "The scope is open.", remedy: "Name the products." } as const;

describe("an organisation has one voice", () => {
  test("the later of delegate and alternate counts, and both answers are kept", async () => {
    const { decision, delegate, alternate, coordinator, organisation } = await withAlternate();
    await castBallot(delegate, { decision, choice: "yes", reason: "It is good." });
    await castBallot(alternate, { decision, choice: "disagree", reason: "Not so good." });
    const shown = await decisionById(coordinator, { decision });
    expect(shown.ballots).toMatchObject([{ organisation: organisation.name, choice: "disagree", before: ["yes"], by: alternate.name }]);
    expect(shown.tally.counts).toMatchObject({ yes: 0, disagree: 1 });
    const kept = await engine.reader.select({ choice: ballots.choice, replacedAt: ballots.replacedAt }).from(ballots).where(eq(ballots.decisionId, decision)).orderBy(asc(ballots.castAt));
    expect(kept.map(({ choice, replacedAt }) => [choice, replacedAt !== null])).toEqual([["yes", true], ["disagree", false]]);
    expect((await entriesAbout(`decision:${decision}`)).at(-1)).toMatchObject({ name: "decision.ballotCast", data: { choice: "disagree", before: "yes" } });
  });

  test("and no field of a ballot speaks for another one", async () => {
    const { decision, delegate, voters, coordinator } = await withAlternate();
    const forged = { decision, choice: "yes", organisation: voters[1]!.organisation.slug } as const;
    await expect(castBallot(delegate, forged)).rejects.toMatchObject({ faults: { organisation: [{ code: "unknownField" }] } });
    expect((await decisionById(coordinator, { decision })).ballots).toEqual([]);
  });

  test("also when delegate and alternate vote in the same instant", async () => {
    const { decision, delegate, alternate, coordinator } = await withAlternate();
    await Promise.all([delegate, alternate, delegate, alternate].map((voter, n) => castBallot(voter, { decision, choice: n % 2 ? "disagree" : "yes" })));
    const { tally } = await decisionById(coordinator, { decision });
    expect(tally.counts.yes + tally.counts.disagree).toBe(1);
    expect(await engine.reader.$count(ballots, eq(ballots.decisionId, decision))).toBe(4);
  });

  test("is told to the coordinators, who alone see who is silent", async () => {
    const { decision, delegate, other, coordinator, voters } = await withAlternate();
    await castBallot(delegate, { decision, choice: "abstain" });
    expect(await told(coordinator)).toContain("decision.ballotCast: voted");
    expect((await decisionById(coordinator, { decision })).silent).toEqual([voters[1]!.organisation.name]);
    expect((await decisionById(other, { decision })).silent).toEqual([]);
  });

  test("is not that of a participant, a coordinator or somebody who only reads", async () => {
    const { decision, europe, organisation, coordinator } = await withAlternate();
    for (const one of [await person({ role: "participant", hub: europe, organisation }), await person({ role: "member", hub: europe }), coordinator]) {
      await expect(castBallot(one, { decision, choice: "yes" })).rejects.toMatchObject({ reason: "forbidden" });
    }
  });
});

describe("discuss", () => {
  test("says what is wrong and what would clear it, and hold says why", async () => {
    const { decision, delegate } = await withAlternate();
    await expect(castBallot(delegate, { decision, choice: "discuss", problem: "The scope." })).rejects.toMatchObject({ faults: { remedy: [{ code: "required" }] } });
    await expect(castBallot(delegate, { decision, choice: "hold" })).rejects.toMatchObject({ faults: { reason: [{ code: "required" }] } });
  });

  test("blocks until its author clears it; a clearing is not another's to give", async () => {
    const { decision, delegate, alternate, other, coordinator, board } = await withAlternate();
    await castBallot(delegate, { decision, ...discuss });
    await castBallot(other, { decision, choice: "yes" });
    expect(await told(coordinator)).toContain("decision.concernRaised: concern");
    await expect(declareDecision(coordinator, { decision, result: "carried", outcome: "Carried." })).rejects.toMatchObject({ code: "decision.notMet", present: { missing: ["threshold", "blocked"] } });
    const [concern] = (await decisionById(coordinator, { decision })).concerns;
    for (const one of [other, coordinator, board]) await expect(clearConcern(one, { concern: concern!.id })).rejects.toMatchObject({ reason: "forbidden" });
    await clearConcern(alternate, { concern: concern!.id, settlement: "The text names them now." });
    await expect(clearConcern(delegate, { concern: concern!.id })).rejects.toMatchObject({ reason: "state", code: "concernSettled" });
    await declareDecision(coordinator, { decision, result: "carried", outcome: "Carried." });
  });

  test("is overruled by two of the board alone, with a reason, and its organisation is told and counted against", async () => {
    const { decision, delegate, alternate, other, coordinator, board, europe } = await withAlternate();
    await castBallot(delegate, { decision, ...discuss });
    await castBallot(other, { decision, choice: "yes" });
    const [concern] = (await decisionById(board, { decision })).concerns;
    const second = await person({ role: "board", hub: europe });
    await expect(proposeOverrule(coordinator, { concern: concern!.id, settlement: "No." })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(proposeOverrule(board, { concern: concern!.id, settlement: "" })).rejects.toMatchObject({ faults: { settlement: [{ code: "required" }] } });
    await expect(overruleConcern(second, { concern: concern!.id })).rejects.toMatchObject({ code: "overruleNotProposed" });
    await proposeOverrule(board, { concern: concern!.id, settlement: "It was decided last year." });
    expect(await told(second)).toContain("decision.overruleProposed: second");
    await expect(proposeOverrule(second, { concern: concern!.id, settlement: "I too." })).rejects.toMatchObject({ code: "overruleProposed" });
    await expect(overruleConcern(board, { concern: concern!.id })).rejects.toMatchObject({ code: "secondPerson" });
    expect((await decisionById(coordinator, { decision })).tally.blocking).toBe(1);
    await overruleConcern(second, { concern: concern!.id });
    for (const one of [delegate, alternate]) expect(await told(one)).toContain("decision.concernOverruled: overruled");
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ blocking: 0, favourable: 1, against: 1 });
  });

  test("is overruled by the board together with the foundation's staff where the rule has it so, and by staff alone nowhere", async () => {
    const [admin, second] = [await person({ role: "administrator" }), await person({ role: "administrator" })];
    const raised = async (rule: Rule) => {
      const { decision, voters: [voter], board } = await openBallot({ rule });
      await castBallot(voter!.delegate, { decision, ...discuss });
      const shown = async (who: Person) => (await decisionById(who, { decision })).concerns[0]!;
      return { decision, board, concern: (await shown(board)).id, shown };
    };
    const usual = await raised(usualRules.ballot);
    expect((await usual.shown(admin)).may.propose).toBe(false);
    await expect(proposeOverrule(admin, { concern: usual.concern, settlement: "No." })).rejects.toMatchObject({ reason: "forbidden" });
    const { board, concern, shown } = await raised({ ...usualRules.ballot, staffOverrules: true });
    expect((await shown(admin)).may.propose).toBe(true);
    await proposeOverrule(admin, { concern, settlement: "It was decided last year." });
    expect((await shown(second)).may.overrule).toBe(false);
    await expect(overruleConcern(second, { concern })).rejects.toMatchObject({ reason: "forbidden" });
    expect((await shown(board)).may.overrule).toBe(true);
    await overruleConcern(board, { concern });
    expect(await shown(board)).toMatchObject({ settledAs: "overruled" });
    const other = await raised({ ...usualRules.ballot, staffOverrules: true });
    await proposeOverrule(other.board, { concern: other.concern, settlement: "It was decided last year." });
    await overruleConcern(admin, { concern: other.concern });
    expect((await other.shown(admin)).settledAs).toBe("overruled");
  });

  test("is replaced by another answer of its organisation", async () => {
    const { decision, delegate, alternate, coordinator } = await withAlternate();
    await castBallot(delegate, { decision, ...discuss });
    await castBallot(alternate, { decision, choice: "yes" });
    expect(await decisionById(coordinator, { decision })).toMatchObject({ tally: { blocking: 0, counts: { yes: 1, discuss: 0 } }, concerns: [{ settledAs: "replaced" }] });
  });

  test("left open at the close blocks the position", async () => {
    const { decision, delegate, other, coordinator } = await withAlternate();
    await castBallot(delegate, { decision, ...discuss });
    await castBallot(other, { decision, choice: "yes" });
    travelDays(12);
    expect((await declareDecision(coordinator, { decision, result: "blocked", outcome: "One concern is open." })).value).toEqual({ state: "not-carried", position: "blocked" });
  });

  test("cleared after the result leaves the count as it was declared", async () => {
    const { decision, delegate, other, coordinator } = await withAlternate();
    await castBallot(delegate, { decision, ...discuss });
    await castBallot(other, { decision, choice: "yes" });
    await declareDecision(coordinator, { decision, result: "blocked", outcome: "One concern is open." });
    travelDays(1);
    await clearConcern(delegate, { concern: (await decisionById(delegate, { decision })).concerns[0]!.id });
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ blocking: 1, met: false });
  });
});

describe("a recused organisation", () => {
  test("is out of the count, quorum included", async () => {
    const { decision, coordinator, voters } = await openBallot({ electors: 4 });
    for (const { delegate } of voters.slice(0, 2)) await castBallot(delegate, { decision, choice: "recuse" });
    await castBallot(voters[2]!.delegate, { decision, choice: "yes" });
    expect((await decisionById(coordinator, { decision })).tally).toMatchObject({ quorum: 1, answered: 1, met: true });
  });

  test("may still read the decision", async () => {
    const { decision, europe } = await openBallot();
    expect((await decisionById((await participant(europe)).delegate, { decision })).may).toMatchObject({ cast: false, declare: false, extend: false, cancel: false });
  });
});
