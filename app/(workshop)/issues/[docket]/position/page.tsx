import type { Metadata } from "next";
import { Holding } from "#app/(workshop)/issues/[docket]/position/holding.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { positionNow } from "#lib/holdings/queries.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { clock } from "#lib/platform/clock.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await speech()).say("holdings")("now.titleOf", { docket: (await params).docket.toUpperCase() }) };
}

/** What is our position right now? One address for an issue, and for a hub in it: the adopted text, or that there is none yet. */
export default async function PositionNowPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const hub = firstOf(await searchParams).hub;
  const { issue, hubs } = await ask(positionNow, { issue: docket, hub });
  const { say, dates, zone } = await speech();
  const t = say("holdings");
  return (
    <>
      <PrintHead>{t("now.printed", { docket: issue.docket, when: momentInWords(clock.now(), dates, zone) })}</PrintHead>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(issue.docket.split("-")[0]!.toLowerCase())} href={`/issues/${docket.toLowerCase()}`} /> {issue.title}</>} title={t("now.title")} under={t("now.under", { when: momentInWords(clock.now(), dates, zone) })}
        actions={<><ButtonLink href={`/api/v1/issues/${issue.docket}/position${hub ? `?hub=${hub}` : ""}`}>JSON</ButtonLink><PrintButton>{t("now.print")}</PrintButton></>}
      />
      <div className="stack mt-6">{hubs.map((one) => <Holding key={one.hub.slug} docket={issue.docket} now={one} alone={hubs.length === 1} />)}</div>
    </>
  );
}
