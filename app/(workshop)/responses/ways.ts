import type { ResponseState } from "#db/vocabulary.ts";
import { actBetween, onTheWay } from "#lib/responses/model.ts";

type Act = NonNullable<ReturnType<typeof actBetween>>;

/** How an act is done from the board: at once, by the form on the card that says first whom it tells, or on the page of the response, which asks for what it needs. */
const how: Partial<Record<Act, "now" | "here">> = { startWork: "now", sendToReview: "here", approve: "here" };
/** What whoever looks must be able to do; what followed a filing is recorded by those who could conclude it. */
const mayBe = { go: "decide", startWork: "startWork", sendToReview: "sendToReview", returnToWork: "returnToWork", approve: "approve", submit: "submit", acknowledge: "conclude", answer: "conclude", conclude: "conclude" } as const;
const isOnBoard = (act: Act): act is keyof typeof mayBe => act in mayBe;
const placeOf: Partial<Record<Act, string>> = { acknowledge: "follow-up", answer: "follow-up" };

export type Way = { act: keyof typeof mayBe; how: "now" | "here" | "page"; may: string; place: string };

/** The act by which a card goes from one column to another, and how it is done; null where none leads there. */
export function wayBetween(from: ResponseState, to: ResponseState): Way | null {
  const act = actBetween(from, to);
  return act && isOnBoard(act) ? { act, how: how[act] ?? "page", may: mayBe[act], place: placeOf[act] ?? "now" } : null;
}

/** The columns to which some act leads from a state. */
export const waysFrom = (from: ResponseState) => onTheWay.filter((to) => to !== from && wayBetween(from, to) !== null);
