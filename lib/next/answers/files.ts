import { z } from "zod";
import { commentTypes, feedbackStates, fileStates, importStates } from "#db/vocabulary.ts";
import { columnParts } from "#lib/formats/comment-table/heads.ts";
import { leftOutReasons } from "#lib/formats/comment-table.ts";
import { Count, HubName, Id, IssueName, may, Moment, pageOf, Text } from "#lib/next/answers/parts.ts";

const brief = { id: Id, name: z.string(), type: z.string(), size: Count, state: z.enum(fileStates) };
const File = z.strictObject({ ...brief, finding: Text, scanned: z.boolean(), questionId: Id.nullable(), createdAt: Moment });
export const FileGiven = z.strictObject(brief);
export const FilesOnCall = pageOf(File, { organisation: z.string(), most: Count, may: may("add") });
export const FilesOnFeedback = pageOf(File);
export const FileAnswer = z.strictObject({ ...brief, hash: z.string(), scanned: z.boolean(), createdAt: Moment, may: may("remove") });

/** By the head of a column, what it is for an input. */
const mapping = z.record(z.string(), z.enum(columnParts));
/** What a table comes to; `id` is null in a rehearsal. */
export const Imported = z.strictObject({
  id: Id.nullable(), inputs: Count, encoding: Text, formulas: Count, mapping, tables: z.array(z.strictObject({ sheet: z.string(), header: Count, sure: z.boolean(), columns: z.array(z.strictObject({ column: z.string(), head: z.string() })) })),
  faults: z.array(z.strictObject({ sheet: z.string(), row: Count, address: z.string(), code: z.enum(["cellTooLong", "provisionTooLong", "rowTooLong"]), values: z.strictObject({ length: Count, most: Count }) })),
  leftOut: z.array(z.strictObject({ sheet: z.string(), address: z.string(), text: z.string(), why: z.enum(leftOutReasons) })), leftOutTotal: Count,
});
export const Imports = pageOf(z.strictObject({ id: Id, state: z.enum(importStates), createdAt: Moment, organisation: z.string(), file: z.string() }));
const Row = z.strictObject({ id: Id, reference: z.string(), provision: Text, commentType: z.enum(commentTypes).nullable(), impact: z.string(), proposedWording: Text, language: z.string(), state: z.enum(feedbackStates) });
export const ImportAnswer = pageOf(Row, {
  id: Id, state: z.enum(importStates), createdAt: Moment, by: Text, undoneAt: Moment.nullable(), mapping, call: z.strictObject({ id: Id, question: z.string() }), issue: IssueName, hub: HubName,
  organisation: z.strictObject({ slug: z.string(), name: z.string() }), file: z.strictObject({ id: Id, name: z.string(), size: Count, mine: z.boolean() }), total: Count, undoable: Count, may: may("undo"),
});
export const ImportUndone = z.strictObject({ withdrawn: Count, stay: Count });
