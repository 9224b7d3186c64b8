import { z } from "zod";
import { channels, responseStates } from "#db/vocabulary.ts";
import { deadline, Docket, Hash, HubName, HubPlace, Id, IssueName, Lane, may, Moment, pageOf, PositionName, Revision, Text } from "#lib/next/answers/parts.ts";

export const Receipt = z.strictObject({ id: Id, reference: z.string(), filedAt: Moment, filedBy: z.string(), hash: Hash, note: Text });
const response = { id: Id, title: z.string(), authority: z.string(), channel: z.enum(channels), state: z.enum(responseStates), ...deadline };

export const Response = z.strictObject({
  ...response, body: z.string(), language: z.string(), revision: Revision, reason: Text, createdAt: Moment, approvedAt: Moment.nullable(), lane: Lane, editor: Text, issue: IssueName, hub: HubPlace,
  position: PositionName.nullable(), receipts: z.array(Receipt),
  may: may("decide", "startWork", "edit", "sendToReview", "returnToWork", "approve", "submit", "acknowledge", "answer", "conclude", "cancel", "changeLane"),
});
export const Responses = pageOf(z.strictObject({ ...response, docket: Docket, issue: z.string(), hub: HubName }));
export const ResponseSaved = z.strictObject({ revision: Revision });
/** Proof of filing: `hash` is the SHA-256 of the text as it was sent. */
export const Filed = z.strictObject({ id: Id, state: z.enum(responseStates), hash: Hash });
