import { CopyButton } from "#components/ui/copy-button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { citationsOf, type Held } from "#lib/next/standpoints.ts";
import { useSpeech } from "#lib/next/words.ts";

/** How to cite this version: in words, as Markdown, for BibTeX and for CSL, and the fingerprint by which it can be checked. */
export function Cite({ text }: { text: Pick<Held, "docket" | "hub" | "publication" | "version" | "content" | "publishedAt" | "frozenAt" | "hash"> }) {
  const t = useSpeech().say("published");
  const { plain, ...forms } = citationsOf(text, t);
  return (
    <div className="mt-7">
      <Details summary={t("cite.title")}>
        <p className="break-words" lang={text.content.language}>{plain}</p>
        <p className="mt-2"><CopyButton text={plain} label={t("cite.copy")} act={t("cite.act")} done={t("cite.copied")} /></p>
        <Facts>
          {Object.entries(forms).map(([form, words]) => <Fact key={form} name={t(`cite.${form}`)}><pre className="small whitespace-pre-wrap break-all">{words}</pre></Fact>)}
          <Fact name="SHA-256"><code className="small break-all">{text.hash}</code></Fact>
        </Facts>
      </Details>
    </div>
  );
}
