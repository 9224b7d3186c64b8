import { diffArrays } from "diff";
import { tokensUpTo } from "#lib/formats/words.ts";

/** Longer wordings, and such as have little in common, are compared without regard to the order of their words. */
const [mostWords, mostEdits] = [20_000, 1_500];

/**
 * How far two wordings are apart: the share of their words that stand in one of them alone or in another order, from 0 (the same words,
 * whatever the punctuation) to 1 (no word in common). The same from both sides. `language` is BCP 47.
 */
export function wordDistance(one: string, other: string, language: string): number {
  if (one === other) return 0;
  const [mine, theirs] = [wordsOf(one, language), wordsOf(other, language)];
  const all = mine.length + theirs.length;
  return all === 0 ? 0 : (editsBetween(mine, theirs) ?? all - 2 * inCommon(mine, theirs)) / all;
}

const wordsOf = (text: string, language: string): string[] =>
  tokensUpTo(text, language, mostWords)?.flatMap(({ text: word, word: isWord }) => (isWord ? [word] : [])) ?? text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function editsBetween(mine: string[], theirs: string[]): number | null {
  const changes = diffArrays(mine, theirs, { maxEditLength: mostEdits });
  return changes ? changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) : null;
}

function inCommon(mine: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of mine) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of theirs) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return common;
}
