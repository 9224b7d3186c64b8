import { z } from "zod";
import { ballotChoices, methods } from "#db/vocabulary.ts";
import { Day, Id, optionalLine, optionalWords, Slug, Time, words, Zone } from "#lib/kernel/input.ts";

const optionalDay = z.union([Day, z.literal(""), z.null()]).optional().transform((day) => day || null);

const opening = {
  position: Id, method: z.union([z.enum(methods), z.literal("")]).optional().transform((method) => method || null),
  day: optionalDay, time: z.union([Time, z.literal("")]).optional().transform((time) => time || "18:00"), zone: Zone.optional(),
};
/** Without a day, the decision closes when the rule's period is over: at 18:00 in the hub's zone, or to the minute where the period is in hours. */
export const OpenDecision = z.strictObject(opening);
export const Opening = OpenDecision;
export const DecideDelegated = z.strictObject({ position: Id, outcome: words(4000, 3) });
export const ByDecision = z.strictObject({ decision: Id });
export const ByPosition = z.strictObject({ position: Id });

/** *Discuss* blocks, so it says what is wrong and what would clear it; *hold* says why time is needed, and until when. */
export const CastBallot = z.strictObject({
  decision: Id, choice: z.enum(ballotChoices), reason: optionalWords(4000), problem: optionalWords(4000), remedy: optionalWords(4000), paragraph: optionalLine(120), until: optionalDay,
}).superRefine(({ choice, problem, remedy, reason }, ctx) => {
  const missing = (path: string) => ctx.addIssue({ code: "custom", path: [path], params: { code: "required" } });
  if (choice === "discuss" && !problem) missing("problem");
  if (choice === "discuss" && !remedy) missing("remedy");
  if (choice === "hold" && !reason) missing("reason");
});
export type CastBallot = z.input<typeof CastBallot>;

export const AnswerConcern = z.strictObject({ concern: Id, answer: words(4000, 3) });
export const ClearConcern = z.strictObject({ concern: Id, settlement: optionalWords(2000) });
export const ProposeOverrule = z.strictObject({ concern: Id, settlement: words(2000, 3) });
export const OverruleConcern = z.strictObject({ concern: Id });
export const DeclareDecision = z.strictObject({ decision: Id, result: z.enum(["carried", "not-carried", "blocked", "no-result"]), outcome: words(4000, 3) });
export const ExtendDecision = z.strictObject({ decision: Id, day: Day, time: Time.default("18:00"), zone: Zone.optional(), reason: words(2000, 3) });
export const CancelDecision = z.strictObject({ decision: Id, reason: words(2000, 3) });
export const RevisePosition = z.strictObject({ position: Id, reason: words(2000, 3) });
export const AskRevert = z.strictObject({ decision: Id, reason: words(2000, 3) });
export const AnswerRevert = z.strictObject({ request: Id, answer: z.enum(["reverted", "kept"]), reason: words(2000, 3) });
export const AgendaOfHub = z.strictObject({ hub: Slug });
