import { WhatEnded } from "#app/(workshop)/feedback/my-input-row.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { feedbackById } from "#lib/feedback/queries.ts";
import { fatesOfInputs } from "#lib/outcomes/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { themesOfFeedback } from "#lib/themes/queries.ts";

type Item = Awaited<ReturnType<typeof feedbackById>>;

/** Every answer the hub gave, oldest first, each with its reason and what it changed, or that there is none yet; then the ask it became part of, and the themes it is in as far as the reader may know. */
export async function WhatBecame({ item: { id, reference, dispositions, hub, state } }: { item: Item }) {
  const { say, dates, zone } = await speech();
  const [t, terms, themes] = [say("feedback"), say("terms"), say("themes")];
  const within = await ask(themesOfFeedback, { feedback: id });
  const ended = await askIfReadable(fatesOfInputs, { feedback: [id] });
  return (
    <Section heading={t("became.title", { hub: hub.name })}>
      {dispositions.length === 0 && <p className="text-ink-2">{t(state === "withdrawn" ? "became.withdrawn" : "became.none", { hub: hub.name })}</p>}
      <ol className="stack-small">
        {dispositions.map(({ verdict, reason, at, by, changed }) => (
          <li key={at.getTime()}>
            <p><Tag>{terms(`verdicts.${verdict}`)}</Tag> <span className="small text-ink-2">{t("became.by", { name: by ?? hub.name, when: momentInWords(at, dates, zone) })}</span></p>
            <p className="law-s mt-1 whitespace-pre-line" lang={guessLanguage(reason) ?? undefined}>{reason}</p>
            {changed && <p className="small mt-1"><Link href={`/positions/${changed.position}${changed.section ? `#s${changed.section}` : ""}`}>{themes(changed.section ? "changedSection" : "changed", { position: changed.title, section: changed.section ?? 0 })}</Link></p>}
          </li>
        ))}
      </ol>
      {(within.asks.length > 0 || within.themes.length > 0) && (
        <Facts wide>
          {within.asks.length > 0 && <Fact name={themes("inAsks")}><ul>{within.asks.map(({ number, statement, position }) => <li key={`${position.id}${number}`}><Link href={`/positions/${position.id}#ask-${number}`}>{themes("asksOf", { number, position: position.title })}</Link>: <span lang={position.language}>{statement}</span></li>)}</ul></Fact>}
          {within.themes.length > 0 && <Fact name={themes("inThemes")}><ul>{within.themes.map((theme) => <li key={theme.id}><Link href={`/issues/${theme.docket.toLowerCase()}/synthesis?hub=${theme.hub}#${theme.id}`}>{theme.title}</Link></li>)}</ul></Fact>}
        </Facts>
      )}
      <WhatEnded reference={reference} ended={ended ?? []} />
    </Section>
  );
}
