import type { Locale } from "#db/vocabulary.ts";
import { env } from "#lib/platform/env.ts";
import type { Turned } from "#lib/platform/guard.ts";
import { providerOrigins } from "#lib/next/auth-providers.ts";
import { languageAsked } from "#lib/next/cookies.ts";
import en from "#messages/en/errors.json" with { type: "json" };
import nl from "#messages/nl/errors.json" with { type: "json" };

const words: Record<Locale, Record<string, string>> = { en: en.turned, nl: nl.turned };

/** The small answer to a request that is turned away at the door, in the language its browser asks for. */
export function turnedAnswer({ status }: Turned, headers: Headers): Response {
  const locale = languageAsked(headers.get("accept-language")) ?? "en";
  const allow: Record<string, string> = status === 405 ? { allow: "GET, HEAD, POST" } : {};
  return new Response(`${status} ${words[locale][status]}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8", "content-language": locale, "cache-control": "no-store", vary: "accept-language", ...allow } });
}

const secure = env.address.startsWith("https:");

/**
 * The content security policy of a page (CSP 3): scripts by their nonce and what they load themselves, everything else from here.
 * `developing` lets React evaluate its stack traces and the overlay bring its own styles.
 */
export function securityPolicy(nonce: string, { developing = false } = {}): string {
  const types = ["require-trusted-types-for 'script'", "trusted-types default"];
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
    // A form of ours that leads to an identity provider is followed there, and browsers look at where it ends.
    `form-action ${["'self'", ...providerOrigins()].join(" ")}`,
    "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'",
    ...(developing ? [] : types),
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Two years of HTTPS alone (RFC 6797), where there is HTTPS. */
export const transportSecurity: Record<string, string> = secure ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {};
