import { z } from "zod";
import { parts, pointParts } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { refuseOther } from "#app/(writing)/calls/[call]/answer/same-person.ts";
import { SubmitFeedback } from "#lib/feedback/input.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { faultsOf } from "#lib/kernel/faults.ts";
import { Language } from "#lib/kernel/input.ts";
import { Refusal, type Faults } from "#lib/kernel/refusal.ts";
import type { Typed } from "#lib/next/form.ts";

/** An answer that is ready to be checked by its author: all that `submitFeedback` wants, save the language, which may be left to be found. */
const ReadyAnswers = SubmitFeedback.omit({ call: true, consent: true }).extend({ language: z.union([Language, z.literal("")]).optional().transform((tag) => tag || null) });
export type Ready = z.output<typeof ReadyAnswers>;

type Flat = Readonly<Record<string, string>>;

/** The fields of the form by their names; the boxes of one question together, one a line. */
function fieldsIn(typed: Typed): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const part of parts) if (typeof typed[part] === "string") fields[part] = typed[part];
  const points = typed.point;
  if (typeof points === "object") for (const [n, point] of Object.entries(points)) if (typeof point === "object") for (const part of pointParts) if (!Array.isArray(point) && typeof point[part] === "string") fields[`point.${n}.${part}`] = point[part];
  const questions = typed.question;
  if (typeof questions === "object" && !Array.isArray(questions)) for (const [key, given] of Object.entries(questions)) fields[`question.${key}`] = typeof given === "string" ? given : Object.values(given).filter((one) => typeof one === "string").join("\n");
  return fields;
}

const said = (part: Flat, name: string) => (part[name] ?? "").trim() !== "";

/** What is said about parts of the text, each with its number in the form. An untouched one is left out; that a provision stands there already is no touch. */
function pointsOf(fields: Flat) {
  const numbers = [...new Set(Object.keys(fields).flatMap((name) => /^point\.(\d+)\./.exec(name)?.[1] ?? []))].map(Number).sort((a, b) => a - b);
  return numbers.map((n) => ({ n, point: Object.fromEntries(pointParts.map((part) => [part, fields[`point.${n}.${part}`] ?? ""])) }))
    .filter(({ point }) => pointParts.some((part) => part !== "provision" && said(point, part)));
}

/** What a draft says, as `submitFeedback` wants it; `versions` are those in which the questions of the call were asked. */
export function readyFrom(fields: Flat, versions: Readonly<Record<string, number>>): { ready: Ready | null; faults: Faults } {
  const points = pointsOf(fields);
  const answers = Object.entries(fields).flatMap(([name, value]) => {
    const key = /^question\.(.+)$/.exec(name)?.[1];
    return key && versions[key] !== undefined && value.trim() !== "" ? [{ key, version: versions[key], values: value.split("\n") }] : [];
  });
  const { depth: _, attributed, ...rest } = Object.fromEntries(parts.map((part) => [part, fields[part]]));
  const read = ReadyAnswers.safeParse({ ...rest, attributed: !(attributed === "false" && rest.lane === "hub"), points: points.map(({ point }) => point), answers }, { reportInput: true });
  if (read.success) return { ready: read.data, faults: {} };
  // The form numbers its parts with those that were left empty.
  const named = (field: string) => field.replace(/^points\.(\d+)/, (_whole, n: string) => `point.${points[Number(n)]?.n ?? n}`);
  return { ready: null, faults: Object.fromEntries(Object.entries(faultsOf(read.error)).map(([field, found]) => [named(field), found])) };
}

const versionsIn = ({ asked }: Typed) => Object.fromEntries(typeof asked === "object" && !Array.isArray(asked) ? Object.entries(asked).map(([key, version]) => [key, Number(version)] as const) : []);

/** The input of `saveFeedbackDraft` out of the form. Whoever goes on to check is first told what is missing. */
export function kept(typed: Typed, actor: Actor) {
  refuseOther(typed.person, actor);
  const content = fieldsIn(typed);
  const { ready, faults } = typed.step === "later" ? { ready: true, faults: {} } : readyFrom(content, versionsIn(typed));
  if (!ready) throw new Refusal("invalid", { faults });
  return { call: typed.call, revision: typed.revision, content };
}

/** Whether an answer is one that can go out without a second look: a stance and a sentence, as they stand on the screen. */
export const isOneLine = (typed: Typed) => typed.step === "send" && typed.depth === "line" && Object.entries(fieldsIn(typed)).every(([name, value]) => value.trim() === "" || ["depth", "stance", "impact", "language", "lane", "attributed", "provision"].includes(name) || /^question\.|^point\.\d+\.provision$/.test(name));

/** The input of `submitFeedback`: the answers and the sentence about who may read them, as they were shown. */
export function signed(typed: Typed, actor: Actor) {
  refuseOther(typed.person, actor);
  const { ready, faults } = readyFrom(fieldsIn(typed), versionsIn(typed));
  if (!ready) throw new Refusal("invalid", { faults });
  const consents = typed.consents;
  const consent = typeof typed.consent === "string" ? typed.consent : typeof consents === "object" && !Array.isArray(consents) ? consents[ready.lane] : undefined;
  return { ...ready, language: ready.language ?? guessLanguage(ready.impact) ?? typed.locale, call: typed.call, consent };
}
