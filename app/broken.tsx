"use client";
import { useSyncExternalStore } from "react";
import { createTranslator } from "use-intl/core";
import { Button, ButtonRow } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import type { Locale } from "#db/vocabulary.ts";
import en from "#messages/en/errors.json" with { type: "json" };
import nl from "#messages/nl/errors.json" with { type: "json" };

const words = { en, nl };
const stay = () => () => {};

/** The language of the page that broke, as far as it got; else the one the browser asks for. */
const languageHere = (): Locale => ((document.documentElement.lang || navigator.language).startsWith("nl") ? "nl" : "en");

/** The language to apologise in: known in the browser alone, as the server may be what broke. */
export const useLanguageHere = (): Locale => useSyncExternalStore(stay, languageHere, () => "en");

/** What went wrong is in the log under the reference; here stands what to do next. */
export function Broken({ error, retry }: { error: unknown; retry: () => void }) {
  const locale = useLanguageHere();
  const t = createTranslator({ locale, messages: words[locale] });
  const reference = typeof error === "object" && error !== null && "digest" in error && typeof error.digest === "string" ? error.digest : null;
  return (
    <div className="narrow" lang={locale}>
      <main id="main" tabIndex={-1}>
        <PageHead title={t("broken.title")} under={t("broken.text")} />
        <p className="mt-4">{t("broken.next")}</p>
        {reference && <p className="mt-2 font-mono">{t("broken.reference", { reference })}</p>}
        <div className="mt-6">
          <ButtonRow>
            <Button kind="primary" onClick={() => retry()}>{t("broken.again")}</Button>
            <a href="/" className="button">{t("home")}</a>
          </ButtonRow>
        </div>
      </main>
    </div>
  );
}
