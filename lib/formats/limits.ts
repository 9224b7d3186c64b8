import { readMarkdown } from "#lib/formats/markdown/blocks.ts";
import { plainOfMarkdown } from "#lib/formats/markdown/plain.ts";
import { tokensIn } from "#lib/formats/words.ts";

/** A limit as a channel has it: `counted` tells whether an emoji is one or two, `lineBreak` how many characters the end of a line is. */
export type Limit = { count: number; unit: "characters" | "words" | "pages" | "bytes" | "rows"; counted: "code-points" | "utf-16"; lineBreak: 1 | 2 };

type Counted<P extends string> = { part: P; plain: boolean; limit: Limit | null };
/** What a part holds: words, an answer each, or a number that was counted elsewhere: pages and bytes of a file. */
export type Content = string | readonly string[] | number;

/** How full a part is. `number` says which of several answers it is about. */
export type Measured<P extends string = string> = { part: P; number: number | null; unit: Limit["unit"]; count: number; limit: number; left: number; over: boolean };

/** How many lines end in it: `\r\n` is one end, as `\n` and `\r` are. */
const lineEnds = /\r\n|\r|\n/gu;

/** Characters as a channel counts them. */
export function charactersIn(text: string, { counted, lineBreak }: Pick<Limit, "counted" | "lineBreak">): number {
  const ends = text.match(lineEnds)?.length ?? 0;
  const inside = text.replace(lineEnds, "");
  const length = counted === "utf-16" ? inside.length : codePoints(inside);
  return length + ends * lineBreak;
}

/** A pair of surrogates is one; half a pair is one too. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Words of any script: of one without spaces, those that its dictionary finds. */
function wordsIn(text: string, language: string): number {
  let count = 0;
  for (const { word } of tokensIn(text, language)) if (word) count += 1;
  return count;
}

/** The rows of its tables, without their heads; where there is no table, its paragraphs. */
function rowsIn(text: string): number {
  const blocks = readMarkdown(text);
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.rows.length] : []));
  return tables.length > 0 ? tables.reduce((sum, rows) => sum + rows, 0) : blocks.filter(({ kind }) => kind !== "rule").length;
}

/** How much of a limit a text takes; null where that cannot be told from words, as with pages. */
export function countOf(text: string, limit: Limit, { plain, language }: { plain: boolean; language: string }): number | null {
  if (limit.unit === "pages") return null;
  if (limit.unit === "rows") return rowsIn(text);
  const passedOn = plain ? plainOfMarkdown(text) : text;
  if (limit.unit === "words") return wordsIn(passedOn, language);
  return limit.unit === "bytes" ? new TextEncoder().encode(passedOn).length + (limit.lineBreak - 1) * (passedOn.match(lineEnds)?.length ?? 0) : charactersIn(passedOn, limit);
}

/** Every part that has a limit and whose content is given, with how full it is. Exactly at its limit a part is not over it. */
export function limitsOf<P extends string>({ parts }: { parts: readonly Counted<P>[] }, content: Partial<Record<P, Content>>, language = "und"): Measured<P>[] {
  return parts.flatMap(({ part, plain, limit }) => {
    const given: Content | undefined = content[part];
    if (!limit || given === undefined) return [];
    const measure = (one: string | number, number: number | null): Measured<P>[] => {
      const count = typeof one === "number" ? one : countOf(one, limit, { plain, language });
      return count === null ? [] : [{ part, number, unit: limit.unit, count, limit: limit.count, left: limit.count - count, over: count > limit.count }];
    };
    return typeof given === "string" || typeof given === "number" ? measure(given, null) : given.flatMap((one, index) => measure(one, index + 1));
  });
}

/** What the text of a response fills: the first part of its channel, unless that is made of answers or files, which have contents of their own. */
export const contentOf = <P extends string>({ parts: [first] }: { parts: readonly Counted<P>[] }, body: string): Partial<Record<P, Content>> =>
  (first && (first.part as string) !== "answers" ? ({ [first.part]: body } as Partial<Record<P, Content>>) : {});

/** Whether a channel takes a language: it names it, or one that it is a kind of. Where it names none, any will do. */
export const takesLanguage = (languages: readonly string[], language: string) =>
  languages.length === 0 || languages.some((one) => one === language || language.startsWith(`${one}-`) || one.startsWith(`${language}-`));

/** Whether a reference looks as those of a channel do: `#` stands for some digits. */
export function looksLike(pattern: string | null, reference: string): boolean {
  if (pattern === null) return true;
  const [first = "", ...rest] = pattern.split("#").map((literal) => literal.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  return new RegExp(`^${first}${rest.map((literal) => `[0-9]+${literal}`).join("")}$`, "u").test(reference.trim());
}
