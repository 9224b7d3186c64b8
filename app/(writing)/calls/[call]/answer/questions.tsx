"use client";
import type { ReactNode } from "react";
import { depthOf, type Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";
import type { Asking, Choices } from "#app/(writing)/calls/[call]/answer/asking.ts";
import { OwnQuestions } from "#app/(writing)/calls/[call]/answer/own-questions.tsx";
import { Points } from "#app/(writing)/calls/[call]/answer/points.tsx";
import { WordingQuestion } from "#app/(writing)/calls/[call]/answer/wording-question.tsx";
import { Checkbox } from "#components/form/checkbox.tsx";
import { RadioListField, SelectField, StanceField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { useReader, useWords } from "#components/words.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";

type Props = { call: Asking; initial: Answers; answers: Answers; choices: Choices; law: ReactNode; readers: ReactNode; files: Record<string, ReactNode>; onStart: () => void };

// Tailwind reads class names as they stand, so each is written out: what a depth does not ask is out of sight and keeps what was typed.
const notInLine = "group-has-[[name=depth][value=line]:checked]/depth:hidden";
const onlyExpert = "hidden group-has-[[name=depth][value=expert]:checked]/depth:block";

/** The questions, as many as somebody has answers to. What is written is marked with the language it is written in. */
export function Questions({ call, initial, answers, choices, law, readers, files, onStart }: Props) {
  const { provision, provisionText, questions, provisions } = call;
  const t = useWords("feedback");
  const { locale } = useReader();
  const impact = answers.impact ?? "";
  const found = guessLanguage(impact);
  const lang = answers.language || found || locale;
  const count = (text = "") => ({ counter: t("question.count", { count: text.length, most: choices.longest }), over: text.length > choices.longest });
  const language = answers.language ? t("language.chosen", { language: choices.names.language?.[answers.language] ?? answers.language }) : found ? t("language.found", { language: choices.names.language?.[found] ?? found }) : t("language.unknown");
  const inLine = depthOf(answers) === "line";
  const own = questions.length;
  return (
    <>
      <DepthChoice label={t("depth.label")} depths={choices.depths} initial={depthOf(initial)} />
      <div>
        <StanceField name="stance" label={provision ? t("question.stanceOn", { number: 1, provision }) : t("question.stance", { number: 1 })} options={choices.stances} defaultValue={initial.stance || undefined} />
        {law && <div className="mt-3">{law}</div>}
      </div>
      <div>
        <TextAreaField name="impact" short={inLine} label={t(inLine ? "question.sentence" : "question.impact", { number: 2 })} hint={t(inLine ? "question.sentenceHint" : "question.impactHint")} lang={lang} defaultValue={initial.impact} below={language} {...count(impact)} />
        <Details summary={t("language.change")}>
          <SelectField name="language" label={t("language.label")} none={t("language.detect")} options={choices.languages} defaultValue={initial.language} />
        </Details>
      </div>
      <div className={`contents ${notInLine}`}>
        <WordingQuestion number={3} provision={provision} provisionText={provisionText} initial={initial.proposedWording ?? ""} wording={answers.proposedWording ?? ""} lang={lang} {...count(answers.proposedWording)} onStart={onStart} />
        {provision === null ? <TextField name="provision" label={t("question.provision")} hint={t("question.provisionHint")} optional={t("optional")} defaultValue={initial.provision} /> : <input type="hidden" name="provision" value={provision} />}
        <TextAreaField name="evidence" short label={t("question.evidence", { number: 4 })} hint={t("question.evidenceHint")} optional={t("optional")} lang={(answers.evidence && guessLanguage(answers.evidence)) || lang} defaultValue={initial.evidence} {...count(answers.evidence)} />
        {files.answer}
      </div>
      <OwnQuestions questions={questions} from={inLine ? 3 : 5} answers={initial} inLine={inLine} files={files} />
      <div className={onlyExpert}><Points provisions={provisions} initial={initial} answers={answers} choices={choices} lang={lang} /></div>
      <div className="group/lane">
        <RadioListField name="lane" label={t("question.lane", { number: inLine ? 3 + questions.filter(({ required }) => required).length : 5 + own })} hint={t("question.laneHint")} options={choices.lanes} defaultValue={initial.lane} />
        <div className="mt-3 hidden group-has-[[value=hub]:checked]/lane:block"><Checkbox name="attributed" value="false" label={t("unnamedOption.label", { organisation: call.organisation })} meaning={t("unnamedOption.meaning")} defaultChecked={initial.attributed === "false"} /></div>
        {readers}
      </div>
    </>
  );
}

/** How much somebody has to say. It can be changed at any time: what was written stays. */
function DepthChoice({ label, depths, initial }: { label: string; depths: Choices["depths"]; initial: string }) {
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <div className="segments">
        {depths.map(({ value, name, meaning }) => (
          <label key={value} title={meaning}><input type="radio" name="depth" value={value} className="sr-only" defaultChecked={value === initial} />{name}</label>
        ))}
      </div>
    </fieldset>
  );
}
