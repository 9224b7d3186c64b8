import { and, asc, eq, inArray, like, sql, type Placeholder, type SQL } from "drizzle-orm";
import type { Reader, Tx } from "#db/engine.ts";
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
const marks = sql`'kind' || ${searchDocuments.kind} || ' lane' || ${searchDocuments.lane} || ' hub' || coalesce(${searchDocuments.hubId}, '') || ' org' || coalesce(${searchDocuments.organisationId}, '') || ' issue' || coalesce(${searchDocuments.issueId}, '')`;

/** In SQLite's index a word in a title wears a mark: whoever looks in titles passes over the texts that hold it. */
const inTitles = (word: string) => `t${word}`;
const markedTitle = sql`case ${searchDocuments.foldedTitle} when '' then '' else 't' || replace(${searchDocuments.foldedTitle}, ' ', ' t') end`;

const bound = (tx: Tx) => ({ run: (statement: SQL) => (tx as unknown as Raw).run(statement) });

/** Makes many things findable in few statements: at most a thousand, none of which is findable now. */
export async function indexNewDocuments(tx: Tx, documents: readonly Document[]) {
  const rows = documents.map(rowOf);
  const kept = await tx.insert(searchDocuments).values(rows).returning({ id: searchDocuments.id });
  if (dialect !== "sqlite") return;
  bound(tx).run(sql`insert into search_index (rowid, title, folded, marks) select id, ${markedTitle}, folded, ${marks} from search_documents where id between ${kept[0]!.id} and ${kept.at(-1)!.id}`);
  const words = new Set(rows.flatMap(({ folded }) => folded.split(" ")));
  bound(tx).run(sql`insert or ignore into search_words (word) select value from json_each(${JSON.stringify([...words])})`);
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
  if (dialect === "sqlite") bound(tx).run(sql`delete from search_words`);
  const inOrder = documents.map((document) => ({ document, kept: before.get(document.topic) })).sort((one, other) => (one.kept?.id ?? Infinity) - (other.kept?.id ?? Infinity) || (one.document.topic < other.document.topic ? -1 : 1));
  for (let from = 0; from < inOrder.length; from += atOnce) await indexNewDocuments(tx, inOrder.slice(from, from + atOnce).map(({ document, kept }) => (kept ? { ...document, changedAt: kept.changedAt } : document)));
}

const isRun = (sought: Sought): sought is { run: string } => "run" in sought;
/** A single letter means itself: what begins with it is nearly everything. */
const goesOn = ({ words, begins }: Exclude<Sought, { run: string }>) => begins && words.at(-1)!.length > 1;

/** Of more words than these that begin alike, FTS5 is asked for the beginning itself. */
const mostForms = 64;
const lastCharacter = String.fromCodePoint(0x10ffff);

/**
 * A word and those that begin with it, each in full: FTS5 goes through words lazily and skips, while for a beginning it first lays together
 * all that is kept of every word that begins so, of a frequent one megabytes.
 */
function formsOf(word: string, mark: (word: string) => string): SQL {
  const forms = sql`select word from search_words where word >= ${word} and word < ${word + lastCharacter} limit ${mostForms + 1}`;
  return sql`(select case when count(*) > ${mostForms} then ${`${quoted(mark(word))} *`} else coalesce('(' || group_concat('"' || ${mark("")} || word || '"', ' OR ') || ')', ${quoted(mark(word))}) end from (${forms}))`;
}

const asItIs = (word: string) => word;
function inFts(sought: Sought, inTitle: boolean): SQL {
  const mark = inTitle ? inTitles : asItIs;
  const phrase = (words: readonly string[]) => quoted(words.map(mark).join(" "));
  if (isRun(sought)) return sql`${phrase(bigrams(sought.run).split(" "))}`;
  if (!goesOn(sought)) return sql`${phrase(sought.words)}`;
  return sought.words.length === 1 ? formsOf(sought.words[0]!, mark) : sql`${`${phrase(sought.words)} *`}`;
}
const inTsquery = (sought: Sought): SQL => {
  if (isRun(sought)) return sql`phraseto_tsquery('simple', ${bigrams(sought.run)})`;
  if (!goesOn(sought)) return sql`phraseto_tsquery('simple', ${sought.words.join(" ")})`;
  return sql`to_tsquery('simple', ${sought.words.map((word, at) => `'${word}'${at === sought.words.length - 1 ? ":*" : ""}`).join(" <-> ")})`;
};

type Words = Pick<SearchTerms, "sought" | "without">;

/** PostgreSQL keeps both beside the text: taken apart anew, a word in every document would cost a quarter of a millisecond in each. */
const vector = (inTitle: boolean) => (inTitle ? sql`${searchDocuments}.title_vector` : sql`${searchDocuments}.vector`);

