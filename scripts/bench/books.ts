import { desc } from "drizzle-orm";
import type { Tx } from "#db/engine.ts";
import { ledger, ledgerTopics, type LedgerEntry } from "#db/schema/index.ts";
import { indexNewDocuments, type Document } from "#db/search.ts";
import { hashOf, origin } from "#lib/kernel/chain.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { documentsOf } from "#lib/kernel/record.ts";
import { newId } from "#lib/platform/ids.ts";

const atOnce = 1000;

/** Inserts rows a thousand at a time: SQLite takes at most 32,766 values in a statement. */
export async function insertAll<T extends Parameters<Tx["insert"]>[0]>(tx: Tx, table: T, rows: readonly T["$inferInsert"][]) {
  for (let from = 0; from < rows.length; from += atOnce) await tx.insert(table).values(rows.slice(from, from + atOnce) as never);
}

/**
 * Writes many facts down as the kernel would have, one after another: entries bound by their hashes, topics, search documents. Only that
 * nobody is told here. Done through commands, a hundred thousand would take a quarter of an hour.
 */
export async function recordAll(tx: Tx, facts: Iterable<{ fact: Fact; actor: { kind: LedgerEntry["actorKind"]; id: string }; at: Date }>) {
  const [head] = await tx.select({ seq: ledger.seq, hash: ledger.hash }).from(ledger).orderBy(desc(ledger.seq)).limit(1);
  let { seq, hash } = head ?? { seq: 0, hash: origin };
  const entries: LedgerEntry[] = [];
  const topics: (typeof ledgerTopics.$inferInsert)[] = [];
  const documents: Document[] = [];
  const flush = async () => {
    await insertAll(tx, ledger, entries.splice(0));
    await insertAll(tx, ledgerTopics, topics.splice(0));
    if (documents.length > 0) await indexNewDocuments(tx, documents.splice(0));
  };
  for (const { fact, actor, at } of facts) {
    const { name, subject, about, reach, data } = fact;
    const entry = { seq: seq + 1, id: newId(), name, actorKind: actor.kind, actorId: actor.id, subject, data, at, previous: hash, thingId: reach.id, lane: reach.lane, hubId: reach.hubId, organisationId: reach.organisationId };
    ({ seq, hash } = { seq: entry.seq, hash: hashOf(entry) });
    entries.push({ ...entry, hash });
    topics.push(...[...new Set([subject, ...about])].map((topic) => ({ topic, seq: entry.seq })));
    documents.push(...documentsOf(fact));
    if (entries.length >= atOnce) await flush();
  }
  await flush();
}
