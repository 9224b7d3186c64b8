import { z } from "zod";
import { editionStatuses, mappingGrounds } from "#db/vocabulary.ts";
import { actFormats, provisionKinds } from "#lib/formats/acts/act.ts";
import { Count, Day, Hash, Id, IssueName, Lane, may, Moment, pageOf, Text } from "#lib/next/answers/parts.ts";
import { forces } from "#lib/texts/model.ts";

const counts = z.strictObject({ recitals: Count, articles: Count, paragraphs: Count, points: Count, annexes: Count, footnotes: Count });
const edition = {
  id: Id, name: z.string(), status: z.enum(editionStatuses), force: z.enum(forces), day: Day, language: z.string(), translationOf: Id.nullable(), sourceUrl: Text, celex: Text, eli: Text, format: z.enum(actFormats), counts, unplacedWords: Count, lane: Lane, createdAt: Moment,
};
const Edition = z.strictObject(edition);
const text = { id: Id, title: z.string(), lane: Lane, current: Id.nullable(), editions: z.array(Edition) };

/** The texts of an issue; `newest` is the edition of all of them that came last, `of` the docket of the merged issue that a text hangs on. */
export const TextsOnIssue = pageOf(z.strictObject({ ...text, createdAt: Moment, of: Text }), { docket: z.string(), title: z.string(), newest: Id.nullable(), may: may("keep") });
export const TextAnswer = z.strictObject({ ...text, issue: IssueName, may: may("keep") });

/** One edition; `previous` is the one to which its provisions are mapped, `siblings` the others of its text in time, `languages` itself in other languages. */
export const EditionAnswer = z.strictObject({
  ...edition, retiredAt: Moment.nullable(), sourceName: z.string(), sourceHash: Hash, addedBy: Text, text: z.strictObject({ id: Id, title: z.string() }), issue: IssueName.extend({ id: Id, lane: Lane }), previous: Id.nullable(), isCurrent: z.boolean(),
  siblings: z.array(Edition), languages: z.array(z.strictObject({ id: Id, language: z.string(), isOriginal: z.boolean() })), may: may("keep"),
});

const identifiers = z.strictObject({ celex: z.string().optional(), eli: z.string().optional(), journal: z.string().optional(), com: z.string().optional(), procedure: z.string().optional() });
/** What was read out of a source, and the edition that it became; `id` is null in a rehearsal. */
export const EditionBrought = z.strictObject({
  id: Id.nullable(), previous: Id.nullable(), format: z.enum(actFormats), language: z.string(), title: z.string(), day: Day.nullable(), identifiers, counts, provisions: Count, unplacedWords: Count,
});

/** A provision in its place; `threadId` is the same in every edition for what is the same provision. */
export const ProvisionAnswer = z.strictObject({
  id: Id, place: Count, depth: Count, parentId: Id.nullable(), kind: z.enum(provisionKinds), number: Text, label: Text, heading: Text, words: z.string(), notes: z.array(z.strictObject({ mark: z.string(), text: z.string(), at: Count })), anchor: z.string(), locator: z.string(), threadId: Id,
});
export const Provisions = pageOf(ProvisionAnswer);
/** Where each provision was in the edition before, and how that was found; what has no `from` is new. */
export const MappingAnswer = pageOf(z.strictObject({
  provision: z.strictObject({ id: Id, anchor: z.string(), locator: z.string() }), ground: z.enum(mappingGrounds).nullable(), confidence: z.number().min(0).max(1).nullable(), by: Text, from: z.strictObject({ id: Id, edition: Id, anchor: z.string(), locator: z.string() }).nullable(),
}));
