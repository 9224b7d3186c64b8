import type { rareWordsIndex } from "#lib/formats/acts/mapping/candidates.ts";
import type { Stretch } from "#lib/formats/acts/mapping/shingles.ts";
import type { Node, Side } from "#lib/formats/acts/mapping/side.ts";

/** Where a provision was before, by what it was found, and how sure that is, from 0 to 1. For one that is new, how sure it is that it is. */
export interface Mapped {
  from: number | null;
  ground: "text" | "number" | "heading" | "similarity";
  confidence: number;
}

/** Two acts on the way to being mapped. */
export interface Work {
  before: Side;
  after: Side;
  like: (before: Stretch, after: Stretch) => number;
  rare: ReturnType<typeof rareWordsIndex>;
  byAnchor: ReadonlyMap<string, number>;
  /** The children of a provision of the act before, by number and by what they read. */
  homes: Map<number | null, ReadonlyMap<string, number[]>>;
  mapped: (Mapped | undefined)[];
  taken: Set<number>;
}

/** A provision of the act before that one of the act after may have been, and what speaks for it. */
export interface Pair {
  from: number;
  to: number;
  like: number;
  number: boolean;
  heading: boolean;
  parent: boolean;
  score: number;
}

/** Of siblings that read the same, so many are looked at. */
const mostAlike = 100;

/** Which provisions it may have been, each with what speaks for it. */
export function pairsOf(work: Work, to: number): Pair[] {
  const { before, after, rare, byAnchor, taken } = work;
  const node = after.nodes[to]!;
  const alike = alikeAtHome(work, node);
  const anchored = byAnchor.get(node.flat.anchor);
  const found = new Set([...rare(after.ids, node), ...(anchored === undefined ? [] : [anchored]), ...alike]);
  return [...found].filter((from) => !taken.has(from) && before.nodes[from]!.size === node.size).map((from) => weighed(work, from, to));
}

/** Of what stood in the provision that its parent was: what has its number or its heading, and what reads the same, the nearest ones. */
function alikeAtHome({ before, mapped, homes }: Work, node: Node): number[] {
  const { parent } = node.flat;
  const home = parent === null ? null : (mapped[parent]?.from ?? undefined);
  if (home === undefined) return [];
  const siblings = homes.get(home) ?? byLooks(before, home);
  homes.set(home, siblings);
  const nearest = (look: string) => (siblings.get(look) ?? []).toSorted((one, other) => distance(before, one, node) - distance(before, other, node)).slice(0, 3);
  return looksOf(node).flatMap(nearest);
}

const distance = ({ nodes }: Side, from: number, { at }: Node) => Math.abs(nodes[from]!.at - at);
const looksOf = ({ flat: { kind, number }, title, key }: Node) => [`reads ${key}`, ...(number === null ? [] : [`${kind} ${number}`]), ...(title === null ? [] : [`is called ${title}`])];

function byLooks({ nodes, roots }: Side, home: number | null): Map<string, number[]> {
  const looks = (home === null ? roots : nodes[home]!.children).flatMap((place) => looksOf(nodes[place]!).map((look) => ({ look, place })));
  return new Map([...Map.groupBy(looks, ({ look }) => look)].map(([look, found]) => [look, found.slice(0, mostAlike).map(({ place }) => place)]));
}

const sameNumber = ({ flat: one }: Node, { flat: other }: Node) => one.kind === other.kind && one.number !== null && one.number === other.number;
const sameHeading = ({ title: one }: Node, { title: other }: Node) => one !== null && one === other;

function weighed({ before, after, like, mapped }: Work, from: number, to: number): Pair {
  const [old, fresh] = [before.nodes[from]!, after.nodes[to]!];
  const around = fresh.flat.parent === null ? null : (mapped[fresh.flat.parent]?.from ?? undefined);
  const parent = around === old.flat.parent;
  const number = sameNumber(old, fresh) && (parent || old.flat.anchor === fresh.flat.anchor);
  const heading = sameHeading(old, fresh);
  const alike = like(old, fresh);
  const score = alike + (number ? 0.12 : 0) + (heading ? 0.08 : 0) + (parent ? 0.08 : 0) - 0.04 * Math.abs(old.at - fresh.at);
  return { from, to, like: alike, number, heading, parent, score };
}
