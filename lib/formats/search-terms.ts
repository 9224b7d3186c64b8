import { findIdentifiers, type Identifier } from "#lib/formats/identifiers/index.ts";

/** Letters and numbers of these scripts; Han has symbols as well, such as the radical ⺀, which are no part of a word. */
const run = /(?:(?=[\p{L}\p{M}\p{N}])[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー])+/gu;
const longest = 2_000;
const most = 32;

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

/** What someone typed into the search field, taken apart. Every part is plain letters and digits, without operators of any search engine. */
export interface SearchTerms {
  /** Words of scripts with spaces, in small letters, each once. Prefixes: a searcher may still be typing the last. */
  words: string[];
  /** Runs of Chinese, Japanese or Korean, each once: a phrase of `bigrams(run)`; a run of one character is not in a pair index. */
  runs: string[];
  /** Official identifiers recognised: what they name is a hit beside what the words find. */
  identifiers: Identifier[];
  /** Issue numbers recognised, `EU-23` for `eu23`: likewise. Whether there is such a hub is for the caller to see. */
  dockets: string[];
}

const docketShape = /(?<![\p{L}\p{N}/-])(?<hub>[a-z]{2,8})-?(?<number>[1-9]\d{0,5})(?![\p{L}\p{N}/-])/giu;

const docketsIn = (text: string) => [...text.matchAll(docketShape)].map(({ groups }) => `${groups?.hub?.toUpperCase()}-${groups?.number}`);

const distinct = (terms: string[]) => [...new Set(terms)].slice(0, most);

/**
 * Takes a search apart. Identifiers and dockets are found in addition to the words, never instead of them: what looks like one
 * (`ISO27001`) may be meant as a word. At most 2,000 characters are read and 32 terms of each sort given.
 */
export function searchTerms(typed: string): SearchTerms {
  const text = typed.slice(0, longest).toWellFormed().normalize("NFKC");
  const spaced = text.replace(run, " ").toLowerCase();
  return {
    words: distinct(spaced.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []),
    runs: distinct(runsIn(text)),
    identifiers: findIdentifiers(text).slice(0, most),
    dockets: distinct(docketsIn(text)),
  };
}

/** A term as a quoted string of SQLite's FTS5 (its documentation, section 3.1): nothing in it is an operator. */
export const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;
