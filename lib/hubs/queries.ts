import { and, asc, countDistinct, desc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { settled } from "#db/rules.ts";
import { hubs, organisations, participations, people, ruleSets, seats } from "#db/schema/index.ts";
import { query } from "#lib/kernel/command.ts";
import { common } from "#lib/kernel/lasting.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { HubBySlug, RulesOfHub } from "#lib/hubs/input.ts";
import { withUsual } from "#lib/hubs/model.ts";
import { canReadHubs, canReadRoster, canReadRules, canSetRules } from "#lib/hubs/policy.ts";
import { findHub } from "#lib/organisations/queries.ts";

export { findHub };

const shown = { id: hubs.id, slug: hubs.slug, code: hubs.code, name: hubs.name, seatCountry: hubs.seatCountry, zone: hubs.zone, shareOfMembers: hubs.shareOfMembers, shareNote: hubs.shareNote, launchedOn: hubs.launchedOn };

const directory = prepared((db) => db.select({ ...shown, participants: countDistinct(organisations.id) })
  .from(hubs).leftJoin(participations, and(eq(participations.hubId, hubs.id), isNull(participations.endedAt)))
  .leftJoin(organisations, and(eq(organisations.id, participations.organisationId), eq(organisations.kind, "member"))).groupBy(hubs.id).orderBy(desc(hubs.shareOfMembers), asc(hubs.name)));

/** The hubs of the foundation with how many participate; what is made up for a demonstration is not counted. */
export const hubDirectory = query({
  name: "hubDirectory",
  lasting: true,
  input: z.strictObject({}),
  subject: async () => null,
  allow: canReadHubs,
  run: ({ db }) => directory(db, {}),
});

/** One hub: who participates, founding participants first, who coordinates it, and how it decides. */
export const hubBySlug = query({
  name: "hubBySlug",
  lasting: true,
  input: HubBySlug,
  subject: findHub,
  allow: canReadHubs,
  async run({ actor, subject: hub, db }) {
    const [row] = await db.select(shown).from(hubs).where(eq(hubs.id, hub.id));
    const participants = await db.select({ id: organisations.id, slug: organisations.slug, name: organisations.name, country: organisations.country, kind: organisations.kind, verification: organisations.verification, joined: participations.joined })
      .from(participations).innerJoin(organisations, eq(organisations.id, participations.organisationId))
      .where(and(eq(participations.hubId, hub.id), isNull(participations.endedAt))).orderBy(asc(participations.joined), asc(organisations.name), asc(organisations.id));
    const coordinators = await db.select({ id: people.id, name: people.name }).from(seats).innerJoin(people, eq(people.id, seats.personId))
      .where(and(eq(seats.hubId, hub.id), eq(seats.role, "coordinator"), isNull(seats.endedAt))).orderBy(asc(people.name), asc(people.id));
    return { ...row!, participants, coordinators: canReadRules(actor, hub) ? coordinators : [], rules: canReadRules(actor, hub) ? await currentRules(db, hub.id) : null };
  },
});

/** Everybody who has a seat in a hub, by name: who may lead, edit or answer. */
export const peopleOfHub = query({
  name: "peopleOfHub",
  lasting: true,
  input: HubBySlug,
  subject: findHub,
  allow: canReadRoster,
  run: ({ subject: hub, db }) => db.selectDistinct({ id: people.id, name: people.name }).from(seats).innerJoin(people, eq(people.id, seats.personId))
    .where(and(eq(seats.hubId, hub.id), isNull(seats.endedAt), isNull(people.suspendedAt))).orderBy(asc(people.name), asc(people.id)),
});

const newestRules = prepared((db, { hub }: Given<{ hub: string }>) => db.select({ version: ruleSets.version, rules: ruleSets.rules, seatCountry: hubs.seatCountry })
  .from(ruleSets).innerJoin(hubs, eq(hubs.id, ruleSets.hubId)).where(eq(ruleSets.hubId, hub)).orderBy(desc(ruleSets.version)).limit(1));

/** The rules in force in a hub: the newest version, with what the hub has not settled as the house has it. */
export async function currentRules(db: Reader, hubId: string) {
  const [current] = await common(db, "rules", hubId, () => newestRules(db, { hub: hubId }));
  if (!current) throw new Error(`Hub ${hubId} has no rules`);
  return { version: current.version, rules: withUsual(current.rules, current.seatCountry) };
}

/** A hub with its rules in force and who may set others. */
export async function findRuled(db: Reader, input: { hub: string }) {
  const hub = await findHub(db, input);
  const { version, rules } = await currentRules(db, hub.id);
  return { hub, version, rules, stewards: rules.stewards };
}

/** The rules of a hub in one version, the newest where none is named, with all the versions there were. */
export const rulesOfHub = query({
  name: "rulesOfHub", input: RulesOfHub, subject: findRuled, allow: (actor, { hub }) => canReadRules(actor, hub),
  async run({ actor, input, subject, db }) {
    const { hub } = subject;
    const versions = await db.select({ version: ruleSets.version, rules: ruleSets.rules, since: ruleSets.createdAt }).from(ruleSets).where(eq(ruleSets.hubId, hub.id)).orderBy(desc(ruleSets.version));
    const at = input.version ?? subject.version;
    const shown = versions.find(({ version }) => version === at);
    if (!shown) throw new Refusal("notFound");
    const before = versions.find(({ version }) => version === at - 1);
    const full = ({ rules }: { rules: typeof shown.rules }) => { const known = withUsual(rules, hub.seatCountry); return { ...known, methods: known.methods.map(settled) }; };
    return {
      hub: { slug: hub.slug, code: hub.code, name: hub.name, zone: hub.zone }, version: shown.version, since: shown.since, isCurrent: at === subject.version, rules: full(shown), before: before ? full(before) : null,
      versions: versions.map(({ version, since }) => ({ version, since })), may: { set: canSetRules(actor, subject) },
    };
  },
});

/** Somebody who has a seat in a hub; null where they have none. */
export async function personInHub(db: Reader, hubId: string, personId: string) {
  const [person] = await db.select({ id: people.id, name: people.name }).from(people).innerJoin(seats, eq(seats.personId, people.id)).where(and(eq(people.id, personId), eq(seats.hubId, hubId), isNull(seats.endedAt))).limit(1);
  return person ?? null;
}

/** The organisations that can vote in a hub: those with a delegate or an alternate. */
export const entitledIn = (db: Reader, hubId: string) => db
  .selectDistinct({ id: organisations.id, slug: organisations.slug, name: organisations.name, country: organisations.country })
  .from(seats).innerJoin(organisations, eq(organisations.id, seats.organisationId))
  .innerJoin(participations, and(eq(participations.organisationId, organisations.id), eq(participations.hubId, hubId), isNull(participations.endedAt)))
  .where(and(eq(seats.hubId, hubId), isNull(seats.endedAt), inArray(seats.role, ["delegate", "alternate"]))).orderBy(asc(organisations.name), asc(organisations.id));
