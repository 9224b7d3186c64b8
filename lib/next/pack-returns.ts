import "server-only";
import { z } from "zod";
import { whereIn } from "#lib/formats/amendment-forms/comment-sheets.ts";
import { differencesIn, matchedRows, returnedRows, type OwnRow } from "#lib/formats/pack-forms/returned.ts";
import { Statement } from "#lib/asks/input.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { faultsOf } from "#lib/kernel/faults.ts";
import { Id } from "#lib/kernel/input.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { readTable } from "#lib/next/tables.ts";
import { wordsIn } from "#lib/next/words.ts";
import { localeOf } from "#lib/next/amendment-document.ts";
import { keepReturn, takeReturn } from "#lib/packs/commands.ts";
import { ByReturn, KeepReturn } from "#lib/packs/input.ts";
import { commentOfRow } from "#lib/packs/model.ts";
import { contentOfPack, returnById } from "#lib/packs/queries.ts";

function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const read = schema.safeParse(raw, { reportInput: true });
  if (!read.success) throw new Refusal("invalid", { faults: faultsOf(read.error) });
  return read.data;
}

type Content = Awaited<ReturnType<typeof contentOfPack>>["content"];

/** What a table says where an amendment strikes out all the words. */
const struckOut = ({ language }: Pick<Content, "language">) => wordsIn(localeOf(language), "exports")("document.deletion");

/** The asks and amendments of a pack as they stand in a table of comments, numbered as there: the asks come first. */
function ownRows({ asks, amendments, language }: Content): OwnRow[] {
  const [deletion, general] = [struckOut({ language }), wordsIn(localeOf(language), "packs")("document.general")];
  const ofAsks = asks.map(({ id, statement, provision }, at): OwnRow => ({ id, number: at + 1, ...whereIn(provision ?? general), type: "ge", comment: statement, change: "", observation: null }));
  const ofAmendments = amendments.map((row, at) => ({ id: row.id, number: asks.length + at + 1, ...whereIn(row.provision), type: row.commentType, comment: commentOfRow(row), change: row.proposed.trim() === "" ? deletion : row.proposed, observation: row.observation }));
  return [...ofAsks, ...ofAmendments];
}

const asLine = (text: string) => text.replace(/\s+/gu, " ").trim();

type Matched = ReturnType<typeof matchedRows>;
/** What the table says of each ask and amendment that a row of it is about: what was observed beside it, and of an ask what it says in place of ours. Nothing follows from it by itself. */
const saidOf = (matched: Matched, { asks, amendments }: Content) => matched.flatMap(({ row: { row, comment, observation }, own }) => {
  const ask = asks.find(({ id }) => id === own?.id);
  const amendment = amendments.find(({ id }) => id === own?.id);
  const demand = ask ? { id: ask.id, kind: "ask" as const, number: ask.number, statement: ask.statement, lane: ask.lane } : amendment && { id: amendment.id, kind: "amendment" as const, number: amendment.number, statement: amendment.proposed.trim() || amendment.current, lane: amendment.lane };
  const otherwise = ask && comment !== null && asLine(comment) !== ask.statement ? asLine(comment) : null;
  return demand && (observation !== null || otherwise !== null) ? [{ ...demand, row, observation, otherwise }] : [];
});

async function comparedWith(hash: string, content: Content) {
  const reading = await readTable(hash);
  if (!reading.ok) throw new Refusal("invalid", { faults: { file: [{ code: `table.${reading.fault}`, ...(reading.values ? { values: reading.values } : {}) }] } });
  const rows = returnedRows(reading.sheets);
  if (!Array.isArray(rows)) throw new Refusal("state", { code: `pack.template.${rows.fault}`, values: "head" in rows ? { part: rows.head } : {}, present: { allowed: [] } });
  const matched = matchedRows(rows, ownRows(content), content.language);
  const others = matched.filter(({ own }) => own === null).map(({ row: { row, item, inner, comment, change, observation } }) => ({ row, place: [item, inner].filter(Boolean).join(", ") || null, comment, change, observation }));
  return { language: content.language, rows: rows.length, matched: rows.length - others.length, asks: saidOf(matched, content), differences: differencesIn(matched.filter(({ own }) => !content.asks.some(({ id }) => id === own?.id))).map(({ id, ...one }) => ({ amendment: id, ...one, isStruckOut: one.field === "change" && [one.before, one.after].includes(struckOut(content)) })), unmatched: others };
}

/** What a table that came back says otherwise than we do. */
export const returnCompared = Object.assign(async (actor: Actor, raw: z.input<typeof ByReturn>) => {
  const { hash, cells, ...returned } = await returnById(actor, raw);
  const { content } = await contentOfPack(actor, { response: raw.response });
  return { ...returned, taken: cells.length, ...(await comparedWith(hash, content)) };
}, { operation: { name: "returnById", input: ByReturn, kind: "query" as const } });

/** Keeps a table that came back. What cannot be read as one is refused before anything is kept of it. */
export const bringReturn = Object.assign(async (actor: Actor, raw: z.input<typeof KeepReturn>, once?: { key: string }) => {
  const { response, hash } = parse(KeepReturn, raw);
  await comparedWith(hash, (await contentOfPack(actor, { response })).content);
  return keepReturn(actor, raw, once);
}, { operation: { name: "keepReturn", input: KeepReturn, kind: "command" as const } });

type Cells = Parameters<typeof takeReturn>[1]["cells"];

const TakeCells = z.strictObject({ response: Id, return: Id, cells: z.array(z.string().max(80)).min(1).max(4_000) });
type Compared = Awaited<ReturnType<typeof returnCompared>>;
/** Whether a cell can be taken over at all: words that are struck out, or would be, are no words to put in. */
export const isTakeable = ({ field, amendment, isStruckOut }: Compared["differences"][number], { may, rewordable }: Pick<Compared, "may" | "rewordable">) =>
  may.take && (field === "change" ? rewordable.includes(amendment) && !isStruckOut : field === "observation" || may.change);
/** Whether what a row says in place of an ask can be taken over. */
export const isRestatable = ({ id, otherwise }: Compared["asks"][number], { may, rewordable }: Pick<Compared, "may" | "rewordable">): boolean => may.take && rewordable.includes(id) && Statement.safeParse(otherwise).success;

/** Takes over cells of a table by their names: `{amendment}.{field}`, `{ask}.statement`. What they say is read out of the kept file, not out of what was sent. */
export const takeCells = Object.assign(async (actor: Actor, raw: z.input<typeof TakeCells>, once?: { key: string }) => {
  const { response, return: id, cells } = parse(TakeCells, raw);
  const compared = await returnCompared(actor, { response, return: id });
  // What is not theirs to take over is refused by the act itself.
  const chosen: Cells = compared.differences.flatMap(({ amendment, field, before, after, isStruckOut }) => (cells.includes(`${amendment}.${field}`) && !isStruckOut ? [{ amendment, field, before, after }] : []));
  const restated: Cells = compared.asks.flatMap(({ id: ask, statement, otherwise }) => (otherwise !== null && cells.includes(`${ask}.statement`) ? [{ ask, field: "statement" as const, before: statement, after: otherwise }] : []));
  return takeReturn(actor, { response, return: id, cells: [...chosen, ...restated] }, once);
}, { operation: { name: "takeReturn", input: TakeCells, kind: "command" as const } });
