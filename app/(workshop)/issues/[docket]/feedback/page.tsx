import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { VoiceBlocks } from "#components/figure/voice-blocks.tsx";
import { Answers } from "#components/feedback/answers.tsx";
import { countVoices } from "#components/feedback/count-voices.ts";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { callsOnIssue, feedbackOnIssue } from "#lib/feedback/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The calls on an issue and the answers the reader may see. */
export default async function IssueFeedbackPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const { after } = firstOf(await searchParams);
  const { issue, procedure } = await loadIssue(docket);
  const calls = await ask(callsOnIssue, { issue: docket });
  const { feedback, next } = await ask(feedbackOnIssue, { issue: docket, ...(after ? { after } : {}) });
  const { say, dates, zone } = await speech();
  const [t, f, terms] = [say("issues"), say("feedback"), say("terms")];
  return (
    <IssueFrame issue={issue} procedure={procedure} current="feedback">
      <div className="stack">
        <ButtonRow><ButtonLink href={`/issues/${docket}/feedback/regions`}>{say("voices")("region.open")}</ButtonLink></ButtonRow>
        {calls.length === 0 && <EmptyState>{t("noCalls")}</EmptyState>}
        {calls.map((call) => (
          <Section key={call.id} heading={<Link href={`/calls/${call.id}`}>{call.question}</Link>} after={`${call.hub.name}, ${terms(`callStates.${call.isOpen || call.state !== "open" ? call.state : "closed"}`)}`}>
            <p className="small text-ink-2">{f(call.isOpen ? "closesAt" : "closedAt", { when: momentInWords(call.closesAt, dates, zone) })}</p>
            <div className="mt-2"><VoiceBlocks voices={countVoices(call.voices.voices)} silent={call.voices.silent.length} t={say("figure")} /></div>
            <div className="mt-3">
              <ButtonRow>
                {call.may.submit && <ButtonLink href={`/calls/${call.id}/answer`} kind="primary">{t("giveFeedback")}</ButtonLink>}
                {call.may.readAnswers && <ButtonLink href={`/calls/${call.id}/answers`}>{f("answers")}</ButtonLink>}
                {call.may.readAnswers && <ButtonLink href={`/issues/${docket}/synthesis?hub=${call.hub.slug}`}>{say("themes")("together")}</ButtonLink>}
              </ButtonRow>
            </div>
          </Section>
        ))}
        {feedback.length > 0 && <Section heading={f("whatWasSaid")}><Answers answers={feedback} /></Section>}
        <Pagination label={f("whatWasSaid")} next={next ? { href: `/issues/${docket}/feedback?after=${next}`, label: f("more") } : undefined} />
      </div>
    </IssueFrame>
  );
}
