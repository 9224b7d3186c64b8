import type { ReactNode } from "react";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import type { loadCall } from "#app/(writing)/calls/[call]/answer/load-call.ts";

type Props = { call: Awaited<ReturnType<typeof loadCall>>; title: string; under?: ReactNode };

/** The issue an answer is about, and what the page is for. */
export function AnswerHead({ call: { issue, hub }, title, under }: Props) {
  const at = `/issues/${issue.docket.toLowerCase()}`;
  return <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={at} /> <Link href={at}>{issue.title}</Link></>} title={title} under={under} />;
}
