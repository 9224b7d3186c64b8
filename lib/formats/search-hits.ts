import { foldedWords, type SearchTerms, type Sought } from "#lib/formats/search-terms.ts";

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean };

type Span = { from: number; to: number };

/** Most words need no folding. */
const plainWord = /^[a-z\d]{1,64}$/i;
const token = /[\p{L}\p{M}\p{N}\p{Cf}׳״]+/gu;
/** In characters: further than this no text is read for the place where it holds a word. */
const furthest = 40_000;
const mostMarks = 24;

const isRun = (sought: Sought): sought is { run: string } => "run" in sought;

function spansOfRun(text: string, wanted: string, most: number): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && spans.length < most; at = text.indexOf(wanted, at + wanted.length)) spans.push({ from: at, to: at + wanted.length });
  return spans;
}

/** Every word of a text with where it stands; one that is compared as two (`½`) stands in one place. */
const wordsWithPlaces = function* (text: string): Generator<Span & { words: string[] }> {
  for (const { 0: found, index } of text.matchAll(token)) yield { from: index, to: index + found.length, words: plainWord.test(found) ? [found.toLowerCase()] : foldedWords(found) };
};

/** Where words stand in their order. */
function spansOfWords(text: string, phrases: readonly { words: readonly string[]; begins: boolean }[], most: number): Span[] {
  if (phrases.length === 0) return [];
  const spans: Span[] = [];
  const last: { from: number; word: string }[] = [];
  for (const { from, to, words } of wordsWithPlaces(text)) {
    for (const word of words) {
      last.push({ from, word });
      for (const { words: wanted, begins } of phrases) {
        const before = last.slice(-wanted.length);
        const fits = before.length === wanted.length && wanted.every((one, at) => (begins && one.length > 1 && at === wanted.length - 1 ? before[at]!.word.startsWith(one) : before[at]!.word === one));
        if (fits) spans.push({ from: before[0]!.from, to });
      }
      if (last.length > 32) last.shift();
    }
    if (spans.length >= most) break;
  }
  return spans;
}

/** Where a text holds what was looked for, in its order, without overlaps. */
function spansIn(text: string, { sought }: Pick<SearchTerms, "sought">, most = mostMarks): Span[] {
  const found = [...spansOfWords(text, sought.filter((one) => !isRun(one)) as Exclude<Sought, { run: string }>[], most), ...sought.filter(isRun).flatMap(({ run }) => spansOfRun(text, run, most))].sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: Span[] = [];
  for (const span of found) if (kept.length === 0 || span.from >= kept.at(-1)!.to) kept.push(span);
  return kept.slice(0, most);
}

/** A text in pieces, with those that hold what was looked for told apart. Together they are the text. */
export function marked(text: string, terms: Pick<SearchTerms, "sought">): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of spansIn(text.slice(0, furthest), terms)) {
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), hit: false }] : pieces;
}

const before = 60;

/** The next place from which a text can be read: after a space where one is near, never within a character. */
function beginningNear(text: string, wanted: number): number {
  if (wanted <= 0) return 0;
  const space = text.slice(wanted, wanted + 24).search(/\s\S/u);
  const from = space < 0 ? wanted : wanted + space + 1;
  return /[\uDC00-\uDFFF\p{M}]/u.test(text[from] ?? "") ? from + 1 : from;
}

/** The piece of a text around the first place that holds what was looked for, at most so long, with an ellipsis where something is left out; its beginning where nothing is found. */
export function pieceAround(text: string, terms: Pick<SearchTerms, "sought">, length = 200): string {
  const flat = text.slice(0, furthest).toWellFormed().replace(/\s+/gu, " ").trim();
  const [first] = spansIn(flat, terms, 1);
  const from = flat.length <= length ? 0 : beginningNear(flat, (first?.from ?? 0) - before);
  const beyond = from + length;
  if (beyond >= flat.length) return `${from > 0 ? "… " : ""}${flat.slice(from)}`;
  const space = flat.lastIndexOf(" ", beyond);
  const to = space > beyond - 24 ? space : /[\uDC00-\uDFFF]/u.test(flat[beyond]!) ? beyond - 1 : beyond;
  return `${from > 0 ? "… " : ""}${flat.slice(from, to)} …`;
}
