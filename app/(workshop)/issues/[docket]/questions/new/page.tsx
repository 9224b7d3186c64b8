import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { draftQuestionAction } from "#app/(workshop)/questions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { QuestionFields } from "#components/questions/question-fields.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { issueByDocket } from "#lib/issues/queries.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionList } from "#lib/positions/queries.ts";
import { questionsOfIssue } from "#lib/questions/queries.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("questions")("draftTitle") };
}

/** What a hub needs to know from an authority, and what cannot go on without it: for those who prepare its work on the issue. */
export default async function DraftQuestionPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const given = firstOf(await searchParams).hub;
  await requireMember(`/issues/${docket}/questions/new${given ? `?hub=${given}` : ""}`);
  const issue = await ask(issueByDocket, { issue: docket });
  const { may: { draft } } = await ask(questionsOfIssue, { issue: docket });
  const hub = draft.find(({ slug }) => given === undefined || slug === given);
  if (!hub) forbidden();
  const positions = (await ask(positionList, { issue: docket })).filter(({ hub: { slug } }) => slug === hub.slug);
  const { say } = await speech();
  const [t, terms] = [say("questions"), say("terms")];
  const at = `/issues/${issue.docket.toLowerCase()}`;
  return (
    <div className="form-page">
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} href={at} /> <Link href={at}>{issue.title}</Link></>} title={t("draftTitle")} under={t("draftUnder", { hub: hub.name })} />
      <CommandForm act={draftQuestionAction} hidden={{ issue: issue.docket, hub: hub.slug }} label={t("draftTitle")}>
        <QuestionFields positions={positions} />
        <RadioListField name="lane" label={t("field.lane")} hint={t("laneHint")} defaultValue={hub.lanes.includes("hub") ? "hub" : hub.lanes[0]} options={hub.lanes.map((value) => ({ value, name: terms(`lanes.${value}`), meaning: terms(`laneReaders.${value}`, { hub: hub.name, organisation: "" }) }))} />
        <FormActions note={t("draftNote")}><SubmitButton pendingLabel={t("saving")}>{t("draft")}</SubmitButton></FormActions>
      </CommandForm>
    </div>
  );
}
