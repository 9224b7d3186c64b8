import type { FormQuestion } from "#db/schema/index.ts";
import type { FormQuestionState, ResponseState } from "#db/vocabulary.ts";
import { checksum } from "#lib/formats/checksum.ts";
import { lengthOf } from "#lib/formats/questionnaire/length.ts";
import type { Part } from "#lib/formats/questionnaire/read.ts";
import { machine } from "#lib/kernel/states.ts";

/** How far an answer is. Saving drafts it; empty it is open again. */
export const formQuestionActs = machine<FormQuestionState, "draft" | "empty" | "agree" | "reopen" | "leaveOut">("formQuestion", {
  draft: { from: ["open", "drafted", "agreed", "left-out"], to: "drafted" },
  empty: { from: ["open", "drafted", "agreed", "left-out"], to: "open" },
  agree: { from: ["drafted"], to: "agreed" },
  reopen: { from: ["agreed", "left-out"], to: "drafted" },
  leaveOut: { from: ["open", "drafted", "agreed"], to: "left-out" },
});

/** The states of a response in which its questions and answers can be changed. */
export const atWork: readonly ResponseState[] = ["planned", "in-work"];

type Correction = { part: number; act: "change" | "join" | "up" | "down" | "drop"; mandatory?: boolean | "as-is" | undefined } & { [K in Exclude<keyof Part, "mandatory">]?: Part[K] | undefined };

const given = ({ part: _, act: __, mandatory, ...rest }: Correction): Partial<Part> => ({ ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)), ...(typeof mandatory === "boolean" ? { mandatory } : {}) });

/** An empty line in its words divides a part: what comes after is a part of its own, and keeps help and options. */
function divided(part: Part): Part[] {
  const [first = "", ...more] = part.words.split(/\n[^\S\n]*\n/u).map((words) => words.trim()).filter(Boolean);
  if (more.length === 0) return [{ ...part, words: part.words.trim() }];
  return [{ ...part, words: first, help: "", options: [], answer: "words", limit: null }, ...more.map((words, at) => ({ ...part, number: "", words, ...(at < more.length - 1 ? { help: "", options: [], answer: "words" as const, limit: null } : {}) }))];
}

/** Two parts as one: nothing of either is lost, and a number goes into the words. */
function joined(upper: Part, lower: Part): Part {
  const words = [upper.words, lower.number, lower.words].filter(Boolean).join(" ");
  const help = [upper.help, lower.help].filter(Boolean).join("\n");
  const options = [...new Set([...upper.options, ...lower.options])];
  return { ...upper, words, help, options, answer: upper.answer === "words" ? lower.answer : upper.answer, mandatory: upper.mandatory || lower.mandatory, limit: upper.limit ?? lower.limit, unit: upper.limit === null ? lower.unit : upper.unit };
}

/** The parts after one correction; null where there is no such part, or nothing above or below it. */
export function corrected(parts: readonly Part[], correction: Correction): Part[] | null {
  const at = correction.part - 1;
  const part = parts[at];
  if (!part) return null;
  const other = correction.act === "down" ? parts[at + 1] : parts[at - 1];
  switch (correction.act) {
    case "change": return parts.flatMap((one, n) => (n === at ? divided({ ...one, ...given(correction) }) : [one]));
    case "drop": return parts.filter((_, n) => n !== at);
    case "join": return other ? parts.flatMap((one, n) => (n === at ? [] : n === at - 1 ? [joined(one, part)] : [one])) : null;
    case "up": return other ? parts.with(at - 1, part).with(at, other) : null;
    case "down": return other ? parts.with(at + 1, part).with(at, other) : null;
  }
}

type Asking = Pick<FormQuestion, "kind" | "number" | "words" | "help" | "answerWay" | "options" | "mandatory" | "limit" | "unit">;
type Answered = Pick<FormQuestion, "answer" | "chosen">;

/** By what a question is known as it reads now: whoever changes it says which they read. */
export const markOf = ({ kind, number, words, help, answerWay, options, mandatory, limit, unit }: Asking) => checksum({ kind, number, words, help, answerWay, options, mandatory, limit, unit });

/** What of an answer no longer fits its question: by how much it is too long, and the options that are not offered, or that are more than one where one is asked. */
export function misfitOf({ answer, chosen, limit, unit, options, answerWay }: Asking & Answered): { over: number; strays: string[] } | null {
  const over = limit === null ? 0 : Math.max(0, lengthOf(answer, unit) - limit);
  const strays = answerWay === "one" && chosen.length > 1 ? [...chosen] : chosen.filter((one) => !options.includes(one));
  return over > 0 || strays.length > 0 ? { over, strays } : null;
}

type Counted = { kind: string; state: FormQuestionState; goneAt: Date | null };

/** How many questions are how far; headings, words and what is no longer asked do not count. */
export function progressOf(parts: readonly Counted[]) {
  const asked = parts.filter(({ kind, goneAt }) => kind === "question" && goneAt === null);
  const count = (state: FormQuestionState) => asked.filter((one) => one.state === state).length;
  return { questions: asked.length, open: count("open"), drafted: count("drafted"), agreed: count("agreed"), leftOut: count("left-out") };
}
