import type { Approver, Channel, Method, ShareBase, Steward } from "#db/vocabulary.ts";
import type { WorkCalendar } from "#lib/formats/workdays.ts";

/**
 * One way to decide, as a hub's rules define it. What a rule does not say is as the house has it: `settled` is the one place that knows, so
 * that rules and decisions from before a choice existed are read as they were meant.
 */
export type Rule = {
  method: Method;
  /** Days from opening to close. Where the period is in hours, as many days as they fill. */
  days: number;
  /** The period in hours, counted from the very moment of opening. */
  hours?: number | undefined;
  /** Least share of organisations that must have answered, recusals left out; 0 to 1. */
  quorum: number;
  /** Of whom the quorum is a share. */
  quorumOf?: Exclude<ShareBase, "sided"> | undefined;
  /** Least share in favour; 0 to 1. */
  threshold: number;
  thresholdOf?: ShareBase | undefined;
  /** More than the threshold, and not just as much: a majority. */
  above?: boolean | undefined;
  /** Least number of organisations that must have said yes. */
  support?: number | undefined;
  /** Most that may be against. */
  mostAgainst?: number | undefined;
  /** Whether an open *discuss* keeps the text from being adopted. */
  discussBlocks: boolean;
  /** Whether the foundation's own staff may be one of the two who overrule a *discuss*. The other is of the board. */
  staffOverrules?: boolean | undefined;
  /** Whether a substantive edit begins the period anew. */
  restarts?: boolean | undefined;
  /** Days within which what was carried must be ratified by another decision, or it falls back. */
  ratifyWithin?: number | undefined;
  /** Least number of signatories. */
  signatories?: number | undefined;
  /** Whether the reasons of those against are published with the position. */
  dissent?: "public" | "internal" | undefined;
};

/** A rule with nothing left open; null where a thing is not asked. */
export type SettledRule = Required<Omit<Rule, "hours" | "support" | "mostAgainst" | "ratifyWithin" | "signatories">> & Record<"hours" | "support" | "mostAgainst" | "ratifyWithin" | "signatories", number | null>;

/** The methods that settle whether a frozen text is held: those a plan reckons with. What is never binding, is given to one, or needs a block or signatures first, is none. */
export const settlingMethods: readonly Method[] = ["ballot", "lazy-consensus", "supported-consensus", "formal-vote", "fast-track"];
/** The methods in which the advisory board votes, each member for themselves. */
export const boardMethods: readonly Method[] = ["fast-track"];
/** The methods that ask nobody for a ballot. */
export const withoutBallots: readonly Method[] = ["delegated", "sign-on"];
/** The methods under which silence is consent. */
export const consentMethods: readonly Method[] = ["lazy-consensus", "supported-consensus"];

/** What the methods ask for beyond what every rule says (`domain.md` section 4). */
const particular: Partial<Record<Method, Partial<SettledRule>>> = {
  "lazy-consensus": { restarts: true },
  "supported-consensus": { restarts: true, support: 5 },
  override: { thresholdOf: "entitled", mostAgainst: 2 },
  "fast-track": { ratifyWithin: 14 },
  "sign-on": { signatories: 1 },
};

export const settled = (rule: Rule): SettledRule => ({
  hours: null, quorumOf: "entitled", thresholdOf: "sided", above: false, support: null, mostAgainst: null, staffOverrules: false, restarts: false, ratifyWithin: null, signatories: null, dissent: "internal",
  ...particular[rule.method], ...(Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as Rule),
});

/** The nine ways as the field has them, to begin a hub's own from. */
export const usualRules: Record<Method, Rule> = {
  ballot: { method: "ballot", days: 10, quorum: 0.5, threshold: 0.5, above: true, discussBlocks: true },
  "lazy-consensus": { method: "lazy-consensus", days: 7, quorum: 0, threshold: 0, discussBlocks: true },
  "supported-consensus": { method: "supported-consensus", days: 7, quorum: 0, threshold: 0, discussBlocks: true, support: 5 },
  "formal-vote": { method: "formal-vote", days: 14, quorum: 0.5, threshold: 0.5, above: true, thresholdOf: "entitled", discussBlocks: false },
  override: { method: "override", days: 3, hours: 72, quorum: 0, threshold: 2 / 3, thresholdOf: "entitled", mostAgainst: 2, discussBlocks: false },
  "fast-track": { method: "fast-track", days: 3, hours: 72, quorum: 0.5, threshold: 0.5, above: true, discussBlocks: true, ratifyWithin: 14 },
  delegated: { method: "delegated", days: 0, quorum: 0, threshold: 0, discussBlocks: false },
  "sign-on": { method: "sign-on", days: 14, quorum: 0, threshold: 0, discussBlocks: false, signatories: 5 },
  "straw-poll": { method: "straw-poll", days: 3, quorum: 0, threshold: 0, discussBlocks: false },
};

/** How much each factor counts in the order of a hub's work: its exponent in the product, 0 to 3; with 0 it does not count. */
export type Weights = { impact: number; likelihood: number; time: number };

/** How long the parts of answering an authority take a hub, in working days of its calendar. */
export type Planning = {
  /** For participants to answer a call. */
  feedback: number;
  /** To make a text of the answers. */
  drafting: number;
  /** From the decision to a response that is approved and in its form. */
  preparing: number;
  /** Before the authority's deadline, by the form it wants: what somebody else must pass on comes earlier. */
  lead: Record<Channel, number>;
  /** When a day's milestone is due, as a time of day in the hub's zone. */
  hour: string;
};

/** What a hub wants before a response goes to an authority: whose approval, and whether it must stand on an adopted position. */
export type Filing = { approvedBy: Approver; adoptedOnly: boolean };

/** The rules of a hub, one version of them. What a hub has not settled for itself is as the house has it: see `withUsual`. */
export type Rules = { methods: Rule[]; usual: Method; weights?: Weights | undefined; calendar?: WorkCalendar | undefined; planning?: Planning | undefined; stewards?: readonly Steward[] | undefined; filing?: Filing | undefined };

export const usualStewards: readonly Steward[] = ["administrator", "coordinator-on-board"];
export const usualFiling: Filing = { approvedBy: "anyone", adoptedOnly: false };
export const usualWeights: Weights = { impact: 1, likelihood: 1, time: 1 };

/** A national body takes comments weeks before it passes them on (CEN-CENELEC Internal Regulations Part 2, and WTO enquiry points alike). */
export const usualPlanning: Planning = {
  feedback: 10, drafting: 5, preparing: 2, hour: "12:00",
  lead: {
    "have-your-say": 1, "have-your-say-attachment": 1, eusurvey: 1, "comment-sheet": 1, "standards-table": 10, etsi: 2, "national-standards-body": 10, "parliament-amendments": 2, letter: 3, "e-mail": 1,
    tris: 1, tbt: 10, "singapore-agency": 1, "china-npc": 3, "china-ministry": 3, "japan-egov": 1, "korea-opinion": 1, "india-clause-table": 1, "taiwan-join": 1, other: 1,
  },
};
