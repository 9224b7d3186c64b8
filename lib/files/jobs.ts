import { z } from "zod";
import { eq } from "drizzle-orm";
import { files } from "#db/schema/index.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Id } from "#lib/kernel/input.ts";
import { clock } from "#lib/platform/clock.ts";
import { fileScanned } from "#lib/files/facts.ts";
import { findFile } from "#lib/files/queries.ts";

/** What the scanner says of a file that waited for it; `scanned: false` lets it through where there is no scanner any more. Run by the clock. */
export const settleFile = command({
  name: "settleFile", input: z.strictObject({ file: Id, scanned: z.boolean(), finding: z.string().max(200).nullable() }), subject: findFile, seen: isSystem, allow: isSystem,
  async run({ input: { scanned, finding }, subject: { file, issue, organisation, hub }, tx }) {
    if (file.state !== "waiting") return unchanged(null);
    const [settled] = await tx.update(files).set({ state: finding === null ? "clean" : "refused", finding, scannedAt: scanned ? clock.now() : null }).where(eq(files.id, file.id)).returning();
    return happened(null, fileScanned({ file: settled!, issue, organisation, hub }));
  },
});
