import { z } from "zod";
import type { Topic } from "#db/schema/columns.ts";
import { flag, Id, optionalLine, optionalOf, optionalWords, page, Revision, Slug, words } from "#lib/kernel/input.ts";
import { longestPost } from "#lib/discussion/model.ts";

/** What can be talked about: `issue:…`, `provision:…`, `position:…`, `ask:…`, `response:…`, by its identifier. */
export const Subject = z.string().regex(/^(issue|provision|position|ask|response):[0-9a-hjkmnp-tv-z]{26}$/).transform((on) => on as Topic);

const slug = z.union([Slug, z.literal("")]).optional().transform((given) => given || null);
/** Who may read it: the subject's lane where none is chosen; a hub's and an organisation's is one's own where none is named. */
const lane = { lane: optionalOf(["members", "hub", "coordinators", "own"]), hub: slug, organisation: slug };
const body = words(longestPost, 1);
/** `despite`: send it although somebody who is mentioned may not read it. */
const said = { body, despite: flag };
const number = z.coerce.number().int().min(1).max(1_000_000);
const optionalNumber = z.union([z.literal("").transform(() => null), number]).optional().transform((given) => given ?? null);

export const StartDiscussion = z.strictObject({ on: Subject, ...lane, title: optionalLine(200), ...said });
/** `quotes`: the number of another post. */
export const AddPost = z.strictObject({ discussion: Id, quotes: optionalNumber, ...said });
export const EditPost = z.strictObject({ post: Id, revision: Revision, ...said });
export const ByPost = z.strictObject({ post: Id });
export const ByDiscussion = z.strictObject({ discussion: Id });
export const ResolveDiscussion = z.strictObject({ discussion: Id, resolution: optionalWords(2000) });
/** The number of a post, whose words are taken as they are now, or own words. */
export const PinOutcome = z.strictObject({ discussion: Id, post: optionalNumber, words: optionalWords(longestPost) });

export const DiscussionsOn = z.strictObject({ on: Subject, resolved: z.enum(["yes", "no"]).optional(), ...page, limit: z.coerce.number().int().min(1).max(50).default(10) });
export const DiscussionsInBrief = z.strictObject({ on: Subject });
/** `post`: a number on the page that is asked for. */
export const ReadDiscussion = z.strictObject({ discussion: Id, post: optionalNumber });

/** Where somebody is writing: in a discussion, or at the beginning of one. */
const place = { discussion: Id.optional(), on: Subject.optional(), ...lane };
export const PeopleToMention = z.strictObject({ ...place, q: z.string().max(100).regex(/^[#@]/) });
/** `names`: the mentions that stand in the text, with a bar between them. */
export const MentionsUnheard = z.strictObject({ ...place, names: z.string().max(8000) });
