import { and, eq, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import { responses } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { responseMissed } from "#lib/responses/facts.ts";
import { responseActs, unsent } from "#lib/responses/model.ts";
import { findResponse } from "#lib/responses/queries.ts";

/** A response whose deadline passed unsent is missed. Only the clock says so; the coordinators are asked for a note. */
export const missResponses = command({
  name: "missResponses", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const facts = [];
    for (const { id } of await tx.select({ id: responses.id }).from(responses).where(and(inArray(responses.state, [...unsent]), lt(responses.closesAt, clock.now()))).limit(50)) {
      const scene = await findResponse(tx, { response: id });
      const [response] = await tx.update(responses).set({ state: responseActs.after(scene.response.state, "miss"), missedAt: clock.now() }).where(eq(responses.id, id)).returning();
      facts.push(responseMissed({ ...scene, response: response! }));
    }
    const [first, ...rest] = facts;
    return first ? happened({ missed: facts.length }, first, ...rest) : unchanged({ missed: 0 });
  },
});
