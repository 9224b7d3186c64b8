import { inArray, sql, type Column, type SQL } from "drizzle-orm";
import { lanes, type Lane } from "#db/vocabulary.ts";
import { isAdministrator, isMember, isSystem, type Actor } from "#lib/kernel/actor.ts";

/** The part of any row by which it is decided who may read it. */
export type Laned = { id: string; lane: Lane; hubId: string | null; organisationId: string | null };

/** The same four as columns of a table. */
export type LanedColumns = { id: Column; lane: Column; hubId: Column; organisationId: Column };

/** What an organisation said is open to its own people on each of these, or they would lose sight of it. */
const openToOwner: readonly Lane[] = ["hub", "coordinators", "confided", "own"];

/** Of two lanes the one that is open to fewer. */
export const narrower = (one: Lane, other: Lane): Lane => (lanes.indexOf(one) > lanes.indexOf(other) ? one : other);

type Open = Pick<Laned, "lane" | "hubId">;
/** Whether whoever may read the other thing may read this one: its lane is as open, and of the same hub where it is that of a hub. */
export const asOpenAs = (one: Open, other: Open) => lanes.indexOf(one.lane) <= lanes.indexOf(other.lane) && (lanes.indexOf(one.lane) < lanes.indexOf("hub") || one.hubId === other.hubId);

/** Being named on a thing opens it, except where it belongs to an organisation alone. */
const openToNamed: readonly Lane[] = ["public", "members", "hub", "coordinators", "named"];

/** What this actor's seats open, worked out once: hubs they sit in, hubs they coordinate, organisations they are of. */
function reach(actor: Actor) {
  const hubs = new Set<string>(), coordinated = new Set<string>(), organisations = new Set<string>();
  for (const { hubId, organisationId, role } of actor.seats) {
    if (hubId) hubs.add(hubId);
    if (hubId && role === "coordinator") coordinated.add(hubId);
    if (organisationId) organisations.add(organisationId);
  }
  return { hubs, coordinated, organisations, everywhere: isAdministrator(actor) || isSystem(actor) };
}

const known = new WeakMap<Actor, string>();

/** Everything about an actor that decides what they may read, in a word of our own: two with the same rights may read the same rows. */
export function rightsOf(actor: Actor): string {
  const rights = known.get(actor);
  if (rights !== undefined) return rights;
  const { hubs, coordinated, organisations, everywhere } = reach(actor);
  const found = JSON.stringify([everywhere, isMember(actor), ...[hubs, coordinated, organisations, actor.named].map((held) => [...held].sort())]);
  known.set(actor, found);
  return found;
}

/** Whether this actor may read this row. `visibleTo` gives the same answer as SQL; a property test holds the two together. */
export function mayRead(actor: Actor, row: Laned): boolean {
  if (openToNamed.includes(row.lane) && actor.named.has(row.id)) return true;
  const { hubs, coordinated, organisations, everywhere } = reach(actor);
  const inHub = (set: Set<string>) => row.hubId !== null && set.has(row.hubId);
  if (openToOwner.includes(row.lane) && row.organisationId !== null && organisations.has(row.organisationId)) return true;
  switch (row.lane) {
    case "public": return true;
    case "members": return isMember(actor) || everywhere;
    case "hub": return everywhere || inHub(hubs);
    case "coordinators": return everywhere || inHub(coordinated);
    case "confided": return inHub(coordinated);
    case "own": case "named": return false;
  }
}

/** Lanes are words of our own: written out they need no parameters, of which a condition this frequent would have dozens. */
const listed = (lanes: readonly Lane[]) => sql.raw(`('${lanes.join("', '")}')`);

/** The rule of `mayRead` as a condition for lists, counts, feeds and search. */
export function visibleTo(actor: Actor, row: LanedColumns): SQL {
  const { hubs, coordinated, organisations, everywhere } = reach(actor);
  const open: Lane[] = ["public"];
  if (isMember(actor) || everywhere) open.push("members");
  if (everywhere) open.push("hub", "coordinators");
  const through = (lanes: readonly Lane[], column: Column, held: ReadonlySet<string>) =>
    (held.size > 0 ? [sql`(${row.lane} in ${listed(lanes)} and ${inArray(column, [...held])})`] : []);
  const ways = [
    sql`${row.lane} in ${listed(open)}`,
    ...through(["hub"], row.hubId, hubs),
    ...through(["coordinators", "confided"], row.hubId, coordinated),
    ...through(openToOwner, row.organisationId, organisations),
    ...through(openToNamed, row.id, actor.named),
  ];
  return sql`(${sql.join(ways, sql` or `)})`;
}

/** What a row must be like at least for this actor to read it: on one of these lanes, or of one of these hubs or organisations. Null where they may be named on any. Holds more than they may read; for `visibleTo` to be asked of less. */
export function lanesOpenTo(actor: Actor): { open: Lane[]; hubsOpen: string[]; organisationsOpen: string[] } | null {
  if (actor.named.size > 0) return null;
  const { hubs, organisations, everywhere } = reach(actor);
  const open: Lane[] = ["public", ...(isMember(actor) || everywhere ? ["members" as const] : []), ...(everywhere ? ["hub" as const, "coordinators" as const] : [])];
  return { open, hubsOpen: [...hubs], organisationsOpen: [...organisations] };
}
