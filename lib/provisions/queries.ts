import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { provisions } from "#db/schema/index.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";

/** All that is told of a provision. */
export const provisionColumns = {
  id: provisions.id, place: provisions.place, depth: provisions.depth, parentId: provisions.parentId, kind: provisions.kind, number: provisions.number, label: provisions.label,
  heading: provisions.heading, words: provisions.words, notes: provisions.notes, anchor: provisions.anchor, locator: provisions.locator, threadId: provisions.threadId,
};
const inOrder = prepared((db, { edition }: Given<{ edition: string }>) => db.select(provisionColumns).from(provisions).where(eq(provisions.editionId, edition)).orderBy(asc(provisions.place)));

/** Every provision of an edition in the order of the text; asked by whatever has looked whether it may. */
export const provisionsIn = (db: Reader, edition: string) => inOrder(db, { edition });
