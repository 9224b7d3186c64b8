import { sha256 } from "#lib/formats/checksum.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { headOfLedger } from "#lib/ledger/queries.ts";
import { clock } from "#lib/platform/clock.ts";
import { newSecret } from "#lib/platform/ids.ts";
import { preferenceCookie, preferencesIn, sessionCookie } from "#lib/next/cookies.ts";

/** Pages that are the same for everyone who is not signed in, and that many people look at again. */
const forEveryone = /^\/(?:standpoint\/[^/]+(?:\/|$)|open-data$)/;
/** Another build writes other pages out of the same things. */
const build = newSecret();

type Incoming = { method: string; headers: Headers; nextUrl: URL; cookies: { get: (name: string) => { value: string } | undefined } };

/**
 * What a public page is known by until anything happens, the minute is over, or it would be shown in another way: null for what is
 * somebody's own. An answer that a browser has already is then good for it, policy and nonce and all; those are never handed to two readers,
 * and so nothing between us and them may keep it.
 */
export async function markOf({ method, headers, nextUrl: { pathname, search, searchParams }, cookies }: Incoming): Promise<string | null> {
  if (method !== "GET" || !forEveryone.test(pathname) || cookies.get(sessionCookie.name) || searchParams.has("lang")) return null;
  const { locale, theme, singleKeys } = preferencesIn(cookies.get(preferenceCookie.name)?.value, headers.get("accept-language"));
  const minute = Math.floor(clock.now().getTime() / 60_000);
  return `W/"${sha256([build, await headOfLedger(visitor, {}), minute, locale, theme, singleKeys, pathname, search].join("\n")).slice(0, 32)}"`;
}

export const mannersOf = (mark: string) => ({ etag: mark, "cache-control": "private, no-cache" });

/** Whether the reader has this answer already. */
export const knows = (headers: Headers, mark: string) => (headers.get("if-none-match") ?? "").split(",").some((tag) => tag.trim() === mark);
