import { StandingFacts } from "#components/issues/standing.tsx";
import type { loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { MergeInto } from "#app/(workshop)/issues/[docket]/merges.tsx";
import { KeepRelations, RelationFacts } from "#app/(workshop)/issues/[docket]/relations.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { daysUntil } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";
import { closings } from "#lib/procedures/model.ts";
import type { relationsOfIssue } from "#lib/relations/queries.ts";
import type { mergesOfIssue } from "#lib/triage/queries.ts";

type Loaded = Awaited<ReturnType<typeof loadIssue>> & { related: Awaited<ReturnType<typeof relationsOfIssue>>; merges: Awaited<ReturnType<typeof mergesOfIssue>> };

/** The margin of an issue: the countdown, where it stands, the facts about it, and how it stands to others. */
export function IssueMargin({ issue, procedure, related, merges }: Loaded) {
  const { say, zone, dates } = useSpeech();
  const [t, ui, terms, names] = [say("issues"), say("ui"), say("terms"), say("procedures")];
  const closing = procedure.dates.find(({ kind, at }) => closings.includes(kind) && issue.closesAt && at.getTime() === issue.closesAt.getTime());
  return (
    <div>
      {closing && <><Countdown days={daysUntil(closing.at, zone)} t={ui} large /><Deadline instant={closing.at.getTime()} zone={closing.zone} readerZone={zone} locale={dates} t={ui} /></>}
      <div className={closing ? "mt-5" : ""}>
        <Facts>
          <StandingFacts procedure={procedure} />
          {issue.jurisdiction && <Fact name={t("field.jurisdiction")}>{terms(`jurisdictions.${issue.jurisdiction}`)}</Fact>}
          {issue.instrument && <Fact name={t("field.instrument")}>{terms(`instruments.${issue.instrument}`)}</Fact>}
          <Fact name={t("field.procedure")}><Link href={`/procedures/${issue.procedure}`}>{names(`templates.${issue.procedure}`)}</Link></Fact>
          {issue.identifiers.length > 0 && <Fact name={t("field.references")}>{issue.identifiers.map(({ value, url, verification }) => <span key={value} className="block">{url ? <Link href={url} rel="noreferrer">{value}</Link> : value}{verification !== "verified" && <span className="text-warn"> ({terms(`verifications.${verification}`)})</span>}</span>)}</Fact>}
          {issue.officialTitle && <Fact name={t("field.officialTitle")}>{issue.officialTitle}</Fact>}
          {issue.sourceUrl && <Fact name={t("field.source")}><Link href={issue.sourceUrl} rel="noreferrer">{new URL(issue.sourceUrl).host}</Link></Fact>}
          <RelationFacts related={related} />
        </Facts>
        <div className="mt-4">
          <KeepRelations docket={issue.docket} related={related} />
          <MergeInto docket={issue.docket} merges={merges} alike={related.suggested.filter(({ kind }) => kind === "same").map((one) => one.issue)} />
        </div>
      </div>
    </div>
  );
}
