import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { onceKeys } from "#db/schema/index.ts";
import { checksum, type Json } from "#lib/formats/checksum.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Outcome } from "#lib/kernel/facts.ts";
import { Refusal } from "#lib/kernel/refusal.ts";

/** A key under which an act happens once, however often it is sent: a form's, or the `Idempotency-Key` of a request. */
export type Once = { key: string };

/** Moments become text first: an input may hold them, JSON may not. */
const inputHash = (input: unknown) => checksum(JSON.parse(JSON.stringify(input ?? null)) as Json);

/** What the act answered the first time. The same key for something else is refused. */
export async function answeredBefore<V>(tx: Tx, actor: Actor, { key }: Once, command: string, input: unknown): Promise<Outcome<V> | undefined> {
  const [earlier] = await tx.select().from(onceKeys).where(and(eq(onceKeys.actorId, actor.id), eq(onceKeys.key, key)));
  if (!earlier) return undefined;
  if (earlier.command !== command || earlier.inputHash !== inputHash(input)) throw new Refusal("conflict", { code: "keyUsed" });
  return { value: revive(earlier.value) as V, facts: [], replayed: true };
}

export async function rememberAnswer(tx: Tx, actor: Actor, { key }: Once, command: string, input: unknown, value: unknown) {
  await tx.insert(onceKeys).values({ actorId: actor.id, key, command, inputHash: inputHash(input), value: JSON.parse(JSON.stringify(value ?? null)) as unknown });
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Moments come back from the store as text. */
function revive(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === "string" && moment.test(part) ? new Date(part) : part));
}
