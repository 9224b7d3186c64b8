import { StandingFacts } from "#components/issues/standing.tsx";
import type { loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { Countdown } from "#components/ui/countdown.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { daysUntil } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import { closings } from "#lib/procedures/model.ts";

type Loaded = Awaited<ReturnType<typeof loadIssue>>;

/** The margin of an issue: the countdown, where it stands, and the facts about it. */
export async function IssueMargin({ issue, procedure }: Loaded) {
  const { say, zone, dates } = await speech();
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
          <Fact name={t("field.procedure")}>{names(`templates.${issue.procedure}`)}</Fact>
          {issue.identifiers.length > 0 && <Fact name={t("field.references")}>{issue.identifiers.map(({ value, url, verification }) => <span key={value} className="block">{url ? <Link href={url} rel="noreferrer">{value}</Link> : value}{verification !== "verified" && <span className="text-warn"> ({terms(`verifications.${verification}`)})</span>}</span>)}</Fact>}
          {issue.officialTitle && <Fact name={t("field.officialTitle")}>{issue.officialTitle}</Fact>}
          {issue.sourceUrl && <Fact name={t("field.source")}><Link href={issue.sourceUrl} rel="noreferrer">{new URL(issue.sourceUrl).host}</Link></Fact>}
        </Facts>
      </div>
    </div>
  );
}
