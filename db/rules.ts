import type { Method } from "#db/vocabulary.ts";

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

/** The rules of a hub, one version of them. */
export type Rules = { methods: Rule[]; usual: Method };
