import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { AddDate } from "#app/(workshop)/issues/[docket]/history/add-date.tsx";
import { Applies } from "#app/(workshop)/issues/[docket]/history/applies.tsx";
import { Contradictions } from "#app/(workshop)/issues/[docket]/history/contradictions.tsx";
import { ProcedureDates } from "#app/(workshop)/issues/[docket]/history/procedure-dates.tsx";
import { Waiting } from "#app/(workshop)/issues/[docket]/history/waiting.tsx";
import { Happenings } from "#components/happenings.tsx";
import { Link } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { zoneOfAuthority } from "#lib/dates/model.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The dated events of the procedure, and everything that happened here. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const { after } = firstOf(await searchParams);
  const { issue, procedure } = await loadIssue(docket);
  const { say } = await speech();
  const t = say("issues");
  const { entries, next } = await ask(historyOf, { kind: "issue", id: issue.id, ...(after ? { after } : {}) });
  return (
    <IssueFrame issue={issue} procedure={procedure} current="history">
      <div className="stack">
        <Section heading={t("date.title")} plain after={procedure.may.keepDates && <Link href={`/issues/${docket}/dates/read`} className="link-action">{say("dates")("read.open")}</Link>}>
          <Contradictions contradictions={procedure.contradictions} dates={procedure.dates} />
          <ProcedureDates docket={issue.docket} dates={procedure.dates} keeps={procedure.may.keepDates} />
          {procedure.may.keepDates && <div className="mt-3"><AddDate docket={issue.docket} zone={zoneOfAuthority(issue.jurisdiction)} /></div>}
        </Section>
        <Waiting docket={issue.docket} waiting={procedure.waiting} keeps={procedure.may.keepDates} />
        <Applies dates={procedure.dates} />
        <Section heading={t("timeline")}>
          <Happenings label={t("timeline")} entries={entries} />
          <Pagination label={t("timeline")} next={next ? { href: `/issues/${docket}/history?after=${next}`, label: t("older") } : undefined} />
        </Section>
      </div>
    </IssueFrame>
  );
}
