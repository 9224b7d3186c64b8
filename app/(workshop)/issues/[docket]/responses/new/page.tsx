import type { Metadata } from "next";
import { BackgroundFields } from "#app/(workshop)/responses/[response]/background.tsx";
import { planResponseAction } from "#app/(workshop)/responses/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Details } from "#components/ui/details.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { channels } from "#db/vocabulary.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionList } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("responses")("plan") };
}

/** Something an authority should hear from this hub: to whom, in which form, by when. */
export default async function PlanResponsePage({ params, searchParams }: Props) {
  const { docket } = await params;
  await requireMember(`/issues/${docket}/responses/new`);
  const issue = await ask(issueByDocket, { issue: docket });
  const { hub: given, channel } = firstOf(await searchParams);
  const hub = await ask(hubBySlug, { hub: given ?? issue.hub.slug });
  const positions = (await ask(positionList, { issue: docket })).filter(({ hub: { slug } }) => slug === hub.slug);
  const { say } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  return (
    <div className="form-page">
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} href={`/issues/${docket}`} /> {issue.title}</>} title={t("plan")} under={t("planUnder", { hub: hub.name })} />
      <CommandForm act={planResponseAction} hidden={{ issue: issue.docket, hub: hub.slug }}>
        <TextField name="title" label={t("field.title")} />
        <TextField name="authority" label={t("field.authority")} hint={t("authorityHint")} />
        <SelectField name="channel" label={t("field.channel")} defaultValue={channels.find((one) => one === channel)} options={channels.map((value) => ({ value, label: terms(`channels.${value}`) }))} />
        <TextField name="day" type="date" label={t("field.day")} hint={t("dayHint")} />
        <TextField name="time" type="time" label={t("field.time")} defaultValue="23:59" />
        <TextField name="zone" label={t("field.zone")} defaultValue={hub.zone} />
        {positions.length > 0 && <SelectField name="position" label={t("field.position")} none={t("noPosition")} options={positions.map(({ id, title }) => ({ value: id, label: title }))} />}
        <TextField name="provision" label={t("field.provision")} hint={t("provisionHint")} optional={t("optional")} />
        <TextAreaField name="body" label={t("field.body")} hint={t("bodyHint")} optional={t("optional")} />
        <Details summary={t("background")}><BackgroundFields /></Details>
        <ToldHere act="planResponse" of={{ issue: issue.docket, hub: hub.slug }} />
        <FormActions note={t("planNote")}><SubmitButton pendingLabel={t("saving")}>{t("plan")}</SubmitButton></FormActions>
      </CommandForm>
    </div>
  );
}
