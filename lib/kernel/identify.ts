import { and, gt, inArray, isNull, or } from "drizzle-orm";
import { engine, type Reader } from "#db/client.ts";
import { collaborators, people, seats } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";

/** From proven people to actors: the only place where one is minted for a human. Who is suspended or unknown is left out. */
export async function identifyAll(db: Reader, personIds: readonly string[]): Promise<Map<string, Actor>> {
  if (personIds.length === 0) return new Map();
  const known = await db.select({ id: people.id }).from(people).where(and(inArray(people.id, [...personIds]), isNull(people.suspendedAt)));
  const held = await db.select({ personId: seats.personId, hubId: seats.hubId, organisationId: seats.organisationId, role: seats.role })
    .from(seats).where(and(inArray(seats.personId, [...personIds]), isNull(seats.endedAt)));
  const named = await db.select({ personId: collaborators.personId, topic: collaborators.topic }).from(collaborators)
    .where(and(inArray(collaborators.personId, [...personIds]), or(isNull(collaborators.endsAt), gt(collaborators.endsAt, clock.now()))));
  return new Map(known.map(({ id }) => [id, {
    kind: "person",
    id,
    seats: held.filter((seat) => seat.personId === id).map(({ hubId, organisationId, role }) => ({ hubId, organisationId, role })),
    named: new Set(named.filter((one) => one.personId === id).map(({ topic }) => topic.slice(topic.indexOf(":") + 1))),
  } satisfies Actor]));
}

/** The actor behind a proven person; the visitor where there is none. */
export async function identify(personId: string | null | undefined, db: Reader = engine.reader): Promise<Actor> {
  return (personId && (await identifyAll(db, [personId])).get(personId)) || visitor;
}
