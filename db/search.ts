import { and, asc, eq, inArray, like, sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/engine.ts";
import { dialect } from "#db/dialect.ts";
import { searchDocuments } from "#db/schema/index.ts";
import type { Topic } from "#db/schema/columns.ts";
import type { Lane } from "#db/vocabulary.ts";
import { bigrams, foldedWords, quoted, searchTerms, type SearchTerms, type Sought } from "#lib/formats/search-terms.ts";
import { clock } from "#lib/platform/clock.ts";

/** One of the two places that know the engine: FTS5 on SQLite, tsvector on PostgreSQL, both over the same folded words. */

export type Document = { topic: Topic; thingId: string; kind: string; title: string; body: string; url: string; language?: string | null; lane: Lane; hubId: string | null; organisationId: string | null; issueId: string | null; changedAt?: Date };

type Raw = { run(statement: SQL): unknown };

/** In characters. A tsvector holds less than a mebibyte (PostgreSQL, 12.11 Limitations): what stands further on in a very long text is not found by its words. */
const most = { words: 160_000, pairs: 120_000 };

/**
 * What the index holds of a text, the same on both engines: its words in small letters without accents, and pairs of Chinese, Japanese and
 * Korean characters. Taken apart here, because PostgreSQL would keep `2024/2847` as one word and read `EU-23` as a negative number.
 */
const fold = (text: string) => [...foldedWords(text.slice(0, most.words)), bigrams(text).slice(0, most.pairs)].join(" ");

const rowOf = ({ body, ...document }: Document) => ({
  changedAt: clock.now(), ...document, body: body.slice(0, most.words), folded: fold(`${document.title} ${body}`), foldedTitle: fold(document.title), language: document.language ?? null,
});

/** What SQLite narrows down by while it goes through the words, so that of a word in every document only those are looked at that may be read. */
const marks = sql`'kind' || ${searchDocuments.kind} || ' lane' || ${searchDocuments.lane} || ' hub' || coalesce(${searchDocuments.hubId}, '') || ' org' || coalesce(${searchDocuments.organisationId}, '')`;

const bound = (tx: Tx) => ({ run: (statement: SQL) => (tx as unknown as Raw).run(statement) });

/** Makes many things findable in few statements: at most a thousand, none of which is findable now. */
export async function indexNewDocuments(tx: Tx, documents: readonly Document[]) {
  const kept = await tx.insert(searchDocuments).values(documents.map(rowOf)).returning({ id: searchDocuments.id });
  if (dialect === "sqlite") bound(tx).run(sql`insert into search_index (rowid, title, folded, marks) select id, folded_title, folded, ${marks} from search_documents where id between ${kept[0]!.id} and ${kept.at(-1)!.id}`);
}

async function forgetWhere(tx: Tx, where: SQL) {
  const gone = await tx.delete(searchDocuments).where(where).returning({ id: searchDocuments.id });
  if (dialect === "sqlite" && gone.length > 0) bound(tx).run(sql`delete from search_index where rowid in (select value from json_each(${JSON.stringify(gone.map(({ id }) => id))}))`);
}

/** Takes a thing out of the index. */
export const forgetDocument = (tx: Tx, topic: Topic) => forgetWhere(tx, eq(searchDocuments.topic, topic));
/** Takes out the parts of a thing. */
export const forgetDocumentsUnder = (tx: Tx, prefix: string, thingId: string) => forgetWhere(tx, and(eq(searchDocuments.thingId, thingId), like(searchDocuments.topic, `${prefix}%`))!);

/** Opens the documents of things to fewer people; what they say stays. */
export const narrowDocuments = (tx: Tx, things: readonly string[], reach: { lane: Lane; hubId: string | null }) => tx.update(searchDocuments).set(reach).where(inArray(searchDocuments.thingId, [...things]));

const atOnce = 500;

/** Writes the whole index anew, in the order in which things last changed; what was missing comes last. */
export async function writeIndexAnew(tx: Tx, documents: readonly Document[]) {
  const before = new Map((await tx.select({ topic: searchDocuments.topic, id: searchDocuments.id, changedAt: searchDocuments.changedAt }).from(searchDocuments).orderBy(asc(searchDocuments.id))).map(({ topic, ...kept }) => [topic, kept]));
  await forgetWhere(tx, sql`true`);
  const inOrder = documents.map((document) => ({ document, kept: before.get(document.topic) })).sort((one, other) => (one.kept?.id ?? Infinity) - (other.kept?.id ?? Infinity) || (one.document.topic < other.document.topic ? -1 : 1));
  for (let from = 0; from < inOrder.length; from += atOnce) await indexNewDocuments(tx, inOrder.slice(from, from + atOnce).map(({ document, kept }) => (kept ? { ...document, changedAt: kept.changedAt } : document)));
}

const isRun = (sought: Sought): sought is { run: string } => "run" in sought;
/** A single letter means itself: what begins with it is nearly everything. */
const goesOn = ({ words, begins }: Exclude<Sought, { run: string }>) => begins && words.at(-1)!.length > 1;

const inFts = (sought: Sought) => (isRun(sought) ? quoted(bigrams(sought.run)) : `${quoted(sought.words.join(" "))}${goesOn(sought) ? " *" : ""}`);
const inTsquery = (sought: Sought): SQL => {
  if (isRun(sought)) return sql`phraseto_tsquery('simple', ${bigrams(sought.run)})`;
  if (!goesOn(sought)) return sql`phraseto_tsquery('simple', ${sought.words.join(" ")})`;
  return sql`to_tsquery('simple', ${sought.words.map((word, at) => `'${word}'${at === sought.words.length - 1 ? ":*" : ""}`).join(" <-> ")})`;
};

const column = (inTitle: boolean) => (inTitle ? "title" : "folded");
const vector = (inTitle: boolean) => sql`to_tsvector('simple', ${inTitle ? searchDocuments.foldedTitle : searchDocuments.folded})`;

/** The words as FTS5 takes them. Null where none must be there: it cannot look for what is not. */
function ftsOf({ sought, without }: Pick<SearchTerms, "sought" | "without">, inTitle: boolean): string | null {
  if (sought.length === 0) return null;
  const all = `{${column(inTitle)}} : (${sought.map(inFts).join(" AND ")})`;
  return without.length > 0 ? `(${all}) NOT ({folded} : (${without.map(inFts).join(" OR ")}))` : all;
}

type Words = Pick<SearchTerms, "sought" | "without">;

/** The condition under which a document holds words, or just not others. */
function holding({ sought, without }: Words, inTitle: boolean): SQL {
  if (dialect === "sqlite") {
    const match = ftsOf({ sought, without }, inTitle);
    if (match !== null) return sql`${searchDocuments.id} in (select rowid from search_index where search_index match ${match})`;
    return sql`${searchDocuments.id} not in (select rowid from search_index where search_index match ${`{folded} : (${without.map(inFts).join(" OR ")})`})`;
  }
  const conditions = [
    ...(sought.length > 0 ? [sql`${vector(inTitle)} @@ (${sql.join(sought.map(inTsquery), sql` && `)})`] : []),
    ...(without.length > 0 ? [sql`not ${vector(false)} @@ (${sql.join(without.map(inTsquery), sql` || `)})`] : []),
  ];
  return sql`(${sql.join(conditions, sql` and `)})`;
}

/** The documents that hold one of the words with which somebody typed only what they do not want; null where they want something. */
export function unwanted(typed: string): SQL | null {
  const { sought, without } = searchTerms(typed);
  if (sought.length > 0 || without.length === 0) return null;
  if (dialect === "sqlite") return sql`${searchDocuments.id} in (select rowid from search_index where search_index match ${`{folded} : (${without.map(inFts).join(" OR ")})`})`;
  return sql`${vector(false)} @@ (${sql.join(without.map(inTsquery), sql` || `)})`;
}

/** The documents that hold all words of what a person typed; nothing they type is read as a query language of the engine. Null where there is no word in it. */
export function matching(typed: string): SQL | null {
  const terms = searchTerms(typed);
  return terms.sought.length + terms.without.length === 0 ? null : holding(terms, false);
}

/** Which of the documents are at all looked at: of these kinds, hubs and lanes. A coarse sieve, never the rule by which they are read. */
export type Sieve = { kinds: readonly string[]; hubs: readonly string[]; reach: { open: readonly Lane[]; hubsOpen: readonly string[]; organisationsOpen: readonly string[] } | null };

function sieveOf({ kinds, hubs, reach }: Sieve): string[] {
  const oneOf = (prefix: string, values: readonly string[]) => (values.length > 0 ? [values.map((value) => quoted(prefix + value)).join(" OR ")] : []);
  const reached = reach ? [[...oneOf("lane", reach.open), ...oneOf("hub", reach.hubsOpen), ...oneOf("org", reach.organisationsOpen)].join(" OR ")] : [];
  return [...reached, ...oneOf("kind", kinds), ...oneOf("hub", hubs)].map((ways) => `{marks} : (${ways})`);
}

/** Where documents come from that hold the words, newest first, to be taken as many as are wanted: none but those is looked at. */
export function newestHolding(words: Words, { inTitle = false, sieve }: { inTitle?: boolean; sieve: Sieve }): { from: SQL; where: SQL | undefined; order: SQL } {
  const match = dialect === "sqlite" ? ftsOf(words, inTitle) : null;
  if (match !== null) {
    return { from: sql`search_index cross join search_documents`, where: sql`search_index match ${[`(${match})`, ...sieveOf(sieve)].join(" AND ")} and ${searchDocuments.id} = search_index.rowid`, order: sql`search_index.rowid desc` };
  }
  return { from: sql`${searchDocuments}`, where: words.sought.length + words.without.length > 0 ? holding(words, inTitle) : undefined, order: sql`${searchDocuments.id} desc` };
}
