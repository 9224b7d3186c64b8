import { createTranslator } from "use-intl/core";
import type { Translate } from "#components/ui/translate.ts";
import enFigure from "#messages/en/figure.json" with { type: "json" };
import enTerms from "#messages/en/terms.json" with { type: "json" };
import enShell from "#messages/en/shell.json" with { type: "json" };
import enUi from "#messages/en/ui.json" with { type: "json" };
import nlFigure from "#messages/nl/figure.json" with { type: "json" };
import nlTerms from "#messages/nl/terms.json" with { type: "json" };
import nlShell from "#messages/nl/shell.json" with { type: "json" };
import nlUi from "#messages/nl/ui.json" with { type: "json" };

const messages = {
  en: { figure: enFigure, shell: enShell, terms: enTerms, ui: enUi },
  nl: { figure: nlFigure, shell: nlShell, terms: nlTerms, ui: nlUi },
};

export type SampleWords = { dates: string; ui: Translate; terms: Translate; figure: Translate; shell: Translate };

/** The words of the parts themselves, in the language asked for. The samples around them stay English. */
export function sampleWords(asked: string | string[] | undefined): SampleWords {
  const locale = asked === "nl" ? "nl" : "en";
  const speaking = (namespace: "ui" | "terms" | "figure" | "shell") => createTranslator({ locale, messages: messages[locale], namespace }) as Translate;
  return { dates: locale === "nl" ? "nl" : "en-GB", ui: speaking("ui"), terms: speaking("terms"), figure: speaking("figure"), shell: speaking("shell") };
}
