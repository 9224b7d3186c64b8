import { Link } from "#components/ui/link.tsx";
import { useSpeech } from "#lib/next/words.ts";
import type { sourcesOfAsks } from "#lib/themes/queries.ts";

export type AskSource = Awaited<ReturnType<typeof sourcesOfAsks>>[number];

/** Where an ask comes from: how many inputs, organisations and countries, as far as the reader may know, and the themes they may see. */
export function AskSource({ source }: { source: AskSource | undefined }) {
  const t = useSpeech().say("themes");
  if (!source) return null;
  const { figures, themes } = source;
  return (
    <p className="small text-ink-2">
      {(figures.inputs > 0 || figures.confided > 0) && t("sources", figures)}
      {themes.map(({ id, title, docket, hub }) => <span key={id}> · <Link href={`/issues/${docket.toLowerCase()}/synthesis?hub=${hub}#${id}`}>{t("sourceLink", { theme: title })}</Link></span>)}
    </p>
  );
}
