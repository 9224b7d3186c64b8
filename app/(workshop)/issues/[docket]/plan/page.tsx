import type { Metadata } from "next";
import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { HubPlan } from "#app/(workshop)/issues/[docket]/plan/hub-plan.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { askIfReadable, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { planOfTrack } from "#lib/plans/queries.ts";

type Props = { params: Promise<{ docket: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { issue } = await loadIssue((await params).docket);
  return { title: (await speech()).say("plans")("of", { docket: issue.docket }) };
}

/** How each hub that works on an issue will be in time. */
export default async function PlanPage({ params }: Props) {
  const { docket } = await params;
  await requireMember(`/issues/${docket}/plan`);
  const { issue, procedure } = await loadIssue(docket);
  const t = (await speech()).say("plans");
  const plans = (await Promise.all(issue.tracks.map(({ hub }) => askIfReadable(planOfTrack, { issue: issue.docket, hub: hub.slug })))).filter((plan) => plan !== null);
  const undated = plans.length > 0 && plans.every(({ deadline }) => !deadline);
  return (
    <IssueFrame issue={issue} procedure={procedure} current="plan">
      <div className="stack">
        {plans.map((plan, index) => <HubPlan key={plan.hub.slug} plan={plan} first={index === 0} />)}
        {plans.length === 0 && <EmptyState>{t("noTracks")}</EmptyState>}
        {undated && procedure.may.keepDates && <p><ButtonLink href={`/issues/${docket}/history`}>{t("recordClosing")}</ButtonLink></p>}
      </div>
    </IssueFrame>
  );
}
