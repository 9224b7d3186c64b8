import type { Metadata } from "next";
import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { HubsCompared } from "#app/(workshop)/issues/[docket]/feedback/regions/comparison.tsx";
import { readBy, regionWords } from "#app/(workshop)/issues/[docket]/feedback/regions/words.ts";
import { StanceBars, standings } from "#components/figure/stance-bars.tsx";
import { VoiceBlocks } from "#components/figure/voice-blocks.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { Table } from "#components/ui/table.tsx";
import { ask, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { breakdowns } from "#lib/voices/model.ts";
import { regionVoices } from "#lib/voices/queries.ts";

type Props = { params: Promise<{ docket: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Region = Awaited<ReturnType<typeof regionVoices>>;
type Words = Awaited<ReturnType<typeof regionWords>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { docket } = await params;
  return { title: `${docket.toUpperCase()} ${(await speech()).say("voices")("region.title")}` };
}

/** What the hubs on an issue say: by country, size, sector or provision, and hub against hub, as far as whoever looks may know. */
export default async function RegionPage({ params, searchParams }: Props) {
  const { docket } = await params;
  const { by, ignored } = readBy(firstOf(await searchParams).by);
  const { issue, procedure } = await loadIssue(docket);
  const region = await ask(regionVoices, { issue: docket, by });
  const words = await regionWords();
  const { t, named } = words;
  const figure = (await speech()).say("figure");
  const at = `/issues/${docket.toLowerCase()}/feedback/regions`;
  return (
    <IssueFrame issue={issue} procedure={procedure} current="feedback">
      <div className="stack">
        <Section heading={t("region.title")} plain after={t("region.under")}>
          <nav className="view-tabs" aria-label={t("region.by")}>{breakdowns.map((one) => <Link key={one} href={`${at}?by=${one}`} aria-current={one === by ? "page" : undefined}>{t(`region.${one}`)}</Link>)}</nav>
          {ignored && <div className="mt-3"><Notice kind="warn">{t("region.ignored", { by: ignored })}</Notice></div>}
          {region.hubs.length > 0 && <ul className="stance-legend mt-4">{standings.map((standing) => <li key={standing}><span className={`key s-${standing}`} aria-hidden="true" />{named[standing]}</li>)}</ul>}
          <p className="small mt-3 text-ink-2">{t("asFarAs")}</p>
          {region.hubs.length > 0 && <div className="mt-3"><ButtonRow><ButtonLink href={`${at}/figures.csv?by=${by}`}>{t("csv")}</ButtonLink><ButtonLink href={`${at}/figures.svg?by=${by}`}>{t("picture")}</ButtonLink>{region.hubs.length > 1 && <ButtonLink href={`${at}/comparison.csv`}>{t("csvHubs")}</ButtonLink>}</ButtonRow></div>}
        </Section>
        {region.hubs.length === 0 && <EmptyState>{t("region.noHubs")}</EmptyState>}
        {region.hubs.map((one) => <Hub key={one.hub.slug} of={one} by={by} words={words} figure={figure} />)}
        {region.hubs.length > 0 && <HubsCompared region={region} words={words} figure={figure} />}
      </div>
    </IssueFrame>
  );
}

function Hub({ of: { hub, base, counts, groups }, by, words: { t, named, barsOf, baseOf }, figure }: { of: Region["hubs"][number]; by: Region["by"]; words: Words; figure: Words["t"] }) {
  const bars = barsOf(by, groups);
  return (
    <Section heading={<Link href={`/hubs/${hub.slug}`}>{hub.name}</Link>} after={baseOf(base)}>
      {base.spoken === 0 ? <p className="text-ink-2">{t("region.nobody")}</p> : (
        <>
          <VoiceBlocks voices={counts} silent={base.asked - base.spoken} t={figure} />
          {bars.length > 0 && (
            <div className="mt-5">
              <StanceBars bars={bars} voicesInWords={(count) => t("voices", { count })} t={figure} />
              <div className="mt-2">
                <Details summary={<>{t("asTable")}<span className="sr-only">: {hub.name}</span></>}>
                  <Table
                    caption={t("tableOf", { hub: hub.name, byIs: by })} rows={bars} rowKey={({ key }) => key}
                    columns={[
                      { key: "group", head: t(`region.${by}`), rowHeader: true, narrow: "title", className: "strong", cell: ({ label }) => label },
                      ...standings.map((standing) => ({ key: standing, head: named[standing], align: "end" as const, cell: ({ counts: of }: (typeof bars)[number]) => of[standing] })),
                      { key: "voices", head: t("total"), align: "end", className: "strong", cell: ({ voices }) => voices },
                    ]}
                  />
                </Details>
              </div>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
