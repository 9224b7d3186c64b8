import { z } from "zod";
import { commentTypes, feedbackLanes, stances } from "#db/vocabulary.ts";
import { columnParts } from "#lib/formats/comment-table/heads.ts";
import { longestAnswer } from "#lib/feedback/input.ts";
import { handedInFor, keptFile } from "#lib/files/input.ts";
import { Id, Language, optionalLine, optionalWords, prose, words } from "#lib/kernel/input.ts";
import { longestProvision, longestRow, mostInputs } from "#lib/imports/model.ts";

/** A table of comments as it came, before anything is made of it. */
export const KeepTable = z.strictObject({ call: Id, organisation: handedInFor, ...keptFile });

/** One row of a table, as the door has read it out of the file. */
const entry = z.strictObject({
  sheet: z.string().max(200), row: z.number().int().min(1), provision: optionalLine(longestProvision), commentType: z.enum(commentTypes).nullable(), stance: z.enum(stances).nullable(), language: Language.nullable(),
  impact: words(longestAnswer), evidence: optionalWords(longestAnswer), proposedWording: optionalWords(longestAnswer), cells: z.record(z.string().max(200), prose(longestRow)),
});
export type Entry = z.output<typeof entry>;

export const Mapping = z.record(z.string().max(200), z.enum(columnParts));
/** The row of the heads, by the place of the sheet. */
export const Headers = z.record(z.string().regex(/^\d{1,3}$/), z.coerce.number().int().min(1).max(2_000_000));

const attributed = z.union([z.boolean(), z.enum(["true", "on"]).transform(() => true), z.enum(["false", ""]).transform(() => false)]).default(true);

/** What somebody says of a table when they bring it in. */
export const importChoices = {
  language: Language.default("en"), lane: z.enum(feedbackLanes), attributed,
  /** The sentence about who may read it, as it was shown; and where the table came from, for an organisation that sent it. */
  consent: optionalLine(1000), source: optionalLine(300),
};
export const ImportTable = z.strictObject({ call: Id, file: Id, ...importChoices, mapping: Mapping, entries: z.array(entry).min(1).max(mostInputs) });
export const ByTable = z.strictObject({ call: Id, file: Id });
export const ByImport = z.strictObject({ import: Id });
export const ImportById = z.strictObject({ import: Id, after: z.string().max(1500).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });
export const ImportsOnCall = z.strictObject({ call: Id });
