import { Amendment } from "#components/positions/amendments.tsx";
import { DownloadAmendments } from "#components/positions/download-amendments.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { speech } from "#lib/next/words.ts";
import type { positionById } from "#lib/positions/queries.ts";

type Position = Awaited<ReturnType<typeof positionById>>;

/** The amendments of a position, each as a sheet: the authority's words, ours, and why. They are written in a workspace of their own. */
export async function Amendments({ position: { id, amendments, language, may } }: { position: Position }) {
  const { say } = await speech();
  const [t, amending] = [say("positions"), say("amending")];
  if (amendments.length === 0 && !may.edit) return null;
  return (
    <Section heading={t("amendments")} after={<div className="button-row">{amendments.length > 0 && <DownloadAmendments position={id} language={language} />}<ButtonLink href={`/positions/${id}/amendments`} size="small">{amending("open")}</ButtonLink></div>}>
      {amendments.length === 0 ? <p className="text-ink-2">{amending("none")}</p> : <div className="stack">{amendments.map((amendment) => <Amendment key={amendment.number} amendment={amendment} language={language} level={3} />)}</div>}
    </Section>
  );
}
