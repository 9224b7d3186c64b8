/**
 * What someone typed or pasted, as we keep it: lines end in `\n`, Unicode normal form C, no control characters, no byte order mark, no
 * broken surrogates, no overrides of the writing direction (they make a text read otherwise than it is stored). Joiners (emoji, Indic and
 * Persian script), direction marks and isolates, tabs and line ends stay. Applying it twice changes nothing.
 */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, "\n")
    .replace(/(?![\n\t])\p{Cc}|[\uFEFF\uFFFE\uFFFF\u202D\u202E]/gu, "")
    .normalize("NFC");
}

/** As words are compared: small letters without accents. */
export const withoutAccents = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many characters a reader sees: an emoji of four people is one, as is `é` however it is put together. */
export function graphemeLength(text: string): number {
  let length = 0;
  for (const _ of graphemes.segment(text)) length += 1;
  return length;
}

/** The beginning of a text, at most `limit` characters as a reader counts them, an ellipsis in place of the last when it was cut. */
export function shortened(text: string, limit: number): string {
  const kept: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    kept.push(segment);
    if (kept.length > limit) return `${kept.slice(0, Math.max(limit - 1, 0)).join("").trimEnd()}…`;
  }
  return text;
}
