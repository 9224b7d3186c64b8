import { boardMethods, consentMethods, settled, settlingMethods, type Rule, type SettledRule } from "#db/rules.ts";
import { ballotChoices, type BallotChoice, type ChangeClass, type DecisionState, type PositionState } from "#db/vocabulary.ts";
import { machine } from "#lib/kernel/states.ts";

/** The states of a decision. What is closed waits for its result to be declared. */
export const decisionActs = machine<DecisionState, "close" | "extend" | "carry" | "fail" | "end" | "cancel" | "revert">("decision", {
  close: { from: ["open"], to: "closed" },
  extend: { from: ["open", "closed"], to: "open" },
  carry: { from: ["open", "closed"], to: "carried" },
  fail: { from: ["open", "closed"], to: "not-carried" },
  end: { from: ["open", "closed"], to: "no-result" },
  cancel: { from: ["open", "closed"], to: "cancelled" },
  revert: { from: ["carried"], to: "reverted" },
});

/** The states in which nothing is declared yet. */
export const pending: readonly DecisionState[] = ["open", "closed"];

/**
 * One answer in force: whose (an organisation, or in a method of the board a person), and what became of the concern of a *discuss*. One that
 * its author cleared is no objection any more; one that was overruled no longer blocks, and its author is against all the same.
 */
export type Voice = { voter: string; choice: BallotChoice; concern: "open" | "cleared" | "overruled" | null };

/** Why the rule is not met, each with a sentence in `messages/<locale>/terms.json`. */
export const missings = ["quorum", "threshold", "blocked", "support", "against", "signatories"] as const;
export type Missing = (typeof missings)[number];

/** What is counted beside the ballots. */
export type Beside = {
  /** Organisations that take part in the hub, whether or not anyone votes for them. */
  participants?: number;
  /** Valid signatures under the version. */
  signatures?: number;
  /** Vetoes by coordinators that still stand. */
  vetoes?: number;
};

export type Tally = {
  entitled: number;
  /** By choice; `silent` are those entitled who have not answered. Silence is silence, never a yes. */
  counts: Record<BallotChoice, number>;
  silent: number;
  /** Those that have answered and were not recused, and how many the quorum wants. */
  answered: number;
  quorum: number;
  /** How many are in favour and against, and of how many the share in favour is; the share is 1 where that is nobody. */
  favourable: number;
  against: number;
  of: number;
  inFavour: number;
  blocking: number;
  signatures: number;
  missing: Missing[];
  met: boolean;
};

// 0.56 of 25 is a hair above 14 in floating point, and 14 must do.
const hair = 1e-9;

const enough = (part: number, whole: number, { threshold, above }: SettledRule) => (above ? part > threshold * whole + hair : part >= threshold * whole - hair);

/** Where only a yes is in favour, and everything else is a place not taken. */
const onlyYes = (method: Rule["method"]) => method === "formal-vote" || method === "override";

/**
 * Counts the answers of those entitled under a rule (`domain.md` section 4). Who is recused is out of the count, also of the whole that a
 * share is taken of; an open *discuss* counts against and, where the rule says so, blocks; *abstain* and *hold* are answers that take no side.
 */
export function tally(given: Rule, electors: readonly string[], voices: readonly Voice[], beside: Beside = {}): Tally {
  const rule = settled(given);
  const heard = voices.filter(({ voter }) => electors.includes(voter));
  const counts = Object.fromEntries(ballotChoices.map((choice) => [choice, heard.filter((voice) => voice.choice === choice).length])) as Record<BallotChoice, number>;
  const answered = heard.length - counts.recuse;
  const all = { entitled: electors.length - counts.recuse, participants: Math.max(electors.length, beside.participants ?? 0) - counts.recuse };
  const quorum = Math.ceil(rule.quorum * all[rule.quorumOf] - hair);
  const raised = (as: Voice["concern"]) => heard.filter(({ choice, concern }) => choice === "discuss" && concern === as).length;
  const blocking = raised("open") + (beside.vetoes ?? 0);
  const favourable = onlyYes(rule.method) ? counts.yes : counts.yes + counts["no-objection"] + raised("cleared");
  const against = counts.disagree + raised("open") + raised("overruled");
  const of = rule.thresholdOf === "sided" ? favourable + against : all[rule.thresholdOf];
  const signatures = beside.signatures ?? 0;
  const missing = missingFrom(rule, { answered, quorum, favourable, against, of, blocking, signatures, yes: counts.yes });
  return { entitled: electors.length, counts, silent: electors.length - heard.length, answered, quorum, favourable, against, of, inFavour: of === 0 ? 1 : favourable / of, blocking, signatures, missing, met: missing.length === 0 };
}

