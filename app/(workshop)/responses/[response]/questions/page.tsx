import type { Metadata } from "next";
import { Holders, Progress } from "#app/(workshop)/responses/[response]/questions/progress.tsx";
import { FormPart } from "#app/(workshop)/responses/[response]/questions/form-part.tsx";
import { Paste, Preview } from "#app/(workshop)/responses/[response]/questions/preview.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { atWork } from "#lib/questionnaires/model.ts";
import { formOfResponse } from "#lib/questionnaires/queries.ts";

type Props = { params: Promise<{ response: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { response } = await ask(formOfResponse, await params);
  return { title: `${(await speech()).say("questionnaires")("title")}: ${response.title}` };
}

/** What an authority asks in its form, and what is answered, by whom and how far. */
export default async function QuestionsPage({ params }: Props) {
  const form = await ask(formOfResponse, await params);
  const { say } = await speech();
  const t = say("questionnaires");
  const { response, issue, hub, parts, read, may } = form;
  const [asked, gone] = [parts.filter(({ goneAt }) => goneAt === null), parts.filter(({ goneAt }) => goneAt !== null)];
  const at = `/responses/${response.id}`;
  return (
    <WordsFor namespaces={["questionnaires", "saving"]}>
      <PageHead over={<>{issue && <Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} />} <Link href={at}>{response.title}</Link></>} title={t("title")} under={t("under", { authority: response.authority })} />
      {!atWork.includes(response.state) && asked.length > 0 && <div className="mt-5"><Notice>{t("frozen")}</Notice></div>}
      <div className="mt-6 stack-small">
        {read && may.paste && <Preview language={response.language} read={read} t={t} />}
        {asked.length > 0 && <Progress progress={form.progress} t={t} />}
        {form.holders.length > 0 && <Section heading={t("holders")}><Holders holders={form.holders} t={t} /></Section>}
        {asked.length > 0 && (
          <Section heading={t("title")} after={<span className="button-row">{t("take")}: <Link href={`${at}/questions/answers.txt`}>{t("asText")}</Link> <Link href={`${at}/questions/answers.docx`}>{t("asWord")}</Link> <Link href={`${at}/questions/answers.csv`}>{t("asTable")}</Link></span>}>
            {asked.map((part) => <FormPart key={part.id} part={part} people={form.people} language={response.language} />)}
          </Section>
        )}
        {gone.length > 0 && <Section heading={t("gone")}><p className="text-ink-2 mb-3">{t("goneNote")}</p>{gone.map((part) => <FormPart key={part.id} part={part} people={[]} language={response.language} />)}</Section>}
        {asked.length === 0 && !read && <EmptyState>{t("none")}</EmptyState>}
        {may.paste && <Paste response={response.id} first={asked.length === 0 && !read} t={t} />}
      </div>
    </WordsFor>
  );
}
