import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { summarisePositionAction } from "#app/(workshop)/positions/publishing-actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionById } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ position: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await ask(positionById, await params);
  return { title: `${(await speech()).say("positions")("summary.title")}: ${title}` };
}

/** What a position says in plain language, for those who are not of the field. */
export default async function SummaryPage({ params }: Props) {
  const { id, title, summary, revision, language, may } = await ask(positionById, await params);
  if (!may.edit) notFound();
  const t = (await speech()).say("positions");
  return (
    <>
      <PageHead over={<Link href={`/positions/${id}`} lang={language}>{title}</Link>} title={t("summary.title")} under={t("summary.under")} />
      <div className="mt-6">
        <CommandForm act={summarisePositionAction} hidden={{ position: id, revision }} label={t("summary.title")} className="form">
          <TextAreaField name="summary" label={t("summary.field")} hint={t("summary.hint")} defaultValue={summary} lang={language} />
          <FormActions><SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton><ButtonLink href={`/positions/${id}`}>{t("summary.back")}</ButtonLink></FormActions>
        </CommandForm>
      </div>
    </>
  );
}
