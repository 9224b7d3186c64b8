import { z } from "zod";
import { editionStatuses } from "#db/vocabulary.ts";
import { actFormats, provisionKinds } from "#lib/formats/acts/act.ts";
import { changedAddress, changedWords, Day, Docket, Id, Language, line, optionalAddress, optionalLine, page, words } from "#lib/kernel/input.ts";
import { mostProvisions, textLanes } from "#lib/texts/model.ts";

const lane = z.union([z.enum(textLanes), z.literal(""), z.null()]).optional().transform((value) => value || null);
const optionalId = z.union([Id, z.literal(""), z.null()]).optional().transform((id) => id || null);

/** A law or a draft that an issue is about. Without a lane it is open to those to whom the issue is. */
export const AddText = z.strictObject({ issue: Docket, title: line(300, 3), lane });
export const ByText = z.strictObject({ text: Id });
export const TextsOnIssue = z.strictObject({ issue: Docket });

/** What somebody says of an edition; its words are read out of the source. */
export const editionFacts = {
  name: line(200, 2), status: z.enum(editionStatuses), day: Day,
  sourceUrl: optionalAddress, celex: optionalLine(60), eli: optionalLine(300),
};
/** Where an edition hangs, and for whom it is. Without a lane it is open to those to whom its text is. */
export const editionPlace = { text: Id, translationOf: optionalId, lane };

const footnote = z.strictObject({ mark: z.string().max(50), text: z.string().max(100_000), at: z.number().int().min(0) });
const provision = z.strictObject({
  kind: z.enum(provisionKinds), number: z.string().max(100).nullable(), label: z.string().max(500).nullable(), heading: z.string().max(10_000).nullable(),
  words: z.string().max(2_000_000), notes: z.array(footnote).max(5_000), anchor: z.string().min(1).max(300), locator: z.string().max(1_000),
  get children(): z.ZodArray<typeof provision> { return z.array(provision).max(mostProvisions); },
});

/** An act as our own reader has read it. No door takes one: they take the source, and the server reads it. */
export const ReadAct = z.object({ format: z.enum(actFormats), language: Language, provisions: z.array(provision).min(1).max(mostProvisions) });
/** What an edition was read from, once its bytes are kept. */
export const keptSource = { hash: z.string().regex(/^[0-9a-f]{64}$/), name: line(200) };

export const AddEdition = z.strictObject({ ...editionPlace, ...editionFacts, language: Language.optional(), source: z.strictObject(keptSource), act: ReadAct });
/** A text with its first edition. The text is open to whom the issue is, or to fewer; its edition to whom the text is, or to fewer. */
export const IntroduceText = z.strictObject({ issue: Docket, title: line(300, 3), textLane: lane, ...editionFacts, lane, language: Language.optional(), source: z.strictObject(keptSource), act: ReadAct });
export const CorrectEdition = z.strictObject({
  edition: Id, name: line(200, 2).optional(), status: z.enum(editionStatuses).optional(), day: Day.optional(), language: Language.optional(),
  sourceUrl: changedAddress, celex: changedWords(60), eli: changedWords(300), lane: z.enum(textLanes).optional(),
});
export const RetireEdition = z.strictObject({ edition: Id, reason: words(500, 3) });
/** Where a provision was in the edition before; nothing, where it is new. */
export const CorrectMapping = z.strictObject({ provision: Id, from: optionalId });

export const ByEdition = z.strictObject({ edition: Id });
export const ProvisionsOfEdition = z.strictObject({ edition: Id });
export const ProvisionByAnchor = z.strictObject({ edition: Id, anchor: z.string().min(1).max(300) });
const ofEdition = { edition: Id, after: page.after, limit: z.coerce.number().int().min(1).max(500).default(200) };
export const ProvisionPage = z.strictObject(ofEdition);
export const MappingOfEdition = z.strictObject(ofEdition);
