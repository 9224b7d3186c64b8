import { z } from "zod";
import { relationKinds } from "#db/vocabulary.ts";
import { Docket, Id, line, optionalWords } from "#lib/kernel/input.ts";

/** `issue` is the one that implements, amends, transposes, supersedes or corrects; of equivalents it does not matter. */
export const RelateIssues = z.strictObject({ issue: Docket, to: Docket, kind: z.enum(relationKinds), note: optionalWords(500) });
export const UnrelateIssues = z.strictObject({ relation: Id });
export const RelationsOfIssue = z.strictObject({ issue: Docket });

/** A word or a few for what an issue is about: small letters, so that one topic is not two. */
export const Topic = line(40, 2).transform((topic) => topic.toLowerCase()).pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .&+/-]*$/u));
export const AddTopic = z.strictObject({ issue: Docket, topic: Topic });
export const RemoveTopic = z.strictObject({ issue: Docket, topic: Topic });
export const TopicList = z.strictObject({});
