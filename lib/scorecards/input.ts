import { z } from "zod";
import { page } from "#lib/kernel/input.ts";
import { ledgerFields, ledgerTextOf, readLedger, scorecardAxes, type LedgerField } from "#lib/scorecards/model.ts";

const Asking = z.union([z.string().max(500), z.array(z.string().max(500)).max(20)]).optional();
type Names = LedgerField | `-${LedgerField}`;
const asking = Object.fromEntries(ledgerFields.flatMap((field) => [[field, Asking], [`-${field}`, Asking]])) as Record<Names, typeof Asking>;
/** Free words, or a whole typed query. */
const asked = { ...asking, q: z.string().max(1000).nullish().transform((typed) => typed ?? "") };
type Given = Partial<Record<Names, string | string[] | undefined>>;

/** What a machine or an address names by a field must be what the field holds. */
function holdFields(given: Given, context: z.RefinementCtx) {
  for (const name of Object.keys(asking) as Names[]) {
    if (given[name] === undefined) continue;
    const { notices } = readLedger(ledgerTextOf({ [name]: given[name] }));
    for (const { code } of notices.filter((notice) => notice.code !== "emptyValue")) context.addIssue({ code: "custom", path: [name], params: { code: code === "unknownValue" ? "notOneOf" : "wrongForm" } });
  }
}

/** The ledger as its address says it: a member for each field of the typed query (`-state` leaves out), and `q`. */
export const AskLedger = z.strictObject({ ...asked, ...page }).superRefine(holdFields);
/** The same without pages, for a table to take along. */
export const AskExtract = z.strictObject(asked).superRefine(holdFields);
export const Scorecard = z.strictObject({ ...asked, by: z.enum(scorecardAxes).default("issue") }).superRefine(holdFields);

type Members = Given & { q: string };
/** What was asked, read. */
export function askedBy({ q, ...given }: Members) {
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => name in asking)) as Given;
  return readLedger(ledgerTextOf(fields, q));
}
