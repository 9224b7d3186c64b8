import { z } from "zod";
import { askPriorities, briefKinds } from "#db/vocabulary.ts";
import { Count, Docket, Hash, HubName, Id, IssueName, Lane, may, Moment, PositionName, Revision, Stance, Text } from "#lib/next/answers/parts.ts";

const number = z.number().int().min(1);

/** `by` is the version that took the place of the one it speaks for; `compared` are the two, word by word; `anew` waits to be taken over. */
export const Brief = z.strictObject({
  id: Id, kind: z.enum(briefKinds), title: z.string(), body: z.string(), language: z.string(), lane: Lane, revision: Revision, savedAt: Moment, savedBy: Text, version: number, hash: Hash, position: PositionName.nullable(), issue: IssueName.nullable(), hub: HubName,
  stale: z.boolean(), by: z.strictObject({ position: PositionName, version: number, hash: Hash }).nullable(), compared: z.unknown(), anew: z.strictObject({ version: number, body: z.string() }).nullable(), may: may("edit", "makeAnew", "changeLane"),
});
export const Briefs = z.strictObject({
  position: PositionName.extend({ language: z.string() }), issue: IssueName, hub: HubName, briefs: z.array(z.strictObject({ id: Id, kind: z.enum(briefKinds), title: z.string(), lane: Lane, version: number, savedAt: Moment, stale: z.boolean() })), may: may("draft"),
});
export const BriefMaterial = z.strictObject({
  position: Id, version: number, hash: Hash, title: z.string(), lede: z.string(), summary: z.string(), stance: Stance, language: z.string(), hub: z.string(), docket: Docket,
  asks: z.array(z.strictObject({ number, statement: z.string(), priority: z.enum(askPriorities), redLine: z.boolean() })),
  weight: z.strictObject({ participants: Count, countries: Count, sectors: Count, voted: Count.nullable(), inFavour: z.number().nullable() }).nullable(),
  others: z.strictObject({ held: z.array(z.strictObject({ hub: z.string(), title: z.string(), stance: Stance })), divergences: z.array(z.strictObject({ hub: z.string(), words: z.string(), reason: z.string() })) }),
});
export const BriefMade = z.strictObject({ id: Id, revision: Revision });
export const BriefSaved = z.strictObject({ revision: Revision, savedAt: Moment });
