import { stances } from "#db/vocabulary.ts";
import type { VoiceKind } from "#components/figure/voice-blocks.tsx";
import type { Translate } from "#components/ui/translate.ts";

/** One bar: a name, and how many organisations stand where. */
export type StanceBar = { key: string; label: string; counts: Record<VoiceKind, number>; voices: number };

/** From one end of the line of stances to the other; those that did not say where they stand come last. */
export const standings: readonly VoiceKind[] = [...stances.toReversed(), "unstated"];

const pitch = 16;
const gap = 2;
const height = 16;

/** What a bar says, in words: "3 support, 1 oppose". */
export const barSentence = (counts: StanceBar["counts"], t: Translate) => standings.filter((standing) => counts[standing] > 0).map((standing) => t(`voices.${standing}`, { count: counts[standing] })).join(", ");

type StanceBarsProps = {
  bars: readonly StanceBar[];
  /** How many voices "4 voices" are, in words. */
  voicesInWords: (count: number) => string;
  /** Speaks namespace `figure`. */
  t: Translate;
};

/** Bars under each other on one scale, a block an organisation: who stands where in each group. */
export function StanceBars({ bars, voicesInWords, t }: StanceBarsProps) {
  const most = Math.max(1, ...bars.map(({ voices }) => voices));
  return (
    <ul className="stance-bars">
      {bars.map(({ key, label, counts, voices }) => (
        <li key={key}>
          <span className="label">{label}</span>
          <svg viewBox={`0 0 ${most * pitch} ${height}`} width={most * pitch} height={height} preserveAspectRatio="none" role="img" aria-label={`${label}: ${barSentence(counts, t)}`}>
            {runsOf(counts).map(({ standing, start, count }) => <path key={standing} className={`s-${standing}`} d={blocksFrom(start, count)} />)}
          </svg>
          <span className="count">{voicesInWords(voices)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where the blocks of each stance begin. */
export function runsOf(counts: StanceBar["counts"]) {
  let start = 0;
  return standings.filter((standing) => counts[standing] > 0).map((standing) => { const run = { standing, start, count: counts[standing] }; start += run.count; return run; });
}

const blocksFrom = (start: number, count: number) => Array.from({ length: count }, (_, n) => `M${(start + n) * pitch} 0h${pitch - gap}v${height}h-${pitch - gap}z`).join("");
