import { askPriorities, askStates, demandKinds, fateVerdicts, strengths, type AskState, type EditionStatus, type FateVerdict, type Lane } from "#db/vocabulary.ts";
import { printQuery, readQuery, valuesOf, type Grammar, type QueryText } from "#lib/formats/query-text/index.ts";

export const longestExcerpt = 4000;

/** A verdict shows its ground in the words of the edition, except where there is nothing to show. */
export const needsExcerpt = (verdict: FateVerdict) => verdict !== "moot" && verdict !== "unknown";

const folded = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Whether words stand in a text one after the other as they are quoted, whatever the spaces and lines. */
export const standsIn = (excerpt: string, text: string) => folded(text).includes(folded(excerpt));

const decisive: readonly EditionStatus[] = ["agreed", "published", "corrigendum"];
const authentic: readonly EditionStatus[] = ["published", "corrigendum"];
const stateOf: Record<FateVerdict, AskState> = { adopted: "met", "other-words": "met", "in-part": "partly-met", "not-adopted": "lost", contrary: "lost", moot: "moot", unknown: "open" };

export type Judged = { status: EditionStatus; day: string; verdict: FateVerdict };

/**
 * The state of an ask: what became of it in the last decisive edition that was judged. Decisive is what the legislators agreed and, before
 * it on the same day, what the official journal printed; a proposal or a mandate is a step on the way and settles nothing.
 */
export function stateAfter(judged: readonly Judged[]): AskState {
  const last = judged.filter(({ status }) => decisive.includes(status)).toSorted((one, other) => one.day.localeCompare(other.day) || Number(authentic.includes(one.status)) - Number(authentic.includes(other.status))).at(-1);
  return last ? stateOf[last.verdict] : "open";
}

type Open = { lane: Lane; hubId: string | null };

/** Whether everyone who sits in a hub may read it. */
export const isOpenTo = (hubId: string, { lane, hubId: of }: Open) => lane === "public" || lane === "members" || (lane === "hub" && of === hubId);

const word = (values: readonly string[]) => ({ kind: "word", values, many: true }) as const;

/** What the ledger can be asked about, in the order in which it is printed. Of `is` all that is named must hold, of every other field one of its values. */
export const ledgerGrammar = {
  hub: { kind: "text", many: true, pattern: /^[a-z0-9][a-z0-9-]*$/ },
  /** By its docket. */
  issue: { kind: "text", many: true, pattern: /^[a-z]{2,4}-?\d{1,6}$/ },
  /** In the last edition that was judged. */
  verdict: word([...fateVerdicts, "none"]),
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
