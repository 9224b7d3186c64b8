import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { amendments, asks } from "#db/schema/index.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { ByPosition } from "#lib/asks/input.ts";
import { canReadAsks } from "#lib/asks/policy.ts";
import { findPosition, positionById } from "#lib/positions/queries.ts";

export async function findAsk(db: Reader, { ask: id }: { ask: string }) {
  const [ask] = await db.select().from(asks).where(and(eq(asks.id, id), isNull(asks.retiredAt)));
  if (!ask) throw new Refusal("notFound");
  return { ask, ...(await findPosition(db, { position: ask.positionId })) };
}

export async function findAmendment(db: Reader, { amendment: id }: { amendment: string }) {
  const [amendment] = await db.select().from(amendments).where(and(eq(amendments.id, id), isNull(amendments.retiredAt)));
  if (!amendment) throw new Refusal("notFound");
  return { amendment, ...(await findPosition(db, { position: amendment.positionId })) };
}

/** The asks of a position, as the actor may see them. */
export const asksOnPosition = query({
  name: "asksOnPosition", input: ByPosition, subject: findPosition, allow: canReadAsks,
  run: async ({ actor, input }) => (await positionById(actor, input)).asks,
});

/** The amendments of a position, as the actor may see them. */
export const amendmentsOnPosition = query({
  name: "amendmentsOnPosition", input: ByPosition, subject: findPosition, allow: canReadAsks,
  run: async ({ actor, input }) => (await positionById(actor, input)).amendments,
});
