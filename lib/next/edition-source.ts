import "server-only";
import type { z } from "zod";
import { cleanName } from "#lib/formats/file-types.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { keptBytes } from "#lib/platform/files.ts";
import type { MadeFile } from "#lib/next/made-file.ts";
import { ByEdition } from "#lib/texts/input.ts";
import { editionById } from "#lib/texts/queries.ts";

/** As what every source is announced: nothing that a browser would open. */
export const sourceType = "application/octet-stream";

/** What a source is, by what is in it, whatever its file was called. */
function endingOf(bytes: Uint8Array): "zip" | "xml" | "html" | "txt" {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1").replace(/^[^\w<]+/u, "");
  if (start.startsWith("PK")) return "zip";
  return start.startsWith("<?xml") ? "xml" : start.startsWith("<") ? "html" : "txt";
}

/** What an edition was read from, byte for byte, for whoever may read the edition. */
export const sourceOfEdition = Object.assign(async (actor: Actor, raw: z.input<typeof ByEdition>): Promise<MadeFile> => {
  const { sourceHash, sourceName } = await editionById(actor, raw);
  const bytes = await keptBytes(sourceHash).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === "ENOENT" ? new Refusal("state", { code: "edition.sourceGone", present: { allowed: [] } }) : error;
  });
  return { bytes: new Uint8Array(bytes), name: cleanName(sourceName, endingOf(bytes)), type: sourceType };
}, { operation: { name: "sourceOfEdition", input: ByEdition, kind: "query" as const } });
