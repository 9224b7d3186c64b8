import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WeightCard } from "#components/positions/weight-card.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { Refusal } from "#lib/kernel/refusal.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { published } from "#lib/next/published.ts";
import { speech } from "#lib/next/words.ts";
import { clock } from "#lib/platform/clock.ts";
import { positionsInForce } from "#lib/positions/queries.ts";
import { representativeness } from "#lib/voices/queries.ts";

type Props = { params: Promise<{ docket: string }> };

/** The published positions on an issue with their weight, as anyone may know it; not there where nothing is public. */
async function load(docket: string) {
  try {
    const { issue, positions } = await published(positionsInForce, { issue: docket });
    return { issue, weights: await Promise.all(positions.map(({ id }) => published(representativeness, { position: id }))) };
  } catch (error) {
    if (error instanceof Refusal) notFound();
    throw error;
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { docket } = await params;
  const { issue } = await load(docket);
  return { title: `${(await speech()).say("voices")("card.title")}: ${issue.docket} ${issue.title}`, alternates: { canonical: `/standpoint/${docket.toLowerCase()}/representativeness` } };
}

/** The page that tells an official how much weight a paper carries. */
export default async function PublicRepresentativenessPage({ params }: Props) {
  const { docket } = await params;
  const { issue, weights } = await load(docket);
  const { say, dates, zone } = await speech();
  const t = say("voices");
  return (
    <>
      {weights[0] && <PrintHead>{t("card.printed", { hub: weights.map(({ hub }) => hub.name).join(", "), docket: issue.docket, when: momentInWords(clock.now(), dates, zone) })}</PrintHead>}
      <PageHead large over={<Link href={`/standpoint/${docket.toLowerCase()}`}>{issue.docket} {issue.title}</Link>} title={t("card.title")} under={t("card.under")} actions={weights.length > 0 && <PrintButton>{t("card.print")}</PrintButton>} />
      <div className="stack mt-6">
        {weights.length === 0 && <EmptyState>{t("card.none")}</EmptyState>}
        {weights.map((weight) => (
          <Section key={weight.position.id} heading={weight.hub.name} after={<ButtonLink href={`/api/v1/positions/${weight.position.id}/representativeness`}>{t("card.json")}</ButtonLink>}>
            <WeightCard weight={weight} />
          </Section>
        ))}
      </div>
    </>
  );
}
