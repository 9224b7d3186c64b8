import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { speech } from "#lib/next/words.ts";

type Waits = { holdsUp: string | null; position: { id: string } | null };
type Drafted = Waits & { wording: string; background: string | null; authority: string };
/** The positions of the hub on the issue, of which one may wait. */
type Positions = readonly { id: string; title: string }[];

/** What is asked, of whom, and what waits for the answer: for a form that drafts or revises. */
export async function QuestionFields({ question, positions }: { question?: Drafted; positions: Positions }) {
  const t = (await speech()).say("questions");
  return (
    <>
      <TextAreaField name="wording" short label={t("field.wording")} hint={t("wordingHint")} defaultValue={question?.wording} />
      <TextField name="authority" label={t("field.authority")} hint={t("authorityHint")} defaultValue={question?.authority} />
      <TextAreaField name="background" label={t("field.background")} hint={t("backgroundHint")} optional={t("optional")} defaultValue={question?.background ?? ""} />
      <WhatWaitsFields question={question} positions={positions} />
    </>
  );
}

/** What cannot go on without the answer, in words, and the position that waits with it. */
export async function WhatWaitsFields({ question, positions }: { question: Waits | undefined; positions: Positions }) {
  const t = (await speech()).say("questions");
  return (
    <>
      <TextAreaField name="holdsUp" short label={t("field.holdsUp")} hint={t("holdsUpHint")} optional={t("optional")} defaultValue={question?.holdsUp ?? ""} />
      {positions.length > 0 && <SelectField name="position" label={t("field.position")} none={t("noPosition")} defaultValue={question?.position?.id ?? ""} options={positions.map(({ id, title }) => ({ value: id, label: title }))} />}
    </>
  );
}
