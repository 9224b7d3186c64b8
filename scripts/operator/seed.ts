import { seed as seedDatabase } from "#db/seed/seed.ts";
import { isSeeded } from "#db/seed/standing.ts";
import { system } from "#lib/kernel/actor.ts";
import { orClosed } from "#lib/kernel/house.ts";
import { clock } from "#lib/platform/clock.ts";
import { migrate, progress, withDatabase } from "#scripts/operator/database.ts";

/** Records the first content where it is missing. Nobody may serve the database meanwhile. */
export const seed = ({ demo }: { demo: boolean }) => withDatabase(async (database) => {
  await orClosed(() => database.claim());
  await migrate(database);
  const done = (await isSeeded(system, { part: "facts" })) && (!demo || (await isSeeded(system, { part: "demo" })));
  if (done) console.log("Nothing to do: the content is there.");
  else await seedDatabase(clock.now(), { demo, progress });
});
