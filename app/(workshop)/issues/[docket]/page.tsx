import type { Metadata } from "next";
import { Doors } from "#app/(workshop)/issues/[docket]/doors.tsx";
import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { IssueLessons } from "#app/(workshop)/issues/[docket]/issue-lessons.tsx";
import { IssueMargin } from "#app/(workshop)/issues/[docket]/issue-margin.tsx";
import { IssueQuestions } from "#app/(workshop)/issues/[docket]/issue-questions.tsx";
import { MergeBanner } from "#app/(workshop)/issues/[docket]/merges.tsx";
import { Equivalents } from "#app/(workshop)/issues/[docket]/relations.tsx";
import { Tracks } from "#app/(workshop)/issues/[docket]/tracks.tsx";
import { DiscussionSection } from "#components/discussions/discussion-section.tsx";
import { Happenings } from "#components/happenings.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { callsInBrief } from "#lib/feedback/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionList, positionsInForce } from "#lib/positions/queries.ts";
import { relationsOfIssue } from "#lib/relations/queries.ts";
import { responseList } from "#lib/responses/queries.ts";
import { mergesOfIssue } from "#lib/triage/queries.ts";

type Props = { params: Promise<{ docket: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { issue } = await loadIssue((await params).docket);
  return { title: `${issue.docket} ${issue.title}` };
}

/** Where an issue stands, in each hub, in ten seconds. */
export default async function IssuePage({ params }: Props) {
  const { docket } = await params;
  const { issue, procedure } = await loadIssue(docket);
  const { say } = await speech();
  const t = say("issues");
  const calls = await ask(callsInBrief, { issue: docket });
  const held = await ask(positionsInForce, { issue: docket });
  const history = await ask(historyOf, { kind: "issue", id: issue.id, limit: 8 });
  const merges = await ask(mergesOfIssue, { issue: docket });
  const related = await ask(relationsOfIssue, { issue: docket });
  const open = calls.find(({ may }) => may.submit);
  return (
    <IssueFrame issue={issue} procedure={procedure} current="overview" primary={open ? { href: `/calls/${open.id}/answer`, label: t("giveFeedback") } : null}>
      <MergeBanner docket={issue.docket} merges={merges} />
      <Columns kind="facts" aside={<IssueMargin issue={issue} procedure={procedure} related={related} merges={merges} />}>
        <div>
          {issue.relevance ? <p className="law">{issue.relevance}</p> : <EmptyState>{t("noRelevance")}</EmptyState>}
          <Doors issue={issue} procedure={procedure} />
          {held.positions.map(({ id, hub, content }) => (
            <div key={id}>
              <h2 className="h-section mt-6">{t("whatWeWant", { hub: hub.name })}</h2>
              <ol className="law list-decimal pl-6" lang={content.language}>{content.asks.map(({ number, statement }) => <li key={number}>{statement}</li>)}</ol>
              <p className="mt-2"><Link href={`/standpoint/${docket}`} className="link-action">{t("readStandpoint")}</Link></p>
            </div>
          ))}
        </div>
        <Tracks issue={issue} merged={merges.merged} work={{ calls, positions: await ask(positionList, { issue: docket }), responses: await ask(responseList, { issue: docket }) }} />
        <Equivalents related={related} />
        <IssueQuestions docket={docket} />
        <IssueLessons docket={docket} />
        <DiscussionSection on={`issue:${issue.id}`} href={`/issues/${docket}/discussion`} brief />
        <Section heading={t("timeline")} after={<Link href={`/issues/${docket}/history`}>{t("wholeHistory")}</Link>}><Happenings label={t("timeline")} entries={history.entries} /></Section>
      </Columns>
    </IssueFrame>
  );
}
