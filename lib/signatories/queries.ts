import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { hubs, organisations, participations, people, seats, signatories } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { findOrganisation } from "#lib/organisations/queries.ts";
import { SignatoriesOf } from "#lib/signatories/input.ts";
import { canNameSignatory, canReadSignatories } from "#lib/signatories/policy.ts";

export const findOfOrganisation = async (db: Reader, input: { organisation: string }) => ({ organisation: await findOrganisation(db, input) });

export async function findSignatory(db: Reader, { signatory: id }: { signatory: string }) {
  const [found] = await db.select({ signatory: signatories, organisation: organisations, person: people.name }).from(signatories).innerJoin(organisations, eq(organisations.id, signatories.organisationId))
    .innerJoin(people, eq(people.id, signatories.personId)).where(and(eq(signatories.id, id), isNull(signatories.endedAt)));
  if (!found) throw new Refusal("notFound");
  return found;
}

/** Everybody who has a seat for an organisation, in whatever hub. */
export const peopleOfOrganisation = (db: Reader, organisationId: string) => db.selectDistinct({ id: people.id, name: people.name }).from(seats).innerJoin(people, eq(people.id, seats.personId))
  .where(and(eq(seats.organisationId, organisationId), isNull(seats.endedAt), isNull(people.suspendedAt))).orderBy(asc(people.name), asc(people.id));

export type Signer = { organisationId: string; organisation: string; slug: string; country: string | null; personId: string };

/**
 * Who signs for whom: delegates and alternates by their seat, and those whom an organisation has named and who still are of it. With a hub,
 * for its participating organisations alone, and by the seats in it.
 */
export async function signersIn(db: Reader, hubId: string | null, who?: Actor): Promise<Signer[]> {
  const shown = { organisationId: organisations.id, organisation: organisations.name, slug: organisations.slug, country: organisations.country, personId: seats.personId };
  const held = and(isNull(seats.endedAt), isNull(people.suspendedAt), who ? eq(seats.personId, who.id) : undefined);
  const all = (named: boolean) => {
    const from = db.selectDistinct(shown).from(seats).innerJoin(people, eq(people.id, seats.personId)).innerJoin(organisations, eq(organisations.id, seats.organisationId))
      .innerJoin(participations, and(eq(participations.organisationId, organisations.id), isNull(participations.endedAt), hubId ? eq(participations.hubId, hubId) : undefined));
    return named
      ? from.innerJoin(signatories, and(eq(signatories.organisationId, organisations.id), eq(signatories.personId, seats.personId), isNull(signatories.endedAt))).where(held)
      : from.where(and(held, inArray(seats.role, ["delegate", "alternate"]), hubId ? eq(seats.hubId, hubId) : undefined));
  };
  const found = [...(await all(false)), ...(await all(true))];
  return [...new Map(found.map((one) => [`${one.organisationId} ${one.personId}`, one])).values()].sort((one, other) => one.organisation.localeCompare(other.organisation));
}

/** Who may sign for an organisation, by seat and by name, and who could be named. */
export const signatoriesOfOrganisation = query({
  name: "signatoriesOfOrganisation", input: SignatoriesOf, subject: findOfOrganisation, allow: canReadSignatories,
  async run({ actor, subject, db }) {
    const { organisation } = subject;
    const named = await db.select({ id: signatories.id, personId: signatories.personId, name: people.name, reason: signatories.reason, namedAt: signatories.namedAt }).from(signatories).innerJoin(people, eq(people.id, signatories.personId))
      .where(and(eq(signatories.organisationId, organisation.id), isNull(signatories.endedAt))).orderBy(asc(people.name), asc(people.id));
    const bySeat = await db.select({ name: people.name, role: seats.role, hub: hubs.name }).from(seats).innerJoin(people, eq(people.id, seats.personId)).innerJoin(hubs, eq(hubs.id, seats.hubId))
      .where(and(eq(seats.organisationId, organisation.id), isNull(seats.endedAt), inArray(seats.role, ["delegate", "alternate"]))).orderBy(asc(people.name), asc(people.id));
    const names = canNameSignatory(actor, subject);
    const others = names ? (await peopleOfOrganisation(db, organisation.id)).filter(({ id }) => !named.some(({ personId }) => personId === id)) : [];
    return { organisation: { slug: organisation.slug, name: organisation.name }, bySeat, named: named.map(({ personId: _, ...one }) => one), others, may: { name: names } };
  },
});
