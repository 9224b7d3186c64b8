import type { QuestionState } from "#db/vocabulary.ts";
import { machine } from "#lib/kernel/states.ts";

/** A question on its way to an authority and back (`domain.md` section 6). An answer that changes nothing is applied too: then that is what was made of it. */
export const questionActs = machine<QuestionState, "ask" | "answer" | "apply" | "withdraw">("question", {
  ask: { from: ["draft"], to: "sent" },
  answer: { from: ["sent"], to: "answered" },
  apply: { from: ["answered"], to: "applied" },
  withdraw: { from: ["draft", "sent"], to: "withdrawn" },
});

/** The states in which something still has to be done. */
export const stillOpen: readonly QuestionState[] = ["draft", "sent", "answered"];

/** For how many days an authority is waited for before its silence counts as long. */
export const patience = 60;

const dayLength = 86_400_000;

type Waiting = { state: QuestionState; askedOn: string | null; answeredOn: string | null };

/** How many days an answer took, or has taken up to `today`; null where none was or is waited for. Days are ISO days. */
export function daysWaited({ state, askedOn, answeredOn }: Waiting, today: string): number | null {
  if (askedOn === null || state === "withdrawn") return null;
  // Where a hub's day has begun, it may still be yesterday elsewhere.
  return Math.max(0, (Date.parse(answeredOn ?? today) - Date.parse(askedOn)) / dayLength);
}

/** Whether an authority was asked more than `patience` days ago and has not answered. */
export const isOverdue = (question: Waiting, today: string) => question.state === "sent" && (daysWaited(question, today) ?? 0) > patience;

/** A question that is overdue was asked before this day. */
export const overdueBefore = (today: string) => new Date(Date.parse(today) - patience * dayLength).toISOString().slice(0, 10);
