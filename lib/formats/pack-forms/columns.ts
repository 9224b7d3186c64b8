import { partOfHead } from "#lib/formats/comment-table/heads.ts";
import type { Sheet } from "#lib/formats/comment-table/sheet.ts";

/** What a column of an authority's table is to a row of ours. */
export const columnRoles = ["number", "author", "part", "item", "inner", "type", "comment", "change", "observation"] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What a column is, going by the words above it; null where they say nothing. */
export function roleOfHead(head: string): ColumnRole | null {
  if (/observation|secretariat|disposition|resolution/i.test(head)) return "observation";
  const part = partOfHead(head);
  if (part === "commentType") return "type";
  if (part === "proposedWording") return "change";
  if (part === "impact") return "comment";
  if (/organi[sz]ation|individual|^mb\b|member body|national committee|^authors?$|^auteurs?$/i.test(head)) return "author";
  if (/^(no|nr|id|#|number|nummer)\.?$/i.test(head)) return "number";
  if (/document type/i.test(head)) return "part";
  if (/paragraph|figure/i.test(head) && !/clause|article/i.test(head)) return "inner";
  return part === "provision" || /^place$|^plaats$/i.test(head) ? "item" : null;
}

/** Two columns that could both be these would make of one row two. */
const single: readonly ColumnRole[] = ["type", "comment", "change", "item", "observation"];

export type Heads = { at: number; header: number; columns: Partial<Record<ColumnRole, number>> };
export type HeadFault = { fault: "noTable" } | { fault: "ambiguous"; head: string };

/** Where the table of comments is in some sheets: the first row of a sheet that shows whose heads name a comment and a place, wherever its columns stand. */
export function headsIn(sheets: readonly Sheet[]): Heads | HeadFault {
  for (const [at, { hidden, rows }] of sheets.entries()) {
    if (hidden) continue;
    for (const { number, cells } of rows.slice(0, 80)) {
      const roles = cells.map(({ column, text }) => ({ column, text, role: text.length > 160 ? null : roleOfHead(text) })).filter(({ role }) => role !== null);
      const has = (role: ColumnRole) => roles.some((one) => one.role === role);
      if (!(has("comment") || has("change")) || !(has("item") || has("part") || has("number")) || roles.length < 3) continue;
      const twice = roles.find((one) => single.includes(one.role!) && roles.some((other) => other !== one && other.role === one.role));
      if (twice) return { fault: "ambiguous", head: twice.text };
      return { at, header: number, columns: Object.fromEntries(roles.map(({ role, column }) => [role!, column])) };
    }
  }
  return { fault: "noTable" };
}
