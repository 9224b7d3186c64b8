import { z } from "zod";
import { callQuestionKinds } from "#db/vocabulary.ts";
import { usualReminders } from "#lib/calls/model.ts";
import { deadline, Docket, flag, Id, Lane, line, optionalLine, optionalWords, Slug, words } from "#lib/kernel/input.ts";

/** A list of days as a form has it, in one field, or as JSON has it. */
export const RemindDays = z.union([z.string().max(60).transform((typed) => typed.split(/[\s,;]+/).filter(Boolean).map(Number)), z.array(z.union([z.string(), z.number()]).transform(Number))])
  .pipe(z.array(z.number().int().min(1).max(60)).max(5)).transform((days) => [...new Set(days)].sort((a, b) => b - a));

/** Choices as a form has them, one a line, or as JSON has them. */
const choices = z.union([z.string().max(8000).transform((typed) => typed.split(/\r?\n/)), z.array(z.string())]).default([])
  .transform((lines) => lines.map((one) => one.trim()).filter((one) => one !== "")).pipe(z.array(line(200)).max(20));
const end = z.union([z.coerce.number().int().min(0).max(10), z.literal("").transform(() => undefined)]).optional();

const question = {
  kind: z.enum(callQuestionKinds), prompt: line(300, 3), help: optionalLine(500), required: flag,
  choices, from: end, to: end, low: optionalLine(60), high: optionalLine(60), unit: optionalLine(30),
};
export type QuestionInput = z.output<z.ZodObject<typeof question>>;

export const DraftCall = z.strictObject({
  issue: Docket, hub: Slug, question: line(300, 5), context: optionalWords(6000), provision: optionalLine(200), provisionText: optionalWords(6000),
  ...deadline, remindDays: RemindDays.default([...usualReminders]), lane: Lane.extract(["members", "hub"]).default("hub"), open: flag,
});
/** A call that somebody means to draft. */
export const AskedByCall = DraftCall.pick({ issue: true, hub: true });
export const ByCall = z.strictObject({ call: Id });
export const CloseCall = z.strictObject({ call: Id, reason: optionalWords(1000) });
export const AddCallQuestion = z.strictObject({ call: Id, ...question });
/** The version that is changed: whoever changes an older one is told. */
export const EditCallQuestion = z.strictObject({ question: Id, ...question });
export const ByCallQuestion = z.strictObject({ question: Id });
export const MoveCallQuestion = z.strictObject({ question: Id, to: z.enum(["up", "down"]) });
export const AddCallProvision = z.strictObject({ call: Id, provision: line(200, 1), words: optionalWords(6000) });
export const ByCallProvision = z.strictObject({ provision: Id });
/** Everyone who participates, or these. */
export const SetAudience = z.strictObject({ call: Id, everyone: flag, organisations: z.union([Slug.transform((one) => [one]), z.array(Slug)]).default([]) });
export const SetReminders = z.strictObject({ call: Id, days: RemindDays });
export const ExtendCall = z.strictObject({ call: Id, ...deadline, reason: words(1000, 3) });
