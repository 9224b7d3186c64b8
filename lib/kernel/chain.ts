import type { LedgerEntry } from "#db/schema/index.ts";
import { canonical, sha256 } from "#lib/formats/checksum.ts";

/** What the first entry follows. */
export const origin = "0".repeat(64);

/** The hash that binds an entry to the one before it: over everything the entry says. */
export function hashOf({ hash: _, at, ...entry }: Omit<LedgerEntry, "hash"> & { hash?: string }): string {
  return sha256(canonical({ ...entry, at: at.getTime() }));
}

export type Break = { seq: number; fault: "hash" | "link" | "gap" };

/** The first place where a run of entries, in order, does not follow from what stood before; null where all is well. */
export function firstBreak(entries: readonly LedgerEntry[], before: { seq: number; hash: string } = { seq: 0, hash: origin }): Break | null {
  for (const entry of entries) {
    if (entry.seq !== before.seq + 1) return { seq: before.seq + 1, fault: "gap" };
    if (entry.previous !== before.hash) return { seq: entry.seq, fault: "link" };
    if (entry.hash !== hashOf(entry)) return { seq: entry.seq, fault: "hash" };
    before = entry;
  }
  return null;
}
