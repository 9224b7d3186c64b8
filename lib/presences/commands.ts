import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { amendments, amendmentUses, presences, type Position } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { drafting } from "#lib/kernel/command.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { TellPresence } from "#lib/presences/input.ts";
import { presentFor } from "#lib/presences/model.ts";
import { canTellPresence } from "#lib/presences/policy.ts";
import { writingOn } from "#lib/presences/queries.ts";

/**
 * Somebody has the workspace open, or writes there: told by their browser every few seconds. Nobody is locked out by it. Answers who of the
 * others is writing.
 */
export const tellPresence = drafting({
  name: "tellPresence", input: TellPresence, subject: findPosition, seen: canReadPosition, allow: canTellPresence,
  async run({ actor, input: { amendment, writing }, subject: { position }, tx }) {
    const topic = amendment ? `amendment:${amendment}` : `position:${position.id}`;
    const [before] = await tx.select({ writingSince: presences.writingSince, seenAt: presences.seenAt }).from(presences).where(and(eq(presences.topic, topic), eq(presences.personId, actor.id)));
    const fresh = before && before.seenAt.getTime() >= clock.now().getTime() - presentFor;
    const seen = { seenAt: clock.now(), writingSince: writing ? ((fresh && before.writingSince) || clock.now()) : null };
    const known = amendment === null || (await standsIn(tx, position, amendment));
    if (known && actor.kind === "person") await tx.insert(presences).values({ topic, personId: actor.id, ...seen }).onConflictDoUpdate({ target: [presences.topic, presences.personId], set: seen });
    return { writing: await writingOn(tx, actor, position) };
  },
});

/** Whether a position shows an amendment, as its own or through a bundle. */
async function standsIn(tx: Tx, position: Position, id: string): Promise<boolean> {
  const [own] = await tx.select({ id: amendments.id }).from(amendments).where(and(eq(amendments.id, id), eq(amendments.positionId, position.id)));
  const [used] = own ? [own] : await tx.select({ id: amendmentUses.amendmentId }).from(amendmentUses).where(and(eq(amendmentUses.amendmentId, id), eq(amendmentUses.positionId, position.id), isNull(amendmentUses.endedAt)));
  return used !== undefined;
}
