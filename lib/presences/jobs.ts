import { lt } from "drizzle-orm";
import { z } from "zod";
import { presences } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { upkeep } from "#lib/kernel/command.ts";

const day = 24 * 3_600_000;

/** Who was at which text is forgotten within a day. */
export const forgetPresences = upkeep({
  name: "forgetPresences", input: z.strictObject({}),
  async run({ tx }) {
    await tx.delete(presences).where(lt(presences.seenAt, new Date(clock.now().getTime() - day)));
  },
});
