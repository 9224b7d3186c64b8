import { env } from "#lib/platform/env.ts";

/** What a request is refused with before anything looks at what it asks. */
export type Turned = { status: 403 | 405 | 411 | 413 | 421; why: string };

type Incoming = { method: string; headers: Headers; path: string };

const mebibyte = 1_048_576;
const safe = ["GET", "HEAD"];
const changing = ["POST", "PUT", "PATCH", "DELETE"];

/** The hosts this installation answers to: its public address, or this machine by any of its names. */
function isOurs(host: string | null): boolean {
  if (!host) return false;
  if (!env.demo) return host === new URL(env.address).host;
  return [`localhost:${env.PORT}`, `127.0.0.1:${env.PORT}`, `[::1]:${env.PORT}`].includes(host);
}

/** A browser says where a request comes from; one that changes something must come from a page of ours. */
function isFromUs({ headers }: Incoming): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  return origin !== null && URL.canParse(origin) && isOurs(new URL(origin).host) && (env.demo || origin === env.address);
}

/**
 * The one guard of every door: host, method, origin, size. `machine` is set for bearer tokens, which no browser sends by itself, so that
 * they need no origin. Null where the request may pass.
 */
export function turnAway(request: Incoming, { machine = false, most = mebibyte } = {}): Turned | null {
  const { method, headers, path } = request;
  if (!isOurs(headers.get("host"))) return { status: 421, why: "host" };
  if (safe.includes(method)) return null;
  if (method === "OPTIONS" || !changing.includes(method) || (method !== "POST" && !path.startsWith("/api/"))) return { status: 405, why: "method" };
  if (!machine && !isFromUs(request)) return { status: 403, why: "origin" };
  const length = headers.get("content-length");
  if (length === null && headers.get("transfer-encoding") !== null) return { status: 411, why: "length" };
  if (Number(length ?? 0) > most) return { status: 413, why: "size" };
  return null;
}
