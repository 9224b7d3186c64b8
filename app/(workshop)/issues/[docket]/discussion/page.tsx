import type { Metadata } from "next";
import { AllDiscussions } from "#app/(workshop)/discussions/all-discussions.tsx";
import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { issue } = await loadIssue((await params).docket);
  return { title: `${(await speech()).say("discussion")("title")}, ${issue.docket}` };
}

/** All that is talked about an issue. */
export default async function IssueDiscussionPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const { issue, procedure } = await loadIssue(docket);
  const { after } = firstOf(await searchParams);
  return <IssueFrame issue={issue} procedure={procedure} current="discussion"><AllDiscussions on={`issue:${issue.id}`} here={`/issues/${docket}/discussion`} after={after} /></IssueFrame>;
}
