import { z } from "zod";
import { changeClasses, maturities, positionKinds, stances } from "#db/vocabulary.ts";
import { Docket, Email, Id, Language, line, optionalWords, page, prose, Revision, Slug, words } from "#lib/kernel/input.ts";

export const Section = z.strictObject({ heading: line(200, 0), body: prose(40_000) });
/** As many sections as a text may have. */
export const mostSections = 60;
const sections = z.array(Section).max(mostSections);

export const DraftPosition = z.strictObject({
  issue: Docket, hub: Slug, title: line(200, 5), lede: optionalWords(1500), stance: z.enum(stances), kind: z.enum(positionKinds).default("position-paper"),
  language: Language.default("en"), sections: sections.default([]),
});

const text = { title: line(200, 5), lede: prose(1500), sections };

/** A save names the revision it started from and brings the text of that revision along, so that two people's changes can be joined. */
export const SavePosition = z.strictObject({ position: Id, revision: Revision, ...text, stance: z.enum(stances), base: z.strictObject(text).optional() });
export type PositionText = { title: string; lede: string; sections: { heading: string; body: string }[] };

/** A field of its own, so that it can be written while somebody else is at the text. */
export const SummarisePosition = z.strictObject({ position: Id, revision: Revision, summary: prose(3000) });
export const ChangePositionKind = z.strictObject({ position: Id, kind: z.enum(positionKinds) });
export const SetMaturity = z.strictObject({ position: Id, maturity: z.enum(maturities), note: optionalWords(1000) });

export const ByPosition = z.strictObject({ position: Id });
export const ByVersion = z.strictObject({ position: Id, version: z.coerce.number().int().min(1).max(1_000_000) });
export const FreezePosition = z.strictObject({ position: Id, change: z.enum(changeClasses).default("substantive"), note: optionalWords(1000) });
export const WithdrawPosition = z.strictObject({ position: Id, reason: words(2000, 3) });
export const AddEditor = z.strictObject({ position: Id, email: Email, reason: line(200, 3) });
/** Somebody writes on the text no longer, by the identifier of the person. */
export const EndEditor = z.strictObject({ position: Id, person: Id, reason: line(200, 3) });
export const PositionList = z.strictObject({ hub: z.union([Slug, z.literal("")]).optional().transform((hub) => hub || null), issue: Docket.optional() });
/** The same a page at a time. */
export const PositionPage = PositionList.extend(page);
export const ByIssue = z.strictObject({ issue: Docket });
