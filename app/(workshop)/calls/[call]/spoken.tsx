import { countVoices } from "#components/feedback/count-voices.ts";
import { VoiceBlocks } from "#components/figure/voice-blocks.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { stances } from "#db/vocabulary.ts";
import type { callById } from "#lib/feedback/queries.ts";
import { speech } from "#lib/next/words.ts";

/** Who has spoken, a block an organisation, and the same by name: as far as the reader may know. */
export async function Spoken({ call: { voices: { voices, silent, asked } } }: { call: Awaited<ReturnType<typeof callById>> }) {
  const { say, dates } = await speech();
  const [t, terms] = [say("feedback"), say("terms")];
  const list = new Intl.ListFormat(dates, { type: "conjunction" });
  const standing = stances.toReversed().map((stance) => ({ stance, names: voices.filter((voice) => voice.stance === stance).map(({ name }) => name) })).filter(({ names }) => names.length > 0);
  return (
    <Section heading={t("spoken.title")} after={t("spoken.count", { count: voices.length, asked })}>
      <VoiceBlocks voices={countVoices(voices)} silent={silent.length} t={say("figure")} />
      <div className="mt-3">
        <Details summary={t("spoken.byName")}>
          <dl className="facts wide">
            {standing.map(({ stance, names }) => <div key={stance} className="contents"><dt><Stance stance={stance}>{terms(`stances.${stance}`)}</Stance></dt><dd>{list.format(names)}</dd></div>)}
            {silent.length > 0 && <div className="contents"><dt>{t("spoken.silent")}</dt><dd>{list.format(silent)}</dd></div>}
          </dl>
          <p className="mt-3 small text-ink-2">{t("spoken.asFarAs")}</p>
        </Details>
      </div>
    </Section>
  );
}
