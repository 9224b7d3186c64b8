import { plain } from "#lib/formats/text.ts";

/** A sentence or an item of a list, without its number and the mark that ends it, with single spaces. */
export interface Fragment {
  text: string;
  /** What introduces the list that it stands in, without the colon. */
  stem?: string;
  /** Has a marker of its own; one without, in a list, goes on with the item before. */
  isItem: boolean;
  /** Introduces a list itself. */
  opens: boolean;
  /** Stands in quotation marks: the words of another act, which this one amends. */
  quoted: boolean;
}

const number = /^\d{1,2}[a-z]?\.(?: |$)/u;
const marker = /^(?:(?:and|or) )?(\((?:[a-z]{1,4}|\d{1,2})\)|[–—])(?: |$)/u;
const bareMarker = /^(?:\d{1,2}[a-z]?\.|\((?:[a-z]{1,4}|\d{1,2})\)|[–—])$/u;
const continues = /^(?:\p{Ll}|\d{1,2} \p{Lu}\p{Ll}{2,} \d{4})/u;

/** Headings are short, and the lines of a wrapped text are long; in between a line goes on if it begins like the middle of a sentence. */
const isWrapped = (before: string, line: string) => !/[.;:]$/u.test(before) && (continues.test(line) || before.length >= 60);
const belongs = (before: string, line: string) => bareMarker.test(before) || isWrapped(before, line);

function paragraphsOf(text: string): string[] {
  const paragraphs: string[][] = [];
  let before = "";
  for (const line of text.split("\n").map((raw) => raw.replace(/\s+/gu, " ").trim())) {
    if (line !== "" && before !== "" && belongs(before, line)) paragraphs.at(-1)?.push(line);
    else if (line !== "") paragraphs.push([line]);
    // A number that stands alone belongs to what follows, also beyond an empty line.
    if (line !== "" || !bareMarker.test(before)) before = line;
  }
  return paragraphs.map((lines) => lines.join(" "));
}

const boundary = /(?<=;) |(?<=\.) (?=[\p{Lu}‘“([]|\d{1,2}\. )|(?<=:) (?=\((?:[a-z]{1,4}|\d{1,2})\) |[–—] )/u;
/** What a consolidated text marks its amendments with: `▼M1`, `►M1 … ◄`. */
const amendmentMarks = /\[?[▼►][A-Z]\d*\]?|◄/gu;
/** `; and` at the end of an item belongs to none. */
const isJoint = (piece: string) => /^(?:and|or|[.;,]+)$/u.test(piece);

interface Piece {
  text: string;
  /** Begins a paragraph, so that it cannot go on with an item of a list. */
  first: boolean;
}

const piecesOf = (text: string): Piece[] =>
  paragraphsOf(plain(text).replace(amendmentMarks, " "))
    .flatMap((paragraph) => paragraph.split(boundary).map((piece, index) => ({ text: piece, first: index === 0 })))
    .filter((piece) => !isJoint(piece.text));

const opensQuote = /^(?:\d{1,2}\. )?[‘“"']/u;
const closesQuote = /[’”"'][.;,]*$/u;

interface List {
  stem: string;
  items: RegExp;
}

/** Which markers go on with a list that begins with this one: `(i)` begins a list of Roman numbers, since a list of letters begins with `(a)`. */
function itemsLike(first: string): RegExp {
  if (/\d/u.test(first)) return /\d/u;
  if (first === "(i)") return /^\([ivxl]+\)$/u;
  return first.startsWith("(") ? /^\([a-z]{1,2}\)$/u : /^[–—]$/u;
}

/** No act goes deeper: (a), (i), a dash. */
const deepest = 5;

/** The lists that a piece stands in, from the outside in. `opening` is the piece before it, if that ended in a colon. */
function listsAround(item: string | undefined, first: boolean, open: readonly List[], opening: string | undefined): readonly List[] {
  if (item === undefined) return first ? [] : open;
  if (opening !== undefined) return [...open.slice(1 - deepest), { stem: opening, items: itemsLike(item) }];
  return open.slice(0, open.findLastIndex(({ items }) => items.test(item)) + 1);
}

const closing = /[.;,]+(?: (?:and|or))?$/u;

/** Takes a text apart into sentences and items of lists, however its lines are broken. */
export function* fragmentsOf(text: string): Generator<Fragment> {
  let lists: readonly List[] = [];
  let opening: string | undefined;
  let inQuotes = false;
  const pieces = piecesOf(text);
  for (const [index, piece] of pieces.entries()) {
    const numberless = piece.text.replace(number, "");
    const found = marker.exec(numberless);
    const quoted: boolean = inQuotes || opensQuote.test(piece.text);
    inQuotes = quoted && !closesQuote.test(piece.text);
    lists = listsAround(found?.[1], piece.first, lists, opening);
    const opens = piece.text.endsWith(":") && marker.test(pieces[index + 1]?.text ?? "");
    const words = numberless.slice(found?.[0].length ?? 0).replace(opens ? /:$/u : closing, "");
    opening = opens ? words : undefined;
    const stem = lists.at(-1)?.stem;
    yield { text: words, isItem: found !== null, opens, quoted, ...(stem !== undefined && { stem }) };
  }
}
