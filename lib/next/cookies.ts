import { locales, type Locale } from "#db/vocabulary.ts";
import { env } from "#lib/platform/env.ts";

const secure = env.address.startsWith("https:");
const prefix = secure ? "__Host-" : "";
const options = { httpOnly: true, secure, sameSite: "lax", path: "/" } as const;

/** The cookies of the house. On a plain local address the `__Host-` prefix and `Secure` would keep them from being set at all. */
export const sessionCookie = { name: `${prefix}sp.session`, options };
export const preferenceCookie = { name: `${prefix}sp.pref`, options: { ...options, maxAge: 31_536_000 } };

export const themes = ["system", "light", "dark"] as const;
export const switched = ["on", "off"] as const;
/** How somebody reads; and whether a single letter acts on a page. */
export type Preferences = { locale: Locale; theme: (typeof themes)[number]; singleKeys: (typeof switched)[number] };

export const isLocale = (tag: unknown): tag is Locale => (locales as readonly unknown[]).includes(tag);

/** The first of our languages that an Accept-Language header names, in the order it does. */
export const languageAsked = (header: string | null): Locale | undefined => (header ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase()).find(isLocale);

/** What somebody without an account has chosen, else what their browser asks for. */
export function preferencesIn(cookie: string | undefined, acceptLanguage: string | null): Preferences {
  const [locale, theme, singleKeys] = (cookie ?? "").split(".");
  return { locale: isLocale(locale) ? locale : (languageAsked(acceptLanguage) ?? "en"), theme: themes.find((one) => one === theme) ?? "system", singleKeys: singleKeys === "off" ? "off" : "on" };
}

/** The value of the cookie that keeps a choice. */
export const preferenceValue = ({ locale, theme, singleKeys }: Preferences) => `${locale}.${theme}${singleKeys === "off" ? ".off" : ""}`;

/** A Set-Cookie header (RFC 6265). The value is one of ours: letters, digits and what needs no quoting. */
export const serialise = (cookie: { name: string; options: { secure: boolean } }, value: string, expires: Date) =>
  `${cookie.name}=${value}; Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${cookie.options.secure ? "; Secure" : ""}`;
