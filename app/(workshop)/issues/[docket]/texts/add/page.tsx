import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Hidden } from "#components/form/live-form.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { TextsHead } from "#app/(workshop)/issues/[docket]/texts/texts-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { problemInWords } from "#lib/next/giving.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { isPublicationsOfficeSet, publishedLanguages } from "#lib/platform/publications-office.ts";
import { longestSource } from "#lib/texts/model.ts";
import { textsOnIssue } from "#lib/texts/queries.ts";
import { messages } from "#messages/index.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("texts")("add.title") };
}

/** The source of an edition, in one of three ways. What was read is looked at next. */
export default async function AddEditionPage({ params, searchParams }: Props) {
  const { docket } = await params;
  await requireMember(`/issues/${docket}/texts/add`);
  const { docket: number, title, texts, may } = await ask(textsOnIssue, { issue: docket });
  if (!may.keep) forbidden();
  const given = firstOf(await searchParams);
  const { say, locale } = await speech();
  const [t, terms] = [say("texts"), say("terms")];
  const problem = problemInWords(locale, given["file-problem"] === "too-large" ? "field.act.tooLarge" : given["file-problem"]);
  const form = { action: `/api/acts/${docket}`, method: "post", encType: "multipart/form-data", className: "form" } as const;
  const text = texts.find(({ id }) => id === given.text)?.id;
  const along = text && <Hidden fields={{ text }} />;
  const languages = (tags: readonly string[]) => tags.map((tag) => ({ value: tag, label: terms(`languages.${tag}`) }));
  const language = <Select name="language" label={t("add.language")} none={t("add.asSaid")} options={languages(Object.keys(messages.en.terms.languages))} />;
  return (
    <div className="form-page">
      <TextsHead docket={number} issue={title} title={t("add.title")} under={t("add.under")} />
      {problem && <div className="mt-5"><Notice kind="crit" live>{problem}</Notice></div>}
      <div className="mt-6 stack">
        <Section heading={t("add.upload.title")} plain>
          <form {...form} aria-label={t("add.upload.title")}>
            {along}
            <TextInput id="act-files" name="file" type="file" multiple required label={t("add.upload.files")} hint={t("add.upload.hint", { size: longestSource / 1_048_576 })} />
            <FormActions><Button type="submit" kind="primary">{t("add.upload.act")}</Button></FormActions>
          </form>
        </Section>
        <Section heading={t("add.paste.title")}>
          <form {...form} aria-label={t("add.paste.title")}>
            {along}
            <TextArea name="words" rows={12} required spellCheck={false} label={t("add.paste.words")} hint={t("add.paste.hint")} />
            {language}
            <FormActions><Button type="submit">{t("add.paste.act")}</Button></FormActions>
          </form>
        </Section>
        <Section heading={t("add.fetch.title")}>
          {!isPublicationsOfficeSet() ? <p className="small text-ink-2">{t("add.fetch.off")}</p> : (
            <form {...form} aria-label={t("add.fetch.title")}>
              {along}
              <TextInput name="reference" required maxLength={500} label={t("add.fetch.reference")} hint={t("add.fetch.hint")} />
              <Select id="fetch-language" name="language" label={t("add.language")} options={languages(publishedLanguages)} defaultValue="en" />
              <FormActions><Button type="submit">{t("add.fetch.act")}</Button></FormActions>
            </form>
          )}
        </Section>
      </div>
    </div>
  );
}
