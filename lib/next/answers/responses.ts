import { z } from "zod";
import { approvers, channelParts, channels, fileStates, goReasons, limitUnits, positionStates, replyKinds, responseStates, textMoments } from "#db/vocabulary.ts";
import { Count, Day, deadline, Docket, Hash, HubName, HubPlace, Id, IssueName, Lane, may, Moment, pageOf, Revision, Text } from "#lib/next/answers/parts.ts";

/** What the authority sent, kept as proof; `state` says whether it can be fetched under `/files/{id}`. */
const Evidence = z.strictObject({ id: Id, name: z.string(), size: Count, state: z.enum(fileStates), hash: Hash, by: z.string(), createdAt: Moment });
/** `files` are for the hub. `zone`: that of the confirmation. `despite`: why it was filed with something open, or late. `corrects`: the receipt in whose place it stands, with why. */
export const Receipt = z.strictObject({ id: Id, reference: z.string(), filedAt: Moment, zone: Text, filedBy: Text, hash: Hash, note: Text, despite: Text, late: z.boolean(), corrects: Id.nullable(), correction: Text, files: z.array(Evidence) });
const response = { id: Id, title: z.string(), authority: z.string(), channel: z.enum(channels), state: z.enum(responseStates), ...deadline };
const Check = z.strictObject({ id: Id, key: z.string(), label: Text, required: z.boolean(), tickedAt: Moment.nullable(), tickedBy: Text });
const mayDo = may(
  "decide", "reconsider", "describe", "nameEditor", "startWork", "edit", "sendToReview", "returnToWork", "approve", "fix", "tick", "submit", "fileLate", "correctReceipt", "addEvidence", "explainMissed", "conclude", "cancel", "changeLane",
);

/** How full a part is, as its channel counts: `left` is below nothing where it is over. `number` says which of several answers it is about. */
export const Limit = z.strictObject({ part: z.enum(channelParts), number: Count.nullable(), unit: z.enum(limitUnits), count: Count, limit: Count, left: z.number().int(), over: z.boolean() });

/** `issue` is null for whoever may not know of it. `channelVersion` is the version of the channel's rules that it is written under, `channelRevision` the one in force. `because` and `decision`: why a hub responds or does not. `rule`: what the hub wants before a response goes out. `version`: the one of its position that it was approved with. What is the hub's own is null for others. */
export const Response = z.strictObject({
  ...response, channelVersion: Revision, channelRevision: Revision, limits: z.array(Limit), takesLanguage: z.boolean(), body: z.string(), provision: Text, language: z.string(), revision: Revision, reason: Text, because: z.enum(goReasons).nullable(), decision: Text, number: Text, targetGroup: Text, request: Text, context: Text, goals: Text,
  createdAt: Moment, startedAt: Moment.nullable(), approvedAt: Moment.nullable(), approvedBy: Text, missedAt: Moment.nullable(), missedNote: Text, missedNoteBy: Text, lane: Lane, editor: Text, issue: IssueName.nullable(), hub: HubPlace,
  position: z.strictObject({ id: Id, title: z.string(), state: z.enum(positionStates) }).nullable(), version: z.strictObject({ number: Count, hash: Hash }).nullable(), receipts: z.array(Receipt), checks: z.array(Check),
  rule: z.strictObject({ approvedBy: z.enum(approvers), adoptedOnly: z.boolean() }), may: mayDo.extend({ useNewerRules: z.boolean() }),
});
/** `unexplained`: its deadline was missed, and nobody has said why. */
const listed = { ...response, docket: Docket.nullable(), issue: Text, hub: HubName };
const Listed = z.strictObject({ ...listed, editor: Text, because: z.enum(goReasons).nullable(), unexplained: z.boolean() });
export const Responses = pageOf(Listed, { total: Count, counts: z.record(z.enum(responseStates), Count) });
export const ResponseBoard = z.strictObject({
  columns: z.array(z.strictObject({ state: z.enum(responseStates), total: Count, cards: z.array(Listed.extend({ may: mayDo })) })), exits: z.array(z.strictObject({ state: z.enum(responseStates), total: Count })),
});
/** `over`: more in one week than one person writes well. A week is named by its Monday. */
export const ResponseCapacity = z.strictObject({
  unassigned: z.array(z.strictObject(listed)), editors: z.array(z.strictObject({ id: Id, name: z.string(), total: Count, weeks: z.array(z.strictObject({ week: Day, over: z.boolean(), responses: z.array(z.strictObject(listed)) })) })),
});
export const EditorsOffered = pageOf(z.strictObject({ id: Id, name: z.string() }));
export const ResponseSaved = z.strictObject({ revision: Revision });
const Change = z.strictObject({ pieces: z.array(z.strictObject({ kind: z.enum(["same", "inserted", "deleted"]), text: z.string() })), added: Count, removed: Count, by: z.enum(["word", "paragraph"]) });
/** The texts that were kept, each with its hash; `change` is what an editorial fix changed. */
export const TextsOfResponse = pageOf(z.strictObject({ number: Count, moment: z.enum(textMoments), title: z.string(), body: z.string(), hash: Hash, reason: Text, by: z.string(), createdAt: Moment, change: Change.nullable() }));
/** Proof of filing: `hash` is the SHA-256 of the text as it was sent. */
export const Filed = z.strictObject({ id: Id, state: z.enum(responseStates), hash: Hash });
export const RulesRenewed = z.strictObject({ channelVersion: Revision });
export const ReceiptCorrected = z.strictObject({ id: Id, hash: Hash });

const AskName = z.strictObject({ id: Id, number: Count, statement: z.string() });
const reply = { id: Id, kind: z.enum(replyKinds), day: Day, reference: Text, words: z.string(), url: Text };
/** What followed a filing; `asks` beside it are those a further reply can speak of. */
export const RepliesToResponse = pageOf(z.strictObject({ ...reply, createdAt: Moment, by: Text, asks: z.array(AskName) }), { asks: z.array(AskName), may: may("record") });
export const RepliesToAsk = pageOf(z.strictObject({ ...reply, response: z.strictObject({ id: Id, title: z.string(), authority: z.string() }) }));
/** `days` and `workdays`: for how long an answer has been waited for. */
export const AwaitingReply = pageOf(z.strictObject({ id: Id, title: z.string(), authority: z.string(), state: z.enum(responseStates), filedAt: Moment, docket: Docket.nullable(), issue: Text, hub: HubName, askedAgainOn: Day.nullable(), days: Count, workdays: Count }));

/** `filed`: how many filed it on their own, as far as the sender may know; of those in confidence it counts from three on. */
export const ForksOfResponse = pageOf(z.strictObject({ id: Id, organisation: z.string(), filedOn: Day.nullable(), reference: Text }), { filed: Count, inConfidence: Count, may: may("fork") });
export const Fork = z.strictObject({
  id: Id, title: z.string(), body: z.string(), language: z.string(), revision: Revision, lane: Lane, reference: Text, filedOn: Day.nullable(), hash: Hash.nullable(), createdAt: Moment, /** The hash of the text that it began with. */ startedFrom: Hash,
  organisation: z.string(), issue: IssueName.nullable(), hub: HubPlace, response: z.strictObject({ id: Id, title: z.string(), authority: z.string() }).nullable(), may: may("edit", "file", "changeLane"),
});
export const ForkFiled = z.strictObject({ hash: Hash });
