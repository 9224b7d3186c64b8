import { diffArrays } from "diff";
import { linesIn, tokensIn, tokensUpTo, type Token } from "#lib/formats/words.ts";

export interface Piece {
  kind: "same" | "inserted" | "deleted";
  text: string;
}

/** `same` and `deleted` pieces joined are the text before, `same` and `inserted` the text after. */
export interface Difference {
  pieces: Piece[];
  /** Words, not characters; a changed word counts once on each side. By paragraph, all words of a changed one. */
  added: number;
  removed: number;
  /** How fine it was compared. */
  by: "word" | "paragraph";
}

/** Beyond this many words in either text the comparison is by paragraph. */
export const mostWords = 20_000;
/** The time of a comparison grows with the square of the number of changes; this bounds the sum of these squares, about half a second. */
const mostEffort = 3_000_000;

/** A stretch that is the same, and what was put in the place of what behind it. */
interface Stretch {
  same: Token[];
  deleted: Token[];
  inserted: Token[];
}

const textOf = (tokens: Token[]) => tokens.map(({ text }) => text).join("");

/** Two tokens are the same when they read the same. Null when there are more than `mostEdits` changes. */
function stretchesBetween(before: Token[], after: Token[], mostEdits: number): Stretch[] | null {
  const found = diffArrays(before.map(({ text }) => text), after.map(({ text }) => text), { maxEditLength: mostEdits });
  if (!found) return null;
  const stretches: Stretch[] = [{ same: [], deleted: [], inserted: [] }];
  let [old, fresh] = [0, 0];
  for (const { added, removed, count } of found) {
    const last = stretches.at(-1) as Stretch;
    if (removed) last.deleted = last.deleted.concat(before.slice(old, old + count));
    else if (added) last.inserted = last.inserted.concat(after.slice(fresh, fresh + count));
    else stretches.push({ same: after.slice(fresh, fresh + count), deleted: [], inserted: [] });
    if (!added) old += count;
    if (!removed) fresh += count;
  }
  return stretches;
}

const editsIn = (stretches: Stretch[]) => stretches.reduce((sum, { deleted, inserted }) => sum + deleted.length + inserted.length, 0);
const whole = (deleted: Token[], inserted: Token[]): Stretch[] => [{ same: [], deleted, inserted }];

const paragraphsOf = (text: string): Token[] => linesIn(text).map((line) => ({ text: line, word: true }));

const byParagraph = (before: string, after: string): Stretch[] => {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(after)];
  return stretchesBetween(old, fresh, Math.sqrt(mostEffort)) ?? whole(old, fresh);
};

/** Paragraphs first, then words within those that changed; one changed beyond recognition is replaced as a whole. */
function byWord(before: string, after: string, language: string): Stretch[] {
  let effort = mostEffort;
  return byParagraph(before, after).flatMap(({ same, deleted, inserted }): Stretch[] => {
    const [old, fresh] = [deleted, inserted].map((tokens) => [...tokensIn(textOf(tokens), language)]) as [Token[], Token[]];
    const mostEdits = Math.floor(Math.sqrt(effort / 2));
    const finer = stretchesBetween(old, fresh, mostEdits);
    effort -= (finer ? editsIn(finer) : mostEdits) ** 2;
    return [{ same, deleted: [], inserted: [] }, ...(finer ?? whole(old, fresh))];
  });
}

const isEmpty = ({ deleted, inserted }: Stretch) => deleted.length === 0 && inserted.length === 0;
const isReplaced = ({ deleted, inserted }: Stretch) => deleted.length > 0 && inserted.length > 0;
const isBlank = (tokens: Token[]) => tokens.length > 0 && tokens.every(({ text }) => /^[^\S\n]+$/u.test(text));

/** Joins what is the same on both sides of nothing, and two replaced words with only a space between them: one mark instead of four. */
function joined(stretches: Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const last = kept.at(-1);
    if (last && isEmpty(last)) kept[kept.length - 1] = { ...stretch, same: last.same.concat(stretch.same) };
    else if (last && isReplaced(last) && isReplaced(stretch) && (isBlank(stretch.same) || stretch.same.length === 0)) {
      last.deleted = last.deleted.concat(stretch.same, stretch.deleted);
      last.inserted = last.inserted.concat(stretch.same, stretch.inserted);
    } else if (last && stretch.same.length === 0) {
      last.deleted = last.deleted.concat(stretch.deleted);
      last.inserted = last.inserted.concat(stretch.inserted);
    } else kept.push(stretch);
  }
  return kept;
}

const piecesOf = (stretches: Stretch[]): Piece[] =>
  joined(stretches)
    .flatMap(({ same, deleted, inserted }): Piece[] => [
      { kind: "same", text: textOf(same) },
      { kind: "deleted", text: textOf(deleted) },
      { kind: "inserted", text: textOf(inserted) },
    ])
    .filter(({ text }) => text !== "");

const wordsIn = (tokens: Token[]) => tokens.filter(({ word }) => word).length;
/** Roughly as a person counts: runs of letters and digits, and each Chinese or Japanese character. */
const roughWordsIn = (tokens: Token[]) =>
  tokens.reduce((sum, { text }) => sum + (text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

function compared(before: string, after: string, language: string): Difference {
  const fine = [before, after].every((text) => tokensUpTo(text, language, mostWords) !== null);
  const stretches = fine ? byWord(before, after, language) : byParagraph(before, after);
  const count = fine ? wordsIn : roughWordsIn;
  const total = (kind: "deleted" | "inserted") => stretches.reduce((sum, stretch) => sum + count(stretch[kind]), 0);
  return { pieces: piecesOf(stretches), added: total("inserted"), removed: total("deleted"), by: fine ? "word" : "paragraph" };
}

const remembered = new Map<string, Difference>();
/** How many comparisons are remembered, and of how many characters each at most: an adopted text is read far more often than it is written. */
const [mostRemembered, longestRemembered] = [200, 20_000];

/**
 * What changed between two texts, by whole words as the language has them (BCP 47; one that is not understood does no harm). Texts of more
 * than 20,000 words are compared by paragraph. The answer may be one that others hold too: it is not to be changed.
 */
export function difference(before: string, after: string, language: string): Difference {
  if (before.length + after.length > longestRemembered) return compared(before, after, language);
  const key = JSON.stringify([language, before, after]);
  const known = remembered.get(key);
  if (known) return known;
  const found = compared(before, after, language);
  if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value!);
  remembered.set(key, found);
  return found;
}
