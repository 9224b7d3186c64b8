import { system } from "#lib/kernel/actor.ts";
import { writeIndex } from "#lib/search/jobs.ts";
import { requireTables, withDatabase } from "#scripts/operator/database.ts";

/** Writes the search index anew from what there is. */
export const reindex = () => withDatabase(async (database) => {
  await requireTables(database);
  const { documents } = await writeIndex(system, {});
  console.log(`${documents} documents can be found.`);
});
