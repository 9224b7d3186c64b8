import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { ResponseRows } from "#components/responses/response-rows.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { responseList } from "#lib/responses/queries.ts";

/** What was filed on an issue, or is on its way. */
export default async function IssueResponsesPage({ params }: { params: Promise<{ docket: string }> }) {
  const { docket } = await params;
  const { issue, procedure } = await loadIssue(docket);
  const responses = await ask(responseList, { issue: docket });
  const t = (await speech()).say("issues");
  return (
    <IssueFrame issue={issue} procedure={procedure} current="responses">
      {responses.length === 0 ? <EmptyState>{t("noResponses")}</EmptyState> : <ResponseRows label={t("tab.responses")} responses={responses} />}
    </IssueFrame>
  );
}
