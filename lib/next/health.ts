import "server-only";
import { visitor } from "#lib/kernel/actor.ts";
import { headOfLedger } from "#lib/ledger/queries.ts";

/** How long the database may take to answer before it counts as gone, in milliseconds. */
const patience = 2000;

const tooLong = () => new Promise<never>((_, reject) => { setTimeout(() => reject(new Error("The database is silent")), patience).unref(); });

/**
 * For whoever watches over the process: `live`, that it answers at all; `ready`, that the database does too, else 503. Asked by address
 * rather than by name, so any host will do; tells nothing else.
 */
export async function health(): Promise<Response> {
  const ready = await Promise.race([headOfLedger(visitor, {}), tooLong()]).then(() => true, () => false);
  return Response.json({ live: true, ready }, { status: ready ? 200 : 503, headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" } });
}
