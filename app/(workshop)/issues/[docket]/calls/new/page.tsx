import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { draftCallAction } from "#app/(workshop)/calls/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { usualReminders } from "#lib/calls/model.ts";
import { askedByCall } from "#lib/calls/queries.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { ask, askIfReadable, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("feedback")("newCall.title") };
}

/** A question of a hub to its participants: what, about which words, until when, and whom it reaches. */
export default async function NewCallPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const given = firstOf(await searchParams).hub;
  await requireMember(`/issues/${docket}/calls/new${given ? `?hub=${given}` : ""}`);
  const issue = await ask(issueByDocket, { issue: docket });
  const mine = issue.tracks.filter(({ may }) => may.takeStance).map(({ hub }) => hub);
  const hub = await ask(hubBySlug, { hub: given ?? mine[0]?.slug ?? issue.hub.slug });
  const asked = await askIfReadable(askedByCall, { issue: issue.docket, hub: hub.slug });
  if (!asked) forbidden();
  const { say } = await speech();
  const t = say("feedback");
  const at = `/issues/${issue.docket.toLowerCase()}`;
  return (
    <div className="form-page">
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(issue.hub.code)} href={at} /> <Link href={at}>{issue.title}</Link></>} title={t("newCall.title")} under={t("newCall.under", { hub: hub.name })} />
      {mine.filter(({ slug }) => slug !== hub.slug).map(({ slug, name }) => <p key={slug} className="mt-2 small"><Link href={`${at}/calls/new?hub=${slug}`}>{t("newCall.otherHub", { hub: name })}</Link></p>)}
      <CommandForm act={draftCallAction} hidden={{ issue: issue.docket, hub: hub.slug }} label={t("newCall.title")}>
        <TextAreaField name="question" short label={t("newCall.question")} hint={t("newCall.questionHint")} />
        <TextAreaField name="context" label={t("newCall.context")} hint={t("newCall.contextHint")} optional={t("optional")} />
        <TextField name="provision" label={t("newCall.provision")} hint={t("newCall.provisionHint")} optional={t("optional")} />
        <TextAreaField name="provisionText" law label={t("newCall.provisionText")} hint={t("newCall.provisionTextHint")} optional={t("optional")} />
        <div className="grid gap-x-6 gap-y-6 sm:grid-cols-[12rem_8rem_minmax(0,1fr)] items-start">
          <TextField name="day" type="date" label={t("newCall.day")} />
          <div><TextField name="time" type="time" label={t("newCall.time")} defaultValue="23:59" /></div>
          <div><TextField name="zone" label={t("newCall.zone")} defaultValue={hub.zone} spellCheck={false} autoComplete="off" /></div>
        </div>
        <TextField name="remindDays" label={t("newCall.reminders")} hint={t("newCall.remindersHint")} defaultValue={usualReminders.join(", ")} inputMode="numeric" />
        <RadioListField name="lane" label={t("newCall.lane")} defaultValue="hub" options={(["hub", "members"] as const).map((lane) => ({ value: lane, name: t(`newCall.lanes.${lane}`), meaning: t(`newCall.laneMeanings.${lane}`, { hub: hub.name }) }))} />
        <RadioListField name="open" label={t("newCall.when")} defaultValue="true" options={[
          { value: "true", name: t("newCall.atOnce"), meaning: t("newCall.reaches", { hub: hub.name, ...asked }) },
          { value: "false", name: t("newCall.asDraft"), meaning: t("newCall.draftMeaning", { hub: hub.name }) },
        ]} />
        <ToldHere act="draftCall" of={{ issue: issue.docket, hub: hub.slug }} reads={["lane", "open"]} />
        <FormActions note={t("newCall.note")}><SubmitButton pendingLabel={t("busy")}>{t("newCall.save")}</SubmitButton></FormActions>
      </CommandForm>
    </div>
  );
}
