import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sendAnswersAction } from "#app/(writing)/calls/[call]/answer/actions.ts";
import { AnswerHead } from "#app/(writing)/calls/[call]/answer/answer-head.tsx";
import { blank, filledIn } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { Answered } from "#app/(writing)/calls/[call]/answer/check/answered.tsx";
import { SignedOut } from "#app/(writing)/calls/[call]/answer/check/signed-out.tsx";
import { loadCall } from "#app/(writing)/calls/[call]/answer/load-call.ts";
import { readyFrom } from "#app/(writing)/calls/[call]/answer/sending.ts";
import { consentTo, readersInWords } from "#components/feedback/lane-words.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { FormActions } from "#components/form/form-actions.tsx";
import { ToldHere } from "#components/inbox/told-before.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { readersOfLane } from "#lib/feedback/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { currentViewer } from "#lib/next/actor.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ call: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("feedback")("check.title") };
}

/** The answers once more before they are sent, and who will read them. What is shown here is what is sent, whatever the draft becomes meanwhile. */
export default async function CheckPage({ params }: Props) {
  const { call: id } = await params;
  const form = `/calls/${id}/answer`;
  await requireMember(`${form}/check`);
  const call = await loadCall(id);
  const content = filledIn(blank(call.provision, call.provisions), call.draft?.content ?? {});
  const { ready } = readyFrom(content, Object.fromEntries(call.questions.map(({ key, version }) => [key, version])));
  if (!call.may.submit || !call.organisation || !call.draft || !ready) redirect(form);
  const { say, actor, locale, dates } = await speech();
  const { name } = await currentViewer();
  const t = say("feedback");
  const { lane, language: chosen, ...said } = ready;
  const language = chosen ?? guessLanguage(said.impact) ?? locale;
  const named = { hub: call.hub.name, organisation: call.organisation.name };
  const consent = consentTo(t, lane, named);
  const readers = readersInWords(t, await ask(readersOfLane, { call: id, lane }), new Intl.ListFormat(dates, { type: "conjunction" }));
  // What is shown is what is sent: the draft as it stands, and the versions in which its questions were asked.
  const sent = { ...content, language, ...Object.fromEntries(call.questions.map(({ key, version }) => [`asked.${key}`, String(version)])) };
  return (
    <>
      <AnswerHead call={call} title={t("check.title")} under={<>{t("check.under")} {t("form.speakFor")} <b className="text-ink">{named.organisation}</b>.</>} />
      <div className="mt-7 stack">
        <Answered form={form} answer={{ ...said, language, lane }} call={call} />
        <Section heading={t("check.whoReads")}>
          <p className="strong">{consent}</p>
          <p className="mt-1 text-ink-2">{readers}</p>
          <p className="mt-1 small text-ink-2">{t(`check.later.${lane === "public" ? "public" : "other"}`)}</p>
        </Section>
        <WordsFor namespaces={["feedback"]}>
          <CommandForm act={sendAnswersAction} hidden={{ ...sent, call: id, person: actor.id, consent }} label={t("check.title")}>
            <SignedOut name={name ?? ""} next={`${form}/check`} />
            <ToldHere act="submitFeedback" of={{ call: id, lane }} />
            <FormActions note={t("check.note", { hub: named.hub })}>
              <SubmitButton pendingLabel={t("check.sending")}>{t("check.send", { organisation: named.organisation })}</SubmitButton>
              <ButtonLink href={form}>{t("check.change")}</ButtonLink>
            </FormActions>
          </CommandForm>
        </WordsFor>
      </div>
    </>
  );
}
