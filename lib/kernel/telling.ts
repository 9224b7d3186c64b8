import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { seats } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Audience, Fact } from "#lib/kernel/facts.ts";
import { identifyAll } from "#lib/kernel/identify.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { followersOf, isDirect, mutedOn, thingOf } from "#lib/kernel/watching.ts";

/** The part of a fact that decides who is told. */
export type Telling = Pick<Fact, "name" | "subject" | "about" | "reach" | "tell">;

/** A row that is not there yet, as far as it decides who is told of it. */
export const wouldBe = <Row>(row: Partial<Row>): Row => row as Row;

/** Somebody who is told. `openly` is the reason that others may know of; none where they follow it, which is their own affair. */
export type Told = { person: Actor; reason: string; openly: string | null };

/**
 * Whom a fact tells, by the first reason there is: nobody what they did themselves, twice, what they may not read, or what they do not want
 * to hear. Asked before an act, it is the answer that the act comes to.
 */
export async function toldBy(db: Reader, actor: Actor, fact: Telling): Promise<Told[]> {
  const reasons = await reasonsFor(db, fact);
  reasons.delete(actor.id);
  const candidates = await identifyAll(db, [...reasons.keys()]);
  return [...candidates.values()].filter((person) => mayRead(person, fact.reach)).map((person) => ({ person, ...reasons.get(person.id)! }));
}

/** Why each person would be told. What a seat brings with it is kept from those who muted the thing. */
async function reasonsFor(db: Reader, fact: Telling) {
  const reasons = new Map<string, { reason: string; openly: string | null }>();
  const tell = fact.tell ?? [];
  const muted: ReadonlySet<string> = tell.some(({ to, reason }) => !("watching" in to) && !isDirect(to, reason)) ? await mutedOn(db, thingOf(fact)) : new Set<string>();
  for (const { to, reason, quietly } of tell) {
    const openly = quietly || "watching" in to ? null : reason;
    const mutes = "watching" in to || isDirect(to, reason) ? null : muted;
    for (const personId of await peopleIn(db, to, fact.name)) {
      const known = reasons.get(personId);
      if (known) known.openly ??= openly;
      else if (!mutes?.has(personId)) reasons.set(personId, { reason, openly });
    }
  }
  return reasons;
}

async function peopleIn(db: Reader, audience: Audience, name: Fact["name"]): Promise<string[]> {
  if ("person" in audience) return [audience.person];
  if ("watching" in audience) return followersOf(db, audience.watching, name);
  const who = and("organisation" in audience ? eq(seats.organisationId, audience.organisation) : undefined, audience.roles ? inArray(seats.role, [...audience.roles]) : undefined);
  const held = await db.selectDistinct({ personId: seats.personId }).from(seats).where(and(eq(seats.hubId, audience.hub), isNull(seats.endedAt), who));
  return held.map(({ personId }) => personId);
}
