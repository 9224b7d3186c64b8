import type { AskState, EditionStatus, FateVerdict } from "#db/vocabulary.ts";

export const longestExcerpt = 4000;

/** A verdict shows its ground in the words of the edition, except where there is nothing to show. */
export const needsExcerpt = (verdict: FateVerdict) => verdict !== "moot" && verdict !== "unknown";

const folded = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Whether words stand in a text one after the other as they are quoted, whatever the spaces and lines. */
export const standsIn = (excerpt: string, text: string) => folded(text).includes(folded(excerpt));

const decisive: readonly EditionStatus[] = ["agreed", "published", "corrigendum"];
const authentic: readonly EditionStatus[] = ["published", "corrigendum"];
const stateOf: Record<FateVerdict, AskState> = { adopted: "met", "other-words": "met", "in-part": "partly-met", "not-adopted": "lost", contrary: "lost", moot: "moot", unknown: "open" };

export type Judged = { status: EditionStatus; day: string; verdict: FateVerdict };

/**
 * The state of an ask: what became of it in the last decisive edition that was judged. Decisive is what the legislators agreed and, before
 * it on the same day, what the official journal printed; a proposal or a mandate is a step on the way and settles nothing.
 */
export function stateAfter(judged: readonly Judged[]): AskState {
  const last = judged.filter(({ status }) => decisive.includes(status)).toSorted((one, other) => one.day.localeCompare(other.day) || Number(authentic.includes(one.status)) - Number(authentic.includes(other.status))).at(-1);
  return last ? stateOf[last.verdict] : "open";
}
