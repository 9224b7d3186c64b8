import { plain } from "#lib/formats/text.ts";

/** The longest query, in UTF-16 units, as it is typed and as it is printed. */
export const longestQuery = 500;

const quotes = /[“”„‟«»「」『』〝〞]/gu;

/**
 * What was typed, its signs as a plain keyboard writes them: full-width letters, colons and spaces of an input method, quotes of any
 * language; runs of white space are one space. Applying it twice changes nothing.
 */
export const typedText = (text: string): string => plain(text).normalize("NFKC").replace(quotes, '"').replace(/\s+/gu, " ").trim();

/** The same without quotes and in small letters, as a text value is kept. */
export const smallText = (text: string): string => typedText(typedText(text).replaceAll('"', "").toLowerCase());

/** What names and listed words are compared by: small letters, no accents, nothing invisible, a hyphen for each space or underscore. */
export const keyOf = (text: string): string =>
  smallText(text).normalize("NFD").replace(/[\u0300-\u036F\p{Cf}]/gu, "").normalize("NFC").replace(/[ _‐−–—]+/gu, "-");

/** Brackets before a field are punctuation; a dash that a telephone made longer is a minus, as is that of an input method. */
export const beforeName = /^[([{'‘¿¡]*(?<minus>[-－−–—]?)/u;

/** Pieces between spaces, where a space between quotes is none. Every quote has its other half. */
export const chunksIn = (text: string): string[] => text.match(/(?:"[^"]*"|[^ "])+/gu) ?? [];

/** Values between commas, likewise. */
export const partsIn = (text: string): string[] => text.match(/(?:"[^"]*"|[^",、])+/gu) ?? [];

const openers = "([{";
const closers = ")]}";
const stops = ".;:!?'‘’。";

const count = (text: string, signs: string) => [...text].filter((character) => signs.includes(character)).length;

/** A value without the punctuation of a sentence around it. A bracket that was opened inside stays: `2022/0272(COD)`. */
export function bare(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (openers + stops).includes(text.charAt(from))) from += 1;
  let unopened = count(text.slice(from), closers) - count(text.slice(from), openers);
  while (from < to) {
    const last = text.charAt(to - 1);
    if (closers.includes(last) && unopened > 0) unopened -= 1;
    else if (!stops.includes(last)) break;
    to -= 1;
  }
  return text.slice(from, to);
}
