import { z } from "zod";
import { channels, commentTypes, demandKinds, lanes, packForms, responseStates } from "#db/vocabulary.ts";
import { Count, Day, Hash, HubName, Id, IssueName, Lane, may, Moment, Text } from "#lib/next/answers/parts.ts";

const ask = z.strictObject({ id: Id, number: Count, statement: z.string(), provision: Text, position: z.string(), positionId: Id, lane: Lane });
const row = z.strictObject({
  id: Id, number: Count, provision: z.string(), current: z.string(), proposed: z.string(), justification: z.string(), authors: z.array(z.string()), commentType: z.enum(commentTypes), comment: Text, observation: Text, position: z.string(), positionId: Id, lane: Lane,
});
/** A row of the redaction report; what its reader may not read is null. */
const finding = z.strictObject({
  key: Hash, part: z.enum(["body", "ask", "amendment", "answer"]), number: Text, kind: z.enum(["words", "note", "fallback", "name"]), lane: z.enum(lanes).nullable(), excerpt: Text, organisation: Text, readable: z.boolean(), blocks: z.boolean(), among: Count.nullable(),
  release: z.strictObject({ by: Text, reason: Text, at: Moment }).nullable(), may: may("release"),
});
const file = z.strictObject({ id: Id, form: z.enum(packForms), name: z.string(), hash: Hash, size: Count, filled: z.boolean(), by: z.string(), createdAt: Moment, sent: z.boolean() });

const returned = z.strictObject({ id: Id, name: z.string(), cells: Count, by: z.string(), createdAt: Moment, takenAt: Moment.nullable(), undoneAt: Moment.nullable(), may: may("undo") });

export const Pack = z.strictObject({
  response: z.strictObject({ id: Id, title: z.string(), state: z.enum(responseStates), authority: z.string(), channel: z.enum(channels), day: Day, language: z.string(), mostCharacters: Count.nullable() }), issue: IssueName.nullable(), hub: HubName, forms: z.array(z.enum(packForms)), lane: Lane.nullable(),
  content: z.strictObject({ fingerprint: Hash, asks: z.array(ask), amendments: z.array(row), answers: z.array(z.strictObject({ number: z.string(), question: z.string(), chosen: z.array(z.string()), answer: z.string() })) }).nullable(), offered: z.strictObject({ asks: z.array(ask), amendments: z.array(row) }).nullable(),
  inside: z.array(z.strictObject({ lane: Lane, asks: Count, amendments: Count })), findings: z.array(finding), stopped: z.boolean(), files: z.array(file), returns: z.array(returned), may: may("choose", "make", "review"),
});
export const ContentsChosen = z.strictObject({ asks: Count, amendments: Count });
export const PackFileKept = z.strictObject({ id: Id, name: z.string(), hash: Hash, size: Count });
/** A table that came back beside ours, cell by cell. `asks`: what was observed beside the row of an ask or an amendment, which may show what became of it, and `otherwise` what the row says in place of an ask. `rewordable`: the asks and amendments whose words may be replaced by those of the table; `isStruckOut`: that there are none on one side. */
export const ReturnCompared = z.strictObject({
  id: Id, name: z.string(), createdAt: Moment, takenAt: Moment.nullable(), undoneAt: Moment.nullable(), taken: Count, rewordable: z.array(Id), language: z.string(), may: may("take", "undo", "change"), rows: Count, matched: Count,
  asks: z.array(z.strictObject({ id: Id, kind: z.enum(demandKinds), number: Count, statement: z.string(), lane: Lane, row: Count, observation: Text, otherwise: Text })),
  differences: z.array(z.strictObject({ amendment: Id, number: Count, row: Count, field: z.enum(["comment", "commentType", "change", "observation"]), before: Text, after: z.string(), isStruckOut: z.boolean() })),
  unmatched: z.array(z.strictObject({ row: Count, place: Text, comment: Text, change: Text, observation: Text })),
});
export const CellsTaken = z.strictObject({ cells: Count });