type Counted = Pick<Tally, "answered" | "quorum" | "favourable" | "against" | "of" | "blocking" | "signatures"> & { yes: number };

function missingFrom(rule: SettledRule, { answered, quorum, favourable, against, of, blocking, signatures, yes }: Counted): Missing[] {
  // One is never binding, the other is decided by whoever it was given to.
  if (rule.method === "straw-poll" || rule.method === "delegated") return [];
  if (rule.method === "sign-on") return signatures < (rule.signatories ?? 1) ? ["signatories"] : [];
  const silenceConsents = consentMethods.includes(rule.method);
  // Where silence is consent, no one need take a side; a share of all that are entitled is short of them all the same.
  const undecided = silenceConsents && of === 0;
  return [
    ...(answered < quorum ? ["quorum" as const] : []),
    ...(!undecided && (!enough(favourable, of, rule) || (favourable === 0 && !silenceConsents)) ? ["threshold" as const] : []),
    ...(rule.discussBlocks && blocking > 0 ? ["blocked" as const] : []),
    ...(rule.support !== null && yes < rule.support ? ["support" as const] : []),
    ...(rule.mostAgainst !== null && against > rule.mostAgainst ? ["against" as const] : []),
  ];
}

export const isOfBoard = ({ method }: Pick<Rule, "method">) => boardMethods.includes(method);

/** Whether a ballot is set aside by a new version: it took a side on other words. A *discuss* is not, since only its author clears it. */
export const isAffected = ({ choice, version }: { choice: BallotChoice; version: number }, edit: { change: ChangeClass; version: number }) =>
  edit.change === "substantive" && version < edit.version && (["yes", "no-objection", "disagree"] as const).some((side) => side === choice);

const hour = 3_600_000;

/** How long a rule keeps a decision open, in milliseconds. */
export const periodOf = (rule: Pick<Rule, "days" | "hours">) => (rule.hours ?? rule.days * 24) * hour;

type Timed = { state: DecisionState; closesAt: Date };
/** Up to its hour and not at it, whether or not the clock has closed it since. */
export const isVotingOpen = ({ state, closesAt }: Timed, now: Date) => state === "open" && closesAt > now;

/** A decision may be declared once its hour has come, or once everyone entitled has answered and nobody asks for time. */
export const isDeclarable = ({ state, closesAt }: Timed, { silent, counts }: Pick<Tally, "silent" | "counts">, now: Date) =>
  pending.includes(state) && (closesAt <= now || (silent === 0 && counts.hold === 0));

export const results = ["carried", "not-carried", "blocked", "no-result"] as const;
export type Result = (typeof results)[number];

/** What can be declared of a count: that it carried only where the rule is met, and of a poll nothing that binds. */
export function resultsOf({ rule, ratifies }: { rule: Rule; ratifies: string | null }, { met, blocking }: Pick<Tally, "met" | "blocking">): Result[] {
  if (rule.method === "straw-poll") return ["no-result"];
  const blocks = blocking > 0 && ratifies === null;
  return [...(met ? ["carried" as const] : []), "not-carried", ...(blocks ? ["blocked" as const] : []), "no-result"];
}

/** What a result does to the position. An override that fails leaves it as blocked as it was. */
export function actOf({ method }: Pick<Rule, "method">, result: Result): "adopt" | "block" | "reject" | "recall" {
  if (result === "carried") return "adopt";
  if (result === "blocked" || method === "override") return "block";
  return result === "not-carried" ? "reject" : "recall";
}

/** Where a position goes when a decision on it is taken back: an override began with a block. */
export const takenBack = (rule: Pick<Rule, "method">) => actOf(rule, "no-result");

/** The methods by which a hub ratifies what was fast-tracked: those in which its organisations are asked and bind it. */
export const ratifying = settlingMethods.filter((method) => !boardMethods.includes(method));

/** The methods that can be opened on a position as it stands. */
export function methodsOn(rules: readonly Rule[], { state, unratified }: { state: PositionState; unratified: boolean }): Rule[] {
  if (unratified) return rules.filter(({ method }) => ratifying.includes(method));
  if (state === "blocked") return rules.filter(({ method }) => method === "override");
  return rules.filter(({ method }) => method !== "override" && method !== "delegated");
}
