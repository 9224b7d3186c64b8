import { SaidStance } from "#components/feedback/said-stance.tsx";
import { Link } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { FeedbackState, Lane, Stance as StanceName, Verdict } from "#db/vocabulary.ts";
import { shortened } from "#lib/formats/text.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

export type Answer = { id: string; organisation: string | null; stance: StanceName | null; impact: string; language: string; lane: Lane; state: FeedbackState; verdict: Verdict | null; unconfirmed: boolean; submittedAt: Date };

/** What organisations said, each with where it stands and what became of it; the whole of it behind its link. */
export async function Answers({ answers }: { answers: readonly Answer[] }) {
  const { say, dates, zone } = await speech();
  const terms = say("terms");
  return (
    <ul className="sayings">
      {answers.map(({ id, organisation, stance, impact, language, lane, state, verdict, unconfirmed, submittedAt }) => (
        <li key={id} className={`saying s-${stance ?? "unstated"}`}>
          <p className="law-s" lang={language}><Link href={`/feedback/${id}`} className="stretched link-plain">{shortened(impact, 220)}</Link></p>
          <p className="small text-ink-2">
            <SaidStance stance={stance} /> <b>{organisation ?? say("feedback")("unnamed")}</b>, {dayOfMoment(submittedAt, dates, zone)}{lane !== "hub" && <> · {terms(`lanes.${lane}`)}</>} <Tag>{verdict ? terms(`verdicts.${verdict}`) : terms(`feedbackStates.${state}`)}</Tag>{unconfirmed && <> <Tag>{say("feedback")("entered.tag")}</Tag></>}
          </p>
        </li>
      ))}
    </ul>
  );
}
