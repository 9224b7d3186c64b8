import { env } from "#lib/platform/env.ts";

/** Addresses that nobody is sent on to: they are no pages, or lead back to the door. */
const nowhere = /^\/(api|_next|sign-in|sign-out|signed-out|setup|preferences)(\/|$)/;
const onePath = /^\/(?![/\\])/;

/**
 * Where to go after signing in, from what an address or a form says: a page of ours, or else `otherwise`.
 * Looked at twice, since `/.//elsewhere.example` only becomes `//elsewhere.example` when it is read as an address.
 */
export function wayBack(given: unknown, otherwise = "/"): string {
  if (typeof given !== "string" || given.length > 2000 || !onePath.test(given) || /[\\\s\p{Cc}]/u.test(given)) return otherwise;
  const url = URL.canParse(given, env.address) ? new URL(given, env.address) : null;
  if (!url || url.origin !== new URL(env.address).origin || !onePath.test(url.pathname) || nowhere.test(url.pathname)) return otherwise;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** An address of our own pages with where to go on to, left out where that is the front page. */
export const withWayBack = (path: string, next: string) => (next === "/" ? path : `${path}${path.includes("?") ? "&" : "?"}next=${encodeURIComponent(next)}`);
