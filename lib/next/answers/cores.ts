import { z } from "zod";
import { divergentParts, documentStatuses, positionStates } from "#db/vocabulary.ts";
import { obstacles } from "#lib/cores/model.ts";
import { Count, Day, Hash, HubName, Id, IssueName, may, Moment, PositionName, Stance, Text } from "#lib/next/answers/parts.ts";
import { Content } from "#lib/next/answers/positions.ts";

const Version = z.number().int().min(1);
const InTheWay = z.array(z.strictObject({ hub: z.string(), obstacle: z.enum(obstacles) }));
export const divergence = {
  id: Id, hub: HubName, part: z.enum(divergentParts), number: Count, words: z.string().describe("The heading of the section or the statement of the ask, as it read when this was declared."),
  at: z.number().int().nullable().describe("The number of that part in the text as it is now; null where it is gone."), reason: z.string(), declaredAt: Moment,
};
const shown = { id: Id, hub: HubName, title: z.string(), state: z.enum(positionStates), stance: Stance, language: z.string(), version: Version.nullable(), hash: Hash.nullable(), content: Content.nullable() };

export const JointPosition = z.strictObject({
  issue: IssueName, isJoint: z.boolean(), isAnnex: z.boolean(), core: z.strictObject({ ...shown, inWork: z.boolean() }),
  annexes: z.array(z.strictObject({ ...shown, onVersion: Version.nullable(), isBehind: z.boolean(), isHeld: z.boolean(), may: may("follow") })),
  divergences: z.array(z.strictObject({ ...divergence, by: Text, endedAt: Moment.nullable(), ending: Text, may: may("withdraw") })),
  claim: z.strictObject({ since: Moment, stands: z.boolean(), inTheWay: InTheWay, unnamed: Count.describe("Hubs in the way whose work the reader may not know of.") }).nullable(),
  inTheWay: z.strictObject({ named: InTheWay, unnamed: Count }).nullable(), /** Whether it could be offered but for an embargo. */ offerWaits: z.boolean(), may: may("offer", "claim").extend({ join: z.array(HubName), diverge: z.array(HubName) }),
});
export const FoundationClaimed = z.strictObject({ since: Moment });

export const StatusOfDocument = z.strictObject({
  position: PositionName, issue: IssueName, hub: HubName, status: z.enum(documentStatuses), isQuotable: z.boolean().describe("Whether it may be quoted as what the hub holds."), version: Version.nullable(), hash: Hash.nullable(), on: Moment,
  newer: Version.nullable(), successor: PositionName.nullable(), reviewOn: Day.nullable(), dueSince: Day.nullable(), expiresOn: Day.nullable(), may: may("setTerm"),
});
const named = { id: Id, title: z.string(), version: Version, hash: Hash, content: Content };
export const PositionNow = z.strictObject({
  issue: IssueName,
  hubs: z.array(z.strictObject({
    hub: HubName,
    holds: z.strictObject({
      status: StatusOfDocument, content: Content, core: z.strictObject({ ...named, hub: HubName }).nullable(), isBehind: z.boolean(), annex: z.strictObject(named).nullable(), divergences: z.array(z.strictObject(divergence)), isFoundationWide: z.boolean(),
    }).nullable(),
    before: z.strictObject({ id: Id, title: z.string(), status: z.enum(documentStatuses), expiresOn: Day.nullable() }).nullable(),
    underWay: z.array(z.strictObject({ id: Id, title: z.string(), state: z.enum(positionStates) })),
  })),
});
