import { bare, wordingOf } from "#lib/amendments/model.ts";
import type { ProvisionKind } from "#lib/formats/acts/act.ts";
import { difference, type Piece } from "#lib/formats/diff.ts";
import { wordDistance } from "#lib/formats/distance.ts";

export const comparisonScopes = ["changed", "asked", "all"] as const;
export const mappingScopes = ["doubtful", "new", "hand", "all"] as const;
/** Below this a person should look whether a provision was found in the right place. */
export const doubtfulBelow = 0.75;
/** How sure it is where a provision came from, in a word. */
export const sureness = (confidence: number) => (confidence >= 0.95 ? "certain" : confidence >= doubtfulBelow ? "likely" : confidence >= 0.5 ? "doubtful" : "guess");

export const fifthColumnOrders = ["distance", "place"] as const;

/** A provision as far as its place among others goes, in the order of its edition: all but its words, of which there may be a book. */
export interface Standing {
  id: string;
  parentId: string | null;
  depth: number;
  number: string | null;
  /** The same for what is the same provision in both editions: the thread through time, the anchor between languages. */
  key: string;
  /** Whether it has a heading or words of its own. A chapter without a heading, or an article that is all paragraphs, has nothing to compare. */
  speaks: boolean;
}

/** What became of a provision from one edition to another. `moved` goes beside `same` and `changed`: it has another number or stands in another provision. */
export const turns = ["same", "changed", "new", "gone"] as const;
export type Turn = (typeof turns)[number];
/** A row of a comparison: where a provision stands in either edition, from 0. */
export interface Row {
  turn: Turn;
  moved: boolean;
  before: number | null;
  after: number | null;
}

/** Two editions one beside the other: the later one in its order, what is gone where it stood. `readsTheSame` is asked of two places. */
export function aligned(before: readonly Standing[], after: readonly Standing[], readsTheSame: (before: number, after: number) => boolean): Row[] {
  const waiting = Map.groupBy(before.keys(), (place) => before[place]!.key);
  const partners = after.map(({ key }) => waiting.get(key)?.shift() ?? null);
  const kept = new Set(partners);
  const goneBefore = Map.groupBy(before.keys().filter((place) => !kept.has(place)), nextOf(before.length, kept));
  const gone = (place: number) => (goneBefore.get(place) ?? []).map((at): Row => ({ turn: "gone", moved: false, before: at, after: null }));
  const [outerBefore, outerAfter] = [keysById(before), keysById(after)];
  const rows = after.flatMap((one, at): Row[] => {
    const place = partners[at];
    if (place === null || place === undefined) return [{ turn: "new", moved: false, before: null, after: at }];
    const old = before[place]!;
    const moved = old.number !== one.number || outerBefore.get(old.parentId ?? "") !== outerAfter.get(one.parentId ?? "");
    return [...gone(place), { turn: readsTheSame(place, at) ? "same" : "changed", moved, before: place, after: at }];
  });
  const speaks = (all: readonly Standing[], place: number | null) => place !== null && all[place]!.speaks;
  return [...rows, ...gone(before.length)].filter((row) => speaks(before, row.before) || speaks(after, row.after));
}

const keysById = (all: readonly Standing[]) => new Map(all.map(({ id, key }) => [id, key]));

/** For each place the next one that is still there; the end of the edition where none is. */
function nextOf(length: number, kept: ReadonlySet<number | null>): (place: number) => number {
  const next = new Int32Array(length + 1).fill(length);
  for (let place = length - 1; place >= 0; place -= 1) next[place] = kept.has(place) ? place : next[place + 1]!;
  return (place) => next[place]!;
}

/** How many provisions took which turn. */
export function tallied(rows: readonly Row[]): Record<Turn | "moved", number> {
  const count = { same: 0, changed: 0, new: 0, gone: 0, moved: 0 };
  for (const row of rows) {
    count[row.turn] += 1;
    if (row.moved) count.moved += 1;
  }
  return count;
}

/** The places named, and those of all that is inside what stands there; `depths` are those of the whole edition. */
export function withInner(named: ReadonlySet<number>, depths: readonly number[]): Set<number> {
  const found = new Set<number>();
  let around = Infinity;
  for (const [place, depth] of depths.entries()) {
    if (depth <= around) around = named.has(place) ? depth : Infinity;
    if (around < Infinity) found.add(place);
  }
  return found;
}

