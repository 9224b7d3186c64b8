import { Fragment } from "react";
import { stances, type Stance } from "#db/vocabulary.ts";
import { Blocks } from "#components/figure/blocks.tsx";
import { StanceGlyph } from "#components/ui/glyph.tsx";
import type { Translate } from "#components/ui/translate.ts";

/** Where an organisation stands, or that it spoke without saying so. */
export type VoiceKind = Stance | "unstated";
const kinds: readonly VoiceKind[] = [...stances.toReversed(), "unstated"];

type VoiceBlocksProps = {
  /** How many organisations stand where. */
  voices: Partial<Record<VoiceKind, number>>;
  silent: number;
  /** Speaks namespace `figure`. */
  t: Translate;
};

/** Who has spoken: a block an organisation, sorted by where they stand, hatched for those who are silent, and the sentence. */
export function VoiceBlocks({ voices, silent, t }: VoiceBlocksProps) {
  const spoken = kinds.map((stance) => ({ stance, count: voices[stance] ?? 0 })).filter(({ count }) => count > 0);
  const rest = silent > 0 ? t("voices.silent", { count: silent }) : t("voices.noneSilent");
  const said = spoken.map(({ stance, count }) => t(`voices.${stance}`, { count }));
  const runs = spoken.map(({ stance, count }) => ({ key: stance, count, look: `s-${stance}` }));
  return (
    <div>
      <Blocks runs={[...runs, { key: "silent", count: silent, look: "silent", hatched: true }]} label={[...said, rest].join(", ")} />
      <p className="voices-sentence">
        {spoken.map(({ stance }, index) => (
          <Fragment key={stance}>
            <span className="stance">{stance !== "unstated" && <StanceGlyph stance={stance} />}{said[index]},</span>{" "}
          </Fragment>
        ))}
        {rest}.
      </p>
    </div>
  );
}
