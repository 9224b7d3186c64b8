import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { lessonOutcomes } from "#db/vocabulary.ts";
import { lessonPrompts } from "#lib/lessons/input.ts";
import { useSpeech } from "#lib/next/words.ts";

type Words = Record<(typeof lessonPrompts)[number], string>;

/** The prompts for what is to be remembered, and how it ended. */
export function LessonFields({ outcome, words, language }: { outcome?: string; words?: Words; language?: string }) {
  const { say } = useSpeech();
  const [t, terms] = [say("lessons"), say("terms")];
  return (
    <>
      <SelectField name="outcome" label={t("field.outcome")} {...(outcome ? { defaultValue: outcome } : {})} options={lessonOutcomes.map((value) => ({ value, label: terms(`lessonOutcomes.${value}`) }))} />
      {lessonPrompts.map((prompt) => <TextAreaField key={prompt} name={prompt} short label={t(`prompt.${prompt}`)} optional={t("optional")} defaultValue={words?.[prompt] ?? ""} lang={language} />)}
    </>
  );
}
