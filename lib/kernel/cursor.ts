import { wrong } from "#lib/kernel/refusal.ts";

/** Where a page ended: the value it was sorted by and the row. Opaque to whoever hands it back. */
export type Cursor = { key: string; id: string };

export const cursorOf = ({ key, id }: Cursor) => Buffer.from(JSON.stringify([key, id])).toString("base64url");

/** Reads a cursor back; refuses what was not given out as one. */
export function readCursor(given: string | undefined): Cursor | null {
  if (!given) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(given, "base64url").toString("utf8")) as [unknown, unknown];
    if (typeof key === "string" && typeof id === "string") return { key, id };
  } catch { /* falls through to the refusal */ }
  throw wrong("after", "wrongForm");
}
