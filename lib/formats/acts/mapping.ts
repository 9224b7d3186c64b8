import { rareWordsIndex } from "#lib/formats/acts/mapping/candidates.ts";
import { pairsOf, type Mapped, type Pair, type Work } from "#lib/formats/acts/mapping/pairs.ts";
import { likeness, shingler, weightsOf } from "#lib/formats/acts/mapping/shingles.ts";
import { prepared, type Flat, type Node } from "#lib/formats/acts/mapping/side.ts";

export type { Mapped } from "#lib/formats/acts/mapping/pairs.ts";
export type { Flat } from "#lib/formats/acts/mapping/side.ts";

/** The less a place speaks for two being the same, the more their words must. */
const floors = { place: 0.5, number: 0.3, heading: 0.3, both: 0.2, term: 0.02, crossing: 0.65 };
/** From here on two texts read the same: what differs is how they are cut up. */
const same = 0.9999;
/** So many shingles say enough to be found by them alone, wherever they stand. */
const telling = 7;

/**
 * Finds each provision of an edition in the edition before it: what reads the same first, then what has the number, the heading and the
 * place and similar words, then what has similar words alone. One with the number of another and other words is not the same. Each is
 * found once at most. `language` is BCP 47; both editions are in it.
 */
export function mapProvisions(before: readonly Flat[], after: readonly Flat[], language: string): Mapped[] {
  const work = started(before, after, language);
  mapSameWords(work);
  const levels = Map.groupBy(after.keys(), (to) => work.after.nodes[to]!.depth);
  for (const depth of [...levels.keys()].toSorted((one, other) => one - other)) mapLevel(work, levels.get(depth)!);
  return work.mapped.map((found) => found ?? { from: null, ground: "similarity", confidence: 1 });
}

function started(old: readonly Flat[], fresh: readonly Flat[], language: string): Work {
  const names = shingler([...old, ...fresh].reduce((sum, { words }) => sum + words.length, 1));
  const [before, after] = [prepared(old, language, names), prepared(fresh, language, names)];
  const ids = [before.ids, after.ids] as const;
  const weights = weightsOf(ids, names.size(), old.length + fresh.length);
  return {
    before, after, like: likeness({ ids, weights }), rare: rareWordsIndex(before, weights), byAnchor: new Map(old.map(({ anchor }, index) => [anchor, index])),
    homes: new Map(), mapped: fresh.map(() => undefined), taken: new Set(),
  };
}

function accept({ mapped, taken }: Work, from: number, to: number, how: Omit<Mapped, "from">) {
  mapped[to] = { from, ...how };
  taken.add(from);
}

const onlyOnes = (nodes: readonly Node[]) => {
  const places = Map.groupBy(nodes.keys(), (index) => nodes[index]!.key);
  return new Map([...places].flatMap(([key, [first, ...more]]) => (more.length === 0 ? [[key, first!] as const] : [])));
};

/** What reads the same and stands once in each, from the outside in: with it goes all that is inside. */
function mapSameWords(work: Work) {
  const once = onlyOnes(work.before.nodes);
  for (const [key, to] of onlyOnes(work.after.nodes)) {
    const from = once.get(key);
    const { start, end } = work.after.nodes[to]!;
    if (from !== undefined && end - start >= telling && !work.mapped[to]) mapWhole(work, from, to);
  }
}

function mapWhole(work: Work, from: number, to: number) {
  if (work.mapped[to] || work.taken.has(from)) return;
  accept(work, from, to, { ground: "text", confidence: 1 });
  for (const [place, child] of work.after.nodes[to]!.children.entries()) mapWhole(work, work.before.nodes[from]!.children[place]!, child);
}

/** Those of one depth, whose parents are mapped by now: the best pair first. */
function mapLevel(work: Work, level: readonly number[]) {
  const open = level.filter((to) => !work.mapped[to]);
  const pairs = open.flatMap((to) => pairsOf(work, to));
  const bestOf = Map.groupBy(pairs, ({ to }) => to);
  for (const pair of pairs.toSorted((one, other) => other.score - one.score)) {
    if (work.mapped[pair.to] || work.taken.has(pair.from) || pair.like < floorOf(work, pair)) continue;
    const rivals = bestOf.get(pair.to)!.filter(({ from, score }) => from !== pair.from && score > pair.score - 0.05);
    accept(work, pair.from, pair.to, judged(work, pair, rivals.length > 0));
  }
  for (const to of open) {
    const best = Math.max(0, ...(bestOf.get(to) ?? []).map(({ like }) => like));
    work.mapped[to] ??= { from: null, ground: "similarity", confidence: rounded(1 - best) };
  }
}

const rounded = (share: number) => Math.round(share * 100) / 100;

function floorOf(work: Work, pair: Pair): number {
  const { number, heading, parent, like } = pair;
  const isTerm = heading && parent && work.after.nodes[pair.to]!.flat.heading === null;
  const byPlace = isTerm ? floors.term : number && heading ? floors.both : number ? floors.number : heading ? floors.heading : floors.place;
  return parent && !isTerm && like < same && crosses(work, pair) ? Math.max(byPlace, floors.crossing) : byPlace;
}

/** Whether a sibling that is mapped already stands on the other side of it. Looks a few siblings far. */
function crosses({ after, before, mapped }: Work, { from, to }: Pair): boolean {
  const parent = after.nodes[to]!.flat.parent;
  const siblings = parent === null ? after.roots : after.nodes[parent]!.children;
  const place = Math.round(after.nodes[to]!.at * siblings.length);
  const stands = (sibling: number | undefined) => {
    const there = sibling === undefined ? null : (mapped[sibling]?.from ?? null);
    if (there === null || before.nodes[there]!.size !== before.nodes[from]!.size) return null;
    return before.nodes[there]!.flat.parent === before.nodes[from]!.flat.parent ? there : null;
  };
  for (let far = 1; far <= 8; far += 1) {
    const [left, right] = [stands(siblings[place - far]), stands(siblings[place + far])];
    if ((left !== null && left > from) || (right !== null && right < from)) return true;
    if (left !== null && right !== null) return false;
  }
  return false;
}

function judged({ after }: Work, { to, like, number, heading, parent }: Pair, hasRival: boolean): Omit<Mapped, "from"> {
  const ground = like >= same ? "text" : number ? "number" : heading ? "heading" : "similarity";
  const { start, end } = after.nodes[to]!;
  const speaks = (number ? 0.3 : 0) + (heading ? 0.25 : 0) + (parent ? 0.2 : 0);
  const alone = like >= same ? (end - start < telling ? 0.7 : 0.9) : like;
  const sure = alone + (1 - alone) * speaks;
  return { ground, confidence: rounded(Math.min(hasRival ? sure * 0.8 : sure, 0.99)) };
}
