import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { feedbackById } from "#lib/feedback/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type Item = Awaited<ReturnType<typeof feedbackById>>;

/** Every answer the hub gave, oldest first, each with its reason; or that there is none yet. */
export async function WhatBecame({ item: { dispositions, hub, state } }: { item: Item }) {
  const { say, dates, zone } = await speech();
  const [t, terms] = [say("feedback"), say("terms")];
  return (
    <Section heading={t("became.title", { hub: hub.name })}>
      {dispositions.length === 0 && <p className="text-ink-2">{t(state === "withdrawn" ? "became.withdrawn" : "became.none", { hub: hub.name })}</p>}
      <ol className="stack-small">
        {dispositions.map(({ verdict, reason, at, by }) => (
          <li key={at.getTime()}>
            <p><Tag>{terms(`verdicts.${verdict}`)}</Tag> <span className="small text-ink-2">{t("became.by", { name: by ?? hub.name, when: momentInWords(at, dates, zone) })}</span></p>
            <p className="law-s mt-1 whitespace-pre-line" lang={guessLanguage(reason) ?? undefined}>{reason}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
