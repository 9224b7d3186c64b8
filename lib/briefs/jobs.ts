import { and, asc, eq, inArray, isNotNull, isNull, ne, not, or } from "drizzle-orm";
import { z } from "zod";
import { briefs, positions } from "#db/schema/index.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { held } from "#lib/positions/model.ts";
import { clock } from "#lib/platform/clock.ts";
import { briefStale } from "#lib/briefs/facts.ts";
import { findBrief } from "#lib/briefs/queries.ts";

const atOnce = 50;

/** Tells the editors of a brief, once, that the version it speaks for is no longer held. Run by the clock. */
export const tellStaleBriefs = command({
  name: "tellStaleBriefs", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const moved = or(isNull(positions.adoptedVersionId), ne(positions.adoptedVersionId, briefs.versionId), isNotNull(positions.supersededById), not(inArray(positions.state, [...held])));
    const due = await tx.select({ id: briefs.id }).from(briefs).innerJoin(positions, eq(positions.id, briefs.positionId)).where(and(isNull(briefs.staleToldAt), moved)).orderBy(asc(briefs.createdAt), asc(briefs.id)).limit(atOnce);
    const facts = [];
    for (const { id } of due) {
      await tx.update(briefs).set({ staleToldAt: clock.now() }).where(eq(briefs.id, id));
      facts.push(briefStale(await findBrief(tx, { brief: id })));
    }
    const [first, ...rest] = facts;
    return first ? happened({ told: facts.length }, first, ...rest) : unchanged({ told: 0 });
  },
});
