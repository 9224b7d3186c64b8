import type { ResponseState } from "#db/vocabulary.ts";
import { machine } from "#lib/kernel/states.ts";

const before: readonly ResponseState[] = ["proposed", "planned", "in-work", "in-review", "approved"];

/** One submission on its way to an authority and back (`domain.md` section 5). Only the clock says *missed*. */
export const responseActs = machine<ResponseState, "go" | "noGo" | "startWork" | "sendToReview" | "returnToWork" | "approve" | "submit" | "acknowledge" | "answer" | "conclude" | "cancel" | "miss">("response", {
  go: { from: ["proposed"], to: "planned" },
  noGo: { from: ["proposed"], to: "not-responding" },
  startWork: { from: ["planned"], to: "in-work" },
  sendToReview: { from: ["in-work"], to: "in-review" },
  returnToWork: { from: ["in-review", "approved"], to: "in-work" },
  approve: { from: ["in-review"], to: "approved" },
  submit: { from: ["approved"], to: "submitted" },
  acknowledge: { from: ["submitted"], to: "acknowledged" },
  answer: { from: ["submitted", "acknowledged"], to: "answered" },
  conclude: { from: ["submitted", "acknowledged", "answered"], to: "concluded" },
  cancel: { from: before, to: "cancelled" },
  miss: { from: before, to: "missed" },
});

/** The states in which a deadline can still be missed. */
export const unsent = before;
