import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { correctDateFactAction } from "#app/(workshop)/issues/actions.ts";
import { DateFields } from "#app/(workshop)/issues/[docket]/history/date-fields.tsx";
import { loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string; date: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("issues")("date.correct") };
}

/** A new value for a dated event. The old one is kept, and whoever watches the issue is told. */
export default async function CorrectDatePage({ params }: Props) {
  const { docket, date: id } = await params;
  await requireMember(`/issues/${docket}/dates/${id}`);
  const { issue, procedure } = await loadIssue(docket);
  const date = procedure.dates.find((one) => one.id === id);
  if (!date) notFound();
  if (!procedure.may.keepDates) forbidden();
  const t = (await speech()).say("issues");
  return (
    <div className="form-page">
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} href={`/issues/${docket}/history`} /> {issue.title}</>} title={t("date.correct")} under={t("date.correctUnder")} />
      <CommandForm act={correctDateFactAction} hidden={{ dateFact: date.id, issue: docket }}>
        <DateFields date={date} />
        <TextAreaField name="reason" short label={t("date.reason")} />
        <FormActions><SubmitButton pendingLabel={t("saving")}>{t("date.save")}</SubmitButton></FormActions>
      </CommandForm>
    </div>
  );
}
