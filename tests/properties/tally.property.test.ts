import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settled, type Rule } from "#db/rules.ts";
import { ballotChoices, methods, shareBases } from "#db/vocabulary.ts";
import { tally, type Beside, type Voice } from "#lib/decisions/model.ts";
import { isCarried, type OracleRule, type Said } from "#tests/properties/deciding.oracle.ts";

/** Shares as whole fractions, so that the oracle counts in whole numbers; thirds among them. */
const share = fc.oneof(fc.integer({ min: 0, max: 99 }).map((part) => [part, 100] as const), fc.constantFrom([1, 3] as const, [2, 3] as const, [1, 1] as const));
const anyRule = fc.record({
  method: fc.constantFrom(...methods), quorum: share, quorumOf: fc.constantFrom("entitled", "participants"), threshold: share, thresholdOf: fc.constantFrom(...shareBases), above: fc.boolean(),
  support: fc.option(fc.integer({ min: 1, max: 6 })), mostAgainst: fc.option(fc.integer({ min: 0, max: 3 })), discussBlocks: fc.boolean(), signatories: fc.option(fc.integer({ min: 1, max: 6 })),
}).filter(({ above, threshold: [part, whole] }) => !above || part < whole);
type AnyRule = OracleRule & Pick<Rule, "method">;
const ruleOf = ({ quorum, threshold, support, mostAgainst, signatories, ...rule }: AnyRule): Rule => ({
  ...rule, days: 7, quorum: quorum[0] / quorum[1], threshold: threshold[0] / threshold[1],
  ...(support !== null && { support }), ...(mostAgainst !== null && { mostAgainst }), ...(signatories !== null && { signatories }),
});
/** With what a method has of its own where a rule says nothing. */
const settledAs = (rule: AnyRule): AnyRule => { const { support, mostAgainst, signatories } = settled(ruleOf(rule)); return { ...rule, support, mostAgainst, signatories }; };

/** What each of those entitled answers; null is silence. */
const anyAnswers = fc.array(fc.option(fc.record({ choice: fc.constantFrom(...ballotChoices), concern: fc.constantFrom("open", "cleared", "overruled") })), { minLength: 1, maxLength: 25 });
const around = fc.record({ participants: fc.integer({ min: 0, max: 30 }), signatures: fc.integer({ min: 0, max: 7 }), vetoes: fc.integer({ min: 0, max: 1 }) });
type Answers = (Voice | Said)[];

const name = (index: number) => `organisation ${index}`;
const electorsOf = (answers: Answers) => answers.map((_, index) => name(index));
const voicesOf = (answers: Answers): Voice[] => answers.flatMap((answer, index) => (answer ? [{ ...answer, voter: name(index), choice: answer.choice as Voice["choice"] }] : []));
const counted = (rule: AnyRule, answers: Answers, beside: Beside = {}) => tally(ruleOf(rule), electorsOf(answers), voicesOf(answers), beside);
const ballot: AnyRule = { method: "ballot", quorum: [56, 100], quorumOf: "entitled", threshold: [60, 100], thresholdOf: "sided", above: false, support: null, mostAgainst: null, discussBlocks: true, signatories: null };

describe("a count", () => {
  test("is met when the rule says so", () => {
    fc.assert(fc.property(anyRule, anyAnswers, around, (rule, answers, beside) => counted(rule, answers, beside).met === isCarried(settledAs(rule), answers, beside)), { numRuns: 4000 });
  });

  test("has each organisation once: those who answered, by what they answered, and those who are silent", () => {
    fc.assert(fc.property(anyRule, anyAnswers, (rule, answers) => {
      const { counts, silent, entitled } = counted(rule, answers);
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0) + silent).toBe(entitled);
      for (const choice of ballotChoices) expect(counts[choice]).toBe(answers.filter((answer) => answer?.choice === choice).length);
    }));
  });

  test("is not moved by the order of answers, nor by anyone who is not entitled", () => {
    fc.assert(fc.property(anyRule, anyAnswers, fc.constantFrom(...ballotChoices), (rule, answers, choice) => {
      const [electors, voices] = [electorsOf(answers), voicesOf(answers)];
      expect(tally(ruleOf(rule), electors, [...voices.toReversed(), { voter: "somebody else", choice, concern: "open" }])).toEqual(tally(ruleOf(rule), electors, voices));
    }));
  });

  test("that is met stays met when one who was silent says yes", () => {
    fc.assert(fc.property(anyRule, anyAnswers, fc.nat(), (rule, answers, at) => {
      const silent = answers.flatMap((answer, index) => (answer === null ? [index] : []));
      fc.pre(silent.length > 0 && counted(rule, answers).met);
      const chosen = silent[at % silent.length]!;
      expect(counted(rule, answers.map((answer, index) => (index === chosen ? { choice: "yes", concern: null } : answer))).met).toBe(true);
    }), { numRuns: 1000 });
  });

  test("goes on as if a recused organisation had never been asked", () => {
    fc.assert(fc.property(anyRule, anyAnswers, (rule, answers) => {
      const [all, without] = [counted(rule, answers), counted(rule, answers.filter((answer) => answer?.choice !== "recuse"))];
      expect([all.met, all.quorum, all.answered, all.inFavour, all.silent]).toEqual([without.met, without.quorum, without.answered, without.inFavour, without.silent]);
    }));
  });

  test("is never met while a discuss stands and the rule lets it block; settled, it no longer does", () => {
    const voted = anyRule.filter(({ method }) => !["straw-poll", "delegated", "sign-on"].includes(method));
    fc.assert(fc.property(voted, anyAnswers, fc.constantFrom("cleared", "overruled"), (rule, answers, concern) => {
      const blocked: Said[] = [...answers, { choice: "discuss", concern: "open" }];
      const { met, missing } = counted({ ...rule, discussBlocks: true }, blocked);
      expect([met, missing.includes("blocked")]).toEqual([false, true]);
      expect(counted(rule, blocked.map((answer) => answer && { ...answer, concern })).missing).not.toContain("blocked");
    }));
  });

  test("takes 14 of 25 for fifty-six per cent, and 6 of 9 for two thirds", () => {
    const yes = (of: number, all: number): Said[] => Array.from({ length: all }, (_, index) => (index < of ? { choice: "yes", concern: null } : null));
    expect(counted(ballot, yes(14, 25))).toMatchObject({ quorum: 14, met: true });
    const thirds: AnyRule = { ...ballot, method: "override", quorum: [0, 1], threshold: [2, 3], thresholdOf: "entitled" };
    expect([5, 6].map((of) => counted(thirds, yes(of, 9)).met)).toEqual([false, true]);
  });
});
