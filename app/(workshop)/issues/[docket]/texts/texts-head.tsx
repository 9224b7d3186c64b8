import type { ReactNode } from "react";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";

/** The issue whose texts these are, and what is done with them. */
export const TextsHead = ({ docket, issue, title, under }: { docket: string; issue: string; title: string; under?: ReactNode }) => (
  <PageHead over={<><Docket code={docket} tone={toneOf(docket.split("-")[0]!)} href={`/issues/${docket.toLowerCase()}`} /> <Link href={`/issues/${docket.toLowerCase()}/texts`}>{issue}</Link></>} title={title} under={under} />
);
