import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { changeIssueLaneAction, describeIssueAction } from "#app/(workshop)/issues/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { issueByDocket } from "#lib/issues/queries.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }> };

const lanes = ["public", "members", "hub", "coordinators"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("issues")("edit.title") };
}

/** What is written about an issue, and who may know of it: for the coordinators of the hub that logged it. */
export default async function EditIssuePage({ params }: Props) {
  const { docket } = await params;
  await requireMember(`/issues/${docket}/edit`);
  const issue = await ask(issueByDocket, { issue: docket });
  if (!issue.may.describe) forbidden();
  const { title, relevance, officialTitle, sourceUrl } = issue;
  const { say } = await speech();
  const [t, terms] = [say("issues"), say("terms")];
  return (
    <div className="form-page">
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} href={`/issues/${docket}`} /> {issue.title}</>} title={t("edit.title")} />
      <CommandForm act={describeIssueAction} hidden={{ issue: issue.docket, was: JSON.stringify({ title, relevance, officialTitle, sourceUrl }) }} prefix="describe-">
        <TextField name="title" label={t("field.title")} hint={t("titleHint")} defaultValue={title} />
        <TextAreaField name="relevance" label={t("field.relevance")} hint={t("relevanceHint")} optional={t("optional")} defaultValue={relevance ?? ""} />
        <TextAreaField name="officialTitle" short label={t("field.officialTitle")} optional={t("optional")} defaultValue={officialTitle ?? ""} />
        <TextField name="sourceUrl" type="url" label={t("edit.sourceUrl")} optional={t("optional")} defaultValue={sourceUrl ?? ""} />
        <FormActions><SubmitButton pendingLabel={t("saving")}>{t("edit.save")}</SubmitButton></FormActions>
      </CommandForm>
      <div className="mt-10">
        <Section heading={t("edit.readers")}>
          <CommandForm act={changeIssueLaneAction} hidden={{ issue: issue.docket }} done={t("edit.laneChanged")} prefix="lane-">
            <RadioListField name="lane" label={t("field.lane")} hint={t("edit.laneHint")} defaultValue={issue.lane} options={lanes.map((lane) => ({ value: lane, name: terms(`lanes.${lane}`), meaning: terms(`laneReaders.${lane}`, { hub: issue.hub.name, organisation: "" }) }))} />
            <SubmitButton pendingLabel={t("saving")}>{t("edit.changeLane")}</SubmitButton>
          </CommandForm>
        </Section>
      </div>
    </div>
  );
}
