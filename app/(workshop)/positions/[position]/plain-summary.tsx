import { ButtonLink } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { speech } from "#lib/next/words.ts";
import type { positionById } from "#lib/positions/queries.ts";

/** What it says in plain language, and the ways to write that and to put translations beside the text. */
export async function PlainSummary({ position: { id, summary, language, may } }: { position: Awaited<ReturnType<typeof positionById>> }) {
  const t = (await speech()).say("positions");
  if (!summary && !may.edit && !may.translate) return null;
  return (
    <Section heading={t("summary.title")} after={<>{may.edit && <ButtonLink size="small" href={`/positions/${id}/summary`}>{t(summary ? "summary.change" : "summary.write")}</ButtonLink>}{may.translate && <ButtonLink size="small" href={`/positions/${id}/translate`}>{t("translate.title")}</ButtonLink>}</>}>
      {summary ? <p className="law-s whitespace-pre-line" lang={language}>{summary}</p> : <p className="text-ink-2">{t("summary.none")}</p>}
    </Section>
  );
}
