"use client";
import type { ReactNode } from "react";
import type { Answers, Part } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { WordingQuestion } from "#app/(writing)/calls/[call]/answer/wording-question.tsx";
import type { Choice } from "#components/form/choices.tsx";
import { RadioListField, SelectField, StanceField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { useReader, useWords } from "#components/words.tsx";
import type { Stance } from "#db/vocabulary.ts";
import { guessLanguage } from "#lib/formats/languages.ts";

export type Choices = {
  stances: { value: Stance; name: string }[];
  lanes: Choice[];
  languages: { value: string; label: string }[];
  /** The most characters of one answer. */
  longest: number;
  /** What each value of a choice is called. */
  names: Partial<Record<Part, Record<string, string>>>;
};

type Props = { call: { provision: string | null; provisionText: string | null }; initial: Answers; answers: Answers; choices: Choices; law: ReactNode; readers: ReactNode; onStart: () => void };

/** The five questions. What is written is marked with the language it is written in. */
export function Questions({ call: { provision, provisionText }, initial, answers, choices, law, readers, onStart }: Props) {
  const t = useWords("feedback");
  const { locale } = useReader();
  const found = guessLanguage(answers.impact);
  const lang = answers.language || found || locale;
  const count = (text: string) => ({ counter: t("question.count", { count: text.length, most: choices.longest }), over: text.length > choices.longest });
  const language = answers.language ? t("language.chosen", { language: choices.names.language?.[answers.language] ?? answers.language }) : found ? t("language.found", { language: choices.names.language?.[found] ?? found }) : t("language.unknown");
  return (
    <>
      <div>
        <StanceField name="stance" label={provision ? t("question.stanceOn", { number: 1, provision }) : t("question.stance", { number: 1 })} options={choices.stances} defaultValue={initial.stance || undefined} />
        {law && <div className="mt-3">{law}</div>}
      </div>
      <div>
        <TextAreaField name="impact" label={t("question.impact", { number: 2 })} hint={t("question.impactHint")} lang={lang} defaultValue={initial.impact} below={language} {...count(answers.impact)} />
        <Details summary={t("language.change")}>
          <SelectField name="language" label={t("language.label")} none={t("language.detect")} options={choices.languages} defaultValue={initial.language} />
        </Details>
      </div>
      <WordingQuestion number={3} provision={provision} provisionText={provisionText} initial={initial.proposedWording} wording={answers.proposedWording} lang={lang} {...count(answers.proposedWording)} onStart={onStart} />
      {provision === null ? <TextField name="provision" label={t("question.provision")} hint={t("question.provisionHint")} optional={t("optional")} defaultValue={initial.provision} /> : <input type="hidden" name="provision" value={provision} />}
      <TextAreaField name="evidence" short label={t("question.evidence", { number: 4 })} hint={t("question.evidenceHint")} optional={t("optional")} lang={(answers.evidence && guessLanguage(answers.evidence)) || lang} defaultValue={initial.evidence} {...count(answers.evidence)} />
      <div className="group/lane">
        <RadioListField name="lane" label={t("question.lane", { number: 5 })} hint={t("question.laneHint")} options={choices.lanes} defaultValue={initial.lane} />
        {readers}
      </div>
    </>
  );
}
