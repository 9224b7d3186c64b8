import type { Channel, Method } from "#db/vocabulary.ts";
import type { WorkCalendar } from "#lib/formats/workdays.ts";

/** One way to decide, as a hub's rules define it. Fractions are of the organisations entitled to speak. */
export type Rule = {
  method: Method;
  /** Days from opening to close. */
  days: number;
  /** Least share of entitled organisations, recusals left out, that must have answered; 0 to 1. */
  quorum: number;
  /** Least share of counted answers that must be in favour; 0 to 1. */
  threshold: number;
  /** Whether an open *discuss* keeps the text from being adopted. */
  discussBlocks: boolean;
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

/** The rules of a hub, one version of them. What a hub has not settled for itself is as the house has it: see `withUsual`. */
export type Rules = { methods: Rule[]; usual: Method; weights?: Weights | undefined; calendar?: WorkCalendar | undefined; planning?: Planning | undefined };

export const usualWeights: Weights = { impact: 1, likelihood: 1, time: 1 };

/** A national body takes comments weeks before it passes them on (CEN-CENELEC Internal Regulations Part 2, and WTO enquiry points alike). */
export const usualPlanning: Planning = {
  feedback: 10, drafting: 5, preparing: 2, hour: "12:00",
  lead: {
    "have-your-say": 1, eusurvey: 1, "comment-sheet": 1, "standards-table": 10, "parliament-amendments": 2, letter: 3, "e-mail": 1, tris: 1, tbt: 10, "agency-template": 1, "national-portal": 1, other: 1,
  },
};
