import { and, eq, gt, isNull, or } from "drizzle-orm";
import { engine, type Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { collaborators, people, seats } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { gapFor, prepared, type Given } from "#lib/kernel/prepared.ts";

/** The seats of people who are here, one row each; a row without a seat for whoever has none. */
const seatsOf = prepared((db, { ids }: Given<{ ids: readonly string[] }>) => db
  .select({ id: people.id, role: seats.role, hubId: seats.hubId, organisationId: seats.organisationId })
  .from(people).leftJoin(seats, and(eq(seats.personId, people.id), isNull(seats.endedAt)))
  .where(and(among(people.id, ids), isNull(people.suspendedAt))));

const namedOn = prepared((db, { ids, now }: Given<{ ids: readonly string[]; now: Date }>) => db
  .select({ personId: collaborators.personId, topic: collaborators.topic }).from(collaborators)
  .where(and(among(collaborators.personId, ids), or(isNull(collaborators.endsAt), gt(collaborators.endsAt, gapFor(collaborators.endsAt, now))))));

/** From proven people to actors: the only place where one is minted for a human. Who is suspended or unknown is left out. */
export async function identifyAll(db: Reader, ids: readonly string[]): Promise<Map<string, Actor>> {
  if (ids.length === 0) return new Map();
  const held = await seatsOf(db, { ids });
  const named = await namedOn(db, { ids, now: clock.now() });
  return new Map(held.map(({ id }) => [id, {
    kind: "person",
    id,
    seats: held.flatMap((seat) => (seat.id === id && seat.role ? [{ hubId: seat.hubId, organisationId: seat.organisationId, role: seat.role }] : [])),
    named: new Set(named.filter((one) => one.personId === id).map(({ topic }) => topic.slice(topic.indexOf(":") + 1))),
  } satisfies Actor]));
}

/** The actor behind a proven person; the visitor where there is none. */
export async function identify(personId: string | null | undefined, db: Reader = engine.reader): Promise<Actor> {
  return (personId && (await identifyAll(db, [personId])).get(personId)) || visitor;
}
