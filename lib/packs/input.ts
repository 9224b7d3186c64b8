import { z } from "zod";
import { commentTypes, packForms } from "#db/vocabulary.ts";
import { longestWording } from "#lib/amendments/model.ts";
import { Statement } from "#lib/asks/input.ts";
import { Id, line, optionalWords, words } from "#lib/kernel/input.ts";

const most = 1_000;
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const ByPack = z.strictObject({ response: Id });
const row = z.strictObject({ amendment: Id, commentType: z.enum(commentTypes).default("te"), comment: optionalWords(8_000) });
/** What goes in of all that is offered: what stays keeps its place, and what is new comes last. */
export const ChooseContents = z.strictObject({ response: Id, asks: z.array(Id).max(most).default([]), amendments: z.array(row).max(most).default([]) });
/** `item`: an ask or an amendment that goes in. */
export const MoveContents = z.strictObject({ response: Id, item: Id, to: z.enum(["up", "down"]) });
/** `finding`: what the redaction report calls it. */
export const ReleaseFinding = z.strictObject({ response: Id, finding: Hash, reason: words(2000, 3) });
/** The doors make the file and say what it is; `content`: of which contents it was made. */
export const KeepPackFile = z.strictObject({ response: Id, form: z.enum(packForms), content: Hash, hash: Hash, name: line(150), size: z.number().int().min(1), template: Hash.nullable() });
export const ByPackFile = z.strictObject({ response: Id, file: Id });

/** A filled table as the door has read it; nobody says of a file what it is. */
export const KeepReturn = z.strictObject({ response: Id, hash: Hash, name: line(150), size: z.number().int().min(1), type: z.string().max(10) });
export const ByReturn = z.strictObject({ response: Id, return: Id });
const cell = z.strictObject({ amendment: Id, field: z.enum(["comment", "commentType", "observation", "change"]), before: optionalWords(longestWording), after: words(longestWording) });
const askCell = z.strictObject({ ask: Id, field: z.literal("statement"), before: Statement, after: Statement });
/** The cells that are taken over, each with what stood there when somebody looked. */
export const TakeReturn = z.strictObject({ response: Id, return: Id, cells: z.array(z.union([cell, askCell])).min(1).max(4 * most) });
