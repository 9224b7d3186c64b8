import { Fact, Facts } from "#components/ui/facts.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Priority, Stance, TrackState } from "#db/vocabulary.ts";
import { differences } from "#lib/issues/model.ts";
import { useSpeech } from "#lib/next/words.ts";

type Track = { state: TrackState; stance: Stance | null; priority: Priority; divergence: string | null; hub: { name: string } };

/** In what the hubs differ on an issue, and whether they say why; differences are shown, not merged away. */
export function TrackDifferences({ tracks }: { tracks: readonly Track[] }) {
  const { say } = useSpeech();
  if (tracks.length < 2) return null;
  const [t, terms] = [say("issues"), say("terms")];
  const differ = differences(tracks);
  if (differ.length === 0) return <p className="text-ink-2">{t("differ.nothing")}</p>;
  const words = { stance: ({ stance }: Track) => (stance ? terms(`stances.${stance}`) : t("track.noStance")), state: ({ state }: Track) => terms(`trackStates.${state}`), priority: ({ priority }: Track) => terms(`priorities.${priority}`) };
  const names = { stance: t("track.stance"), state: t("track.state"), priority: t("priority.title") };
  const why = tracks.filter(({ divergence }) => divergence);
  return (
    <Notice title={t("differ.title")}>
      <Facts>{differ.map((what) => <Fact key={what} name={names[what]}>{tracks.map((track) => t("differ.of", { hub: track.hub.name, words: words[what](track) })).join(", ")}</Fact>)}</Facts>
      {why.length > 0 && <p>{t("differ.why", { hubs: why.map(({ hub }) => hub.name).join(", "), count: why.length })}</p>}
      {why.length === 0 && tracks.every(({ stance }) => stance) && differ.includes("stance") && <p>{t("differ.unsaid")}</p>}
    </Notice>
  );
}
