import type { ReactNode } from "react";
import type { BallotChoice } from "#db/vocabulary.ts";
import { BallotBar, ballotSentence, type BallotCount } from "#components/figure/ballot-bar.tsx";
import { BallotGlyph } from "#components/ui/glyph.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tally } from "#components/ui/tally.tsx";
import type { Translate } from "#components/ui/translate.ts";

/** What one organisation answers: the answer in words, the one before it, and for a concern what would clear it. */
export type BallotPosition = { key: string; organisation: string; choice: BallotChoice; answer: string; was?: string; reason?: ReactNode; action?: ReactNode; lang?: string };

type BallotPanelProps = {
  heading: string;
  /** The time left. */
  after?: ReactNode;
  count: BallotCount;
  quorum?: number;
  /** Nobody is waited for any longer. */
  over?: boolean;
  /** What the count means for the outcome: "One discuss blocks adoption". */
  verdict?: ReactNode;
  positions: readonly BallotPosition[];
  /** Speaks namespace `figure`. */
  t: Translate;
  /** The vote itself, or why there is none to cast. */
  children?: ReactNode;
};

const blocking: readonly BallotChoice[] = ["discuss", "hold"];

/** A ballot on one version: how many have answered, what they say, open concerns on top. */
export function BallotPanel({ heading, after, count, quorum, over = false, verdict, positions, t, children }: BallotPanelProps) {
  const { silent, ...given } = count;
  const answered = Object.values(given).reduce((sum, number) => sum + number, 0);
  const concernsFirst = positions.toSorted((one, other) => Number(blocking.includes(other.choice)) - Number(blocking.includes(one.choice)));
  return (
    <Section heading={heading} after={after}>
      <div className="ballot">
        <Tally number={t("ballot.answered", { answered, all: answered + silent })}>{quorum !== undefined && t("ballot.quorum", { quorum })}</Tally>
        <div className="my-2"><BallotBar count={count} quorum={quorum} over={over} t={t} /></div>
        <p className="small text-ink-2">{ballotSentence(count, t, over)}. {verdict}</p>
        <ul className="positions mt-2">{concernsFirst.map((position) => <Position {...position} key={position.key} t={t} />)}</ul>
        {children}
      </div>
    </Section>
  );
}

function Position({ organisation, choice, answer, was, reason, action, lang, t }: BallotPosition & { t: Translate }) {
  return (
    <li>
      <BallotGlyph choice={choice} />
      <p><span className="organisation">{organisation}</span> <span className="answer">{answer}{was && ` (${t("ballot.was", { answer: was })})`}</span></p>
      {reason && <p className="reason" lang={lang}>{reason}</p>}
      {action && <div className="reason">{action}</div>}
    </li>
  );
}
