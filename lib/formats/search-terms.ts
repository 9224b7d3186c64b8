import { findIdentifiers, type Identifier } from "#lib/formats/identifiers/index.ts";

/** Letters and numbers of these scripts; Han has symbols as well, such as the radical ⺀, which are no part of a word. */
const run = /(?:(?=[\p{L}\p{M}\p{N}])[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー])+/gu;
const longest = 2_000;
const most = 32;
/** Of a longer word its beginning is kept, in the index as in what is looked for. */
const longestWord = 64;

const runsIn = (text: string) => text.normalize("NFKC").match(run) ?? [];

function pairs(characters: string[]): string[] {
  if (characters.length < 2) return characters;
  return characters.slice(0, -1).map((character, index) => character + characters[index + 1]);
}

/**
 * The Chinese, Japanese and Korean in a text as overlapping pairs of characters with spaces between, for an index that splits at spaces:
 * `市场监督` gives `市场 场监 监督`. A lone character stays alone. The same function serves the index and, run by run, the query.
 */
export const bigrams = (text: string): string => runsIn(text).flatMap((found) => pairs([...found])).join(" ");

/** Letters that one keyboard has and another has not, final forms, and the figures of other scripts. */
const alike: Readonly<Record<string, string>> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ς: "σ", ى: "ي", ی: "ي", ة: "ه", ک: "ك", ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ",
  ...Object.fromEntries([0x660, 0x6f0].flatMap((zero) => Array.from({ length: 10 }, (_, figure) => [String.fromCharCode(zero + figure), String(figure)]))),
};
const alikes = new RegExp(`[${Object.keys(alike).join("")}]`, "gu");
/** What stands inside a word and is no letter of it: marks, what is invisible, the stroke that makes an Arabic word longer, the strokes of a Hebrew abbreviation. */
const silent = /[\p{M}\p{Cf}ـ׳״]/gu;

/** As letters are compared, whatever the script: small, without accents and marks, and one spelling for those that are alike. */
export const folded = (text: string): string => text.normalize("NFKD").replace(silent, "").toLowerCase().replace(silent, "").replace(alikes, (letter) => alike[letter]!);

/** The words of scripts with spaces in a text, folded, in their order. */
export const foldedWords = (text: string): string[] =>
  (folded(text.normalize("NFKC").replace(run, " ")).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestWord).toWellFormed());

/** Words in this order, or a run of Chinese, Japanese or Korean. `begins`: the last word may go on, for a searcher may still be typing it. */
export type Sought = { words: readonly string[]; begins: boolean } | { run: string };

/** What someone typed into the search field, taken apart. Every word is plain letters and digits, without operators of any search engine. */
export interface SearchTerms {
  /** All of these must be there: `open source` two words, `"open source"` the two together. */
  sought: Sought[];
  /** None of these: `-draft`. */
  without: Sought[];
  /** Runs of one character, which no index of pairs can find. */
  short: string[];
  /** Official identifiers recognised: what they name is a hit beside what the words find. */
  identifiers: Identifier[];
  /** Issue numbers recognised, `EU-23` for `eu23`: likewise. Whether there is such a hub is for the caller to see. */
  dockets: string[];
}

const docketShape = /(?<![\p{L}\p{N}/-])(?<hub>[a-z]{2,8})-?(?<number>[1-9]\d{0,5})(?![\p{L}\p{N}/-])/giu;

export const docketsIn = (text: string) => distinct([...text.matchAll(docketShape)].map(({ groups }) => `${groups?.hub?.toUpperCase()}-${groups?.number}`));

const distinct = <T>(terms: T[]) => [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()].slice(0, most);

const quotes = /[“”„‟«»「」『』〝〞]/gu;
const piece = /(?<minus>(?<=^|[\s(])[-−–—])?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/gu;

const runsOf = (text: string): Sought[] => runsIn(text).filter((found) => [...found].length > 1).map((found) => ({ run: found }));
const phraseOf = (words: readonly string[], begins: boolean): Sought[] => (words.length > 0 ? [{ words, begins }] : []);

/**
 * Takes a search apart. Identifiers and dockets are found in addition to the words, never instead of them: what looks like one
 * (`ISO27001`) may be meant as a word. A word means its beginnings too (`resil`), in quotes only itself, and what is left out only itself
 * unless it ends in `*`. At most 2,000 characters are read and 32 terms of each sort given.
 */
export function searchTerms(typed: string): SearchTerms {
  const text = typed.slice(0, longest).toWellFormed().normalize("NFKC").replace(quotes, '"');
  const sought: Sought[] = [], without: Sought[] = [];
  for (const { groups } of text.matchAll(piece)) {
    const { minus, phrase, word = "" } = groups!;
    const words = foldedWords(phrase ?? word);
    const runs = runsOf(phrase ?? word);
    if (minus) without.push(...phraseOf(words, word.endsWith("*")), ...runs);
    else sought.push(...(phrase === undefined ? words.flatMap((one) => phraseOf([one], true)) : phraseOf(words, false)), ...runs);
  }
  return {
    sought: distinct(sought), without: distinct(without), short: distinct(runsIn(text).filter((found) => [...found].length === 1)),
    identifiers: findIdentifiers(text).slice(0, most), dockets: docketsIn(text),
  };
}

/** A term as a quoted string of SQLite's FTS5 (its documentation, section 3.1): nothing in it is an operator. */
export const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;
