"use client";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import type { Locale } from "#db/vocabulary.ts";
import type { Messages, Namespace } from "#messages/index.ts";

type Spoken = { locale: Locale; zone: string; messages: Partial<Messages> };

const Speech = createContext<Spoken>({ locale: "en", zone: "UTC", messages: {} });

/** Hands a part of the words to what runs in the browser: only what it needs, since every word here travels with the page. */
export function Words({ children, ...spoken }: Spoken & { children: ReactNode }) {
  return <Speech value={spoken}>{children}</Speech>;
}

/** The words of a namespace that a `WordsFor` around has handed over. */
export function useWords<N extends Namespace>(namespace: N) {
  const { locale, messages } = useContext(Speech);
  return useMemo(() => createTranslator({ locale, messages: messages as Messages, namespace }), [locale, messages, namespace]);
}

/** How the reader writes dates and numbers: for `Intl`, with an explicit zone. */
export const useReader = () => {
  const { locale, zone } = useContext(Speech);
  return { locale, zone };
};
