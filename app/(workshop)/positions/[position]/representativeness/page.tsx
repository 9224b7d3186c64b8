import type { Metadata } from "next";
import { WeightCard } from "#components/positions/weight-card.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { clock } from "#lib/platform/clock.ts";
import { representativeness } from "#lib/voices/queries.ts";

type Props = { params: Promise<{ position: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await speech()).say("voices")("card.title")}: ${(await ask(representativeness, await params)).position.title}` };
}

/** How much weight a position carries, for an official or for the hub itself. */
export default async function RepresentativenessPage({ params }: Props) {
  const { position: id } = await params;
  const weight = await ask(representativeness, { position: id });
  const { say, dates, zone } = await speech();
  const t = say("voices");
  const { hub, issue, position } = weight;
  return (
    <>
      <PrintHead>{t("card.printed", { hub: hub.name, docket: issue.docket, when: momentInWords(clock.now(), dates, zone) })}</PrintHead>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/positions/${id}`}>{position.title}</Link></>} title={t("card.title")} under={t("card.under")}
        actions={<><ButtonLink href={`/positions/${id}/representativeness.json`}>{t("card.json")}</ButtonLink><PrintButton>{t("card.print")}</PrintButton></>}
      />
      <div className="mt-6"><WeightCard weight={weight} /></div>
    </>
  );
}
