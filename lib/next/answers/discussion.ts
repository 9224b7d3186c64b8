import { z } from "zod";
import { Count, Docket, HubName, Id, Lane, may, Moment, pageOf, Revision, Text } from "#lib/next/answers/parts.ts";

const place = z.strictObject({ slug: z.string(), name: z.string() });
const places = { hub: place, organisation: place.nullable() };
const number = z.number().int().min(1);
const listed = z.strictObject({ id: Id, title: Text, begins: Text, lane: Lane, ...places, posts: Count, saidAt: Moment, by: z.string(), resolvedAt: Moment.nullable(), outcome: Text });
const subject = z.strictObject({ on: z.string(), kind: z.enum(["issue", "provision", "position", "ask", "response"]), title: z.string(), href: z.string(), docket: Docket, hub: HubName });

/** `audiences`: for whom a discussion can be begun, the widest first; it is the one that is taken where none is named. */
export const Discussions = pageOf(listed, { subject, open: Count, resolved: Count, audiences: z.array(z.strictObject({ lane: Lane, ...places })), may: may("start") });
export const DiscussionsInBrief = z.strictObject({ open: Count, discussions: z.array(listed), may: may("start") });

/** Of a withdrawn post `body` is null. `quotes`: the beginning of another as it reads now, null where that was withdrawn. */
const post = {
  id: Id, number, by: z.string(), createdAt: Moment, body: Text, revision: Revision, writtenAt: Moment, withdrawn: z.strictObject({ at: Moment, by: z.string() }).nullable(),
  quotes: z.strictObject({ number, by: z.string(), words: Text }).nullable(), may: may("edit", "withdraw"),
};
const outcome = z.strictObject({ id: Id, words: Text, post: number.nullable(), by: z.string(), at: Moment, ended: z.strictObject({ at: Moment, by: z.string() }).nullable() });

/** `posts` are those of one page. `earlier`: what was said to have come of it before. */
export const Discussion = z.strictObject({
  id: Id, title: Text, lane: Lane, ...places, subject, by: z.string(), createdAt: Moment, resolved: z.strictObject({ at: Moment, by: z.string(), why: Text }).nullable(), outcome: outcome.nullable(), earlier: z.array(outcome),
  posts: z.array(z.strictObject(post)), total: Count, page: number, pages: number, may: may("post", "resolve", "reopen", "pin", "takeDown"),
});
/** `before`: how it read until each change, the latest first. */
export const Post = z.strictObject({ ...post, discussion: z.strictObject({ id: Id, title: Text }), before: z.array(z.strictObject({ revision: Revision, body: z.string(), writtenAt: Moment })) });
export const PostMade = z.strictObject({ id: Id, number });
export const PostEdited = z.strictObject({ revision: Revision });
export const MentionsUnheard = z.strictObject({ names: z.array(z.string()) });
