import { createHash } from "node:crypto";

/** What JSON can carry. An absent member may be written as `undefined`. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json | undefined };

function written(value: unknown, above: readonly object[]): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== "object") throw new TypeError(`JSON cannot carry ${typeof value === "number" ? value : typeof value}`);
  if (above.includes(value)) throw new TypeError("JSON cannot carry a circle");
  const path = [...above, value];
  if (Array.isArray(value)) return `[${value.map((item) => written(item, path)).join(",")}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) throw new TypeError("JSON carries plain objects only");
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${written(member, path)}`).join(",")}}`;
}

/**
 * One JSON text for one value, whatever the order in which its members were set: names sorted by UTF-16 code units, no white space,
 * absent members left out (as RFC 8785, "JSON Canonicalization Scheme"). Throws TypeError for what JSON cannot carry: a date, a map,
 * NaN, `undefined` in a list, a circle.
 */
export const canonical = (value: Json): string => written(value, []);

/** SHA-256 of a text (as UTF-8) or of bytes, in 64 small hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** The fingerprint of a value: equal values have equal ones. For the hash chain of the ledger and frozen versions. */
export const checksum = (value: Json): string => sha256(canonical(value));