/** Pieces of what FTS5 is asked for, put together by the database. */
const strung = (pieces: SQL[], between: string) => sql.join(pieces, sql` || ${between} || `);
const inColumn = (inTitle: boolean, ways: SQL) => sql`${`{${inTitle ? "title" : "folded"}} : (`} || ${ways} || ')'`;

/** Words in the language of the engine, as an expression: all of these, and any of those. */
const [allOf, anyOf] = dialect === "sqlite"
  ? [(sought: readonly Sought[], inTitle: boolean) => inColumn(inTitle, strung(sought.map((one) => inFts(one, inTitle)), " AND ")), (without: readonly Sought[]) => inColumn(false, strung(without.map((one) => inFts(one, false)), " OR "))]
  : [(sought: readonly Sought[]) => sql`(${sql.join(sought.map(inTsquery), sql` && `)})`, (without: readonly Sought[]) => sql`(${sql.join(without.map(inTsquery), sql` || `)})`];

/** All of these and none of those, for FTS5. It cannot look for what is not: some must be there. */
const ftsOf = ({ sought, without }: Words, inTitle: boolean) => (without.length > 0 ? sql`'(' || ${allOf(sought, inTitle)} || ') NOT (' || ${anyOf(without)} || ')'` : allOf(sought, inTitle));
const indexed = (match: SQL | Placeholder) => sql`(select rowid from search_index where search_index match ${match})`;

/** The documents that hold one of the words with which somebody typed only what they do not want; null where they want something. */
export function unwanted(typed: string): SQL | null {
  const { sought, without } = searchTerms(typed);
  if (sought.length > 0 || without.length === 0) return null;
  return dialect === "sqlite" ? sql`${searchDocuments.id} in ${indexed(anyOf(without))}` : sql`${vector(false)} @@ ${anyOf(without)}`;
}

/** The documents that hold all words of what a person typed; nothing they type is read as a query language of the engine. Null where there is no word in it. */
export function matching(typed: string): SQL | null {
  const { sought, without } = searchTerms(typed);
  if (sought.length + without.length === 0) return null;
  if (dialect === "sqlite") return sought.length > 0 ? sql`${searchDocuments.id} in ${indexed(ftsOf({ sought, without }, false))}` : sql`${searchDocuments.id} not in ${indexed(anyOf(without))}`;
  return and(sought.length > 0 ? sql`${vector(false)} @@ ${allOf(sought, false)}` : undefined, without.length > 0 ? sql`not ${vector(false)} @@ ${anyOf(without)}` : undefined)!;
}

/** Which of the documents are at all looked at: of these kinds, hubs, organisations, issues and lanes, of all where none are named. A coarse sieve, never the rule by which they are read. */
export type Sieve = { kinds: readonly string[]; hubs: readonly string[]; organisations: readonly string[]; issues: readonly string[]; reach: { open: readonly Lane[]; hubsOpen: readonly string[]; organisationsOpen: readonly string[] } | null };

function sieveOf({ kinds, hubs, organisations, issues, reach }: Sieve): string[] {
  const oneOf = (prefix: string, values: readonly string[]) => (values.length > 0 ? [values.map((value) => quoted(prefix + value)).join(" OR ")] : []);
  const reached = reach ? [[...oneOf("lane", reach.open), ...oneOf("hub", reach.hubsOpen), ...oneOf("org", reach.organisationsOpen)].join(" OR ")] : [];
  return [...reached, ...oneOf("kind", kinds), ...oneOf("hub", hubs), ...oneOf("org", organisations), ...oneOf("issue", issues)].map((ways) => `{marks} : (${ways})`);
}

/** Words as `newestHolding` is filled in with them. */
export type InEngine = { sought: string; without: string };

/** Puts words into the language of the engine. */
export async function inEngine(db: Reader, { sought, without }: Words, { inTitle, sieve }: { inTitle: boolean; sieve: Sieve }): Promise<InEngine> {
  const sifted = sieveOf(sieve).map((one) => ` AND ${one}`).join("");
  const asked = dialect === "sqlite"
    ? { sought: sought.length > 0 ? sql`'(' || ${ftsOf({ sought, without }, inTitle)} || ')' || ${sifted}` : sql`''`, without: sought.length === 0 && without.length > 0 ? anyOf(without) : sql`''` }
    : { sought: sought.length > 0 ? allOf(sought, inTitle) : sql`''`, without: without.length > 0 ? anyOf(without) : sql`''` };
  const as = (one: SQL) => sql<string>`cast(${one} as text)`;
  return (await db.select({ sought: as(asked.sought), without: as(asked.without) }).from(sql`(select 1) as one`))[0]!;
}

/** Where documents come from that hold words, newest first, to be taken as many as are wanted: SQLite looks at none but those. */
export function newestHolding(given: Record<keyof InEngine, Placeholder>, { sought, without, inTitle }: { sought: boolean; without: boolean; inTitle: boolean }): { from: SQL; where: SQL | undefined; order: SQL } {
  if (dialect === "sqlite" && sought) return { from: sql`search_index cross join search_documents`, where: sql`search_index match ${given.sought} and ${searchDocuments.id} = search_index.rowid`, order: sql`search_index.rowid desc` };
  const [holds, lacks] = dialect === "sqlite" ? [undefined, sql`${searchDocuments.id} not in ${indexed(given.without)}`] : [sql`${vector(inTitle)} @@ ${given.sought}::tsquery`, sql`not ${vector(false)} @@ ${given.without}::tsquery`];
  return { from: sql`${searchDocuments}`, where: and(sought ? holds : undefined, without ? lacks : undefined), order: sql`${searchDocuments.id} desc` };
}
