import { Cite } from "#app/(public)/standpoint/[docket]/cite.tsx";
import { Fates } from "#app/(public)/standpoint/[docket]/fates.tsx";
import { Kind } from "#app/(public)/standpoint/[docket]/kind.tsx";
import { TextLanguages } from "#app/(public)/standpoint/[docket]/languages.tsx";
import { Status } from "#app/(public)/standpoint/[docket]/status.tsx";
import { Dissent, Signatories } from "#app/(public)/standpoint/[docket]/voices.tsx";
import { StandLinePage } from "#components/figure/stand-line-page.tsx";
import { Named } from "#components/acknowledgements/named.tsx";
import { named } from "#components/issues/course.ts";
import { PositionText } from "#components/positions/position-text.tsx";
import { WeightCard } from "#components/positions/weight-card.tsx";
import { Permanent } from "#components/shell/permanent.tsx";
import { PublicSheet } from "#components/shell/public-shell.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { clock } from "#lib/platform/clock.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { lastingAddress, standpointAddress, type Held, type Standpoint } from "#lib/next/standpoints.ts";
import { useSpeech } from "#lib/next/words.ts";

/** What one hub holds: where the procedure is, what the document is worth, its words, what came of them and who stands behind them. */
export function HeldText({ held, standpoint, first }: { held: Held; standpoint: Standpoint; first: boolean }) {
  const { say, dates, zone } = useSpeech();
  const t = say("published");
  const { hub, content, version, docket, outcome, sources, weight } = held;
  const [address, title] = [lastingAddress(held), `title-${held.id}`];
  const Title = first ? "h1" : "h2";
  return (
    <article aria-labelledby={title} className={first ? undefined : "mt-8"}>
      <PrintHead>{t("printHead", { hub: hub.name, docket, version, day: dayOfMoment(clock.now(), dates, zone) })}</PrintHead>
      <PublicSheet left={<Margin held={held} />} right={outcome && <><p><b>{t("supportedBy", { count: outcome.supporters.length })}</b></p><p>{outcome.supporters.join(", ")}</p></>}>
        <header className="page-head"><div className="words">
          <p className="over"><Stance stance={content.stance}>{say("terms")(`stances.${content.stance}`)}</Stance> · <Kind {...held} /></p>
          <Title className="h0" id={title} lang={content.language} tabIndex={-1}>{content.title}</Title>
        </div></header>
        {content.lede && <p className="lede mt-4" lang={content.language}>{content.lede}</p>}
        <WhereItIs procedure={standpoint.procedure} />
        {content.core && <p className="mt-4">{t("addsTo", { hub: hub.name, version: content.core.version, title: content.core.title })}</p>}
        <div className="mt-5"><Status {...held} /></div>
        {held.isFoundationWide && <div className="mt-3"><Notice kind="ok" title={say("holdings")("claim.stands")} /></div>}
        {content.summary && <div className="mt-6"><Section heading={t("summary")} of={title}><p className="law-s whitespace-pre-line" lang={content.language}>{content.summary}</p></Section></div>}
        <PositionText text={content} sources={sources} differing={held.divergences} address={address} among={first ? "" : `${hub.slug}-`} />
        <div className="stack mt-7">
          <Fates held={held} of={title} submissions={standpoint.submissions} />
          <Section heading={t("behind")} of={title} after={<Link href={`${standpointAddress(docket)}/representativeness`}>{say("voices")("card.open")}</Link>}><WeightCard weight={weight} /></Section>
          <Named named={held.acknowledged} of={title} />
          <Signatories signed={held.signed} of={title} />
          <Dissent outcome={outcome} of={title} />
          <TextLanguages text={held} of={title} />
        </div>
        <Cite text={held} />
      </PublicSheet>
    </article>
  );
}

function Margin({ held: { docket, hub, publishedAt, version, outcome, publication, hash } }: { held: Held }) {
  const { say, dates, zone } = useSpeech();
  const t = say("published");
  const counts = outcome?.tally.counts;
  return (
    <>
      <p><b>{docket}</b><br />{hub.name}<br />{publishedAt && t("publishedOn", { day: dayOfMoment(publishedAt, dates, zone) })}<br />{t("version", { version })}</p>
      {outcome && counts && <p>{t("adopted", { day: dayOfMoment(outcome.declaredAt, dates, zone) })}<br />{t("count", { yes: counts.yes, noObjection: counts["no-objection"], disagree: counts.disagree, silent: outcome.tally.silent, entitled: outcome.tally.entitled })}</p>}
      <p className="screen-only"><Permanent href={lastingAddress({ docket, hub, publication })} label={t("permalink")} done={say("keys")("copied")} /><br /><Link href={`/issues/${docket.toLowerCase()}`}>{t("seeIssue")}</Link></p>
      <p>SHA-256 <code className="break-all">{hash.slice(0, 16)}</code></p>
    </>
  );
}

/** The point on the line, and what comes next. */
function WhereItIs({ procedure }: Pick<Standpoint, "procedure">) {
  const { say } = useSpeech();
  const course = { stages: named(procedure.stages, say("procedures")), at: procedure.stage };
  return <div className="mt-6"><StandLinePage {...course} t={say("figure")} /><p className="small text-ink-2 mt-2">{course.stages[course.at]?.name}{procedure.next?.on === "record" && ` · ${say("published")("nextUp", { what: procedure.next.date.label })}`}</p></div>;
}
