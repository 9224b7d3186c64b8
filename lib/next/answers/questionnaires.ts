import { z } from "zod";
import { answerWays, countedIn, formQuestionStates, partKinds, responseStates } from "#db/vocabulary.ts";
import { Count, Hash, HubName, Id, IssueName, may, Moment, Revision, Text } from "#lib/next/answers/parts.ts";

const Name = z.strictObject({ id: Id, name: z.string() });
const words = { kind: z.enum(partKinds), depth: Count, number: z.string(), words: z.string(), help: z.string(), options: z.array(z.string()), mandatory: z.boolean(), limit: z.number().int().min(1).nullable(), unit: z.enum(countedIn) };
/** A part of what was read, and the question that it would take the place of. */
const PartRead = z.strictObject({ ...words, answer: z.enum(answerWays), before: z.strictObject({ number: z.string(), words: z.string(), answered: z.boolean() }).nullable() });

/** What of an answer no longer fits: by how much it is too long, and the chosen options that are not offered. */
const Misfit = z.strictObject({ over: Count, strays: z.array(z.string()) }).nullable();
/** `mark`: what a change of the question names as read. */
export const FormQuestion = z.strictObject({
  id: Id, place: Count, ...words, answerWay: z.enum(answerWays), state: z.enum(formQuestionStates), reason: Text, answer: z.string(), chosen: z.array(z.string()), revision: Revision, savedAt: Moment, savedBy: Text, wasWords: Text, goneAt: Moment.nullable(), owner: Name.nullable(), mark: Hash, misfit: Misfit,
  may: z.strictObject({ answer: z.boolean(), change: z.boolean(), give: z.boolean(), acts: z.array(z.enum(["agree", "reopen", "leaveOut"])) }),
});
/** The questionnaire that a response answers; `read` is what was pasted and waits to be kept. */
export const Form = z.strictObject({
  response: z.strictObject({ id: Id, title: z.string(), state: z.enum(responseStates), authority: z.string(), language: z.string() }), issue: IssueName.nullable(), hub: HubName, parts: z.array(FormQuestion),
  progress: z.strictObject({ questions: Count, open: Count, drafted: Count, agreed: Count, leftOut: Count }), holders: z.array(z.strictObject({ name: z.string(), questions: Count, open: Count })),
  read: z.strictObject({ id: Id, revision: Revision, parts: z.array(PartRead), gone: z.array(z.strictObject({ number: z.string(), words: z.string(), answered: z.boolean() })) }).nullable(), people: z.array(Name), may: may("paste", "shareOut"),
});
export const QuestionnaireRead = z.strictObject({ id: Id, revision: Revision, questions: Count });
export const QuestionnaireKept = z.strictObject({ added: Count, kept: Count, gone: Count });
export const FormAnswerSaved = z.strictObject({ revision: Revision, savedAt: Moment, state: z.enum(formQuestionStates) });
export const FormQuestionGiven = z.strictObject({ owner: Id.nullable() });
export const FormQuestionChanged = z.strictObject({ mark: Hash, misfit: Misfit });
