import { feedbackLanes } from "#db/vocabulary.ts";
import { columnParts, type ColumnPart } from "#lib/formats/comment-table/heads.ts";
import type { Table } from "#lib/formats/comment-table.ts";

/** What the address of a preview says: whose table, for whose eyes, and what was chosen for its columns. A column goes by its place among the heads. */
export type Chosen = { file: string; lane: (typeof feedbackLanes)[number]; language: string; source: string; attributed: boolean; all: boolean; columns: Record<number, ColumnPart>; headers: Record<number, number> };

const oneOf = <V extends string>(values: readonly V[], given: string | undefined): V | null => values.find((value) => value === given) ?? null;

const numbered = (given: Record<string, string>, letter: string) => Object.entries(given).flatMap(([name, value]) => { const [, at] = new RegExp(`^${letter}(\\d{1,3})$`).exec(name) ?? []; return at ? [[Number(at), value] as const] : []; });

export const chosenIn = (given: Record<string, string>): Chosen => ({
  file: given.file ?? "", lane: oneOf(feedbackLanes, given.lane) ?? "hub", language: given.language ?? "", source: given.source ?? "", attributed: given.attributed !== "false", all: given.show === "all",
  columns: Object.fromEntries(numbered(given, "c").flatMap(([at, value]) => { const part = oneOf(columnParts, value); return part ? [[at, part]] : []; })),
  headers: Object.fromEntries(numbered(given, "h").flatMap(([at, value]) => (/^\d{1,7}$/.test(value) && Number(value) > 0 ? [[at, Number(value)]] : []))),
});

/** The heads of all tables, each once, in their order. */
export const headsOf = (tables: readonly Table[]) => [...new Set(tables.flatMap(({ columns }) => columns.map(({ head }) => head)))];
