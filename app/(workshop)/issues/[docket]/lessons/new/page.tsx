import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { closeLaterAction, closeTrackAction, recordLessonsAction } from "#app/(workshop)/lessons/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldBefore, ToldHere } from "#components/inbox/told-before.tsx";
import { LessonFields } from "#components/lessons/lesson-fields.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Details } from "#components/ui/details.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { issueByDocket } from "#lib/issues/queries.ts";
import { lessonsOfIssue } from "#lib/lessons/queries.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { docket } = await params;
  return { title: (await speech()).say("lessons")("closeTitle", { docket: docket.toUpperCase() }) };
}

/** Ends a hub's work on an issue with what is to be remembered, or writes that down for work that has ended. */
export default async function CloseTrackPage({ params, searchParams }: Props) {
  const { docket } = await params;
  await requireMember(`/issues/${docket}/lessons/new`);
  const issue = await ask(issueByDocket, { issue: docket });
  const { hub: slug } = firstOf(await searchParams);
  const track = issue.tracks.find(({ hub }) => hub.slug === (slug ?? issue.hub.slug));
  const { owed } = await ask(lessonsOfIssue, { issue: docket });
  const isOwed = owed.some(({ hub }) => hub.slug === track?.hub.slug);
  if (!track || (!isOwed && !track.may.move.includes("close"))) notFound();
  const { say } = await speech();
  const [t, terms] = [say("lessons"), say("terms")];
  const hidden = { issue: issue.docket, hub: track.hub.slug };
  return (
    <div className="form-page">
      <PageHead over={<><Docket code={issue.docket} tone={toneOf(track.hub.code)} href={`/issues/${docket}`} /> {issue.title}</>} title={isOwed ? t("recordTitle", { hub: track.hub.name, docket: issue.docket }) : t("closeTitle", { docket: issue.docket })} under={t("closeUnder", { hub: track.hub.name })} />
      <CommandForm act={isOwed ? recordLessonsAction : closeTrackAction} hidden={hidden}>
        {!isOwed && <TextAreaField name="reason" short label={t("field.reason")} />}
        <LessonFields />
        <SelectField name="lane" label={t("field.lane")} defaultValue="hub" options={["public", "members", "hub", "coordinators"].map((value) => ({ value, label: terms(`lanes.${value}`) }))} />
        <ToldHere act={isOwed ? "recordLessons" : "closeTrack"} of={{ ...hidden, lane: "hub" }} reads={["lane"]} />
        <FormActions><SubmitButton pendingLabel={t("saving")}>{t(isOwed ? "record" : "close")}</SubmitButton></FormActions>
      </CommandForm>
      {!isOwed && (
        <Details summary={t("later")}>
          <CommandForm act={closeLaterAction} hidden={{ ...hidden, act: "close", later: "true" }} prefix="later-">
            <p className="text-ink-2">{t("laterNote")}</p>
            <TextAreaField name="reason" short label={t("field.reason")} />
            <ToldBefore act="moveTrack" of={{ ...hidden, act: "close", later: "true" }} />
            <SubmitButton kind="plain" pendingLabel={t("saving")}>{t("later")}</SubmitButton>
          </CommandForm>
        </Details>
      )}
    </div>
  );
}
