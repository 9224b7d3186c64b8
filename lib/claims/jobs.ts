import { and, inArray, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { signClaims } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { claimsForgotten } from "#lib/claims/facts.ts";

/** Lets go of names and addresses that nobody confirmed in time. Run by the clock; as many times as it likes. */
export const forgetClaims = command({
  name: "forgetClaims", input: z.strictObject({}), subject: async () => null, seen: isSystem, allow: isSystem,
  async run({ tx }) {
    const over = await tx.select({ id: signClaims.id }).from(signClaims).where(and(isNull(signClaims.confirmedAt), lt(signClaims.expiresAt, clock.now()))).limit(200);
    if (over.length === 0) return unchanged({ forgotten: 0 });
    await tx.delete(signClaims).where(inArray(signClaims.id, over.map(({ id }) => id)));
    return happened({ forgotten: over.length }, claimsForgotten(over.length));
  },
});
