import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { seats, watches } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Audience, Fact } from "#lib/kernel/facts.ts";
import { identifyAll } from "#lib/kernel/identify.ts";
import { mayRead } from "#lib/kernel/lane.ts";

/** The part of a fact that decides who is told. */
export type Telling = Pick<Fact, "reach" | "tell">;

/** A row that is not there yet, as far as it decides who is told of it. */
export const wouldBe = <Row>(row: Partial<Row>): Row => row as Row;

/** Somebody who is told. `openly` is the reason that others may know of; none where they follow it, which is their own affair. */
export type Told = { person: Actor; reason: string; openly: string | null };

/** Whom a fact tells: nobody what they did themselves, twice, or what they may not read. Asked before an act, it is the answer that the act comes to. */
export async function toldBy(db: Reader, actor: Actor, { tell = [], reach }: Telling): Promise<Told[]> {
  const reasons = new Map<string, { reason: string; openly: string | null }>();
  for (const { to, reason, quietly } of tell) {
    const openly = quietly || "watching" in to ? null : reason;
    for (const personId of await peopleIn(db, to)) {
      const known = reasons.get(personId);
      if (!known) reasons.set(personId, { reason, openly });
      else known.openly ??= openly;
    }
  }
  reasons.delete(actor.id);
  const candidates = await identifyAll(db, [...reasons.keys()]);
  return [...candidates.values()].filter((person) => mayRead(person, reach)).map((person) => ({ person, ...reasons.get(person.id)! }));
}

async function peopleIn(db: Reader, audience: Audience): Promise<string[]> {
  if ("person" in audience) return [audience.person];
  if ("watching" in audience) return (await db.select({ personId: watches.personId }).from(watches).where(eq(watches.topic, audience.watching))).map(({ personId }) => personId);
  const who = and("organisation" in audience ? eq(seats.organisationId, audience.organisation) : undefined, audience.roles ? inArray(seats.role, [...audience.roles]) : undefined);
  const held = await db.selectDistinct({ personId: seats.personId }).from(seats).where(and(eq(seats.hubId, audience.hub), isNull(seats.endedAt), who));
  return held.map(({ personId }) => personId);
}
