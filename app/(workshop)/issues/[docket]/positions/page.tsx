import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { PositionRows } from "#components/positions/position-rows.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionList } from "#lib/positions/queries.ts";

/** What the hubs hold on an issue, or are writing. */
export default async function IssuePositionsPage({ params }: { params: Promise<{ docket: string }> }) {
  const { docket } = await params;
  const { issue, procedure } = await loadIssue(docket);
  const positions = await ask(positionList, { issue: docket });
  const t = (await speech()).say("issues");
  return (
    <IssueFrame issue={issue} procedure={procedure} current="positions">
      {positions.length === 0 ? <EmptyState>{t("noPositions")}</EmptyState> : <PositionRows label={t("tab.positions")} positions={positions} />}
    </IssueFrame>
  );
}
