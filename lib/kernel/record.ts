import { desc } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forgetDocument, indexDocument } from "#db/search.ts";
import { inbox, ledger, ledgerTopics } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { hashOf, origin } from "#lib/kernel/chain.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { toldBy } from "#lib/kernel/telling.ts";

/** The one place where a fact is written down, those concerned are told and its text becomes findable. */
export async function record(tx: Tx, actor: Actor, fact: Fact) {
  const seq = await append(tx, actor, fact);
  await tell(tx, actor, fact, seq);
  if (fact.find === null) await forgetDocument(tx, fact.subject);
  if (fact.find) await indexDocument(tx, { topic: fact.subject, thingId: fact.reach.id, lane: fact.reach.lane, hubId: fact.reach.hubId, organisationId: fact.reach.organisationId, ...fact.find });
}

async function append(tx: Tx, actor: Actor, { name, subject, about, reach, data }: Fact): Promise<number> {
  const [head] = await tx.select({ seq: ledger.seq, hash: ledger.hash, at: ledger.at }).from(ledger).orderBy(desc(ledger.seq)).limit(1);
  const now = clock.now();
  const entry = {
    seq: (head?.seq ?? 0) + 1, id: newId(), name, subject, data, actorKind: actor.kind, actorId: actor.id,
    at: head && head.at > now ? head.at : now,
    previous: head?.hash ?? origin,
    thingId: reach.id, lane: reach.lane, hubId: reach.hubId, organisationId: reach.organisationId,
  };
  await tx.insert(ledger).values({ ...entry, hash: hashOf(entry) });
  await tx.insert(ledgerTopics).values([...new Set([subject, ...about])].map((topic) => ({ topic, seq: entry.seq })));
  return entry.seq;
}

async function tell(tx: Tx, actor: Actor, fact: Fact, seq: number) {
  const rows = (await toldBy(tx, actor, fact)).map(({ person, reason }) => ({ seq, personId: person.id, reason }));
  if (rows.length > 0) await tx.insert(inbox).values(rows);
}
