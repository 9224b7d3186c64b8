import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { proposeRewordingAction } from "#app/(workshop)/positions/[position]/decisions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { decisionById } from "#lib/decisions/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { versionOfPosition } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ position: string; decision: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("decisions")("reword.title") };
}

/** Other words for the version that is being voted on. What is written here is compared before it is put in force. */
export default async function RewordPage({ params }: Props) {
  const decision = await ask(decisionById, { decision: (await params).decision });
  if (!decision.may.reword) notFound();
  const { position, issue, hub, version } = decision;
  const { content } = await ask(versionOfPosition, { position: position.id, version });
  const t = (await speech()).say("decisions");
  return (
    <>
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/positions/${position.id}`}>{position.title}</Link></>} title={t("reword.title")} under={t("reword.under", { version, next: version + 1 })} />
      <div className="mt-5">
        <CommandForm act={proposeRewordingAction} hidden={{ decision: decision.id, version: String(version), place: position.id }} label={t("reword.title")} className="form">
          <TextField name="title" label={t("reword.titleOf")} defaultValue={content.title} lang={content.language} />
          <TextAreaField name="lede" short label={t("reword.lede")} defaultValue={content.lede} lang={content.language} />
          {content.sections.map(({ heading, body }, at) => (
            <div key={heading + String(at)} className="form">
              <TextField name={`sections.${at}.heading`} label={t("reword.heading", { number: at + 1 })} defaultValue={heading} lang={content.language} />
              <TextAreaField name={`sections.${at}.body`} law label={t("reword.body", { number: at + 1 })} defaultValue={body} lang={content.language} />
            </div>
          ))}
          <SubmitButton pendingLabel={t("saving")}>{t("reword.compare")}</SubmitButton>
        </CommandForm>
      </div>
    </>
  );
}
