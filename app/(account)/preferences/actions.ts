"use server";
import { cookies } from "next/headers";
import { wrong } from "#lib/kernel/refusal.ts";
import { formAct } from "#lib/next/action.ts";
import { isLocale, preferenceCookie, preferenceValue, switched, themes } from "#lib/next/cookies.ts";

/** Keeps in a visitor's browser how they read. Whoever is signed in has a profile for that. */
export const choosePreferencesAction = formAct(async ({ locale, theme: chosen, singleKeys: letters }) => {
  const theme = themes.find((one) => one === chosen);
  if (!isLocale(locale)) throw wrong("locale", "notOneOf");
  if (!theme) throw wrong("theme", "notOneOf");
  const singleKeys = switched.find((one) => one === letters);
  if (!singleKeys) throw wrong("singleKeys", "notOneOf");
  (await cookies()).set(preferenceCookie.name, preferenceValue({ locale, theme, singleKeys }), preferenceCookie.options);
});
