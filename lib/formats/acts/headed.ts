import type { Part, Words } from "#lib/formats/acts/block.ts";
import { ranks, readHead } from "#lib/formats/acts/names.ts";

export const part = (kind: Part["kind"], given: Partial<Part>): Part => ({ is: "part", kind, number: null, label: null, heading: null, inside: [], ...given });

/** A heading that names a division of the act, an annex or a group of an annex. */
export function headed(heading: Words, { rank = 10 }: { rank?: number } = {}): Part {
  const head = readHead(heading.text);
  if (!head || head.kind === "recital") return grouped(heading, rank);
  const { kind, number, label, rest, quoted } = head;
  const isClass = kind === "class";
  return part(kind === "class" ? "heading" : kind, { number, label, heading: rest ? { text: rest, notes: heading.notes } : null, rank: isClass ? rank : ranks[kind], quoted, isClass });
}

/** `2.   List of codes`: a heading with a number, or without. */
function grouped(heading: Words, rank: number): Part {
  const [, label, rest] = /^([‘“„«]?(?:\d+(?:\.\d+)*|[a-z]|[A-Z]|[IVX]+)[.)]) (.+)$/su.exec(heading.text) ?? [];
  return label && rest ? part("heading", { label, number: label.replace(/[^\p{L}\p{N}.]|\.$/gu, ""), heading: { text: rest, notes: heading.notes }, rank }) : part("heading", { heading, rank });
}

