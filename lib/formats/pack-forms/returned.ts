import { typeIn } from "#lib/formats/comment-table/heads.ts";
import type { Row, Sheet } from "#lib/formats/comment-table/sheet.ts";
import { wordDistance } from "#lib/formats/distance.ts";
import { headsIn, type ColumnRole, type HeadFault } from "#lib/formats/pack-forms/columns.ts";
import { withoutAccents } from "#lib/formats/text.ts";

/** A row of a table that came back, cell by cell; null where its column or its words are missing. */
export type ReturnedRow = { sheet: string; row: number } & Record<ColumnRole, string | null>;
/** What a row of ours says in such a table. */
export type OwnRow = { id: string; number: number; part: string; item: string; inner: string; type: "ge" | "te" | "ed"; comment: string; change: string; observation: string | null };

/** The rows of the table that a file holds, below its heads and what explains them. */
export function returnedRows(sheets: readonly Sheet[]): ReturnedRow[] | HeadFault {
  const heads = headsIn(sheets);
  if ("fault" in heads) return heads;
  const { name, rows } = sheets[heads.at]!;
  const explains = ({ cells }: Row) => cells.length > 1 && cells.every(({ text }) => text.startsWith("("));
  const read = (row: Row): ReturnedRow => {
    const cell = (role: ColumnRole) => (heads.columns[role] === undefined ? null : row.cells.find(({ column }) => column === heads.columns[role])?.text || null);
    return { sheet: name, row: row.number, number: cell("number"), author: cell("author"), part: cell("part"), item: cell("item"), inner: cell("inner"), type: cell("type"), comment: cell("comment"), change: cell("change"), observation: cell("observation") };
  };
  return rows.filter((row) => row.number > heads.header && !(row.number <= heads.header + 2 && explains(row))).map(read).filter(({ comment, change, observation }) => comment !== null || change !== null || observation !== null);
}

const compared = (text: string | null) => withoutAccents(text ?? "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** How likely a row is one of ours: by its place, its words, its number. Less than one is a chance. */
function likeness(row: ReturnedRow, own: OwnRow, language: string): number {
  const place = compared([row.item, row.inner].filter(Boolean).join(" ")) === compared([own.item, own.inner].filter(Boolean).join(" ")) ? 0.6 : 0;
  const near = (theirs: string | null, ours: string) => (theirs === null || ours === "" ? 0 : Math.max(0, 1 - 2 * wordDistance(theirs, ours, language)));
  return place + near(row.change, own.change) + near(row.comment, own.comment) + (row.number === String(own.number) ? 0.5 : 0);
}
const likely = 1;

/** Each row of a table with the row of ours that it is, if any: the likest first, and none twice. */
export function matchedRows(rows: readonly ReturnedRow[], ours: readonly OwnRow[], language: string): { row: ReturnedRow; own: OwnRow | null }[] {
  const pairs = rows.flatMap((row) => ours.map((own) => ({ row, own, score: likeness(row, own, language) }))).filter(({ score }) => score >= likely).toSorted((one, other) => other.score - one.score || one.row.row - other.row.row || one.own.number - other.own.number);
  const found = new Map<ReturnedRow, OwnRow>();
  const used = new Set<string>();
  for (const { row, own } of pairs) if (!found.has(row) && !used.has(own.id)) { found.set(row, own); used.add(own.id); }
  return rows.map((row) => ({ row, own: found.get(row) ?? null }));
}

export const returnedFields = ["comment", "commentType", "change", "observation"] as const;
export type ReturnedField = (typeof returnedFields)[number];
export type Difference = { id: string; number: number; row: number; field: ReturnedField; before: string | null; after: string };

/** What a table says otherwise than we do, cell by cell. A cell that is empty there says nothing. */
export function differencesIn(matched: readonly { row: ReturnedRow; own: OwnRow | null }[]): Difference[] {
  return matched.flatMap(({ row, own }) => {
    if (!own) return [];
    const cells: [ReturnedField, string | null, string | null][] = [["comment", own.comment || null, row.comment], ["commentType", own.type, row.type && typeIn(row.type)], ["change", own.change || null, row.change], ["observation", own.observation, row.observation]];
    return cells.flatMap(([field, before, after]) => (after === null || after === before ? [] : [{ id: own.id, number: own.number, row: row.row, field, before, after }]));
  });
}
