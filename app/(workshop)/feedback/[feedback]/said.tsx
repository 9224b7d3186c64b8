import { WordingChange } from "#components/feedback/wording-change.tsx";
import type { feedbackById } from "#lib/feedback/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { speech } from "#lib/next/words.ts";

type Item = Awaited<ReturnType<typeof feedbackById>>;

/** What an organisation said, in its own words and language; a proposed wording as what it changes in the text. */
export async function Said({ item: { impact, evidence, proposedWording, language }, provisionText }: { item: Item; provisionText: string | null }) {
  const t = (await speech()).say("feedback");
  const tongue = (text: string) => guessLanguage(text) ?? language;
  return (
    <div>
      <h2 className="h-section">{t("part.impact")}</h2>
      <p className="law whitespace-pre-line" lang={language}>{impact}</p>
      {proposedWording && (
        <>
          <h2 className="h-section mt-6">{t("part.proposedWording")}</h2>
          {provisionText ? <WordingChange before={provisionText} after={proposedWording} lang={language} t={t} /> : <p className="law whitespace-pre-line" lang={tongue(proposedWording)}>{proposedWording}</p>}
        </>
      )}
      {evidence && <><h2 className="h-section mt-6">{t("part.evidence")}</h2><p className="law-s whitespace-pre-line" lang={tongue(evidence)}>{evidence}</p></>}
    </div>
  );
}
