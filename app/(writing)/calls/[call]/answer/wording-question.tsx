"use client";
import { useDeferredValue } from "react";
import { TextAreaField } from "#components/form/fields.tsx";
import { WordingChange } from "#components/feedback/wording-change.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Translate } from "#components/ui/translate.ts";
import { useWords } from "#components/words.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";

type Props = { number: number; provision: string | null; provisionText: string | null; initial: string; wording: string; lang: string; counter: string; over: boolean; onStart: () => void };

/** Which words would you change: the text as it stands can be taken over, and what changes in it is shown while it is written. */
export function WordingQuestion({ number, provision, provisionText, initial, wording, lang, counter, over, onStart }: Props) {
  const t = useWords("feedback");
  const now = useDeferredValue(wording);
  const tongue = guessLanguage(now) ?? (provisionText ? guessLanguage(provisionText) : null) ?? lang;
  return (
    <div>
      <TextAreaField name="proposedWording" label={t("question.wording", { number })} hint={provision ? t("question.wordingHintOn", { provision }) : t("question.wordingHint")} optional={t("optional")} law lang={tongue} defaultValue={initial} counter={counter} over={over} />
      {provisionText && wording === "" && <Button size="small" className="mt-2 noscript:hidden" onClick={onStart}>{t("question.startFrom")}</Button>}
      {provisionText && now.trim() !== "" && <div className="mt-3"><WordingChange before={provisionText} after={now} lang={tongue} t={t as unknown as Translate} /></div>}
    </div>
  );
}
