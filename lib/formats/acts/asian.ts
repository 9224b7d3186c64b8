import { from, type Block, type Part, type Words } from "#lib/formats/acts/block.ts";
import { ranks } from "#lib/formats/acts/names.ts";

const digits = "〇一二三四五六七八九";
const tens: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** `二十三` is 23, `第１５` fifteen. */
export function hanValue(text: string): number | null {
  const arabic = text.normalize("NFKC");
  if (/^\d+$/u.test(arabic)) return Number(arabic);
  if (!/^[〇一二三四五六七八九十百千]+$/u.test(text)) return null;
  let sum = 0, digit = 0;
  for (const character of text) {
    const unit = tens[character];
    if (unit) { sum += (digit || 1) * unit; digit = 0; }
    else digit = digit * 10 + digits.indexOf(character);
  }
  return sum + digit;
}

const kinds = { 条: "article", 條: "article", 章: "chapter", 節: "section", 节: "section", 款: "subsection", 編: "part", 编: "part", 조: "article", 장: "chapter", 절: "section", 관: "subsection", 편: "part" } as const;
const number = "[〇一二三四五六七八九十百千\\d０-９]+";
const head = new RegExp(`^((?:（[^）]{1,60}）\\s*)?第(${number})([条條章節节款編编])((?:の${number})*)|제(\\d+)([조장절관편])((?:의\\d+)?)(?:\\s*\\([^)]{1,60}\\))?)(?=\\s|$)\\s*`, "u");

/** `第十五条の二`, `第一章 総則`, `제3조(정의)`: what is behind an article is its text, behind others their heading. */
function part(line: Words): Part | null {
  const [whole, label, han, hanKind, hanMore = "", hangul, hangulKind, hangulMore = ""] = head.exec(line.text) ?? [];
  const value = hanValue(han ?? hangul ?? "");
  if (!whole || !label || value === null) return null;
  const kind = kinds[(hanKind ?? hangulKind) as keyof typeof kinds];
  const inserted = (hanMore + hangulMore).split(/[の의]/u).filter(Boolean).map((more) => `-${hanValue(more)}`).join("");
  const rest = from(line, whole.length);
  const inside: Block[] = kind === "article" && rest.text ? [item(rest) ?? { is: "words", words: rest }] : [];
  return { is: "part", kind, number: `${value}${inserted}`, label: label.trim(), heading: kind !== "article" && rest.text ? rest : null, inside, rank: ranks[kind] };
}

/** `２`, `①`: the paragraphs of an article; `一`, `（一）`: its points. */
function item(line: Words): Block | null {
  const [whole, label, full, circled, plain, enclosed] = /^(([０-９]+(?= ))|([①-⑳])|([一二三四五六七八九十]+)(?= )|[（(]([一二三四五六七八九十]+)[)）])\s*/u.exec(line.text) ?? [];
  if (!whole || !label) return null;
  const value = circled ? circled.charCodeAt(0) - 0x2460 + 1 : hanValue(full ?? plain ?? enclosed ?? "");
  if (!value) return null;
  return { is: "item", label, number: String(value), paragraph: full !== undefined || circled !== undefined, inside: [{ is: "words", words: from(line, whole.length) }] };
}

/** A line of a Japanese, Chinese or Korean act; null for others. */
export const readAsian = (line: Words): Block | null => part(line) ?? item(line);

const caption = /^（[^（）]{1,60}）$/u;
const article = /^第[〇一二三四五六七八九十百千\d０-９]+[条條]/u;

/** Japanese acts print what an article is about before its number. They are one line here, in that order. */
export function withCaptions(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    if (caption.test(joined.at(-1) ?? "") && article.test(line)) joined.push(`${joined.pop()}${line}`);
    else joined.push(line);
  }
  return joined;
}
