import type { DocumentStatus, PositionState } from "#db/vocabulary.ts";

/** A position in time: its state, and the days until which it is taken for granted and until which it holds. */
export type Term = { state: PositionState; reviewOn: string | null; expiresOn: string | null };

const ofState: Record<PositionState, DocumentStatus> = {
  drafting: "draft", consultation: "draft", "last-call": "frozen", deciding: "frozen", blocked: "frozen", adopted: "adopted", published: "published", superseded: "superseded", "not-adopted": "not-adopted", withdrawn: "withdrawn",
};

/** The statuses in which a document is what a hub holds, and may be quoted as such. */
export const quotable: readonly DocumentStatus[] = ["adopted", "published"];

/** What a position is on a day of its hub's calendar. */
export function statusOn(today: string, { state, expiresOn }: Pick<Term, "state" | "expiresOn">): DocumentStatus {
  const status = ofState[state];
  return quotable.includes(status) && expiresOn !== null && expiresOn < today ? "expired" : status;
}

/** What one frozen version is: a position that is decided on in another version has left this one behind. */
export function statusOfVersion(status: DocumentStatus, { number, adopted, newest }: { number: number; adopted: number | null; newest: number }): { status: DocumentStatus; newer: number | null } {
  const inForce = adopted ?? newest;
  if (number !== inForce) return { status: "superseded", newer: inForce > number ? inForce : null };
  return { status: status === "draft" ? "superseded" : status, newer: null };
}

/** Since when a held position waits to be looked at again. */
export const dueSince = (today: string, { state, reviewOn, expiresOn }: Term): string | null => (quotable.includes(statusOn(today, { state, expiresOn })) && reviewOn !== null && reviewOn < today ? reviewOn : null);
