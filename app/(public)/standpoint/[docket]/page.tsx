import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Cite } from "#app/(public)/standpoint/[docket]/cite.tsx";
import { StandLinePage } from "#components/figure/stand-line-page.tsx";
import { named } from "#components/issues/course.ts";
import { PositionText } from "#components/positions/position-text.tsx";
import { PublicSheet } from "#components/shell/public-shell.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { outcomeOfPosition } from "#lib/decisions/queries.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";
import { standpoint } from "#lib/positions/queries.ts";
import { datesOfIssue } from "#lib/dates/queries.ts";
import { sourcesOfAsks } from "#lib/themes/queries.ts";

type Props = { params: Promise<{ docket: string }> };

/** What anyone may read of an issue and what the hubs hold on it; not there where nothing is public. */
async function load(docket: string) {
  try {
    const found = await published(standpoint, { issue: docket });
    return { ...found, procedure: await published(datesOfIssue, { issue: docket }), held: await Promise.all(found.positions.map(async (position) => ({ ...position, outcome: await published(outcomeOfPosition, { position: position.id }), sources: await published(sourcesOfAsks, { position: position.id }) }))) };
  } catch (error) {
    if (error instanceof Refusal) notFound();
    throw error;
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { docket } = await params;
  const { issue, positions: [held] } = await load(docket);
  const address = `/standpoint/${docket.toLowerCase()}`;
  return {
    title: held?.content.title ?? `${issue.docket} ${issue.title}`, description: held?.content.lede, alternates: { canonical: address, languages: { en: `${address}?lang=en`, nl: `${address}?lang=nl` } },
    openGraph: { title: held?.content.title ?? issue.title, description: held?.content.lede ?? "", url: address, type: "article" },
  };
}

/** The one public address of what the hubs hold on an issue: text, asks, who stands behind it, where the procedure is. */
export default async function StandpointPage({ params }: Props) {
  const { docket } = await params;
  const { issue, procedure, held } = await load(docket);
  const { say, dates, zone } = await speech();
  const [t, terms] = [say("published"), say("terms")];
  const course = { stages: named(procedure.stages, say("procedures")), at: procedure.stage };
  if (held.length === 0) return <><PageHead large over={issue.docket} title={issue.title} /><div className="mt-6"><EmptyState action={<Link href={`/issues/${docket}`} className="button">{t("seeIssue")}</Link>}>{t("none")}</EmptyState></div></>;
  return held.map(({ id, hub, content, version, hash, publishedAt, outcome, sources }) => (
    <article key={id} aria-labelledby={`title-${id}`}>
      <PrintHead>{t("printHead", { hub: hub.name, docket: issue.docket, version, day: dayOfMoment(clock.now(), dates, zone) })}</PrintHead>
      <PublicSheet
        left={<>
          <p><b>{issue.docket}</b><br />{hub.name}<br />{publishedAt && t("publishedOn", { day: dayOfMoment(publishedAt, dates, zone) })}<br />{t("version", { version })}</p>
          {outcome && <p>{t("adopted", { day: dayOfMoment(outcome.declaredAt, dates, zone) })}<br />{t("count", { yes: outcome.tally.counts.yes, noObjection: outcome.tally.counts["no-objection"], disagree: outcome.tally.counts.disagree, silent: outcome.tally.silent, entitled: outcome.tally.entitled })}</p>}
          <p className="screen-only"><Link href={`/standpoint/${docket}/representativeness`}>{say("voices")("card.open")}</Link><br /><Link href={`/issues/${docket}`}>{t("seeIssue")}</Link><br /><Link href={`/positions/${id}/versions/${version}`}>{t("permalink")}</Link><br /><Link href={`/api/v1/issues/${docket}/standpoint`}>JSON</Link></p>
        </>}
        right={outcome && <><p><b>{t("supportedBy", { count: outcome.supporters.length })}</b></p><p>{outcome.supporters.join(", ")}</p></>}
      >
        <PageHead large lang={content.language} over={<Stance stance={content.stance}>{terms(`stances.${content.stance}`)}</Stance>} title={<span id={`title-${id}`}>{content.title}</span>} />
        <p className="lede mt-4" lang={content.language}>{content.lede}</p>
        <div className="mt-6"><StandLinePage {...course} t={say("figure")} /><p className="small text-ink-2 mt-2">{course.stages[course.at]?.name}{procedure.next?.on === "record" && ` · ${t("nextUp", { what: procedure.next.date.label })}`}</p></div>
        <div className="mt-5"><Notice kind="info" title={t("status")}>{t("statusAdopted", { hub: hub.name })}</Notice></div>
        <PositionText text={content} sources={sources} />
        <Cite hub={hub.name} title={content.title} docket={issue.docket} version={version} hash={hash} url={`${env.address}/positions/${id}/versions/${version}`} year={(publishedAt ?? clock.now()).getUTCFullYear()} />
      </PublicSheet>
    </article>
  ));
}
