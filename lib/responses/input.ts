import { z } from "zod";
import { channels } from "#db/vocabulary.ts";
import { Day, deadline, Docket, Id, Lane, Language, line, optionalWords, page, prose, Revision, Slug, Time, words, Zone } from "#lib/kernel/input.ts";

export const PlanResponse = z.strictObject({
  issue: Docket, hub: Slug, title: line(200, 3), authority: line(200, 2), channel: z.enum(channels), ...deadline,
  position: z.union([Id, z.literal("")]).optional().transform((id) => id || null), body: prose(200_000).default(""), language: Language.default("en"),
});
export const ByResponse = z.strictObject({ response: Id });
export const GoNoGo = z.strictObject({ response: Id, decision: z.enum(["go", "no-go"]), reason: words(2000, 3) });
export const SaveResponse = z.strictObject({ response: Id, revision: Revision, title: line(200, 3), body: prose(200_000) });
export const WithReason = z.strictObject({ response: Id, reason: words(2000, 3) });
/** Filing needs its receipt: the authority's reference and when it was filed, in wall time. */
export const SubmitResponse = z.strictObject({ response: Id, reference: line(200, 2), filedOn: Day, filedTime: Time, filedZone: Zone.default("Europe/Brussels"), note: optionalWords(2000) });
export const RecordReply = z.strictObject({ response: Id, act: z.enum(["acknowledge", "answer", "conclude"]), reason: words(4000, 3) });
export const ChangeResponseLane = z.strictObject({ response: Id, lane: Lane.extract(["public", "members", "hub", "coordinators"]) });
export const ResponseList = z.strictObject({ hub: z.union([Slug, z.literal("")]).optional().transform((hub) => hub || null), issue: Docket.optional() });
/** The same a page at a time. */
export const ResponsePage = ResponseList.extend(page);
