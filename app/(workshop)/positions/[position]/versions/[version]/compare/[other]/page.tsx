import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComparedTextsView } from "#components/positions/compared-texts.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { comparisonOfVersions } from "#lib/versions/queries.ts";

type Props = { params: Promise<{ position: string; version: string; other: string }> };

const load = async (params: Props["params"]) => {
  const { position, version, other } = await params;
  if (other !== "draft" && !/^\d+$/.test(other)) notFound();
  return ask(comparisonOfVersions, { position, version, other: other === "draft" ? "draft" : Number(other) });
};

async function titleOf({ before, after }: Awaited<ReturnType<typeof load>>) {
  const t = (await speech()).say("positions");
  return after ? t("compare.title", { before: before.number, after: after.number }) : t("compare.titleDraft", { before: before.number });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load(params);
  return { title: `${await titleOf(found)}, ${found.position.title}` };
}

/** Two versions of a position, word by word; or one and the draft. */
export default async function CompareVersionsPage({ params }: Props) {
  const found = await load(params);
  const { position, issue, hub, before, after, language, ...compared } = found;
  const t = (await speech()).say("positions");
  return (
    <>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> <Link href={`/positions/${position.id}`}>{position.title}</Link></>}
        title={await titleOf(found)} under={t("compare.summary", { added: compared.added, removed: compared.removed })}
        actions={after && <ButtonLink href={`/positions/${position.id}/versions/${after.number}/compare/${before.number}`}>{t("compare.swap")}</ButtonLink>}
      />
      <div className="mt-6"><ComparedTextsView compared={compared} language={language} /></div>
    </>
  );
}
