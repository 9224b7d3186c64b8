import { Details } from "#components/ui/details.tsx";
import { speech } from "#lib/next/words.ts";

type Cited = { hub: string; title: string; docket: string; version: number; hash: string; url: string; year: number };

/** How to cite this version: plain, as Markdown, and the fingerprint by which it can be checked. */
export async function Cite({ hub, title, docket, version, hash, url, year }: Cited) {
  const t = (await speech()).say("published");
  return (
    <div className="mt-7">
      <Details summary={t("cite")}>
        <p>{t("citation", { hub, title, docket, version, year: String(year) })} <span className="break-all">{url}</span></p>
        <p className="mt-2"><code className="break-all">[{title}]({url})</code></p>
        <p className="mt-2 small text-ink-2">SHA-256 <code className="break-all">{hash}</code></p>
      </Details>
    </div>
  );
}
