import { ballotChoices, type BallotChoice } from "#db/vocabulary.ts";
import { Blocks } from "#components/figure/blocks.tsx";
import type { Translate } from "#components/ui/translate.ts";

export type BallotCount = Partial<Record<BallotChoice, number>> & { silent: number };

type BallotBarProps = { count: BallotCount; quorum?: number; /** Nobody is waited for any longer. */ over?: boolean; /** Speaks namespace `figure`. */ t: Translate };

/** The tally in words: "6 yes, 3 no objection, 1 discuss, 3 to come"; when it is `over`, who did not come was silent. */
export function ballotSentence(count: BallotCount, t: Translate, over = false): string {
  const given = ballotChoices.filter((choice) => count[choice]).map((choice) => t(`ballot.${choice}`, { count: count[choice] ?? 0 }));
  return [...given, ...(count.silent > 0 ? [t(over ? "ballot.stayedSilent" : "ballot.silent", { count: count.silent })] : [])].join(", ");
}

/** A ballot as a bar of organisations, by answer; a mark where the quorum is reached. */
export function BallotBar({ count, quorum, over = false, t }: BallotBarProps) {
  const runs = ballotChoices.map((choice) => ({ key: choice as string, count: count[choice] ?? 0, look: `b-${choice}`, hatched: false }));
  return <Blocks thin runs={[...runs, { key: "silent", count: count.silent, look: "b-silent", hatched: true }]} label={ballotSentence(count, t, over)} quorum={quorum} />;
}
