import type { BallotChoice, Stance } from "#db/vocabulary.ts";
import { classNames } from "#components/ui/class-names.ts";

const up = "M5.5 1.5 10 9.5H1z";
const down = "M5.5 9.5 1 1.5h9z";
const ring = "M5.5 1.25a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 1 0 0-8.5z";

const stanceShapes: Record<Stance, string> = {
  oppose: down, "oppose-unless-changed": down, monitoring: ring, "support-with-changes": up, support: up,
};

/** ▲ △ ○ ▽ ▼, drawn, so that they look the same everywhere. Always beside the word. */
export function StanceGlyph({ stance }: { stance: Stance }) {
  const full = stance === "support" || stance === "oppose";
  return <svg className={classNames("glyph", full && "full", `s-${stance}`)} viewBox="0 0 11 11" aria-hidden="true"><path d={stanceShapes[stance]} /></svg>;
}

const choiceShapes: Record<BallotChoice, string> = {
  yes: "M1.5 6 4.25 8.75 9.5 2.25",
  "no-objection": "M2 5.5h7",
  disagree: "M2.25 2.25l6.5 6.5M8.75 2.25l-6.5 6.5",
  discuss: "M5.5 1v5.25M5.5 9.5v.01",
  hold: "M3.5 2v7M7.5 2v7",
  abstain: "M5.5 2.25a3.25 3.25 0 1 0 0 6.5a3.25 3.25 0 1 0 0-6.5z",
  recuse: "M5.5 5.5v.01",
};

/** The mark before an organisation's answer in a ballot. Always beside the word. */
export function BallotGlyph({ choice }: { choice: BallotChoice }) {
  return <svg className={`glyph ballot c-${choice}`} viewBox="0 0 11 11" aria-hidden="true"><path d={choiceShapes[choice]} /></svg>;
}
