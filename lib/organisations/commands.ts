import { and, eq } from "drizzle-orm";
import { organisations, participations } from "#db/schema/index.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import { hubJoined, organisationAdded } from "#lib/organisations/facts.ts";
import { AddOrganisation, JoinHub } from "#lib/organisations/input.ts";
import { canAddOrganisations, canReadOrganisations } from "#lib/organisations/policy.ts";
import { findHub, findOrganisation } from "#lib/organisations/queries.ts";

export const addOrganisation = command({
  name: "addOrganisation", input: AddOrganisation, subject: async () => null, seen: canReadOrganisations, allow: canAddOrganisations,
  async run({ input, tx }) {
    if ((await tx.$count(organisations, eq(organisations.slug, input.slug))) > 0) throw wrong("slug", "taken");
    const [organisation] = await tx.insert(organisations).values(input).returning();
    return happened({ slug: organisation!.slug }, organisationAdded(organisation!));
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
