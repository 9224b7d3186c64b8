import { ballotChoices, type BallotChoice } from "#db/vocabulary.ts";
import { Blocks } from "#components/figure/blocks.tsx";
import type { Translate } from "#components/ui/translate.ts";

export type BallotCount = Partial<Record<BallotChoice, number>> & { silent: number };

type BallotBarProps = { count: BallotCount; quorum?: number; /** Speaks namespace `figure`. */ t: Translate };

/** The tally in words: "6 yes, 3 no objection, 1 discuss, 3 to come". */
export function ballotSentence(count: BallotCount, t: Translate): string {
  const given = ballotChoices.filter((choice) => count[choice]).map((choice) => t(`ballot.${choice}`, { count: count[choice] ?? 0 }));
  return [...given, ...(count.silent > 0 ? [t("ballot.silent", { count: count.silent })] : [])].join(", ");
}

/** A ballot as a bar of organisations, by answer; a mark where the quorum is reached. */
export function BallotBar({ count, quorum, t }: BallotBarProps) {
  const runs = ballotChoices.map((choice) => ({ key: choice as string, count: count[choice] ?? 0, look: `b-${choice}`, hatched: false }));
  return <Blocks thin runs={[...runs, { key: "silent", count: count.silent, look: "b-silent", hatched: true }]} label={ballotSentence(count, t)} quorum={quorum} />;
}
