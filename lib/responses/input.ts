import { z } from "zod";
import { channels, goReasons, responseStates } from "#db/vocabulary.ts";
import { changedWords, deadline, Docket, flag, Id, Lane, Language, line, optionalLine, optionalOf, optionalWords, page, prose, Revision, Slug, words } from "#lib/kernel/input.ts";

const chosen = <T extends z.ZodType>(one: T) => z.union([one, z.literal(""), z.null()]).optional().transform((value) => (value ? value : null));

/** What the hub keeps of a response beside its text: its own number for it, for whom it is, what was asked and why it answers. */
const background = { number: optionalLine(40), targetGroup: optionalWords(400), request: optionalWords(4000), context: optionalWords(8000), goals: optionalWords(4000) };

/** `provision`: the one place in the text that it speaks of, where there is one. */
export const PlanResponse = z.strictObject({
  issue: Docket, hub: Slug, title: line(200, 3), authority: line(200, 2), channel: z.enum(channels), ...deadline,
  position: chosen(Id), body: prose(200_000).default(""), provision: optionalLine(300), language: Language.default("en"), ...background,
});
export const ByResponse = z.strictObject({ response: Id });
/** `because`: a no-go has one of the closed list of reasons, a go has none. */
export const GoNoGo = z.strictObject({ response: Id, decision: z.enum(["go", "no-go"]), because: optionalOf(goReasons), reason: words(2000, 3) })
  .refine(({ decision, because }) => decision === "go" || because !== null, { path: ["because"], params: { code: "required" } });
/** A member that is left out stays as it is. */
export const DescribeResponse = z.strictObject({ response: Id, number: changedWords(40), targetGroup: changedWords(400), request: changedWords(4000), context: changedWords(8000), goals: changedWords(4000) });
export const NameEditor = z.strictObject({ response: Id, person: Id });
/** A place that is left out stays as it is. */
export const SaveResponse = z.strictObject({ response: Id, revision: Revision, title: line(200, 3), body: prose(200_000), provision: changedWords(300) });
export const FixResponse = z.strictObject({ response: Id, revision: Revision, body: prose(200_000), reason: words(1000, 3) });
export const WithReason = z.strictObject({ response: Id, reason: words(2000, 3) });
export const AddCheck = z.strictObject({ response: Id, label: line(200, 3), required: flag });
/** `check`: the key of an item of the list. */
export const TickCheck = z.strictObject({ response: Id, check: z.string().regex(/^[a-z0-9-]{2,40}$/), done: z.enum(["yes", "no"]) });

export const ExplainMissed = z.strictObject({ response: Id, note: words(4000, 3) });
export const ChangeResponseLane = z.strictObject({ response: Id, lane: Lane.extract(["public", "members", "hub", "coordinators"]) });

const hubOrAll = z.union([Slug, z.literal("")]).optional().transform((hub) => hub || null);
export const ResponseList = z.strictObject({ hub: hubOrAll, issue: Docket.optional() });

export const responseSorts = ["latest", "soonest"] as const;
/** The states that a list is asked for: one of them, or those in which something is still to be done. */
export const stateFilters = ["open", ...responseStates] as const;
const filters = {
  hub: hubOrAll, issue: z.union([Docket, z.literal("")]).optional().transform((issue) => issue || undefined), state: optionalOf(stateFilters), channel: optionalOf(channels), because: optionalOf(goReasons),
  /** `none`: those without one. */
  editor: z.union([Id, z.literal("none"), z.literal("")]).optional().transform((editor) => editor || null), q: optionalLine(200),
};
/** The register as its address says it, a page at a time. */
export const ResponsePage = z.strictObject({ ...filters, sort: z.enum(responseSorts).default("latest"), ...page });
/** `cards`: how many of a column are shown. */
export const ResponseBoard = z.strictObject({ ...filters, cards: z.coerce.number().int().min(1).max(50).default(8) });
export const ResponseCapacity = z.strictObject({ hub: hubOrAll });
export const TextsOfResponse = ByResponse;
export const MayEditResponse = ByResponse;
