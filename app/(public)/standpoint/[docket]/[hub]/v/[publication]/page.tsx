import type { Metadata } from "next";
import { headers } from "next/headers";
import { Cite } from "#app/(public)/standpoint/[docket]/cite.tsx";
import { TextLanguages } from "#app/(public)/standpoint/[docket]/languages.tsx";
import { loadPublication } from "#app/(public)/standpoint/[docket]/load-standpoint.ts";
import { Kind } from "#app/(public)/standpoint/[docket]/kind.tsx";
import { Status } from "#app/(public)/standpoint/[docket]/status.tsx";
import { PositionText } from "#components/positions/position-text.tsx";
import { PublicSheet } from "#components/shell/public-shell.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { clock } from "#lib/platform/clock.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { lastingAddress, linkedDataOf, standpointAddress } from "#lib/next/standpoints.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ docket: string; hub: string; publication: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { content, version, docket, hub, publication, translations } = await loadPublication(await params);
  const address = lastingAddress({ docket, hub, publication });
  return { title: `${content.title}, v${version}`, description: content.summary || content.lede, alternates: { canonical: address, languages: Object.fromEntries<string>([[content.language, address] as const, ...translations.map(({ language }) => [language, `${address}/${language.toLowerCase()}`] as const)]) } };
}

/** One published text at the address that stays, also when another has taken its place. */
export default async function PublicationPage({ params }: Props) {
  const found = await loadPublication(await params);
  const { say, dates, zone } = await speech();
  const t = say("published");
  const { issue, content, version, hash, docket, hub, publishedAt } = found;
  return (
    <article>
      <PrintHead>{t("printHead", { hub: hub.name, docket, version, day: dayOfMoment(clock.now(), dates, zone) })}</PrintHead>
      <PublicSheet left={<>
        <p><b>{docket}</b><br />{hub.name}<br />{publishedAt && t("publishedOn", { day: dayOfMoment(publishedAt, dates, zone) })}<br />{t("version", { version })}</p>
        <p className="screen-only"><Link href={standpointAddress(docket)}>{t("whole")}</Link></p>
        <p>SHA-256 <code className="break-all">{hash}</code></p>
      </>}>
        <PageHead large lang={content.language} over={<><Stance stance={content.stance}>{say("terms")(`stances.${content.stance}`)}</Stance> · <Kind {...found} /></>} title={content.title} />
        <div className="mt-5"><Status {...found} /></div>
        {content.lede && <p className="lede mt-4" lang={content.language}>{content.lede}</p>}
        {content.summary && <div className="mt-6"><Section heading={t("summary")}><p className="law-s whitespace-pre-line" lang={content.language}>{content.summary}</p></Section></div>}
        <PositionText text={content} />
        <div className="mt-7"><TextLanguages text={found} /></div>
        <Cite text={found} />
      </PublicSheet>
      <script type="application/ld+json" nonce={(await headers()).get("x-nonce") ?? undefined}>{linkedDataOf([found], issue)}</script>
    </article>
  );
}
