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

/** Why an input is left out where several are answered together: it is one's own organisation's, waits for words of its author, is contested and so wants an answer of its own, or has one. */
export const reasonsLeftOut = ["own", "clarification", "contested", "answered"] as const;
type LeftOut = (typeof reasonsLeftOut)[number];
const leftOutIn: Record<FeedbackState, LeftOut | null> = { submitted: null, "needs-clarification": "clarification", contested: "contested", disposed: "answered", final: "answered", withdrawn: "answered" };

/** The reason, or null where the input is answered with the others. */
export const leftOut = (state: FeedbackState, own: boolean): LeftOut | null => (own && leftOutIn[state] !== "answered" ? "own" : leftOutIn[state]);

/** Whether the second lane lets fewer read than the first. */
export const narrows = (from: (typeof feedbackLanes)[number], to: (typeof feedbackLanes)[number]) => feedbackLanes.indexOf(to) > feedbackLanes.indexOf(from);
