import { Tag } from "#components/ui/tag.tsx";
import type { QuestionState } from "#db/vocabulary.ts";
import type { Speak } from "#lib/next/words.ts";

type Waited = { state: QuestionState; waited: number | null; overdue: boolean };

/** How long an answer has been waited for, or took, in words; marked where it has been too long. `t` speaks namespace `questions`. */
export function Waiting({ question: { state, waited, overdue }, t }: { question: Waited; t: Speak }) {
  const words = t(`wait.${state}`, { days: waited ?? 0 });
  return overdue ? <Tag tone="warn">{words}</Tag> : <span className="quiet">{words}</span>;
}

type Held = { holdsUp: string | null; position: { title: string } | null };

/** What waits for an answer, in a sentence; nothing where nobody has said. */
export function whatWaits({ holdsUp, position }: Held, t: Speak): string | null {
  if (position) return holdsUp ? t("holds.both", { position: position.title, words: holdsUp }) : t("holds.position", { position: position.title });
  return holdsUp && t("holds.words", { words: holdsUp });
}
