import { daysEarlier } from "#lib/formats/deadline.ts";
import { machine } from "#lib/kernel/states.ts";
import type { QuestionOptions } from "#db/schema/index.ts";
import type { CallQuestionKind, CallState } from "#db/vocabulary.ts";
import type { FieldFault } from "#lib/kernel/refusal.ts";

/** A hub asks, until a date (`product.md`, States). */
export const callActs = machine<CallState, "openCall" | "closeCall">("call", {
  openCall: { from: ["draft"], to: "open" },
  closeCall: { from: ["open"], to: "closed" },
});

/** How many days before the end of a call its reminders go out, where nobody says otherwise. */
export const usualReminders: readonly number[] = [7, 2];

/** The most characters of words, and of a number as it is written, in answer to a question of a call. */
const [longestWords, longestNumber] = [10_000, 40];

export type AskedQuestion = { kind: CallQuestionKind; required: boolean; options: QuestionOptions };

/** The places of a scale, from its low to its high end. */
export const placesOf = ({ from = 1, to = 5 }: QuestionOptions): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** What can be chosen to answer a question; none where it wants words, a number or a file. */
export const choicesOf = ({ kind, options }: Pick<AskedQuestion, "kind" | "options">): readonly string[] =>
  (kind === "choice" || kind === "choices" ? (options.choices ?? []) : kind === "scale" ? placesOf(options) : []);

/** A number as people write it: digits with one sign before, and a point or comma before its decimals. */
const written = /^[+-]?\d{1,3}(?:[ '’ ]?\d{3})*(?:[.,]\d{1,6})?$/u;

/** What is wrong with an answer to a question; null where nothing is. A file is not looked at: it hangs on the input. */
export function faultIn({ kind, required, options }: AskedQuestion, values: readonly string[]): FieldFault | null {
  if (kind === "file") return null;
  if (values.length === 0) return required ? { code: "required" } : null;
  if (kind !== "choices" && values.length > 1) return { code: "notOneOf" };
  const choices = choicesOf({ kind, options });
  if (choices.length > 0) return values.every((value) => choices.includes(value)) && new Set(values).size === values.length ? null : { code: "notOneOf" };
  if (kind === "number") return values[0]!.length <= longestNumber && written.test(values[0]!) ? null : { code: "notANumber" };
  return values[0]!.length <= longestWords ? null : { code: "tooLong", values: { max: longestWords } };
}

/** The number that somebody wrote, whatever groups their digits; null where it is none. */
export function numberIn(text: string): number | null {
  if (!written.test(text)) return null;
  return Number(text.replace(/[ '’ ]/gu, "").replace(",", "."));
}

type Reminding = { remindDays: readonly number[]; openedAt: Date | null; closesAt: Date; zone: string };

/** The reminders of a plan whose hour has come, of the days before the end in its zone that have none yet. One that was due before the call opened is left out. */
export function remindersDue({ remindDays, openedAt, closesAt, zone }: Reminding, sent: readonly (number | null)[], now: Date): number[] {
  return remindDays.filter((days) => {
    const at = daysEarlier(closesAt, days, zone);
    return !sent.includes(days) && at <= now && openedAt !== null && at > openedAt;
  });
}
