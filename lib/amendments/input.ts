import { z } from "zod";
import { askPriorities } from "#db/vocabulary.ts";
import { changedWords, Docket, flag, Id, line, prose, Revision, Slug, words } from "#lib/kernel/input.ts";

/** An empty field of a form names nothing. */
const optionalId = z.union([Id, z.literal(""), z.null()]).optional().transform((value) => value || null);
/** A tick box that may be left out of an edit; then it stays as it is. */
const changedFlag = z.union([z.boolean(), z.enum(["on", "true", "false", ""]).transform((value) => value === "on" || value === "true")]).optional();

const provision = line(300, 2);
const words40 = prose(40_000);
const justification = words(8000, 3);
const changes = { path: ["proposed"], params: { code: "changesNothing" } };

/**
 * A dropped provision has no proposed words, a new one no current words; never both. With `provisionId` the current words are those of the
 * provision, as they are captured here; with `isNew` it comes after that provision. Without it both are given.
 */
const added = {
  provisionId: optionalId, isNew: flag, provision: provision.optional(), current: words40.default(""), proposed: words40.default(""), justification,
  priority: z.enum(askPriorities).default("should"), redLine: flag, fallback: changedWords(4000),
};
type Added = { provisionId: string | null; isNew: boolean; provision?: string | undefined; current: string; proposed: string };
const saysWhere = ({ provisionId, isNew, provision: where }: Added) => Boolean(where) || (provisionId !== null && !isNew);
const says = ({ provisionId, isNew, current, proposed }: Added) => (isNew ? "" : current.trim()) !== proposed.trim() || (provisionId !== null && !isNew);
const missing = { path: ["provision"], params: { code: "required" } };

export const AddAmendment = z.strictObject({ position: Id, ...added }).refine(saysWhere, missing).refine(says, changes);

const base = { provision, current: words40, proposed: words40, justification: prose(8000), priority: z.enum(askPriorities), redLine: changedFlag.transform((value) => value ?? false), fallback: changedWords(4000) };
/** What an amendment says, as it is edited. */
export type AmendmentWords = { provision: string; current: string; proposed: string; justification: string; priority: (typeof askPriorities)[number]; redLine: boolean };

/** What is left out stays as it is. With `base`, what the edit began with, it is joined with what others have saved since. */
export const EditAmendment = z.strictObject({
  amendment: Id, revision: Revision, provision: provision.optional(), current: words40.optional(), proposed: words40.default(""), justification,
  priority: z.enum(askPriorities).optional(), redLine: changedFlag, fallback: changedWords(4000), base: z.strictObject(base).optional(),
});

export const ByAmendment = z.strictObject({ amendment: Id });
export const ByPosition = z.strictObject({ position: Id });
export const ByIssue = z.strictObject({ issue: Docket });
export const PinAmendment = z.strictObject({ amendment: Id, revision: Revision, provision: Id });

const organisations = z.array(Slug).max(60).default([]);
export const SetAuthors = z.strictObject({ amendment: Id, organisations });

const several = z.array(Id).min(2).max(40);
/** A compromise in the place of several amendments of one position. */
export const ReplaceAmendments = z.strictObject({ position: Id, amendments: several, ...added }).refine(saysWhere, missing).refine(says, changes);
/** Identical amendments become one: the first of them. */
export const MergeAmendments = z.strictObject({ position: Id, amendments: several });

/** The provisions that may be chosen: those inside `within`, or those that have all the words of `q`. */
export const ProvisionsToAmend = z.strictObject({ position: Id, edition: optionalId, within: optionalId, q: z.string().trim().max(200).optional() });
export const WordingToAmend = z.strictObject({ position: Id, provision: Id });
