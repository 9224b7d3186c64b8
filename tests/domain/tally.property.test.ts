import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rule } from "#db/rules.ts";
import { ballotChoices, methods } from "#db/vocabulary.ts";
import { tally, type Voice } from "#lib/decisions/model.ts";

/** Shares in whole per cent, so that the oracle counts in whole numbers. */
type Percent = Omit<Rule, "quorum" | "threshold"> & { quorum: number; threshold: number };
const percent = fc.integer({ min: 0, max: 100 });
const anyRule: fc.Arbitrary<Percent> = fc.record({ method: fc.constantFrom(...methods), days: fc.constant(7), quorum: percent, threshold: percent, discussBlocks: fc.boolean() });
const ruleOf = ({ quorum, threshold, ...rule }: Percent): Rule => ({ ...rule, quorum: quorum / 100, threshold: threshold / 100 });

/** What each organisation of a hub answers; null is silence. */
const anyAnswers = fc.array(fc.option(fc.record({ choice: fc.constantFrom(...ballotChoices), stands: fc.boolean() })), { minLength: 1, maxLength: 25 });
type Answers = ({ choice: Voice["choice"]; stands: boolean } | null)[];

const name = (index: number) => `organisation ${index}`;
const electorsOf = (answers: Answers) => answers.map((_, index) => name(index));
const voicesOf = (answers: Answers): Voice[] => answers.flatMap((answer, index) => (answer ? [{ organisationId: name(index), ...answer }] : []));
const counted = (rule: Percent, answers: Answers) => tally(ruleOf(rule), electorsOf(answers), voicesOf(answers));

/** The rules of the paper, one sentence after another, in whole numbers. */
function isMet(rule: Percent, answers: Answers): boolean {
  const inTheCount = answers.filter((answer) => answer?.choice !== "recuse");
  const spoken = inTheCount.filter((answer) => answer !== null);
  const is = (...choices: string[]) => spoken.filter(({ choice }) => choices.includes(choice)).length;
  const openConcerns = spoken.filter(({ choice, stands }) => choice === "discuss" && stands).length;
  const inFavour = rule.method === "formal-vote" ? is("yes") : is("yes", "no-objection") + is("discuss") - openConcerns;
  const against = is("disagree") + openConcerns;
  if (spoken.length * 100 < rule.quorum * inTheCount.length) return false;
  if (inFavour === 0 && rule.method !== "lazy-consensus") return false;
  if (inFavour + against > 0 && inFavour * 100 < rule.threshold * (inFavour + against)) return false;
  return !(rule.discussBlocks && openConcerns > 0);
}

describe("a count", () => {
  test("is met when the rule says so", () => {
    fc.assert(fc.property(anyRule, anyAnswers, (rule, answers) => counted(rule, answers).met === isMet(rule, answers)), { numRuns: 2000 });
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
      expect(tally(ruleOf(rule), electors, [...voices.toReversed(), { organisationId: "somebody else", choice, stands: true }])).toEqual(tally(ruleOf(rule), electors, voices));
    }));
  });

  test("that is met stays met when one who was silent says yes", () => {
    fc.assert(fc.property(anyRule, anyAnswers, fc.nat(), (rule, answers, at) => {
      const silent = answers.flatMap((answer, index) => (answer === null ? [index] : []));
      fc.pre(silent.length > 0 && counted(rule, answers).met);
      const chosen = silent[at % silent.length]!;
      expect(counted(rule, answers.map((answer, index) => (index === chosen ? { choice: "yes", stands: false } : answer))).met).toBe(true);
    }), { numRuns: 1000 });
  });

  test("goes on as if a recused organisation had never been asked", () => {
    fc.assert(fc.property(anyRule, anyAnswers, (rule, answers) => {
      const [all, without] = [counted(rule, answers), counted(rule, answers.filter((answer) => answer?.choice !== "recuse"))];
      expect([all.met, all.quorum, all.answered, all.inFavour, all.silent]).toEqual([without.met, without.quorum, without.answered, without.inFavour, without.silent]);
    }));
  });

  test("is never met while a discuss stands and the rule lets it block; settled, it no longer does", () => {
    fc.assert(fc.property(anyRule, anyAnswers, (rule, answers) => {
      const blocked = [...answers, { choice: "discuss", stands: true } as const];
      const { met, missing } = counted({ ...rule, discussBlocks: true }, blocked);
      expect([met, missing.includes("blocked")]).toEqual([false, true]);
      expect(counted(rule, blocked.map((answer) => answer && { ...answer, stands: false })).missing).not.toContain("blocked");
    }));
  });

  test("takes 14 of 25 for fifty-six per cent", () => {
    const answers: Answers = Array.from({ length: 25 }, (_, index) => (index < 14 ? { choice: "yes", stands: false } : null));
    expect(counted({ method: "ballot", days: 7, quorum: 56, threshold: 60, discussBlocks: true }, answers)).toMatchObject({ quorum: 14, met: true });
  });
});
