import { countVoices } from "#components/feedback/count-voices.ts";
import { SaidStance } from "#components/feedback/said-stance.tsx";
import { VoiceBlocks } from "#components/figure/voice-blocks.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { stances } from "#db/vocabulary.ts";
import type { callById } from "#lib/feedback/queries.ts";
import { speech, type Speak } from "#lib/next/words.ts";

/** The names, and how many more have none. */
function namesOf(voices: readonly { name: string | null }[], t: Speak): string[] {
  const names = voices.flatMap(({ name }) => name ?? []);
  const unnamed = voices.length - names.length;
  return unnamed > 0 ? [...names, t("spoken.unnamed", { count: unnamed })] : names;
}

/** Who has spoken, a block an organisation, and the same by name: as far as the reader may know. */
export async function Spoken({ call: { voices: { voices, silent, asked } } }: { call: Awaited<ReturnType<typeof callById>> }) {
  const { say, dates } = await speech();
  const t = say("feedback");
  const list = new Intl.ListFormat(dates, { type: "conjunction" });
  const standing = [...stances.toReversed(), null].map((stance) => ({ stance, of: voices.filter((voice) => voice.stance === stance) })).filter(({ of }) => of.length > 0);
  return (
    <Section heading={t("spoken.title")} after={t("spoken.count", { count: voices.length, asked })}>
      <VoiceBlocks voices={countVoices(voices)} silent={silent.length} t={say("figure")} />
      <div className="mt-3">
        <Details summary={t("spoken.byName")}>
          <dl className="facts wide">
            {standing.map(({ stance, of }) => <div key={stance} className="contents"><dt><SaidStance stance={stance} /></dt><dd>{list.format(namesOf(of, t))}</dd></div>)}
            {silent.length > 0 && <div className="contents"><dt>{t("spoken.silent")}</dt><dd>{list.format(silent)}</dd></div>}
          </dl>
          <p className="mt-3 small text-ink-2">{t("spoken.asFarAs")}</p>
        </Details>
      </div>
    </Section>
  );
}
