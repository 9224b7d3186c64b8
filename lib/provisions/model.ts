import { lanes, type Lane } from "#db/vocabulary.ts";
import type { Act, Provision } from "#lib/formats/acts/act.ts";
import { everyProvision } from "#lib/formats/acts/tree.ts";
import { parseLocator, printLocator } from "#lib/formats/locator.ts";

/** What decides about the place of an edition among the others of its text. */
export type Placed = { id: string; day: string; createdAt: Date; lane: Lane; hubId: string | null; retiredAt: Date | null; translationOf: string | null };

const openness = (lane: Lane) => lanes.indexOf(lane);

/** Whether everybody who may read `other` may read `one` too. */
export const opensTo = (one: Pick<Placed, "lane" | "hubId">, other: Pick<Placed, "lane" | "hubId">) =>
  openness(one.lane) <= openness(other.lane) && (openness(one.lane) < openness("hub") || one.hubId === other.hubId);

const compare = (one: Placed, other: Placed) =>
  one.day.localeCompare(other.day) || one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

const inLine = (edition: Placed) => edition.retiredAt === null && edition.translationOf === null;

/**
 * The edition to which this one is mapped: the newest before it that whoever reads this one may read. An edition for fewer people, such as a
 * leaked mandate, stands beside the line of the others: what they are told of theirs never leads through it.
 */
export const previousOf = <E extends Placed>(edition: Placed, all: readonly E[]): E | null =>
  (edition.translationOf !== null ? null : all.filter((one) => inLine(one) && one.id !== edition.id && compare(one, edition) < 0 && opensTo(one, edition)).sort(compare).at(-1) ?? null);

/** Whether it stands beside the line of those that more people may read. */
export const isBeside = (edition: Placed, all: readonly Placed[]) => all.some((one) => inLine(one) && opensTo(one, edition) && !opensTo(edition, one));

/** The edition that follows one which stands beside the line: the next that more people may read. */
export const nextOf = <E extends Placed>(edition: Placed, all: readonly E[]): E | null =>
  (inLine(edition) ? all.filter((one) => inLine(one) && compare(one, edition) > 0 && opensTo(one, edition) && !opensTo(edition, one)).sort(compare)[0] ?? null : null);

/** Editions in the order in which their threads follow from each other: the open ones first, then those beside the line, then the retired ones, of which the latest first. */
export const inOrderOfThreads = <E extends Placed>(all: readonly E[]): E[] =>
  all.filter(({ translationOf }) => translationOf === null).sort((one, other) => (one.retiredAt?.getTime() ?? 0) === (other.retiredAt?.getTime() ?? 0)
    ? openness(one.lane) - openness(other.lane) || compare(one, other)
    : one.retiredAt === null ? -1 : other.retiredAt === null ? 1 : other.retiredAt.getTime() - one.retiredAt.getTime());

/** The newest edition in its own language. */
export const newestOf = <E extends Placed>(all: readonly E[]): E | null => all.filter(inLine).sort(compare).at(-1) ?? null;

/** The newest on top. */
export const newestFirst = <E extends Placed>(all: readonly E[]): E[] => [...all].sort((one, other) => compare(other, one));

export type FlatProvision = Omit<Provision, "children"> & { depth: number; parent: number | null };

/** The provisions of an act one after the other, each with the place of the one around it. */
export function flatten(act: Pick<Act, "provisions">): FlatProvision[] {
  const places = new Map<Provision, number>();
  return [...everyProvision(act)].map(({ provision, depth, parent }, place) => {
    places.set(provision, place);
    const { children: _, ...own } = provision;
    return { ...own, depth, parent: parent === null ? null : places.get(parent)! };
  });
}

/** A place that somebody named in their own spelling, as editions write it, and those around it: the nearest first. What is not there yet is named by what it will be in. */
export function placesNamed(text: string): string[] {
  const read = parseLocator(text);
  if (!read.ok) return [];
  const { units, isNew } = read.locator;
  return units.map((_, at) => printLocator({ units: units.slice(0, units.length - at), isNew: false })).slice(isNew ? 1 : 0);
}
