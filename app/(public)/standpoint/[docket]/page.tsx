import type { Metadata } from "next";
import { headers } from "next/headers";
import { Elsewhere, HubDifferences, Publications, PublicTimeline, Submissions } from "#app/(public)/standpoint/[docket]/beside.tsx";
import { HeldText } from "#app/(public)/standpoint/[docket]/held-text.tsx";
import { loadStandpoint } from "#app/(public)/standpoint/[docket]/load-standpoint.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { locales } from "#db/vocabulary.ts";
import { feedsBeside } from "#lib/next/feeds.ts";
import { linkedDataOf, standpointAddress } from "#lib/next/standpoints.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { issue, positions: [held] } = await loadStandpoint((await params).docket);
  const address = standpointAddress(issue.docket);
  const title = held?.content.title ?? `${issue.docket} ${issue.title}`;
  const description = held?.content.summary || held?.content.lede || "";
  return {
    title, description,
    alternates: { canonical: address, languages: Object.fromEntries(locales.map((locale) => [locale, `${address}?lang=${locale}`])), types: { ...feedsBeside((file) => `${address}/${file}`), "application/json": `/api/v1/issues/${issue.docket}/standpoint`, "text/calendar": `${address}/calendar.ics` } },
    openGraph: { title, description, url: address, type: "article", images: [{ url: `${address}/picture.png${held ? `?v=${held.hash.slice(0, 12)}` : ""}`, width: 1200, height: 630, alt: title }] },
  };
}

/** The one public address of what the hubs hold on an issue: text, asks, who stands behind it, where the procedure is. */
export default async function StandpointPage({ params }: Props) {
  const standpoint = await loadStandpoint((await params).docket);
  const { issue, positions } = standpoint;
  const t = (await speech()).say("published");
  return (
    <>
      {positions.length === 0 && <><PageHead large over={issue.docket} title={issue.title} /><div className="mt-6"><EmptyState action={<Link href={`/issues/${issue.docket.toLowerCase()}`} className="button">{t("seeIssue")}</Link>}>{t("none")}</EmptyState></div></>}
      {positions.map((held, index) => <HeldText key={held.id} held={held} standpoint={standpoint} first={index === 0} />)}
      {positions.length > 0 && <script type="application/ld+json" nonce={(await headers()).get("x-nonce") ?? undefined}>{linkedDataOf(positions, issue)}</script>}
      <div className="stack mt-8">
        <HubDifferences {...standpoint} />
        {(positions.length > 0 || standpoint.submissions.length > 0) && <Submissions {...standpoint} />}
        {standpoint.publications.length > positions.length && <Publications {...standpoint} />}
        <PublicTimeline {...standpoint} />
        <Elsewhere issue={issue} />
      </div>
    </>
  );
}
