import type { FeedbackState } from "#db/vocabulary.ts";
import { feedbackLanes } from "#db/vocabulary.ts";
import { enteredLanes } from "#lib/feedback/input.ts";

/** The most inputs that one table makes, and how long the parts of a row may be, in characters. */
export const mostInputs = 2_000;
export const longestProvision = 500;
export const longestRow = 60_000;

/** How many tables somebody can look at side by side without bringing them in. */
export const mostIdle = 5;

/** On which lanes inputs can come in: for one's own organisation all of them, for another those that whoever brings them may read, short of the public. */
export const lanesFor = (onBehalf: boolean): readonly (typeof feedbackLanes)[number][] => (onBehalf ? enteredLanes : feedbackLanes);

/** What can still be taken back: the hub has answered nothing of it. */
export const undoable: readonly FeedbackState[] = ["submitted", "needs-clarification"];
