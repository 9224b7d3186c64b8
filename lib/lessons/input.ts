import { z } from "zod";
import { lessonOutcomes } from "#db/vocabulary.ts";
import { Docket, Id, Lane, Language, optionalOf, prose, Revision, Slug, words } from "#lib/kernel/input.ts";

const told = prose(10_000).default("");
/** The prompts, each of which may stay empty; not all of them. */
export const lessonPrompts = ["wanted", "cameOut", "worked", "didNot", "nextTime", "thanks"] as const;
const lesson = { outcome: z.enum(lessonOutcomes), wanted: told, cameOut: told, worked: told, didNot: told, nextTime: told, thanks: told };
const forWhom = Lane.extract(["public", "members", "hub", "coordinators"]);

export const ByLesson = z.strictObject({ lesson: Id });
export const LessonsOfIssue = z.strictObject({ issue: Docket });
/** Closes a hub's track with what is to be remembered of it. */
export const CloseTrack = z.strictObject({ issue: Docket, hub: Slug, reason: words(2000, 3), ...lesson, lane: forWhom.default("hub"), language: Language.default("en") });
/** The same for a track that was closed without. */
export const RecordLessons = CloseTrack.omit({ reason: true });
export const EditLessons = z.strictObject({ lesson: Id, revision: Revision, ...lesson });
export const ChangeLessonLane = z.strictObject({ lesson: Id, lane: forWhom });
/** `topic`: of the issue. `year`: in which they were recorded. */
export const LessonList = z.strictObject({ hub: z.union([Slug, z.literal("")]).optional().transform((hub) => hub || null), topic: z.string().max(80).optional().transform((topic) => topic?.trim() || null), outcome: optionalOf(lessonOutcomes), year: z.union([z.literal(""), z.coerce.number().int().min(2000).max(2200)]).optional().transform((year) => year || null) });
export const LessonsOwed = z.strictObject({ hub: Slug });
