import { DiffText } from "#components/figure/diff-text.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { momentInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { textsOfResponse } from "#lib/responses/queries.ts";

/** The texts that were kept as they stood, each with its fingerprint; of a fix, what it changed. */
export async function KeptTexts({ response, language }: { response: string; language: string }) {
  const texts = await ask(textsOfResponse, { response });
  if (texts.length === 0) return null;
  const { say, dates, zone } = await speech();
  const [t, terms] = [say("responses"), say("terms")];
  return (
    <Section heading={t("texts")} id="texts">
      {texts.map(({ number, moment, body, hash, reason, by, createdAt, change }) => (
        <Details key={number} summary={<>{number}. {terms(`textMoments.${moment}`)} · {momentInWords(createdAt, dates, zone)} · {by}{reason && `: ${reason}`}</>}>
          <p className="words whitespace-pre-line" lang={language}>{change ? <span className="diff"><DiffText pieces={change.pieces} /></span> : body}</p>
          <p className="small text-ink-2 mt-2">SHA-256 <code className="break-all">{hash}</code></p>
        </Details>
      ))}
    </Section>
  );
}
