import { tokensIn } from "#lib/formats/words.ts";

/** So many words in a row are no coincidence. */
export const fewestCopied = 8;

const compared = (text: string) => text.normalize("NFKC").toLowerCase();

type Word = { word: string; start: number; end: number };

function wordsIn(text: string, language: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { text: piece, word } of tokensIn(text, language)) {
    if (word) words.push({ word: compared(piece), start: at, end: at + piece.length });
    at += piece.length;
  }
  return words;
}

const runAt = (words: readonly Word[], at: number, length: number) => words.slice(at, at + length).map(({ word }) => word).join(" ");

/** A text made ready to be compared with many others: its runs of words, without those that stand in `common`, which anyone may have from there. */
export function readyToCompare(text: string, language: string, common: readonly string[] = []) {
  const words = wordsIn(text, language);
  const open = new Set(common.flatMap((one) => { const inside = wordsIn(one, language); return inside.map((_, at) => runAt(inside, at, fewestCopied)); }));
  const runs = new Map<string, number>();
  for (let at = 0; at + fewestCopied <= words.length; at += 1) {
    const run = runAt(words, at, fewestCopied);
    if (!open.has(run) && !runs.has(run)) runs.set(run, at);
  }
  return { text, language, words, runs };
}
export type Comparable = ReturnType<typeof readyToCompare>;

/** The first words of a text, in its own spelling, that stand in another in the same order: eight of them or more; null where there are none. */
export function copiedFrom(source: string, { text, language, words, runs }: Comparable): string | null {
  if (runs.size === 0) return null;
  const theirs = wordsIn(source, language);
  for (let at = 0; at + fewestCopied <= theirs.length; at += 1) {
    const found = runs.get(runAt(theirs, at, fewestCopied));
    if (found === undefined) continue;
    let length = fewestCopied;
    while (words[found + length] && theirs[at + length] && words[found + length]!.word === theirs[at + length]!.word) length += 1;
    return text.slice(words[found]!.start, words[found + length - 1]!.end);
  }
  return null;
}

/** Whether all of a short text stands in another, whatever its letters and spaces. A text of one word never counts. */
export function standsIn(short: string, { words, language }: Comparable): boolean {
  const wanted = wordsIn(short, language).map(({ word }) => word).join(" ");
  return wanted.includes(" ") && ` ${words.map(({ word }) => word).join(" ")} `.includes(` ${wanted} `);
}
