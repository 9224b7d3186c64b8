import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { translateVersionAction } from "#app/(workshop)/positions/publishing-actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { translationMakers } from "#db/vocabulary.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { messages } from "#messages/index.ts";
import { positionById, versionOfPosition } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ position: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await ask(positionById, await params);
  return { title: `${(await speech()).say("positions")("translate.title")}: ${title}` };
}

/** The held text part by part, with a field for each in another language. */
export default async function TranslatePage({ params }: Props) {
  const { id, adoptedVersion, may } = await ask(positionById, await params);
  if (!may.translate || adoptedVersion === null) notFound();
  const { content } = await ask(versionOfPosition, { position: id, version: adoptedVersion });
  const { say } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  const { language, title, lede, summary, sections, asks } = content;
  return (
    <>
      <PageHead over={<Link href={`/positions/${id}`} lang={language}>{title}</Link>} title={t("translate.title")} under={t("translate.under")} />
      <div className="mt-6">
        <CommandForm act={translateVersionAction} hidden={{ position: id }} label={t("translate.title")} className="form">
          <SelectField name="language" label={t("translate.language")} options={Object.keys(messages.en.terms.languages).filter((value) => value !== language).map((value) => ({ value, label: terms(`languages.${value}`) }))} />
          <RadioListField name="madeBy" label={t("translate.madeBy")} options={translationMakers.map((value) => ({ value, name: t(`translate.${value}`) }))} defaultValue="human" />
          <TextField name="maker" label={t("translate.maker")} hint={t("translate.makerHint")} optional={t("optional")} />
          <TextField name="title" label={t("field.title")} hint={title} />
          <TextAreaField name="lede" short label={t("field.lede")} hint={lede} />
          {summary && <TextAreaField name="summary" label={t("summary.field")} hint={summary} />}
          {sections.map(({ heading, body }, index) => (
            <fieldset key={index}><legend className="h3" lang={language}>{index + 1}. {heading}</legend>
              <p className="law-s whitespace-pre-line" lang={language}>{body}</p>
              <TextField name={`sections.${index}.heading`} label={t("field.heading", { number: index + 1 })} />
              <TextAreaField name={`sections.${index}.body`} law label={t("field.body", { number: index + 1 })} />
            </fieldset>
          ))}
          {asks.map(({ number, statement }, index) => <TextAreaField key={number} name={`asks.${index}`} short label={t("ask.title", { number })} hint={statement} />)}
          <FormActions><SubmitButton pendingLabel={t("saving")}>{t("translate.save")}</SubmitButton></FormActions>
        </CommandForm>
      </div>
    </>
  );
}
