import type { Notice } from "#lib/formats/query-text/index.ts";
import { fieldsOf, ledgerFields, ledgerTextOf, printLedger, readLedger, type Asked } from "#lib/scorecards/model.ts";

/** How somebody looks at the ledger of asks, as an address says it. */
export type AskLook = { asked: Asked; after: string | null };

type Given = Record<string, string | readonly string[] | undefined>;
const names = ledgerFields.flatMap((field) => [field, `-${field}`]);
const one = (value: Given[string]) => [value ?? []].flat()[0] ?? "";

/** Reads an address of the ledger. What cannot be read is left out and noticed, never an error. */
export function readAskAddress(given: Given): { look: AskLook; notices: readonly Notice[] } {
  const { notices, ...asked } = readLedger(ledgerTextOf(Object.fromEntries(names.map((name) => [name, given[name]])), one(given.q)));
  return { look: { asked, after: one(given.after) || null }, notices };
}

/** An address that says it, on a page or of a file; the members of `more` come after. */
export function askAddress({ asked, after }: AskLook, path = "/asks", more: Record<string, string> = {}): string {
  const members = new URLSearchParams({ ...fieldsOf(asked), ...(after ? { after } : {}), ...more }).toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return members ? `${path}?${members}` : path;
}

/** The same look with one more field asked, or another value of it. */
export const askedToo = ({ asked }: AskLook, field: string, value: string): AskLook =>
  ({ asked: readLedger(ledgerTextOf({ ...fieldsOf({ ...asked, words: "", terms: asked.terms.filter((term) => term.field !== field || term.not) }), [field]: value }, asked.words)), after: null });

/** The whole query as it is typed. */
export const askText = ({ asked }: AskLook) => printLedger(asked);
