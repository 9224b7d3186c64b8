import type { ReactNode } from "react";
import { feedbackLanes } from "#db/vocabulary.ts";
import type { readersOfLane } from "#lib/feedback/queries.ts";
import type { Speak } from "#lib/next/words.ts";

export type FeedbackLane = (typeof feedbackLanes)[number];
type Named = { hub: string; organisation: string };

/** Who may read an answer on each lane, with whom the name says; the words somebody agrees to. `t` speaks namespace `feedback`. */
export const laneChoices = (t: Speak, named: Named) => feedbackLanes.map((lane) => ({ value: lane, name: t(`lane.${lane}`), meaning: t(`laneMeaning.${lane}`, named) }));

/** The sentence under which an author agrees, as it is kept with the answer. */
export const consentTo = (t: Speak, lane: FeedbackLane, named: Named) => `${t(`lane.${lane}`)}: ${t(`laneMeaning.${lane}`, named)}`;

type Readers = Awaited<ReturnType<typeof readersOfLane>>;

/** Who these readers are today, by name as far as they are few. */
export function readersInWords(t: Speak, { everyone, count, names }: Readers, list: Intl.ListFormat): string {
  if (everyone) return t("readers.everyone");
  const more = count - names.length;
  return t("readers.people", { count, names: list.format(more > 0 ? [...names, t("readers.more", { count: more })] : names) });
}

// Tailwind reads class names as they stand, so each is written out.
const shownWith: Record<FeedbackLane, string> = {
  public: "group-has-[[value=public]:checked]/lane:block",
  hub: "group-has-[[value=hub]:checked]/lane:block",
  coordinators: "group-has-[[value=coordinators]:checked]/lane:block",
  confided: "group-has-[[value=confided]:checked]/lane:block",
  own: "group-has-[[value=own]:checked]/lane:block",
};

/** The people who would read it on the lane that is chosen around. The style sheet shows the right one, so that it needs no script. */
export function ReadersPanel({ title, people }: { title: string; people: readonly { lane: FeedbackLane; words: ReactNode }[] }) {
  return (
    <div className="notice info mt-3" aria-live="polite">
      <p className="title">{title}</p>
      {people.map(({ lane, words }) => <p key={lane} className={`hidden ${shownWith[lane]}`}>{words}</p>)}
    </div>
  );
}
