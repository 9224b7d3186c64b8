import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { asks } from "#db/schema/index.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { ByAsk, ByPosition } from "#lib/asks/input.ts";
import { canReadAsks } from "#lib/asks/policy.ts";
import { findPosition, positionById } from "#lib/positions/queries.ts";

export async function findAsk(db: Reader, { ask: id }: { ask: string }) {
  const [ask] = await db.select().from(asks).where(and(eq(asks.id, id), isNull(asks.retiredAt)));
  if (!ask) throw new Refusal("notFound");
  return { ask, ...(await findPosition(db, { position: ask.positionId })) };
}

/** One ask as it is being worked on, for those who see the work. */
export const askById = query({
  name: "askById", input: ByAsk, subject: findAsk, allow: canReadAsks,
  async run({ actor, input, subject }) {
    const found = (await positionById(actor, { position: subject.position.id })).asks.find(({ id }) => id === input.ask);
    if (!found) throw new Refusal("notFound");
    return found;
  },
});

/** The asks of a position, as the actor may see them. */
export const asksOnPosition = query({
  name: "asksOnPosition", input: ByPosition, subject: findPosition, allow: canReadAsks,
  run: async ({ actor, input }) => (await positionById(actor, input)).asks,
});
