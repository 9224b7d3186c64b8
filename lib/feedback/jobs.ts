import { z } from "zod";
import { eq } from "drizzle-orm";
import { calls } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { callClosed } from "#lib/feedback/facts.ts";
import { callActs } from "#lib/feedback/model.ts";
import { callsPastClosing, findCall } from "#lib/feedback/queries.ts";

/** A call ends at its hour, whether or not anyone is looking. Run by the clock; as many times as it likes. */
export const closeCallsInTime = command({
  name: "closeCallsInTime", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const facts = [];
    for (const { id } of await callsPastClosing(tx)) {
      const scene = await findCall(tx, { call: id });
      const [call] = await tx.update(calls).set({ state: callActs.after(scene.call.state, "closeCall"), closedAt: clock.now() }).where(eq(calls.id, id)).returning();
      facts.push(callClosed({ ...scene, call: call! }, null));
    }
    const [first, ...rest] = facts;
    return first ? happened({ closed: facts.length }, first, ...rest) : unchanged({ closed: 0 });
  },
});