type Words = { heading: string | null; words: string };

/** Heading and words as one text. */
const whole = ({ heading, words }: Words) => [heading, words].filter(Boolean).join("\n");

/** What changed in a provision, word by word. */
export const piecesIn = (before: Words, after: Words, language: string): Piece[] => difference(whole(before), whole(after), language).pieces;

/**
 * Where the newest wording stands to what we asked for. `met`: it reads as we asked; `nearer` and `further`: it changed towards us, or away;
 * `unchanged`: it is as it was when we asked; `gone`: the provision is no longer there; `absent`: what we asked to add is not there.
 */
export const closenesses = ["met", "nearer", "unchanged", "further", "absent", "gone"] as const;
export type Closeness = (typeof closenesses)[number];

export interface Distance {
  closeness: Closeness;
  /** The share of words by which newest wording and ask differ, from 0 to 1; and by which they differed when we asked. */
  now: number;
  before: number;
}

/** How far a wording is from what was asked, and how far it was. `newest` is null where the provision is not in the newest edition. */
export function distanceTo(asked: { current: string; proposed: string; isNew: boolean }, newest: string | null, language: string): Distance {
  const before = wordDistance(asked.current, asked.proposed, language);
  const now = wordDistance(newest ?? "", asked.proposed, language);
  if (now === 0) return { closeness: "met", now, before };
  if (newest === null) return { closeness: asked.isNew ? "absent" : "gone", now: 1, before };
  const closeness = now < before ? "nearer" : now > before ? "further" : "unchanged";
  return { closeness, now, before };
}

/** The furthest from us first, or in the order of the newest text; asks for the same place by their number. */
export const inOrder = <R extends { distance: Distance; place: number; number: number }>(rows: readonly R[], sort: (typeof fifthColumnOrders)[number]): R[] =>
  rows.toSorted((one, other) => (sort === "distance" ? other.distance.now - one.distance.now : 0) || one.place - other.place || one.number - other.number);

/** A provision with its words, in the order of its edition. */
interface Spoken {
  depth: number;
  kind: ProvisionKind;
  label: string | null;
  heading: string | null;
  words: string;
  anchor: string;
  locator: string;
  threadId: string;
}

/** An edition made ready to be asked what it says where. */
export interface Wordings {
  /** Where the provision of a thread stands. */
  placeOf: (thread: string) => number | undefined;
  placeNamed: (locator: string) => number | undefined;
  at: (place: number) => Spoken;
  /** The words of a provision and of all inside it, as an amendment quotes them, without its own number. */
  wording: (place: number) => string;
}

/** Answers what an edition says where. */
export function wordingsOf(rows: readonly Spoken[]): Wordings {
  const [threads, locators] = [new Map<string, number>(), new Map<string, number>()];
  for (const [place, { threadId, locator }] of rows.entries()) {
    if (!threads.has(threadId)) threads.set(threadId, place);
    if (!locators.has(locator)) locators.set(locator, place);
  }
  const endOf = (place: number) => { let at = place + 1; while (at < rows.length && rows[at]!.depth > rows[place]!.depth) at += 1; return at; };
  return {
    placeOf: (thread) => threads.get(thread), placeNamed: (locator) => locators.get(locator), at: (place) => rows[place]!,
    wording: (place) => bare(wordingOf(rows.slice(place, endOf(place))), rows[place]!.label),
  };
}

const [nearBy, alike] = [40, 0.5];

/** Where what somebody asked to add stands in a newer edition: what is new there, near its place, and mostly in its words. */
export function addedNear(newest: Wordings, { after, known, proposed }: { after: number; known: Wordings; proposed: string }, length: number, language: string): number | null {
  let best: { place: number; far: number } | null = null;
  for (let place = after + 1; place < Math.min(length, after + nearBy); place += 1) {
    if (known.placeOf(newest.at(place).threadId) !== undefined) continue;
    const far = wordDistance(newest.wording(place), proposed, language);
    if (far < (best?.far ?? alike)) best = { place, far };
  }
  return best?.place ?? null;
}
