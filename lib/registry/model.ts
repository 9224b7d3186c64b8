import { instruments, jurisdictions, priorities, procedures, stances, trackStates } from "#db/vocabulary.ts";
import { printQuery, readQuery, valuesOf, type Grammar, type QueryText, type Span, type Term } from "#lib/formats/query-text/index.ts";

const word = (values: readonly string[], more: { synonyms?: Readonly<Record<string, string>> } = {}) => ({ kind: "word", values, many: true, ...more }) as const;
const days = { kind: "days" } as const;
const slug = /^[a-z0-9][a-z0-9-]*$/;

/** What a list of issues can be asked about, in the order in which it is printed. Of `is` and `has` all that is named must hold, of every other field one of its values. */
export const registryGrammar = {
  hub: { kind: "text", many: true, pattern: slug },
  /** Of a hub's track; `open` is every state in which it waits or somebody is at work. */
  state: word(["open", ...trackStates], { synonyms: { parked: "dormant" } }),
  jurisdiction: word([...jurisdictions, "none"]),
  instrument: word([...instruments, "none"]),
  procedure: word(procedures),
  stage: { kind: "text", many: true, pattern: slug },
  priority: word(priorities),
  stance: word([...stances, "none"]),
  topic: { kind: "text", many: true },
  /** `me`, `none`, or a name. */
  lead: { kind: "text", many: true },
  closes: days,
  next: days,
  logged: days,
  moved: days,
  is: word(["open", "overdue", "quiet", "stale", "doubtful", "divergent", "unled", "unedited", "mine", "watched", "merged"]),
  has: word(["call", "feedback", "position", "response", "question", "relation"]),
} as const satisfies Grammar;

export type RegistryField = keyof typeof registryGrammar;
export const registryFields = Object.keys(registryGrammar) as RegistryField[];

/** How many issues of an answer are counted; beyond, "more than" is all that anybody wants to know, and the captions of the list say so. */
export const mostCounted = 1000;

export const sorts = ["closes", "next", "moved", "logged", "docket", "title"] as const;
export type Sort = (typeof sorts)[number];

/** What a list can be put into groups by. What belongs to a track is that of one hub: see `focusOf`. */
export const groupings = ["hub", "jurisdiction", "instrument", "procedure", "state", "priority", "stance", "lead", "topic"] as const;
export type Grouping = (typeof groupings)[number];

/** The columns that a view can show beside number and title. */
export const columns = ["stage", "next", "hubs", "stance", "priority", "lead", "topics", "jurisdiction", "spoken", "closes", "moved"] as const;
export type ColumnName = (typeof columns)[number];
export const usualColumns: readonly ColumnName[] = ["stage", "hubs", "stance", "next", "closes"];

export type Asked = Pick<QueryText, "terms" | "words">;

/** One value of an address, with quotes where it has spaces and nobody put any. */
const quoted = (value: string) => (/\s/u.test(value) && !value.includes('"') ? value.split(",").map((part) => `"${part.trim()}"`).join(",") : value);

type Named = Partial<Record<string, string | readonly string[] | undefined>>;

/** The typed query that fields of an address and free words come to: `{ state: "gathering", "-topic": "ai" }` is `state:gathering -topic:ai`. */
export const queryTextOf = (fields: Named, words = "") => [
  ...Object.entries(fields).flatMap(([name, values]) => [values ?? []].flat().filter((value) => value.trim() !== "").map((value) => (name.startsWith("-") ? `-${name.slice(1)}:` : `${name}:`) + quoted(value))),
  words,
].filter((piece) => piece !== "").join(" ");

export const readRegistry = (text: string) => readQuery(text, registryGrammar);
export const printRegistry = (asked: Asked) => printQuery(asked, registryGrammar);

/** The members of an address that say the same as a query: a field each, and `q` for the words. */
export function fieldsOf({ terms, words }: Asked): Record<string, string> {
  const fields = terms.map((term) => { const text = printQuery({ terms: [term], words: "" }, registryGrammar); return [`${term.not ? "-" : ""}${term.field}`, text.slice(text.indexOf(":") + 1)] as const; });
  return { ...Object.fromEntries(fields), ...(words ? { q: words } : {}) };
}

export const heldBy = (asked: Pick<Asked, "terms">, field: RegistryField, not = false) => valuesOf(asked, field, { not });
export const spansOf = ({ terms }: Pick<Asked, "terms">, field: RegistryField, not = false): Span[] =>
  terms.filter((term: Term) => term.field === field && term.not === not).flatMap(({ values }) => values.filter((value): value is Span => value.type === "days"));

const timely: readonly RegistryField[] = ["closes", "next", "logged", "moved"];
/** Whether the answer depends on the time at which it is asked. */
export const isTimely = (asked: Asked) => timely.some((field) => asked.terms.some((term) => term.field === field)) || [false, true].some((not) => heldBy(asked, "is", not).includes("stale"));
/** Whether it depends on who asks, beyond what they may read. */
export const isPersonal = (asked: Asked) => [false, true].some((not) => heldBy(asked, "lead", not).includes("me") || heldBy(asked, "is", not).some((is) => is === "mine" || is === "watched"));
