import type { Metadata } from "next";
import { draftPositionAction } from "#app/(workshop)/positions/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, StanceField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { positionKinds, stances } from "#db/vocabulary.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("positions")("draft") };
}

/** The beginning of a position: its title, where the hub stands, and the first section. */
export default async function DraftPositionPage({ params, searchParams }: Props) {
  const { docket } = await params;
  await requireMember(`/issues/${docket}/positions/new`);
  const issue = await ask(issueByDocket, { issue: docket });
  const hub = await ask(hubBySlug, { hub: firstOf(await searchParams).hub ?? issue.hub.slug });
  const { say } = await speech();
  const [t, terms] = [say("positions"), say("terms")];
  return (
    <div className="form-page">
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} href={`/issues/${docket}`} /> {issue.title}</>} title={t("draft")} under={t("draftUnder", { hub: hub.name })} />
      <CommandForm act={draftPositionAction} hidden={{ issue: issue.docket, hub: hub.slug }}>
        <TextField name="title" label={t("field.title")} hint={t("titleHint")} />
        <StanceField name="stance" label={t("field.stance")} options={stances.map((value) => ({ value, name: terms(`stances.${value}`) }))} />
        <TextAreaField name="lede" short label={t("field.lede")} hint={t("ledeHint")} optional={t("optional")} />
        <RadioListField name="kind" label={t("field.kind")} defaultValue="position-paper" options={positionKinds.map((value) => ({ value, name: terms(`positionKinds.${value}`), meaning: t(`kind.${value}`) }))} />
        <TextField name="sections.0.heading" label={t("field.firstHeading")} defaultValue="" />
        <TextAreaField name="sections.0.body" law label={t("field.firstBody")} defaultValue="" />
        <FormActions note={t("draftNote")}><SubmitButton pendingLabel={t("saving")}>{t("draft")}</SubmitButton></FormActions>
      </CommandForm>
    </div>
  );
}
