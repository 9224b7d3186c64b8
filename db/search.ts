import { eq, sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/engine.ts";
import { dialect } from "#db/dialect.ts";
import { searchDocuments } from "#db/schema/index.ts";
import type { Topic } from "#db/schema/columns.ts";
import type { Lane } from "#db/vocabulary.ts";
import { bigrams, quoted, searchTerms } from "#lib/formats/search-terms.ts";
import { withoutAccents } from "#lib/formats/text.ts";
import { clock } from "#lib/platform/clock.ts";

/** One of the two places that know the engine: FTS5 on SQLite, tsvector on PostgreSQL, both over the same folded words. */

export type Document = { topic: Topic; thingId: string; kind: string; title: string; body: string; url: string; language?: string; lane: Lane; hubId: string | null; organisationId: string | null };

type Raw = { run(statement: SQL): unknown };

/** In characters. A tsvector holds less than a mebibyte (PostgreSQL, 12.11 Limitations): what stands further on in a very long text is not found by its words. */
const most = { words: 160_000, pairs: 120_000 };

/**
 * What the index holds of a text, the same on both engines: its words in small letters without accents, and pairs of Chinese, Japanese and
 * Korean characters. Taken apart here, because PostgreSQL would keep `2024/2847` as one word and read `EU-23` as a negative number.
 */
const fold = (text: string) => [...(withoutAccents(text).slice(0, most.words).match(/[\p{L}\p{N}]+/gu) ?? []), bigrams(text).slice(0, most.pairs)].join(" ");

const rowOf = ({ body, ...document }: Document) => ({ ...document, excerpt: body.slice(0, 400), folded: fold(`${document.title} ${body}`), language: document.language ?? null, changedAt: clock.now() });

/** Makes a thing findable by its words, or by its new words. */
export async function indexDocument(tx: Tx, document: Document) {
  const row = rowOf(document);
  const [kept] = await tx.insert(searchDocuments).values(row)
    .onConflictDoUpdate({ target: searchDocuments.topic, set: row }).returning({ id: searchDocuments.id });
  if (dialect === "sqlite") {
    const { run } = bound(tx);
    run(sql`delete from search_index where rowid = ${kept!.id}`);
    run(sql`insert into search_index (rowid, folded) values (${kept!.id}, ${row.folded})`);
  }
}

/** Makes many things findable in few statements: at most a thousand, none of which was before. */
export async function indexNewDocuments(tx: Tx, documents: readonly Document[]) {
  const kept = await tx.insert(searchDocuments).values(documents.map(rowOf)).returning({ id: searchDocuments.id });
  if (dialect === "sqlite") bound(tx).run(sql`insert into search_index (rowid, folded) select id, folded from search_documents where id between ${kept[0]!.id} and ${kept.at(-1)!.id}`);
}

/** Takes a thing out of the index. */
export async function forgetDocument(tx: Tx, topic: Topic) {
  const gone = await tx.delete(searchDocuments).where(eq(searchDocuments.topic, topic)).returning({ id: searchDocuments.id });
  if (dialect === "sqlite") for (const { id } of gone) bound(tx).run(sql`delete from search_index where rowid = ${id}`);
}

const bound = (tx: Tx) => ({ run: (statement: SQL) => (tx as unknown as Raw).run(statement) });

/** The documents that hold all words of what a person typed; nothing they type is read as a query language. Null where there is no word in it. */
export function matching(typed: string): SQL | null {
  const { words, runs } = searchTerms(typed);
  const phrases = runs.map((run) => bigrams(run));
  if (words.length + phrases.length === 0) return null;
  if (dialect === "sqlite") {
    const match = [...words.map((word) => `${quoted(withoutAccents(word))}*`), ...phrases.map(quoted)].join(" ");
    return sql`${searchDocuments.id} in (select rowid from search_index where search_index match ${match})`;
  }
  const parts = [...words.map((word) => sql`to_tsquery('simple', ${`'${withoutAccents(word)}':*`})`), ...phrases.map((phrase) => sql`phraseto_tsquery('simple', ${phrase})`)];
  return sql`to_tsvector('simple', ${searchDocuments.folded}) @@ (${sql.join(parts, sql` && `)})`;
}
