import { desc } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forgetDocument, forgetDocumentsUnder, indexNewDocuments, type Document } from "#db/search.ts";
import { inbox, ledger, ledgerTopics } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { hashOf, origin } from "#lib/kernel/chain.ts";
import type { Fact, Findable, Topic } from "#lib/kernel/facts.ts";
import { identifyAll } from "#lib/kernel/identify.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { inLots } from "#lib/kernel/lots.ts";
import { toldBy } from "#lib/kernel/telling.ts";
import { follow, joinedBy, thingOf } from "#lib/kernel/watching.ts";

/** The one place where a fact is written down, those concerned are told and its text becomes findable. */
export async function record(tx: Tx, actor: Actor, fact: Fact) {
  const seq = await append(tx, actor, fact);
  await tell(tx, actor, fact, seq);
  await makeFindable(tx, fact);
}

/** The parts of a thing stand under it: `edition:…/art_24`. */
const under = (topic: Topic) => `${topic}/`;

type Told = Pick<Fact, "subject" | "about" | "reach">;

/** A thing of which a fact tells, as it is found: with the first issue that the fact is about. */
export function documentOf({ subject, about, reach: { id: thingId, lane, hubId, organisationId } }: Told, find: Findable, topic: Topic = subject): Document {
  const issue = [subject, ...about].find((one) => one.startsWith("issue:"));
  return { topic, thingId, lane, hubId, organisationId, issueId: issue?.slice("issue:".length) ?? null, ...find };
}

/** All that can be found from now on of what a fact tells of. */
export const documentsOf = (fact: Fact): Document[] => [
  ...(fact.find ? [documentOf(fact, fact.find)] : []),
  ...(fact.parts ?? []).map(({ place, ...find }) => documentOf(fact, find, `${under(fact.subject)}${place}` as Topic)),
  ...(fact.also ?? []).flatMap(({ topic, reach, find }) => (find ? [documentOf({ ...fact, reach }, find, topic)] : [])),
];

async function makeFindable(tx: Tx, fact: Fact) {
  if (fact.find !== undefined) await forgetDocument(tx, fact.subject);
  if (fact.find === null || fact.parts) await forgetDocumentsUnder(tx, under(fact.subject), fact.reach.id);
  for (const { topic } of fact.also ?? []) await forgetDocument(tx, topic);
  for (const some of inLots(documentsOf(fact))) await indexNewDocuments(tx, some);
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

/** Tells those concerned. Whoever is named or given something to do follows the issue from then on. */
async function tell(tx: Tx, actor: Actor, fact: Fact, seq: number) {
  const thing = thingOf(fact);
  const rows = (await toldBy(tx, actor, fact)).map(({ person, reason }) => ({ seq, personId: person.id, reason, thing }));
  if (rows.length > 0) await tx.insert(inbox).values(rows);
  if (!thing.startsWith("issue:")) return;
  const joined = await identifyAll(tx, joinedBy(fact));
  await follow(tx, thing, [...joined.values()].filter((person) => mayRead(person, fact.reach)).map(({ id }) => id));
}
