"use client";
import type { ReactNode } from "react";
import { FieldGroup } from "#components/form/field.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { useFare } from "#components/form/live-form.tsx";
import type { Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";
import type { OwnQuestion } from "#app/(writing)/calls/[call]/answer/asking.ts";
import { useWords } from "#components/words.tsx";
import { choicesOf } from "#lib/calls/model.ts";

type Props = {
  questions: readonly OwnQuestion[];
  /** The number of the first. */
  from: number;
  answers: Answers;
  /** Only those that must be answered are asked of who has no more than a sentence. */
  inLine: boolean;
  /** What takes the file of a question that wants one, by its identifier. */
  files: Record<string, ReactNode>;
};

/** The questions of the hub's own on this call, each in its way. */
export function OwnQuestions({ questions, from, answers, inLine, files }: Props) {
  const numbered = (inLine ? questions.filter(({ required }) => required) : questions).map(({ key }) => key);
  return questions.map((question) => (
    <div key={question.key} className={numbered.includes(question.key) ? undefined : "hidden"}>
      <input type="hidden" name={`asked.${question.key}`} value={question.version} />
      <Asked question={question} label={`${from + Math.max(numbered.indexOf(question.key), 0)}. ${question.prompt}`} given={answers[`question.${question.key}`] ?? ""} file={files[question.id]} />
    </div>
  ));
}

function Asked({ question, label, given, file }: { question: OwnQuestion; label: string; given: string; file: ReactNode }) {
  const t = useWords("feedback");
  const { key, kind, help, required, options } = question;
  const name = `question.${key}`;
  const common = { name, label, hint: help ?? undefined, optional: required ? undefined : t("optional"), defaultValue: given };
  if (kind === "text") return <TextAreaField {...common} short />;
  if (kind === "number") return <TextField {...common} inputMode="decimal" hint={[help, options.unit && t("own.inUnit", { unit: options.unit })].filter(Boolean).join(" ") || undefined} />;
  if (kind === "file") return <div className="field"><p className="label">{label}</p>{help && <p className="hint">{help}</p>}{file}</div>;
  return <Chosen question={question} label={label} given={given} />;
}

/** One of several, any of several, or a place on a scale with its ends named. */
function Chosen({ question: { key, kind, help, required, options }, label, given }: { question: OwnQuestion; label: string; given: string }) {
  const t = useWords("feedback");
  const { faults } = useFare();
  const name = `question.${key}`;
  const fault = faults[name]?.[0];
  const chosen = given.split("\n");
  const many = kind === "choices";
  const scale = kind === "scale";
  return (
    <FieldGroup id={name} label={label} hint={help ?? undefined} error={fault} optional={required ? undefined : t("optional")}>
      <div className={scale ? "scale" : "radio-list"}>
        {scale && options.low && <span className="hint">{options.low}</span>}
        {choicesOf({ kind, options }).map((choice, index) => (
          <label key={choice} className="choice">
            <input type={many ? "checkbox" : "radio"} className={many ? "box" : "dot"} id={index === 0 ? name : `${name}-${index}`} name={many ? `${name}.${index}` : name} value={choice} defaultChecked={chosen.includes(choice)} />
            <span className="name">{choice}</span>
          </label>
        ))}
        {scale && options.high && <span className="hint">{options.high}</span>}
      </div>
    </FieldGroup>
  );
}
