import type { AskState, EditionStatus, FateVerdict, Lane, ReplyKind } from "#db/vocabulary.ts";

type Kept = { lane: Lane; hubId: string | null };
/** Whether something is kept to another hub than that of a position. */
export const isKeptFrom = ({ lane, hubId }: Kept, position: { hubId: string | null }) => lane !== "public" && lane !== "members" && hubId !== null && hubId !== position.hubId;

export const longestExcerpt = 4000;

/** A verdict shows its ground in the words of the edition or the reply, except where there is nothing to show. */
export const needsExcerpt = (verdict: FateVerdict) => verdict !== "moot" && verdict !== "unknown";

const folded = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Whether words stand in a text one after the other as they are quoted, whatever the spaces and lines. */
export const standsIn = (excerpt: string, text: string) => folded(text).includes(folded(excerpt));

const decisive: readonly EditionStatus[] = ["agreed", "published", "corrigendum"];
const authentic: readonly EditionStatus[] = ["published", "corrigendum"];
const stateOf: Record<FateVerdict, AskState> = { adopted: "met", "other-words": "met", "in-part": "partly-met", "not-adopted": "lost", contrary: "lost", moot: "moot", unknown: "open" };

/** What an authority sends says something of an ask; that it was asked again is our own word. */
export const saysSomething: readonly ReplyKind[] = ["acknowledgement", "publication", "closing-note", "reply"];

export type Judged = { status: EditionStatus; day: string; verdict: FateVerdict };
export type Answered = { kind: ReplyKind; day: string; verdict: FateVerdict };

const latest = <T extends { day: string }>(all: readonly T[], first: (one: T, other: T) => number = () => 0) => all.toSorted((one, other) => one.day.localeCompare(other.day) || first(one, other)).at(-1);

/**
 * The state of an ask: what became of it in the last decisive edition that was judged. Decisive is what the legislators agreed and, before
 * it on the same day, what the official journal printed; a proposal or a mandate is a step on the way and settles nothing. While no such
 * edition was judged, the note with which an authority closes its file settles it; a letter on the way does not.
 */
export function stateAfter(judged: readonly Judged[], answered: readonly Answered[] = []): AskState {
  const last = latest(judged.filter(({ status }) => decisive.includes(status)), (one, other) => Number(authentic.includes(one.status)) - Number(authentic.includes(other.status)))
    ?? latest(answered.filter(({ kind }) => kind === "closing-note"));
  return last ? stateOf[last.verdict] : "open";
}
