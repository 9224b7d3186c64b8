import { giveFormQuestionAction, saveFormAnswerAction, settleFormQuestionAction } from "#app/(workshop)/responses/[response]/questions/actions.ts";
import { AnswerWords } from "#app/(workshop)/responses/[response]/questions/answer-words.tsx";
import { Choices } from "#app/(workshop)/responses/[response]/questions/choices.tsx";
import { ChangeQuestion, Misfit } from "#app/(workshop)/responses/[response]/questions/change-question.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { useSpeech, type Speak } from "#lib/next/words.ts";
import type { formOfResponse } from "#lib/questionnaires/queries.ts";

type Part = Awaited<ReturnType<typeof formOfResponse>>["parts"][number];
type Props = { part: Part; people: readonly { id: string; name: string }[]; language: string };

/** One part of the questionnaire: a heading, words, or a question with its answer and what can be done with it. */
export function FormPart({ part, people, language }: Props) {
  const { say } = useSpeech();
  const [t, terms] = [say("questionnaires"), say("terms")];
  const words = [part.number, part.words].filter(Boolean).join(" ");
  const change = part.may.change && <ChangeQuestion part={part} number={nameOf(part)} />;
  if (part.kind === "section") return <><h3 className="h-section mt-6" lang={language}>{words}</h3>{change}</>;
  if (part.kind === "text") return <><p className="text-ink-2 mt-4 whitespace-pre-line" lang={language}>{words}</p>{change}</>;
  return (
    <article className="form-question mt-6" id={`q-${part.id}`} aria-labelledby={`h-${part.id}`}>
      <h3 className="strong" id={`h-${part.id}`} lang={language}>{words}</h3>
      <p className="small text-ink-2">
        <Tag>{terms(`formQuestionStates.${part.state}`)}</Tag> {part.owner ? t("ownerIs", { name: part.owner.name }) : t("ownerNone")}{part.mandatory && ` · ${t("field.mandatory")}`}
      </p>
      {part.wasWords && <p className="small text-ink-2">{t("was", { words: part.wasWords })}</p>}
      {part.help && <p className="small text-ink-2 whitespace-pre-line" lang={language}>{part.help}</p>}
      {part.reason && <p>{t("leftOutBecause", { reason: part.reason })}</p>}
      {part.misfit && <Misfit misfit={part.misfit} />}
      {part.may.answer ? <Answering part={part} language={language} t={t} /> : <Answered part={part} language={language} t={t} />}
      <Settling part={part} people={people} t={t} />
      {change}
    </article>
  );
}

const nameOf = ({ number, place }: Part) => number || String(place);

/** The answer while it is written: options to choose from where there are some, and words. */
function Answering({ part, language, t }: { part: Part; language: string; t: Speak }) {
  const hidden = { question: part.id };
  const prefix = `a-${part.id}-`;
  return (
    <CommandForm act={saveFormAnswerAction} hidden={hidden} prefix={prefix} label={t("field.answerWords", { number: nameOf(part) })}>
      {part.options.length > 0 && <Choices part={part} prefix={prefix} />}
      <AnswerWords
        key={part.options.length > 0 ? part.revision : 0} question={part.id} revision={part.revision} answer={part.answer} savedAt={part.savedAt.toISOString()} limit={part.limit} unit={part.unit} language={language} alone={part.options.length === 0}
        label={t(part.options.length > 0 ? "field.alsoWords" : "field.answerWords", { number: nameOf(part) })}
      />
      <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("save")}</SubmitButton>
    </CommandForm>
  );
}

function Answered({ part: { chosen, answer }, language, t }: { part: Part; language: string; t: Speak }) {
  if (chosen.length === 0 && !answer.trim()) return <p className="text-ink-2">{t("noAnswer")}</p>;
  return <div lang={language}>{chosen.length > 0 && <ul>{chosen.map((one) => <li key={one}>{one}</li>)}</ul>}{answer.trim() && <p className="law-s whitespace-pre-line">{answer}</p>}</div>;
}

/** Who answers it, and whether the answer stands. */
function Settling({ part, people, t }: Omit<Props, "language"> & { t: Speak }) {
  const number = nameOf(part);
  const hidden = { question: part.id };
  return (
    <>
      {part.may.give && (
        <Details summary={t("giveOut", { number })}>
          <CommandForm act={giveFormQuestionAction} hidden={hidden} prefix={`o-${part.id}-`}>
            <SelectField name="owner" label={t("field.owner")} none={t("nobody")} defaultValue={part.owner?.id ?? ""} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
            <ToldBefore act="giveFormQuestion" of={hidden} reads={["owner"]} />
            <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("give")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
      {part.may.acts.filter((act) => act !== "leaveOut").map((act) => (
        <CommandForm key={act} act={settleFormQuestionAction} hidden={{ ...hidden, act }} prefix={`${act}-${part.id}-`}><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t(`settle.${act}`, { number })}</SubmitButton></CommandForm>
      ))}
      {part.may.acts.includes("leaveOut") && (
        <Details summary={t("settle.leaveOut", { number })}>
          <CommandForm act={settleFormQuestionAction} hidden={{ ...hidden, act: "leaveOut" }} prefix={`l-${part.id}-`}>
            <TextAreaField name="reason" short label={t("field.reason")} />
            <SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{t("settle.leaveOut", { number })}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </>
  );
}
