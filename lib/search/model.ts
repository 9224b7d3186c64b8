import { trackStates } from "#db/vocabulary.ts";
import { printQuery, readQuery, valuesOf, type Grammar, type Notice, type QueryText, type Term } from "#lib/formats/query-text/index.ts";
import { docketsIn, searchTerms } from "#lib/formats/search-terms.ts";

/** What can be found, in the order in which it is counted. */
export const foundKinds = ["issue", "call", "feedback", "position", "amendment", "ask", "response", "reply", "question", "brief", "lesson", "discussion", "comment", "fate", "file", "edition", "provision", "organisation", "hub"] as const;
export type FoundKind = (typeof foundKinds)[number];

const word = (values: readonly string[], synonyms: Readonly<Record<string, string>> = {}) => ({ kind: "word", values, many: true, synonyms }) as const;
const name = (pattern: RegExp) => ({ kind: "text", many: true, pattern }) as const;
const plural = Object.fromEntries(foundKinds.map((kind) => [`${kind}s`, kind]));

/** What a search can be asked about, in the order in which it is printed. Days count from the last change of what is found. */
export const searchGrammar = {
  kind: word(foundKinds, { ...plural, replies: "reply", inquiry: "question", answer: "feedback", text: "edition", article: "provision", standpoint: "position" }),
  hub: name(/^[a-z0-9][a-z0-9-]*$/),
  /** Of an issue, by its docket. */
  in: name(/^[a-z]{2,8}-?[1-9]\d{0,5}$/),
  /** In an organisation's words, by its slug. */
  by: name(/^[a-z0-9][a-z0-9-]*$/),
  /** Of the track that the hub has on the issue; `open` is every state in which it waits or somebody is at work. */
  state: word(["open", ...trackStates], { parked: "dormant" }),
  lang: { ...name(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/), aliases: ["language"] },
  after: { kind: "days" },
  before: { kind: "days" },
  is: word(["live", "near", "watched"]),
} as const satisfies Grammar;

export type SearchField = keyof typeof searchGrammar;
export const searchFields = Object.keys(searchGrammar) as SearchField[];
export type Asked = Pick<QueryText, "terms" | "words">;

export const printSearch = (asked: Asked) => printQuery(asked, searchGrammar);

/** Only a day of the calendar says after or before what. */
const isDay = ({ field, values }: Term) => (field !== "after" && field !== "before") || values.every((value) => value.type === "days" && value.is === "on");

/** Reads what was typed, and says what of it was not taken as it stands. */
export function readSearch(text: string): QueryText {
  const { terms, words, notices } = readQuery(text, searchGrammar);
  const unfit = terms.filter((term) => !isDay(term)).map((term): Notice => ({ code: "badSpan", text: printSearch({ terms: [term], words: "" }), field: term.field }));
  return { terms: terms.filter(isDay), words, notices: [...notices, ...unfit] };
}

export const heldBy = (asked: Pick<Asked, "terms">, field: SearchField, not = false) => valuesOf(asked, field, { not });
/** The dockets that are meant, however they are spelled. */
export const docketsOf = (asked: Pick<Asked, "terms">, not = false) => heldBy(asked, "in", not).flatMap(docketsIn);
export const termsOf = ({ words }: Pick<Asked, "words">) => searchTerms(words);
/** Whether anything at all is asked. */
export const asksNothing = ({ terms, words }: Asked) => terms.length === 0 && words === "";

/** How many documents are looked at, the newest of all that hold the words and as many that hold them in their title. Beyond, "more than" is said. */
export const mostLookedAt = 500;
/** How many of a facet are counted. */
export const mostCounted = 99;

export type Standing = { id: number; inTitle: boolean; live: boolean; near: boolean };

const newest = 2 ** 31 - 1;

/** Where something stands in the answer, the smallest first: what holds the words in its title, what is live, what is near, and of these the newest. No two stand in one place. */
export const placeOf = ({ id, inTitle, live, near }: Standing) => ((inTitle ? 0 : 4) + (live ? 0 : 2) + (near ? 0 : 1)) * 2 ** 31 + (newest - id);

/** How often each value is there, the most frequent first. */
export function counted(values: Iterable<string | null>): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** The same query without one of the things it asks, each in turn. */
export const withoutEach = ({ terms, words }: Asked): { dropped: string; query: string }[] => [
  ...terms.map((term) => ({ dropped: printSearch({ terms: [term], words: "" }), query: printSearch({ terms: terms.filter((one) => one !== term), words }) })),
  ...(words !== "" && terms.length > 0 ? [{ dropped: words, query: printSearch({ terms, words: "" }) }] : []),
];
