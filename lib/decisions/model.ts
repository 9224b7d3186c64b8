import type { Rule } from "#db/rules.ts";
import { ballotChoices, type BallotChoice } from "#db/vocabulary.ts";

/** One organisation's answer in force, and whether its *discuss* still stands. */
export type Voice = { organisationId: string; choice: BallotChoice; stands: boolean };

/** Why the rule is not met, each with a sentence in `messages/<locale>/terms.json`. */
export type Missing = "quorum" | "threshold" | "blocked";

export type Tally = {
  entitled: number;
  /** By choice; `silent` are those entitled who have not answered. Silence is silence, never a yes. */
  counts: Record<BallotChoice, number>;
  silent: number;
  /** Organisations that have answered and were not recused, and how many the quorum wants. */
  answered: number;
  quorum: number;
  /** Of the answers that take sides, the share in favour; 1 where none takes a side. */
  inFavour: number;
  blocking: number;
  missing: Missing[];
  met: boolean;
};

/**
 * Counts the answers of those entitled under a rule (`domain.md` section 4). A recused organisation is out of the count;
 * an open *discuss* counts against and, where the rule says so, blocks; *abstain* and *hold* are answers that take no side.
 */
export function tally(rule: Rule, electors: readonly string[], voices: readonly Voice[]): Tally {
  const heard = voices.filter(({ organisationId }) => electors.includes(organisationId));
  const counts = Object.fromEntries(ballotChoices.map((choice) => [choice, heard.filter((voice) => voice.choice === choice).length])) as Record<BallotChoice, number>;
  const answered = heard.length - counts.recuse;
  // 0.56 of 25 is a hair above 14 in floating point, and 14 must do.
  const quorum = Math.ceil(rule.quorum * (electors.length - counts.recuse) - 1e-9);
  const blocking = heard.filter(({ choice, stands }) => choice === "discuss" && stands).length;
  const favourable = rule.method === "formal-vote" ? counts.yes : counts.yes + counts["no-objection"] + (counts.discuss - blocking);
  const sided = favourable + counts.disagree + blocking;
  const inFavour = sided === 0 ? 1 : favourable / sided;
  const silenceConsents = rule.method === "lazy-consensus";
  const missing: Missing[] = [];
  if (answered < quorum) missing.push("quorum");
  if (inFavour < rule.threshold || (favourable === 0 && !silenceConsents)) missing.push("threshold");
  if (rule.discussBlocks && blocking > 0) missing.push("blocked");
  return { entitled: electors.length, counts, silent: electors.length - heard.length, answered, quorum, inFavour, blocking, missing, met: missing.length === 0 };
}
