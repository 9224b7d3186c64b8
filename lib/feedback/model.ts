import { feedbackLanes, type FeedbackState } from "#db/vocabulary.ts";
import { machine } from "#lib/kernel/states.ts";

/** What one organisation said and what became of it. */
export const feedbackActs = machine<FeedbackState, "requestClarification" | "clarify" | "withdraw" | "dispose" | "contest" | "settle">("feedback", {
  requestClarification: { from: ["submitted"], to: "needs-clarification" },
  clarify: { from: ["needs-clarification"], to: "submitted" },
  withdraw: { from: ["submitted", "needs-clarification"], to: "withdrawn" },
  dispose: { from: ["submitted", "needs-clarification"], to: "disposed" },
  contest: { from: ["disposed"], to: "contested" },
  settle: { from: ["contested"], to: "final" },
});

/** Inputs that still want an answer: a text cannot freeze while there is one. */
export const unanswered: readonly FeedbackState[] = ["submitted", "needs-clarification", "contested"];

/** Whether the second lane lets fewer read than the first. */
export const narrows = (from: (typeof feedbackLanes)[number], to: (typeof feedbackLanes)[number]) => feedbackLanes.indexOf(to) > feedbackLanes.indexOf(from);
