import { z } from "zod";
import { lessonOutcomes } from "#db/vocabulary.ts";
import { Docket, HubName, Id, IssueName, Lane, may, Moment, pageOf, Revision, Text } from "#lib/next/answers/parts.ts";

const words = z.strictObject({ wanted: z.string(), cameOut: z.string(), worked: z.string(), didNot: z.string(), nextTime: z.string(), thanks: z.string() });
const outcome = z.enum(lessonOutcomes);
const listed = z.strictObject({ id: Id, outcome, words, language: z.string(), createdAt: Moment, docket: Docket, issue: z.string(), hub: HubName });
const owed = z.strictObject({ docket: Docket, issue: z.string(), closedAt: Moment, hub: HubName, may: may("record") });

/** `before` is how it read until each change. */
export const Lesson = z.strictObject({
  id: Id, outcome, words, language: z.string(), lane: Lane, revision: Revision, createdAt: Moment, savedAt: Moment, savedBy: Text, before: z.array(z.strictObject({ revision: Revision, outcome, words, savedBy: z.string(), savedAt: Moment })),
  issue: IssueName, hub: HubName, may: may("edit", "changeLane"),
});
export const Lessons = pageOf(listed);
export const LessonsOwed = pageOf(owed);
export const LessonsOnIssue = z.strictObject({ lessons: z.array(listed), owed: z.array(owed) });
