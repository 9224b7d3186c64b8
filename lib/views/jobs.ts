import { eq } from "drizzle-orm";
import { z } from "zod";
import { feedLinks } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { upkeep } from "#lib/kernel/command.ts";
import { Id } from "#lib/kernel/input.ts";

/** Notes on which day a link was last used, so that its owner sees which of them are. */
export const noteFeedUse = upkeep({
  name: "noteFeedUse", input: z.strictObject({ link: Id }),
  run: ({ input: { link }, tx }) => tx.update(feedLinks).set({ lastUsedDay: clock.now().toISOString().slice(0, 10) }).where(eq(feedLinks.id, link)),
});
