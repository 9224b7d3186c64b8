import { askPriorities, askStates, demandKinds, fateVerdicts, strengths } from "#db/vocabulary.ts";
import { printQuery, readQuery, valuesOf, type Grammar, type QueryText } from "#lib/formats/query-text/index.ts";

const word = (values: readonly string[]) => ({ kind: "word", values, many: true }) as const;

/** By what an ask can be judged. */
export const judgedBy = ["edition", "reply"] as const;
export type JudgedBy = (typeof judgedBy)[number];

/** What the ledger can be asked about, in the order in which it is printed. Of `is` all that is named must hold, of every other field one of its values. */
export const ledgerGrammar = {
  hub: { kind: "text", many: true, pattern: /^[a-z0-9][a-z0-9-]*$/ },
  /** By its docket. */
  issue: { kind: "text", many: true, pattern: /^[a-z]{2,4}-?\d{1,6}$/ },
  /** In the last edition or reply that was judged. */
  verdict: word([...fateVerdicts, "none"]),
  /** By which of the two. */
  judged: word([...judgedBy, "none"]),
  state: word(askStates),
  strength: word(strengths),
  priority: word(askPriorities),
  kind: word(demandKinds),
  /** In which it was written. */
  year: { kind: "text", many: true, pattern: /^[12]\d{3}$/ },
  is: word(["redline", "awaiting"]),
} as const satisfies Grammar;

export type LedgerField = keyof typeof ledgerGrammar;
export const ledgerFields = Object.keys(ledgerGrammar) as LedgerField[];
export const scorecardAxes = ["issue", "hub", "year"] as const;
export type ScorecardAxis = (typeof scorecardAxes)[number];

export type Asked = Pick<QueryText, "terms" | "words">;
type Named = Partial<Record<string, string | readonly string[] | undefined>>;

/** The typed query that fields of an address and free words come to. */
export const ledgerTextOf = (fields: Named, words = "") => [
  ...Object.entries(fields).flatMap(([name, values]) => [values ?? []].flat().filter((value) => value.trim() !== "").map((value) => (name.startsWith("-") ? `-${name.slice(1)}:` : `${name}:`) + value)), words,
].filter((piece) => piece !== "").join(" ");

export const readLedger = (text: string) => readQuery(text, ledgerGrammar);
export const printLedger = (asked: Asked) => printQuery(asked, ledgerGrammar);
export const heldBy = (asked: Pick<Asked, "terms">, field: LedgerField, not = false) => valuesOf(asked, field, { not });

/** The members of an address that say the same as a query: a field each, and `q` for the words. */
export function fieldsOf({ terms, words }: Asked): Record<string, string> {
  const fields = terms.map((term) => { const text = printLedger({ terms: [term], words: "" }); return [`${term.not ? "-" : ""}${term.field}`, text.slice(text.indexOf(":") + 1)] as const; });
  return { ...Object.fromEntries(fields), ...(words ? { q: words } : {}) };
}

/** When a year begins and when it is over, in UTC. */
export const yearSpan = (year: string) => [new Date(`${year}-01-01T00:00:00Z`), new Date(`${Number(year) + 1}-01-01T00:00:00Z`)] as const;
