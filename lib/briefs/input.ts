import { z } from "zod";
import { briefKinds } from "#db/vocabulary.ts";
import { Id, Lane, Language, line, prose, Revision } from "#lib/kernel/input.ts";

const lane = Lane.extract(["public", "hub", "coordinators"]);
const body = prose(40_000);

export const ByBrief = z.strictObject({ brief: Id });
export const BriefsOfPosition = z.strictObject({ position: Id });
/** `lane`: who is to read the brief; nothing goes into it that they may not read. */
export const MaterialForBrief = z.strictObject({ position: Id, lane: lane.default("hub") });
/** `version`: the one that the words were made of. */
export const DraftBrief = z.strictObject({ position: Id, version: z.coerce.number().int().min(1), kind: z.enum(briefKinds), title: line(200, 3), body, lane: lane.default("hub"), language: Language.default("en") });
export const SaveBrief = z.strictObject({ brief: Id, revision: Revision, title: line(200, 3).optional(), body });
/** The words that a newer version gives, to be laid beside those that people edited. */
export const MakeBriefAnew = z.strictObject({ brief: Id, version: z.coerce.number().int().min(1), body });
/** `mine` keeps the edited words, `anew` takes the newer, `both` puts the newer before them. All stand on the newer version from then on. */
export const SettleBrief = z.strictObject({ brief: Id, revision: Revision, take: z.enum(["mine", "anew", "both"]) });
export const ChangeBriefLane = z.strictObject({ brief: Id, lane });
