import { and, eq } from "drizzle-orm";
import { sectors, sizes } from "#db/vocabulary.ts";
import { organisations, participations } from "#db/schema/index.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { hubJoined, organisationAdded, organisationUpdated } from "#lib/organisations/facts.ts";
import { AddOrganisation, JoinHub, UpdateOrganisation } from "#lib/organisations/input.ts";
import { canAddOrganisations, canNameOrganisations, canReadOrganisations, canUpdateOrganisation } from "#lib/organisations/policy.ts";
import { findHub, findOrganisation } from "#lib/organisations/queries.ts";

export const addOrganisation = command({
  name: "addOrganisation", input: AddOrganisation, subject: async () => null, seen: canReadOrganisations, allow: canAddOrganisations,
  async run({ input, tx }) {
    if ((await tx.$count(organisations, eq(organisations.slug, input.slug))) > 0) throw wrong("slug", "taken");
    const [organisation] = await tx.insert(organisations).values(input).returning();
    return happened({ slug: organisation!.slug }, organisationAdded(organisation!));
  },
});

/** What an organisation is: its country, size and sector, and for the foundation's staff its name too. What is left out stays as it is. */
export const updateOrganisation = command({
  name: "updateOrganisation", input: UpdateOrganisation, subject: findOrganisation, seen: canReadOrganisations, allow: canUpdateOrganisation,
  async run({ actor, input: { organisation: _, ...typed }, subject: before, tx }) {
    if ((typed.name !== undefined || typed.remark !== undefined || typed.verification !== undefined) && !canNameOrganisations(actor)) throw new Refusal("forbidden");
    for (const [field, known] of [["sector", sectors], ["size", sizes]] as const) {
      const value = typed[field];
      // Values from before there was a list stay until somebody chooses another.
      if (value && value !== before[field] && !(known as readonly string[]).includes(value)) throw wrong(field, "notOneOf");
    }
    const changes = Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== undefined && value !== before[field as keyof typeof typed]));
    if (Object.keys(changes).length === 0) return unchanged({ slug: before.slug });
    const [organisation] = await tx.update(organisations).set(changes).where(eq(organisations.id, before.id)).returning();
    return happened({ slug: organisation!.slug }, organisationUpdated(organisation!));
  },
});

/** An organisation becomes a participant of a hub. */
export const joinHub = command({
  name: "joinHub", input: JoinHub, seen: canReadOrganisations, allow: canAddOrganisations,
  subject: async (db, input) => ({ hub: await findHub(db, input), organisation: await findOrganisation(db, input) }),
  async run({ input: { joined, since }, subject: { hub, organisation }, tx }) {
    if ((await tx.$count(participations, and(eq(participations.organisationId, organisation.id), eq(participations.hubId, hub.id)))) > 0) throw wrong("organisation", "taken");
    await tx.insert(participations).values({ organisationId: organisation.id, hubId: hub.id, joined, since: since ?? null });
    return happened({ hub: hub.slug, organisation: organisation.slug }, hubJoined(organisation, hub));
  },
});
