import type { ReactNode } from "react";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";

type Props = { call: { id: string; question: string }; issue: { docket: string }; hub: { code: string }; title: string; under: ReactNode };

/** The call that a table is for, and how far one is with it. */
export const ImportHead = ({ call, issue, hub, title, under }: Props) => (
  <PageHead over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/calls/${call.id}`} lang={guessLanguage(call.question) ?? undefined}>{call.question}</Link></>} title={title} under={under} />
);
