import type { ChannelProfile, CheckItem } from "#db/channels/profile.ts";
import type { ResponseState } from "#db/vocabulary.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { difference } from "#lib/formats/diff.ts";
import { machine } from "#lib/kernel/states.ts";
import { checklistOf } from "#lib/channels/model.ts";

const before: readonly ResponseState[] = ["proposed", "planned", "in-work", "in-review", "approved"];

/** One submission on its way to an authority and back (`domain.md` section 5). Only the clock says *missed*. */
export const responseActs = machine<ResponseState, "go" | "noGo" | "reconsider" | "startWork" | "sendToReview" | "returnToWork" | "approve" | "submit" | "acknowledge" | "answer" | "conclude" | "cancel" | "miss" | "fileLate">("response", {
  go: { from: ["proposed"], to: "planned" },
  noGo: { from: ["proposed"], to: "not-responding" },
  reconsider: { from: ["not-responding"], to: "planned" },
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
  fileLate: { from: ["missed"], to: "submitted" },
});

/** The states in which a deadline can still be missed. */
export const unsent = before;
/** The states in which something is still to be done. */
export const stillOpen: readonly ResponseState[] = [...before, "submitted", "acknowledged", "answered"];
/** The columns of a board, in their order, and the states beside the way. */
export const onTheWay: readonly ResponseState[] = ["proposed", "planned", "in-work", "in-review", "approved", "submitted", "acknowledged", "answered", "concluded"];
export const sideExits: readonly ResponseState[] = ["not-responding", "cancelled", "missed"];
/** The act that takes a response from one column of a board to another; null where none does. */
export const actBetween = (from: ResponseState, to: ResponseState) => (Object.keys(responseActs.acts) as (keyof typeof responseActs.acts)[]).find((act) => responseActs.allows(from, act) && responseActs.acts[act].to === to) ?? null;

/** The states in which somebody is or will be at the text. */
export const toBeWritten: readonly ResponseState[] = ["planned", "in-work"];
/** The states in which no more than editorial fixes are made. */
export const frozen: readonly ResponseState[] = ["in-review", "approved"];

/** An editorial fix changes at most so many words: what changes more goes back to work. */
export const mostFixed = 40;
export const isEditorial = (words: { added: number; removed: number }) => Math.max(words.added, words.removed) <= mostFixed;
export const changeBetween = (from: string, to: string, language: string) => difference(from, to, language);

/** What is to be seen to before any response is filed. */
const houseChecks: readonly CheckItem[] = [{ key: "read-through", required: true }, { key: "names-agree", required: true }];
/** What is to be seen to before a response is filed through a channel: what holds for all, then what its rules ask. */
export const checklistFor = (profile: Pick<ChannelProfile, "checklist">): readonly CheckItem[] => [...houseChecks, ...checklistOf(profile).filter(({ key }) => !houseChecks.some((one) => one.key === key))];

/** More than so many responses in one week are more than one person can write well. */
export const mostAWeek = 2;

type Load = { closesAt: Date; zone: string; editorId: string | null; editor: string | null };

/** The Monday of the week in which a response falls due where its authority is. */
export function weekOf({ closesAt, zone }: Pick<Load, "closesAt" | "zone">): string {
  const day = new Date(`${wallOf(closesAt, zone).day}T00:00:00Z`);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
}

/** What waits for an editor, and what each editor has before them by week; a week is `over` with more than one person writes well. */
export function loadOf<Row extends Load>(rows: readonly Row[]) {
  const shown = ({ editorId: _, editor: __, ...row }: Row) => row;
  const byEditor = Map.groupBy(rows.filter(({ editorId }) => editorId !== null), ({ editorId }) => editorId!);
  return {
    unassigned: rows.filter(({ editorId }) => editorId === null).map(shown),
    editors: [...byEditor].map(([id, own]) => ({
      id, name: own[0]!.editor ?? "", total: own.length,
      weeks: [...Map.groupBy(own, weekOf)].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([week, due]) => ({ week, over: due.length > mostAWeek, responses: due.map(shown) })),
    })).toSorted((one, other) => other.total - one.total || one.name.localeCompare(other.name)),
  };
}
