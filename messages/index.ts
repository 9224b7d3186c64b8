import type { Locale } from "#db/vocabulary.ts";
import en from "#messages/en/index.ts";
import nl from "#messages/nl/index.ts";

export type Messages = typeof en;
export type Namespace = keyof Messages;

/** Everything the interface says, in every language it speaks. A test holds the languages to the same keys. */
export const messages: Record<Locale, Messages> = { en, nl };

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = { en: "English", nl: "Nederlands" };
