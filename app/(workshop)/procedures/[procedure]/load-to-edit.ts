import { forbidden } from "next/navigation";
import type { Procedure } from "#db/vocabulary.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { procedureByKey } from "#lib/procedures/queries.ts";

/** A procedure as it is in force, for whoever may change it. */
export async function loadToEdit(procedure: string, from: string) {
  await requireMember(from);
  const told = await ask(procedureByKey, { procedure: procedure as Procedure });
  if (!told.may.set) forbidden();
  return told;
}
