import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { enterFeedbackAction } from "#app/(workshop)/calls/actions.ts";
import { laneChoices } from "#components/feedback/lane-words.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { RadioListField, SelectField, StanceField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { stances } from "#db/vocabulary.ts";
import { shapeOfCall } from "#lib/calls/queries.ts";
import { enteredLanes } from "#lib/feedback/input.ts";
import { callById } from "#lib/feedback/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { ask, askIfReadable, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { messages } from "#messages/index.ts";

type Props = { params: Promise<{ call: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("calls")("enter.title") };
}

/** What an organisation wrote in a mail or said on the telephone, entered for it by a coordinator. */
export default async function EnterPage({ params }: Props) {
  const { call: id } = await params;
  await requireMember(`/calls/${id}/enter`);
  const call = await ask(callById, { call: id });
  const shape = await askIfReadable(shapeOfCall, { call: id });
  if (!shape || !call.may.enter) forbidden();
  const { say, locale } = await speech();
  const [t, f, terms] = [say("calls"), say("feedback"), say("terms")];
  const lanes = laneChoices(f, { hub: call.hub.name, organisation: t("enter.theOrganisation") }).filter(({ value }) => enteredLanes.some((lane) => lane === value));
  return (
    <div className="form-page">
      <PageHead over={<><Docket code={call.issue.docket} tone={toneOf(call.hub.code)} href={`/issues/${call.issue.docket.toLowerCase()}`} /> <Link href={`/calls/${id}`} lang={guessLanguage(call.question) ?? undefined}>{call.question}</Link></>} title={t("enter.title")} under={t("enter.under")} />
      <div className="mt-4"><Notice>{t("enter.notice")}</Notice></div>
      <CommandForm act={enterFeedbackAction} hidden={{ call: id }} label={t("enter.title")}>
        <SelectField name="organisation" label={t("enter.organisation")} none={t("enter.choose")} options={shape.participants.map(({ slug, name }) => ({ value: slug, label: name }))} />
        <TextField name="source" label={t("enter.source")} hint={t("enter.sourceHint")} />
        <StanceField name="stance" label={t("enter.stance")} hint={t("enter.stanceHint")} optional={f("optional")} options={stances.map((value) => ({ value, name: terms(`stances.${value}`) }))} />
        <TextAreaField name="impact" label={t("enter.words")} hint={t("enter.wordsHint")} />
        <SelectField name="language" label={f("part.language")} options={Object.keys(messages.en.terms.languages).map((value) => ({ value, label: terms(`languages.${value}`) }))} defaultValue={locale} />
        <TextField name="provision" label={f("part.provision")} optional={f("optional")} defaultValue={call.provision ?? ""} />
        <TextAreaField name="proposedWording" law short label={f("part.proposedWording")} optional={f("optional")} />
        <TextAreaField name="evidence" short label={f("part.evidence")} optional={f("optional")} />
        <RadioListField name="lane" label={t("enter.lane")} hint={t("enter.laneHint")} options={lanes} defaultValue="coordinators" />
        <ToldBefore act="enterFeedback" of={{ call: id }} reads={["organisation", "lane"]} />
        <FormActions note={t("enter.note")}><SubmitButton pendingLabel={f("busy")}>{t("enter.save")}</SubmitButton></FormActions>
      </CommandForm>
    </div>
  );
}
