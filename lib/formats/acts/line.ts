import { readAsian } from "#lib/formats/acts/asian.ts";
import { from, words, type Block, type Part, type Words } from "#lib/formats/acts/block.ts";
import { part } from "#lib/formats/acts/headed.ts";
import { readLabel } from "#lib/formats/acts/labels.ts";
import { ranks, readHead, type Head } from "#lib/formats/acts/names.ts";

/** A paragraph of a text without structure of its own; `level` where it is marked as a heading. */
export interface Line {
  words: Words;
  level?: number | undefined;
}

/** Short, and no sentence. */
export const isHeadingLike = (text: string) => text.length <= 200 && !/[.;,:。；，：]["’”»]?$/u.test(text) && !/^[\p{Ll}]/u.test(text);

/** The name of a part alone in its line, or with its heading behind it. */
export function headIn({ words: { text }, level }: Line): Head | null {
  const head = readHead(text);
  if (!head || (head.kind === "annex" && head.number === null && !/^.?[\p{Lu}]+$/u.test(head.label) && head.rest !== "")) return null;
  const rest = head.rest.replace(/^[–—:.|-]+\s*/u, "");
  if (level === undefined && rest !== "" && !isHeadingLike(rest)) return head.kind === "recital" ? { ...head, rest } : null;
  return { ...head, rest };
}

function partOf(head: Head, line: Words): Part | Block {
  const at = line.text.length - head.rest.length;
  const label = line.text.slice(0, at).trim(), rest = from(line, at);
  if (head.kind === "recital") return { is: "item", label, inside: rest.text ? [{ is: "words", words: rest }] : [] };
  const { kind, number, quoted } = head;
  return part(kind === "class" ? "heading" : kind, { number, label, heading: rest.text ? rest : null, rank: ranks[kind], quoted, isClass: kind === "class" });
}

const labelled = /^((?:[‘“„«])?(?:[([]?(?:\d{1,4}(?:\.\d{1,3}){0,4}[a-z]?|[a-z]{1,5}|[A-Z]|[IVXLC]{1,6})[)\].]{1,2}|[—–•·●▪*-]))\s+(?=\S)/u;
const sectioned = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\S)/u;

/** What kind of text a line is of: one with articles has no numbered sections. */
export interface TextKind {
  hasArticles: boolean;
}

/** A heading of a text whose parts are numbered sections: `3.2 Scope`. */
function sectionOf(line: Line, { hasArticles }: TextKind): Part | null {
  const [label, number] = sectioned.exec(line.words.text) ?? [];
  if (hasArticles || !label || !number) return null;
  const heading = from(line.words, label.length);
  const isSection = line.level !== undefined || (isHeadingLike(heading.text) && (number.includes(".") || heading.text.length < 90));
  return isSection ? part("section", { number, label: label.trim(), heading, rank: 4 + number.split(".").length / 10 }) : null;
}

const closes = /^(?:This (?:Regulation|Directive|Decision) shall be binding|Done at |Le présent règlement est obligatoire|Fait à |Diese Verordnung ist in allen|Geschehen zu |Deze verordening is verbindend|Gedaan te )/u;

/** What one line is by itself. */
export function blockOf(line: Line, kind: TextKind): Block {
  const asian = readAsian(line.words);
  if (asian) return asian;
  const head = headIn(line);
  if (head) return partOf(head, line.words);
  const section = sectionOf(line, kind);
  if (section) return section;
  const { text } = line.words;
  const [whole, label] = labelled.exec(text) ?? [];
  if (whole && label && readLabel(label)) return { is: "item", label, paragraph: /^.?\d+[a-z]?\.$/u.test(label), inside: [{ is: "words", words: from(line.words, whole.length) }] };
  if (line.level !== undefined) return part("heading", { heading: line.words, rank: 10 + line.level });
  if (closes.test(text)) return part("closing", { inside: [{ is: "words", words: line.words }], rank: 0 });
  return { is: "words", words: line.words };
}

export const lineOf = (text: string, level?: number): Line => ({ words: words(text), level });
