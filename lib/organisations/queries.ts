import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { hubs, organisations, participations, people, seats, type Hub, type Organisation } from "#db/schema/index.ts";
import { isMember } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { common } from "#lib/kernel/lasting.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { OrganisationBySlug } from "#lib/organisations/input.ts";
import { canNameOrganisations, canReadOrganisations, canUpdateOrganisation } from "#lib/organisations/policy.ts";

export async function findOrganisation(db: Reader, { organisation: slug }: { organisation: string }): Promise<Organisation> {
  const [organisation] = await db.select().from(organisations).where(eq(organisations.slug, slug));
  if (!organisation) throw new Refusal("notFound");
  return organisation;
}

const withSlug = prepared((db, { slug }: Given<{ slug: string }>) => db.select().from(hubs).where(eq(hubs.slug, slug)));

export async function findHub(db: Reader, { hub: slug }: { hub: string }): Promise<Hub> {
  const [hub] = await common(db, "hub", slug, () => withSlug(db, { slug }));
  if (!hub) throw new Refusal("notFound");
  return hub;
}

const shown = { id: organisations.id, slug: organisations.slug, name: organisations.name, country: organisations.country, sector: organisations.sector, size: organisations.size, remark: organisations.remark, verification: organisations.verification, kind: organisations.kind };

/** All organisations with the hubs they participate in, by name. */
export const organisationList = query({
  name: "organisationList",
  input: z.strictObject({}),
  subject: async () => null,
  allow: canReadOrganisations,
  run: async ({ db }) => {
    const all = await db.select(shown).from(organisations).orderBy(asc(organisations.name), asc(organisations.id));
    const joined = await db.select({ organisationId: participations.organisationId, slug: hubs.slug, name: hubs.name, joined: participations.joined })
      .from(participations).innerJoin(hubs, eq(hubs.id, participations.hubId)).where(isNull(participations.endedAt));
    return all.map((organisation) => ({ ...organisation, hubs: joined.filter(({ organisationId }) => organisationId === organisation.id).map(({ slug, name, joined: how }) => ({ slug, name, joined: how })) }));
  },
});

/** One organisation, its hubs and, for members, who speaks for it. */
export const organisationBySlug = query({
  name: "organisationBySlug",
  input: OrganisationBySlug,
  subject: findOrganisation,
  allow: canReadOrganisations,
  async run({ actor, subject, db }) {
    const { id } = subject;
    const [organisation] = await db.select(shown).from(organisations).where(eq(organisations.id, id));
    const inHubs = await db.select({ slug: hubs.slug, name: hubs.name, code: hubs.code, joined: participations.joined, since: participations.since })
      .from(participations).innerJoin(hubs, eq(hubs.id, participations.hubId)).where(and(eq(participations.organisationId, id), isNull(participations.endedAt))).orderBy(asc(hubs.name));
    const speakers = isMember(actor) ? await db.select({ name: people.name, role: seats.role, hub: hubs.name })
      .from(seats).innerJoin(people, eq(people.id, seats.personId)).leftJoin(hubs, eq(hubs.id, seats.hubId))
      .where(and(eq(seats.organisationId, id), isNull(seats.endedAt))).orderBy(asc(seats.role), asc(people.name), asc(people.id)) : [];
    // Where its mail comes from proves who signs for it: told to those alone who say it.
    return { ...organisation!, domain: canNameOrganisations(actor) ? subject.domain : null, hubs: inHubs, speakers, may: { update: canUpdateOrganisation(actor, subject), name: canNameOrganisations(actor) } };
  },
});
