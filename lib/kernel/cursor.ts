import { plain } from "#lib/formats/text.ts";
import { idShape } from "#lib/platform/ids.ts";
import { wrong } from "#lib/kernel/refusal.ts";

/** Where a page ended: the value it was sorted by and the row. Opaque to whoever hands it back. */
export type Cursor = { key: string; id: string };

export const cursorOf = ({ key, id }: Cursor) => Buffer.from(JSON.stringify([key, id])).toString("base64url");

/** Reads a cursor back; refuses what was not given out as one. */
export function readCursor(given: string | undefined): Cursor | null {
  if (!given) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(given, "base64url").toString("utf8")) as [unknown, unknown];
    if (typeof key === "string" && key === plain(key) && typeof id === "string" && idShape.test(id)) return { key, id };
  } catch { /* falls through to the refusal */ }
  throw wrong("after", "wrongForm");
}

const lastMoment = Date.UTC(9999, 11, 31);

/** The whole number that a page was sorted by. */
export function numberIn({ key }: Cursor, most = 2 ** 31 - 1): number {
  if (/^\d{1,15}$/.test(key) && Number(key) <= most) return Number(key);
  throw wrong("after", "wrongForm");
}

/** The moment that a page was sorted by. */
export const momentIn = (cursor: Cursor) => new Date(numberIn(cursor, lastMoment));
