import { and, eq, isNull, ne } from "drizzle-orm";
import { sectors, sizes } from "#db/vocabulary.ts";
import { organisations, participations, seats } from "#db/schema/index.ts";
import { readDomain } from "#lib/formats/domains.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { hubJoined, hubLeft, organisationAdded, organisationUpdated } from "#lib/organisations/facts.ts";
import { AddOrganisation, JoinHub, LeaveHub, UpdateOrganisation } from "#lib/organisations/input.ts";
import { canAddOrganisations, canNameOrganisations, canReadOrganisations, canUpdateOrganisation } from "#lib/organisations/policy.ts";
import { findHub, findOrganisation } from "#lib/organisations/queries.ts";
import { endSeats } from "#lib/people/commands.ts";

export const addOrganisation = command({
  name: "addOrganisation", input: AddOrganisation, subject: async () => null, seen: canReadOrganisations, allow: canAddOrganisations,
  async run({ input, tx }) {
    if ((await tx.$count(organisations, eq(organisations.slug, input.slug))) > 0) throw wrong("slug", "taken");
    const [organisation] = await tx.insert(organisations).values(input).returning();
    return happened({ slug: organisation!.slug }, organisationAdded(organisation!));
  },
});

/** A domain as it is compared, or why it is none. */
function plainDomain(typed: string): string {
  const read = readDomain(typed);
  if (!read.ok) throw wrong("domain", `domain.${read.reason}`);
  return read.domain;
}

/** What an organisation is: its country, size and sector, and for the foundation's staff its name and domain too. What is left out stays as it is. */
export const updateOrganisation = command({
  name: "updateOrganisation", input: UpdateOrganisation, subject: findOrganisation, seen: canReadOrganisations, allow: canUpdateOrganisation,
  async run({ actor, input: { organisation: _, ...given }, subject: before, tx }) {
    const typed = { ...given, domain: given.domain ? plainDomain(given.domain) : given.domain };
    if ((typed.name !== undefined || typed.remark !== undefined || typed.domain !== undefined || typed.verification !== undefined) && !canNameOrganisations(actor)) throw new Refusal("forbidden");
    for (const [field, known] of [["sector", sectors], ["size", sizes]] as const) {
      const value = typed[field];
      // Values from before there was a list stay until somebody chooses another.
      if (value && value !== before[field] && !(known as readonly string[]).includes(value)) throw wrong(field, "notOneOf");
    }
    if (typed.domain && (await tx.$count(organisations, and(eq(organisations.domain, typed.domain), ne(organisations.id, before.id)))) > 0) throw wrong("domain", "taken");
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
    const [before] = await tx.select().from(participations).where(and(eq(participations.organisationId, organisation.id), eq(participations.hubId, hub.id)));
    if (before && !before.endedAt) throw wrong("organisation", "taken");
    // Who comes back is a participant once more; the record has when it left.
    await tx.insert(participations).values({ organisationId: organisation.id, hubId: hub.id, joined, since: since ?? null }).onConflictDoUpdate({ target: [participations.organisationId, participations.hubId], set: { joined, since: since ?? null, endedAt: null } });
    return happened({ hub: hub.slug, organisation: organisation.slug }, hubJoined(organisation, hub));
  },
});

/** An organisation is a participant of a hub no more: its people lose their seats there. What it said stays. */
export const leaveHub = command({
  name: "leaveHub", input: LeaveHub, seen: canReadOrganisations, allow: canAddOrganisations,
  subject: async (db, input) => ({ hub: await findHub(db, input), organisation: await findOrganisation(db, input) }),
  tells: ({ subject: { hub, organisation } }) => [hubLeft(organisation, hub)],
  async run({ subject: { hub, organisation }, tx }) {
    const [left] = await tx.update(participations).set({ endedAt: clock.now() }).where(and(eq(participations.organisationId, organisation.id), eq(participations.hubId, hub.id), isNull(participations.endedAt))).returning();
    if (!left) throw wrong("organisation", "notOneOf");
    await endSeats(tx, and(eq(seats.organisationId, organisation.id), eq(seats.hubId, hub.id))!);
    return happened({ hub: hub.slug, organisation: organisation.slug }, hubLeft(organisation, hub));
  },
});
