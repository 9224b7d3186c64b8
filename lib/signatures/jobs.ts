import { eq } from "drizzle-orm";
import { z } from "zod";
import { signOns } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem, system } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { signOnClosed } from "#lib/signatures/facts.ts";
import { signOnActs } from "#lib/signatures/model.ts";
import { findSignOn, signOnsPastClosing } from "#lib/signatures/queries.ts";

/** A text is closed at its hour, whether or not anyone is looking. Run by the clock; as many times as it likes. */
export const closeSignOnsInTime = command({
  name: "closeSignOnsInTime", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const facts = [];
    for (const { id } of await signOnsPastClosing(tx)) {
      const scene = await findSignOn(tx, { signOn: id }, system);
      const [signOn] = await tx.update(signOns).set({ state: signOnActs.after(scene.signOn.state, "closeSignOn"), endedAt: clock.now() }).where(eq(signOns.id, id)).returning();
      facts.push(...signOnClosed({ ...scene, signOn: signOn! }, null));
    }
    const [first, ...rest] = facts;
    return first ? happened({ closed: facts.length }, first, ...rest) : unchanged({ closed: 0 });
  },
});
