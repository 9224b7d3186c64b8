import type { ProvisionKind } from "#lib/formats/acts/act.ts";
import { roughWords, type shingler, type Stretch } from "#lib/formats/acts/mapping/shingles.ts";

/** A provision as mapping needs it. Those of an act stand in its order, each after the one it is in. */
export interface Flat {
  kind: ProvisionKind;
  number: string | null;
  heading: string | null;
  words: string;
  anchor: string;
  /** Its place in the list; null at the top. */
  parent: number | null;
}

/** Only provisions of one size are compared: a chapter never becomes a point. */
export type Size = "division" | "article" | "annex" | "recital" | "part";

const sizes: Partial<Record<ProvisionKind, Size>> = {
  part: "division", title: "division", chapter: "division", section: "division", subsection: "division",
  article: "article", annex: "annex", recital: "recital", citation: "recital",
};
export const sizeOf = ({ kind }: Flat): Size => sizes[kind] ?? "part";

export interface Node extends Stretch {
  flat: Flat;
  size: Size;
  /** Its heading, or the term that it defines, in small letters. */
  title: string | null;
  depth: number;
  children: number[];
  /** Place among its siblings, from 0 to 1. */
  at: number;
  /** The shingles of its heading and its own words end here; what is inside follows. */
  own: number;
  /** The same for what reads the same word for word, heading and all that is inside. */
  key: number;
}

const term = /^[‘“"'«„「『]\s*([^‘’“”"'«»„」』\n]{1,120}?)\s*[’”"'»“」』]/u;

/** A definition is named by its term, as an article by its heading: `‘manufacturer’ means …`. */
const titleOf = ({ heading, words }: Flat) => (heading ?? term.exec(words)?.[1])?.toLowerCase() ?? null;

/** One of the two acts, made ready. */
export interface Side {
  nodes: Node[];
  ids: Int32Array;
  roots: number[];
}

/** An act made ready; the two that are compared share the numbers of their words. */
export function prepared(flats: readonly Flat[], language: string, { toIds }: ReturnType<typeof shingler>): Side {
  const ids: number[] = [];
  const nodes: Node[] = [];
  for (const flat of flats) {
    const start = ids.length;
    for (const id of toIds(roughWords(`${flat.heading ?? ""} ${flat.words}`, language))) ids.push(id);
    const depth = flat.parent === null ? 0 : nodes[flat.parent]!.depth + 1;
    nodes.push({ flat, size: sizeOf(flat), title: titleOf(flat), depth, children: [], at: 0, start, own: ids.length, end: ids.length, key: 0 });
  }
  const roots = placed(nodes);
  for (const node of nodes.toReversed()) {
    const last = node.children.at(-1);
    if (last !== undefined) node.end = nodes[last]!.end;
    node.key = keyOf(node, nodes, ids);
  }
  return { nodes, ids: Int32Array.from(ids), roots };
}

/** Of 53 bits, from its size, its words and the keys of what is inside: two texts that differ have one key by accident never in practice. */
function keyOf({ size, start, own, children }: Node, nodes: readonly Node[], ids: readonly number[]): number {
  let [one, other] = [size.charCodeAt(0), own - start];
  const add = (part: number) => {
    one = Math.imul(one ^ part, 0x01_00_01_93);
    other = Math.imul((other << 5) ^ (other >>> 27) ^ part, 0x85_EB_CA_77);
  };
  for (let at = start; at < own; at += 1) add(ids[at]!);
  for (const child of children) {
    add(nodes[child]!.key % 2 ** 31);
    add(Math.floor(nodes[child]!.key / 2 ** 31));
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11);
}

/** Gives each its children and its place among its siblings. Answers those at the top. */
function placed(nodes: Node[]): number[] {
  const roots: number[] = [];
  const siblingsOf = ({ flat }: Node) => (flat.parent === null ? roots : nodes[flat.parent]!.children);
  for (const [index, node] of nodes.entries()) siblingsOf(node).push(index);
  for (const siblings of [roots, ...nodes.map(({ children }) => children)]) for (const [place, index] of siblings.entries()) nodes[index]!.at = place / siblings.length;
  return roots;
}
