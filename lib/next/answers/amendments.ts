import { z } from "zod";
import { amendmentFits, askPriorities, editionStatuses, positionStates } from "#db/vocabulary.ts";
import { Day, HubName, Id, may, Moment, pageOf, PositionName, Revision, Text } from "#lib/next/answers/parts.ts";

const Number = z.number().int();
/** Empty where only the adopted text is shown, of which a part cannot be edited. */
const PartId = z.union([Id, z.literal("")]);
/** What a justification rests on, as far as the sender may read it: an input, or what stands at an address. */
export const SourcesOfAmendment = pageOf(z.strictObject({ id: Id, url: Text, title: Text, feedback: z.strictObject({ id: Id, reference: z.string(), organisation: Text }).nullable() }));

const written = { provision: z.string(), current: z.string(), proposed: z.string(), justification: z.string(), priority: z.enum(askPriorities), redLine: z.boolean() };

/** As it stands among the parts of a position. `fallback` is null for whoever does not negotiate. */
export const AmendmentInPosition = z.strictObject({ id: PartId, number: Number, ...written, fallback: Text, revision: Revision, replaces: z.array(Number) });

const edition = { id: Id, name: z.string(), status: z.enum(editionStatuses), day: Day, capturedAt: Moment, text: z.string() };
const Edition = z.strictObject(edition);
const Fit = z.enum(amendmentFits);

/** As it is worked on: the edition whose words it quotes, those it meets, and how it stands to a newer edition. */
export const Amendment = AmendmentInPosition.extend({
  savedAt: Moment, savedBy: Text, isNew: z.boolean(), edition: Edition.nullable(), provisionId: Id.nullable(), authors: z.array(z.strictObject({ slug: z.string(), name: z.string() })), bundle: z.strictObject({ id: Id, name: z.string() }).nullable(),
  replacedBy: Number.nullable(), conflicts: z.array(Number), identical: z.array(Number), check: z.strictObject({ edition: Edition, fit: Fit, locator: Text, provisionId: Id.nullable() }).nullable(),
});
export const Amendments = pageOf(Amendment);
/** The words as they were kept: joined with somebody else's where both could stand. */
export const AmendmentSaved = z.strictObject({ id: Id, number: Number, revision: Revision, savedAt: Moment, ...written });
export const Restored = z.strictObject({ restored: z.array(Number) });
export const FittingSettled = z.strictObject({ settled: Number });

const Overlap = z.strictObject({ base: z.string(), mine: z.string(), theirs: z.string() });
const Merged = z.union([z.strictObject({ clean: z.literal(true), text: z.string() }), z.strictObject({ clean: z.literal(false), overlaps: z.array(Overlap), parts: z.array(z.union([z.string(), Overlap])) })]);
export const AmendmentCheck = z.strictObject({ fit: Fit, edition: Edition, locator: Text, captured: z.string(), wording: z.string(), proposed: z.string(), merged: Merged, revision: Revision });

const { capturedAt: _, ...offered } = edition;
const kind = z.string();
export const ProvisionsToAmend = z.strictObject({
  editions: z.array(z.strictObject({ ...offered, language: z.string() })), edition: Id.nullable(), path: z.array(z.strictObject({ id: Id, locator: z.string(), heading: Text })),
  provisions: z.array(z.strictObject({ id: Id, kind, label: Text, heading: Text, locator: z.string(), beginning: z.string(), hasParts: z.boolean() })), more: z.boolean(),
});
export const WordingToAmend = z.strictObject({ id: Id, locator: z.string(), wording: z.string(), after: z.strictObject({ locator: z.string(), label: z.string() }), edition: z.strictObject({ ...edition, language: z.string() }) });
export const PositionsToAmend = pageOf(z.strictObject({ id: Id, title: z.string(), state: z.enum(positionStates), language: z.string(), hub: HubName }));

const Writing = z.strictObject({ name: z.string(), amendment: Number.nullable(), since: Moment });
export const PresenceOnPosition = pageOf(Writing);
export const PresenceKept = z.strictObject({ writing: z.array(Writing) });

export const Bundles = pageOf(z.strictObject({ id: Id, name: z.string(), amendments: z.array(z.strictObject({ id: Id, number: Number, provision: z.string(), position: PositionName })), usedIn: z.array(PositionName), may: may("use") }));
