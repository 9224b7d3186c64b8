import { correctPartAction, keepQuestionnaireAction, pasteQuestionnaireAction } from "#app/(workshop)/responses/[response]/questions/actions.ts";
import { PartFields } from "#app/(workshop)/responses/[response]/questions/part-fields.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { useSpeech, type Speak } from "#lib/next/words.ts";
import type { formOfResponse } from "#lib/questionnaires/queries.ts";

type Read = NonNullable<Awaited<ReturnType<typeof formOfResponse>>["read"]>;
type Part = Read["parts"][number];

/** Where the authority's questionnaire is pasted, the first or a newer one. */
export function Paste({ response, first, t }: { response: string; first: boolean; t: Speak }) {
  const label = t(first ? "paste" : "pasteNewer");
  return (
    <Details summary={label} open={first}>
      <CommandForm act={pasteQuestionnaireAction} hidden={{ response }} prefix="paste-" label={label}>
        <TextAreaField name="text" label={t("pasteField")} hint={t("pasteHint")} rows={12} />
        <FormActions><SubmitButton pendingLabel={t("saving")}>{t("readIt")}</SubmitButton></FormActions>
      </CommandForm>
    </Details>
  );
}

/** What was read, part by part, to be corrected and kept; and what keeping it would do with the questions there are. */
export function Preview({ read, language, t }: { language: string; read: Read; t: Speak }) {
  const asked = read.parts.filter(({ kind }) => kind === "question");
  const kept = asked.filter(({ before }) => before !== null).length;
  return (
    <Section heading={t("read")}>
      <p className="text-ink-2 mb-3">{t("readUnder")}</p>
      <ol className="read-parts">
        {read.parts.map((part, at) => <li key={`${read.revision}-${at}`} className={`depth-${Math.min(part.depth, 3)}`}><ReadPart read={read} part={part} place={at + 1} language={language} t={t} /></li>)}
      </ol>
      {read.gone.length > 0 && (
        <div className="mt-4">
          <p className="strong">{t("willGo")}</p>
          <p className="small text-ink-2">{t("willGoNote")}</p>
          <ul>{read.gone.map(({ number, words }) => <li key={`${number} ${words}`} lang={language}>{number} {words}</li>)}</ul>
        </div>
      )}
      <CommandForm act={keepQuestionnaireAction} hidden={{ questionnaire: read.id, revision: read.revision }} prefix="keep-">
        <ToldBefore act="keepQuestionnaire" of={{ questionnaire: read.id, revision: read.revision }} />
        <FormActions note={t("keepNote", { added: asked.length - kept, kept, gone: read.gone.length })}><SubmitButton pendingLabel={t("saving")}>{t("keep")}</SubmitButton></FormActions>
      </CommandForm>
    </Section>
  );
}

function ReadPart({ read, part, place, language, t }: { read: Read; part: Part; place: number; language: string; t: Speak }) {
  const terms = useSpeech().say("terms");
  const known = read.parts.some(({ before }) => before !== null) || read.gone.length > 0;
  return (
    <>
      <p lang={language} className={part.kind === "section" ? "h-section" : part.kind === "text" ? "text-ink-2 whitespace-pre-line" : ""}><span className="strong">{part.number}</span> {part.words}</p>
      <p className="small text-ink-2">
        {terms(`partKinds.${part.kind}`)}{part.kind === "question" && ` · ${terms(`answerWays.${part.answer}`)}`}{part.mandatory && ` · ${t("mandatory")}`}{part.limit !== null && ` · ${t("field.limit")} ${part.limit} ${terms(`countedIn.${part.unit}`)}`}
        {part.kind === "question" && known && part.before === null && <> <Tag>{t("isNew")}</Tag></>}{part.before && part.before.words !== part.words && <> <Tag>{t("isChanged")}</Tag> {t("was", { words: part.before.words })}</>}
      </p>
      {part.options.length > 0 && <ul className="small" lang={language}>{part.options.map((option) => <li key={option}>{option}</li>)}</ul>}
      {part.help && <p className="small text-ink-2 whitespace-pre-line" lang={language}>{part.help}</p>}
      <Details summary={t("correct", { part: place })}><Correct read={read} part={part} place={place} t={t} /></Details>
    </>
  );
}

function Correct({ read, part, place, t }: { read: Read; part: Part; place: number; t: Speak }) {
  return (
    <CommandForm act={correctPartAction} hidden={{ questionnaire: read.id, revision: read.revision, part: place, depth: part.depth }} prefix={`p${place}-`}>
      <SelectField name="act" label={t("act.label")} options={(["change", "join", "up", "down", "drop"] as const).map((value) => ({ value, label: t(`act.${value}`) }))} />
      <PartFields part={part} hint={t("field.wordsHint")} />
      <SubmitButton size="small" pendingLabel={t("saving")}>{t("apply")}</SubmitButton>
    </CommandForm>
  );
}
