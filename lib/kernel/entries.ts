import { and, inArray, or, sql, type Column, type SQL } from "drizzle-orm";
import { briefs, decisions, editions, feedback, forks, issues, ledger, lessons, positions, questions, responses, signOns, texts, tracks } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { visibleTo } from "#lib/kernel/lane.ts";

type Entry = Pick<typeof ledger, "subject" | "thingId" | "lane" | "hubId" | "organisationId">;

/** The things whose lane can be narrowed after something was written about them. */
const narrowable = [feedback, issues, tracks, positions, decisions, responses, questions, texts, editions, signOns, forks, briefs, lessons];

/** The things that are talked about. */
const discussed = [issues, positions, responses, editions];

const stillOpen = (actor: Actor, thingId: Column, among: readonly (typeof narrowable)[number][]) => among.map((things) => sql`not exists (select 1 from ${things} where ${things.id} = ${thingId} and (${visibleTo(actor, things)}) is not true)`);

/** What is said about a thing is found by nobody who may not read the thing as it is now. */
export const stillOpenTo = (actor: Actor, thingId: Column) => and(...stillOpen(actor, thingId, discussed))!;

/** Whose words they are can be taken back too: then what was written about them is for those who know it anyway. */
function stillNamed(actor: Actor, entry: Entry): SQL {
  const held = (of: (seat: Actor["seats"][number]) => string | null) => [...new Set(actor.seats.flatMap((seat) => of(seat) ?? []))];
  const [coordinated, own] = [held(({ hubId, role }) => (role === "coordinator" ? hubId : null)), held(({ organisationId }) => organisationId)];
  const knows = or(...(coordinated.length > 0 ? [inArray(feedback.hubId, coordinated)] : []), ...(own.length > 0 ? [inArray(feedback.organisationId, own)] : [])) ?? sql`1 = 0`;
  return sql`not exists (select 1 from ${feedback} where ${feedback.id} = ${entry.thingId} and ${feedback.attributed} = ${sql.param(false, feedback.attributed)} and not (${knows}))`;
}

/**
 * The entries of the ledger that an actor may read, as a condition: those on a lane open to them, about a thing that still is. What is
 * narrowed takes its history along; what is widened does not open what was written before. `entry` is the ledger under another name,
 * where a statement looks at two entries.
 */
export function entriesVisibleTo(actor: Actor, entry: Entry = ledger): SQL | undefined {
  const written = { id: entry.thingId, lane: entry.lane, hubId: entry.hubId, organisationId: entry.organisationId };
  return and(visibleTo(actor, written), thingIsOpen(actor, entry));
}

/** The things that are most often what an entry itself is about: then nothing else need be looked for under its id, which takes longer than all the rest. */
const ownSubjects = { feedback, issue: issues, position: positions, response: responses };

function thingIsOpen(actor: Actor, entry: Entry): SQL {
  const [named, whatever] = [stillNamed(actor, entry), and(...stillOpen(actor, entry.thingId, narrowable), stillNamed(actor, entry))!];
  const own = Object.entries(ownSubjects).map(([kind, things]) => sql`when ${entry.subject} = ${sql.raw(`'${kind}:'`)} || ${entry.thingId} then ${and(...stillOpen(actor, entry.thingId, [things]), kind === "feedback" ? named : undefined)}`);
  return sql`case ${sql.join(own, sql` `)} else ${whatever} end`;
}
