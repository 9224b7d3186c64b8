import type { ResponseState } from "#db/vocabulary.ts";

/** The states in which there is a text that somebody else can take over. */
export const forkable: readonly ResponseState[] = ["in-review", "approved", "submitted", "acknowledged", "answered", "missed"];

/** Organisations of which a reader may not know leave no trace while there are fewer than this. */
export const fewest = 3;

/** How many filed on their own, as far as somebody may be told: those they may know of, and, from three on, those in confidence. */
export const countOf = ({ known, hidden }: { known: number; hidden: number }) => ({ filed: known + (hidden >= fewest ? hidden : 0), inConfidence: hidden >= fewest ? hidden : 0 });
