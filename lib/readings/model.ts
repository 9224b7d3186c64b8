import type { ProvisionKind } from "#lib/formats/acts/act.ts";

/** An outline names these; their paragraphs and points are found below them. */
const outlined: ReadonlySet<ProvisionKind> = new Set(["preamble", "part", "title", "chapter", "section", "subsection", "article", "annex", "unplaced"]);
export const isOutlined = ({ kind }: { kind: ProvisionKind }) => outlined.has(kind);

/** How much of an edition is shown on one page; beyond that it is read in parts. */
export const mostInPart = 200;

export interface Part {
  /** The places of its first provision and of the one after its last. */
  from: number;
  to: number;
}

/** `length` is that of its words in characters. */
type Placed = { depth: number; kind: ProvisionKind; length: number };
const divisions: ReadonlySet<ProvisionKind> = new Set(["part", "title", "chapter", "section", "annex"]);

/** What a provision takes of a page: something for being there, the more for each four hundred characters. */
const weightOf = ({ length }: Placed) => 0.5 + length / 400;
/** Where an edition may be cut: before a division, before anything at the top, and before an article or a recital, the better the further out. */
const cutBefore = ({ depth, kind }: Placed) => (divisions.has(kind) ? depth : depth === 0 ? 1 : kind === "article" || kind === "recital" ? 5 : null);

/**
 * An edition in parts of a bearable length, cut before chapters where that goes, before articles where a chapter is longer than a part. What
 * cannot be cut stays whole.
 */
export function partsOf(provisions: readonly Placed[]): Part[] {
  const before = [0];
  for (const one of provisions) before.push(before.at(-1)! + weightOf(one));
  const parts: Part[] = [];
  for (let from = 0; from < provisions.length;) {
    const to = endOfPart(provisions, from, (at) => before[at]! - before[from]!);
    parts.push({ from, to });
    from = to;
  }
  return parts.length > 0 ? parts : [{ from: 0, to: 0 }];
}

function endOfPart(provisions: readonly Placed[], from: number, weightTo: (at: number) => number): number {
  if (weightTo(provisions.length) <= mostInPart) return provisions.length;
  let best: { at: number; rank: number } | null = null;
  for (let at = from + 1; at < provisions.length; at += 1) {
    const rank = cutBefore(provisions[at]!);
    if (weightTo(at) > mostInPart && best) break;
    // A cut far out is worth a shorter part, but no stub.
    if (rank !== null && (!best || rank <= best.rank || weightTo(at) - weightTo(best.at) > mostInPart / 2)) best = { at, rank };
  }
  return best?.at ?? provisions.length;
}
