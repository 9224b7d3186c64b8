import { z } from "zod";
import type { Notice } from "#lib/formats/query-text/index.ts";
import { columns, fieldsOf, groupings, printRegistry, queryTextOf, readRegistry, registryFields, sorts, usualColumns, type Asked, type ColumnName, type Grouping, type Sort } from "#lib/registry/model.ts";

/** How somebody looks at the registry, as an address says it. */
export type Look = { asked: Asked; sort: Sort; group: Grouping | null; columns: readonly ColumnName[]; view: string | null; after: string | null };

type Given = Record<string, string | readonly string[] | undefined>;

const names = registryFields.flatMap((field) => [field, `-${field}`]);
const one = (value: Given[string]) => [value ?? []].flat()[0] ?? "";
/** One of a list; what is not in it is noticed. */
const among = <T extends string>(values: readonly T[], given: string, notices: Notice[], field: string): T | null => {
  const found = values.find((value) => value === given) ?? null;
  if (given && !found) notices.push({ code: "unknownValue", text: given, field });
  return found;
};

/** Reads an address of the registry. What cannot be read is left out and noticed, never an error. */
export function readAddress(given: Given): { look: Look; notices: readonly Notice[] } {
  const { notices: unread, ...asked } = readRegistry(queryTextOf(Object.fromEntries(names.map((name) => [name, given[name]])), one(given.q)));
  const notices = [...unread];
  const wanted = [given.columns ?? []].flat().flatMap((value) => value.split(",")).filter((value) => value !== "");
  const shown = columns.filter((column) => wanted.includes(column));
  const view = one(given.view);
  return {
    look: {
      asked, sort: among(sorts, one(given.sort), notices, "sort") ?? "closes", group: among(groupings, one(given.group), notices, "group"), columns: shown.length > 0 ? shown : usualColumns,
      view: z.string().max(30).safeParse(view).data || null, after: one(given.after) || null,
    },
    notices,
  };
}

/** The members of an address that shows this; what is as usual is left out. */
export function membersOf({ asked, sort, group, columns: shown, view, after }: Look): Record<string, string> {
  const unusual = shown.join() !== usualColumns.join();
  return { ...(view ? { view } : {}), ...fieldsOf(asked), ...(sort === "closes" ? {} : { sort }), ...(group ? { group } : {}), ...(unusual ? { columns: shown.join(",") } : {}), ...(after ? { after } : {}) };
}

/** An address that says it, on a page or of a file. A reader's eyes are spared the codes of what may stand in a query. */
export function addressOf(look: Look, path = "/issues"): string {
  const members = new URLSearchParams(membersOf(look)).toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%3C", "<").replaceAll("%3E", ">");
  return members ? `${path}?${members}` : path;
}

/** A view as it was kept. */
export const lookOf = ({ id, query, sort, grouping, columns: shown }: { id: string; query: string; sort: Sort; grouping: Grouping | null; columns: readonly ColumnName[] }): Look => ({ asked: readRegistry(query), sort, group: grouping, columns: shown, view: id, after: null });

/** A look at something else begins on its first page; it still says which view it came from, so that this can be changed. */
export const changed = (look: Look, change: Partial<Omit<Look, "asked">> & { query?: string }): Look => {
  const { query, ...rest } = change;
  return { ...look, after: null, ...rest, ...(query === undefined ? {} : { asked: readRegistry(query) }) };
};

/** The whole query as it is typed. */
export const textOf = ({ asked }: Look) => printRegistry(asked);
