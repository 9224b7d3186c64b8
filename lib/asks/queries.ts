import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { amendments, asks } from "#db/schema/index.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { ByAmendment, ByAsk, ByPosition } from "#lib/asks/input.ts";
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

const orNotFound = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Refusal("notFound");
  return found;
};

/** One ask as it is being worked on, for those who see the work. */
export const askById = query({
  name: "askById", input: ByAsk, subject: findAsk, allow: canReadAsks,
  run: async ({ actor, input, subject }) => orNotFound((await positionById(actor, { position: subject.position.id })).asks.find(({ id }) => id === input.ask)),
});

/** One amendment as it is being worked on, for those who see the work. */
export const amendmentById = query({
  name: "amendmentById", input: ByAmendment, subject: findAmendment, allow: canReadAsks,
  run: async ({ actor, input, subject }) => orNotFound((await positionById(actor, { position: subject.position.id })).amendments.find(({ id }) => id === input.amendment)),
});

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
