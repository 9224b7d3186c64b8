import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forgetDocument, indexDocument } from "#db/search.ts";
import { inbox, ledger, ledgerTopics, seats } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { hashOf, origin } from "#lib/kernel/chain.ts";
import type { Audience, Fact, Topic } from "#lib/kernel/facts.ts";
import { identifyAll } from "#lib/kernel/identify.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { follow, followersOf, isDirect, joinedBy, mutedOn, thingOf } from "#lib/kernel/watching.ts";

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

/** Nobody is told what they did themselves, twice, what they may not read, or what they do not want to hear. Whoever is named or given something to do follows the issue. */
async function tell(tx: Tx, actor: Actor, fact: Fact, seq: number) {
  const thing = thingOf(fact);
  const reasons = await reasonsFor(tx, fact, thing);
  const joined = joinedBy(fact);
  const candidates = await identifyAll(tx, [...new Set([...reasons.keys(), ...joined])]);
  const able = (id: string) => candidates.has(id) && mayRead(candidates.get(id)!, fact.reach);
  reasons.delete(actor.id);
  const rows = [...reasons].filter(([personId]) => able(personId)).map(([personId, reason]) => ({ seq, personId, reason, thing }));
  if (rows.length > 0) await tx.insert(inbox).values(rows);
  if (thing.startsWith("issue:")) await follow(tx, thing, joined.filter(able));
}

/** Why each person is told, by the first reason there is. What a seat brings with it is kept from those who muted the thing. */
async function reasonsFor(tx: Tx, fact: Fact, thing: Topic): Promise<Map<string, string>> {
  const reasons = new Map<string, string>();
  const ofSeats = (fact.tell ?? []).some(({ to, reason }) => !("watching" in to) && !isDirect(to, reason));
  const muted: ReadonlySet<string> = ofSeats ? await mutedOn(tx, thing) : new Set<string>();
  for (const { to, reason } of fact.tell ?? []) {
    const people = "watching" in to ? await followersOf(tx, to.watching, fact.name) : await peopleIn(tx, to);
    const mutes = "watching" in to || isDirect(to, reason) ? null : muted;
    for (const personId of people) if (!reasons.has(personId) && !mutes?.has(personId)) reasons.set(personId, reason);
  }
  return reasons;
}

async function peopleIn(tx: Tx, audience: Exclude<Audience, { watching: Topic }>): Promise<string[]> {
  if ("person" in audience) return [audience.person];
  const who = and("organisation" in audience ? eq(seats.organisationId, audience.organisation) : undefined, audience.roles ? inArray(seats.role, [...audience.roles]) : undefined);
  const held = await tx.selectDistinct({ personId: seats.personId }).from(seats).where(and(eq(seats.hubId, audience.hub), isNull(seats.endedAt), who));
  return held.map(({ personId }) => personId);
}
