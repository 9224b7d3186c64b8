import { wordDistance } from "#lib/formats/distance.ts";

export type Wording = { id: string; words: string };

const [compared, longestShown] = [12, 1200];

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
const overlap = (sought: ReadonlySet<string>, text: string) => {
  const there = wordsIn(text);
  let common = 0;
  for (const word of sought) if (there.has(word)) common += 1;
  return (2 * common) / (sought.size + there.size || 1);
};

/**
 * Which of many wordings is nearest to one, and how near, from 0 to 1: the share of their words that both have in the same order. A rough
 * look decides which few are compared word by word; null where none has a word in common.
 */
export function nearestWording(sought: string, among: readonly Wording[], language: string): { id: string; nearness: number } | null {
  const words = wordsIn(sought);
  const rough = among.map(({ id, words: text }) => ({ id, text, common: overlap(words, text) })).filter(({ common }) => common > 0).toSorted((one, other) => other.common - one.common).slice(0, compared);
  const exact = rough.map(({ id, text }) => ({ id, nearness: 1 - wordDistance(sought, text, language) })).toSorted((one, other) => other.nearness - one.nearness);
  return exact[0] ?? null;
}

/** The words of a provision that are worth quoting for a wording: all of them, or of a long one the sentence that is nearest, as it stands there. */
export function excerptFor(sought: string, words: string): string {
  if (words.length <= longestShown) return words.trim();
  const sentences = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(words)].map(({ segment }) => segment);
  const asked = wordsIn(sought);
  const best = sentences.reduce((one, other) => (overlap(asked, other) > overlap(asked, one) ? other : one), sentences[0] ?? "");
  return best.slice(0, longestShown).trim();
}
