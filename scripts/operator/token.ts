import { system } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { issueAccessTokenFor } from "#lib/people/commands.ts";
import { requireTables, withDatabase } from "#scripts/operator/database.ts";
import { exitCodes, Halt } from "#scripts/operator/operate.ts";

/** Prints a new access token for somebody, and nothing else, on standard output. */
export const token = (email: string, { days, name }: { days: number; name: string }) => withDatabase(async (database) => {
  await requireTables(database);
  const { value } = await issueAccessTokenFor(system, { email, days, name }).catch((error: unknown) => { throw refused(error, email); });
  console.error(`A token for ${email}, good until ${value.expiresAt.toISOString().slice(0, 10)}. It is not shown again:`);
  console.log(value.secret);
});

function refused(error: unknown, email: string) {
  if (!(error instanceof Refusal)) return error;
  if (error.reason === "notFound") return new Halt(`Nobody here has the address ${email}.`);
  if ("email" in error.faults) return new Halt(`${email} is not an e-mail address.`, exitCodes.usage);
  if ("days" in error.faults) return new Halt("A token is good for 1 to 365 days.", exitCodes.usage);
  if ("name" in error.faults) return new Halt("The name of a token has 1 to 80 characters.", exitCodes.usage);
  return error;
}
