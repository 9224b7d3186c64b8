import type { Node, Side, Size } from "#lib/formats/acts/mapping/side.ts";

/** How many of the rarest shingles of a provision are looked up, in how many provisions one may stand, and how many provisions are weighed in the end. */
const [mostShingles, mostStanding, mostCandidates] = [24, 24, 6];

/** Answers which provisions of the act before share rare words with one of the act after; the most promising first, a few at most. */
export function rareWordsIndex(before: Side, weights: Float64Array): (ids: Int32Array, node: Node) => number[] {
  const standing = whereStands(before, weights.length);
  return (ids, node) => {
    const votes = new Map<number, number>();
    for (const id of rarest(ids, node, weights, standing)) {
      for (const place of standing.placesOf(id)) {
        const found = ofSize(before.nodes, place, node.size);
        if (found !== null) votes.set(found, (votes.get(found) ?? 0) + weights[id]!);
      }
    }
    return [...votes].toSorted((one, other) => other[1] - one[1]).slice(0, mostCandidates).map(([found]) => found);
  };
}

interface Standing {
  isRare: (id: number) => boolean;
  /** The provisions in whose own words it stands. */
  placesOf: (id: number) => Int32Array;
}

/** Where the shingles of an act stand that do not stand everywhere: one list for all, with where each begins. */
function whereStands({ nodes, ids }: Side, size: number): Standing {
  const starts = new Int32Array(size + 1);
  for (const id of ids) starts[id + 1]! += 1;
  const isRare = (id: number) => starts[id + 1]! > starts[id]!;
  for (let id = 0, sum = 0; id < size; id += 1) {
    const often = starts[id + 1]!;
    sum += often > mostStanding ? 0 : often;
    starts[id + 1] = sum;
  }
  const places = new Int32Array(starts[size]!);
  const filled = starts.slice();
  for (const [index, { start, own }] of nodes.entries()) {
    for (let at = start; at < own; at += 1) if (isRare(ids[at]!)) places[filled[ids[at]!]!++] = index;
  }
  return { isRare, placesOf: (id) => places.subarray(starts[id], starts[id + 1]) };
}

function rarest(ids: Int32Array, { start, end }: Node, weights: Float64Array, { isRare }: Standing): number[] {
  const known = new Set(ids.subarray(start, end).filter(isRare));
  return [...known].toSorted((one, other) => weights[other]! - weights[one]!).slice(0, mostShingles);
}

/** The provision itself or the one around it that is of this size. */
function ofSize(nodes: readonly Node[], place: number, size: Size): number | null {
  let at: number | null = place;
  while (at !== null && nodes[at]!.size !== size) at = nodes[at]!.flat.parent;
  return at;
}
