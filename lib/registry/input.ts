import { z } from "zod";
import { optionalOf, page } from "#lib/kernel/input.ts";
import { queryTextOf, readRegistry, groupings, registryFields, sorts, type RegistryField } from "#lib/registry/model.ts";

/** Said in the form of the typed query, `gathering,positioning` or `<30d`; several of one name are put together. */
const Asking = z.union([z.string().max(500), z.array(z.string().max(500)).max(20)]).optional();
type Names = RegistryField | `-${RegistryField}`;
const asking = Object.fromEntries(registryFields.flatMap((field) => [[field, Asking], [`-${field}`, Asking]])) as Record<Names, typeof Asking>;

/** Free words, or a whole typed query. Whatever cannot be read in it is said, and searched for where it can be a word. */
const asked = { ...asking, q: z.string().max(1000).nullish().transform((words) => words ?? "") };

type Given = Partial<Record<Names, string | string[] | undefined>>;

/** What a machine or an address names by a field must be what the field holds. */
function holdFields(given: Given, context: z.RefinementCtx) {
  for (const name of Object.keys(asking) as Names[]) {
    if (given[name] === undefined) continue;
    const { notices } = readRegistry(queryTextOf({ [name]: given[name] }));
    for (const { code } of notices.filter((notice) => notice.code !== "emptyValue")) context.addIssue({ code: "custom", path: [name], params: { code: code === "noSuchDay" ? "noSuchDay" : code === "unknownValue" ? "notOneOf" : "wrongForm" } });
  }
}

/** The list as its address says it: a member for each field of the typed query (`-state` leaves out), and `q`. */
export const IssueList = z.strictObject({ ...asked, sort: z.enum(sorts).default("closes"), group: optionalOf(groupings), ...page }).superRefine(holdFields);
/** The same without pages: for tables, feeds and calendars of a view. */
export const IssueExtract = z.strictObject({ ...asked, sort: z.enum(sorts).default("closes") }).superRefine(holdFields);

/** What is asked, and nothing else. */
export const IssueQuery = z.strictObject(asked).superRefine(holdFields);

type Members = Given & { q: string };
/** What was asked, read. */
export function askedBy({ q, ...given }: Members) {
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => name in asking)) as Given;
  return readRegistry(queryTextOf(fields, q));
}
