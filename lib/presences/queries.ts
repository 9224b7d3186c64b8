import { and, asc, eq, gte, isNotNull, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { people, presences, type Position } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { standingIn } from "#lib/amendments/queries.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { ByPosition } from "#lib/presences/input.ts";
import { presentFor } from "#lib/presences/model.ts";
import { canTellPresence } from "#lib/presences/policy.ts";

/** Who of the others is writing on a position now, and on which amendment; null where it is the text itself. */
export async function writingOn(db: Reader, actor: Actor, position: Position) {
  const since = new Date(clock.now().getTime() - presentFor);
  const on = await standingIn(db, position);
  const numbers = new Map(on.map(({ id, number }) => [`amendment:${id}`, number]));
  const there = await db.select({ name: people.name, topic: presences.topic, since: presences.writingSince }).from(presences).innerJoin(people, eq(people.id, presences.personId))
    .where(and(among(presences.topic, [`position:${position.id}`, ...numbers.keys()]), gte(presences.seenAt, since), isNotNull(presences.writingSince), ne(presences.personId, actor.id))).orderBy(asc(presences.writingSince), asc(presences.personId), asc(presences.topic));
  return there.map(({ name, topic, since: writingSince }) => ({ name, amendment: numbers.get(topic) ?? null, since: writingSince! }));
}

/** Who is writing on a position at the moment, besides the actor; for those who write there too. */
export const presenceOnPosition = query({
  name: "presenceOnPosition", input: ByPosition, subject: findPosition, allow: canTellPresence,
  run: async ({ actor, subject, db }) => writingOn(db, actor, subject.position),
});
