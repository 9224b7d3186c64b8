import { z } from "zod";
import { parts } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { refuseOther } from "#app/(writing)/calls/[call]/answer/same-person.ts";
import { SubmitFeedback } from "#lib/feedback/input.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { faultsOf } from "#lib/kernel/faults.ts";
import { Language } from "#lib/kernel/input.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import type { Typed } from "#lib/next/form.ts";

/** An answer that is ready to be checked by its author: all that `submitFeedback` wants, save the language, which may be left to be found. */
export const ReadyAnswers = SubmitFeedback.omit({ call: true, consent: true }).extend({ language: z.union([Language, z.literal("")]).optional().transform((tag) => tag || null) });

const fieldsIn = (typed: Typed) => Object.fromEntries(parts.flatMap((part) => (typed[part] === undefined ? [] : [[part, typed[part]]])));

/** The input of `saveFeedbackDraft` out of the form. Whoever goes on to check is first told what is missing. */
export function kept(typed: Typed, actor: Actor) {
  refuseOther(typed.person, actor);
  const content = fieldsIn(typed);
  const ready = typed.step === "later" ? null : ReadyAnswers.safeParse(content, { reportInput: true });
  if (ready?.error) throw new Refusal("invalid", { faults: faultsOf(ready.error) });
  return { call: typed.call, revision: typed.revision, content };
}

/** The input of `submitFeedback`: the answers and the sentence about who may read them, as they were shown. */
export function signed(typed: Typed, actor: Actor) {
  refuseOther(typed.person, actor);
  return { ...fieldsIn(typed), call: typed.call, consent: typed.consent };
}
