import { and, asc, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { accessTokens, accounts, attempts, hubs, invitations, organisations, people, seats, sessions, type Person } from "#db/schema/index.ts";
import type { Locale } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import { fingerprint } from "#lib/platform/ids.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, readCursor } from "#lib/kernel/cursor.ts";
import { identify } from "#lib/kernel/identify.ts";
import { gapFor, prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { PeopleList, PersonById } from "#lib/people/input.ts";
import { noteUseAfter, sessionLimits } from "#lib/people/model.ts";
import { anyone, canReadPeople, isTheDoor } from "#lib/people/policy.ts";

export async function findPerson(db: Reader, where: { id: string } | { email: string }): Promise<Person> {
  const [person] = await db.select().from(people).where("id" in where ? eq(people.id, where.id) : eq(people.email, where.email));
  if (!person) throw new Refusal("notFound");
  return person;
}

/** The person who asks. */
export const findMyself = (db: Reader, _: unknown, actor: Actor) => findPerson(db, { id: actor.id });

export const findNothing = async () => null;

/** Who I am, where I sit, how I read. */
export const me = query({
  name: "me",
  input: z.strictObject({}),
  subject: async (db, _, actor) => {
    if (actor.kind === "visitor") throw new Refusal("signIn");
    return findMyself(db, _, actor);
  },
  allow: (actor, person) => actor.id === person.id,
  async run({ subject: { id, email, name, locale, zone, theme, singleKeys }, db }) {
    return { id, email, name, locale: locale as Locale, zone, theme, singleKeys, seats: await seatsOf(db, id) };
  },
});

/** The seats that people hold, with the names of hub and organisation. */
const seatsHeld = (db: Reader, personIds: readonly string[]) => db
  .select({ personId: seats.personId, id: seats.id, role: seats.role, hubId: seats.hubId, hub: hubs.slug, hubName: hubs.name, organisationId: seats.organisationId, organisation: organisations.slug, organisationName: organisations.name })
  .from(seats).leftJoin(hubs, eq(hubs.id, seats.hubId)).leftJoin(organisations, eq(organisations.id, seats.organisationId))
  .where(and(among(seats.personId, personIds), isNull(seats.endedAt))).orderBy(asc(seats.since), asc(seats.id));

export const seatsOf = async (db: Reader, personId: string) => (await seatsHeld(db, [personId])).map(({ personId: _, ...seat }) => seat);

/** Everybody with an account, by name, with the seats they hold: for administrators. */
export const peopleList = query({
  name: "peopleList", input: PeopleList, subject: findNothing, allow: canReadPeople,
  async run({ input: { q, after, limit }, db }) {
    const cursor = readCursor(after);
    const has = (column: typeof people.name | typeof people.email) => sql`lower(${column}) like ${`%${q?.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
    const rows = await db.select({ id: people.id, name: people.name, email: people.email }).from(people)
      .where(and(q ? or(has(people.name), has(people.email)) : undefined, cursor ? or(gt(people.name, cursor.key), and(eq(people.name, cursor.key), gt(people.id, cursor.id))) : undefined))
      .orderBy(asc(people.name), asc(people.id)).limit(limit + 1);
    const shown = rows.slice(0, limit);
    const held = await seatsHeld(db, shown.map(({ id }) => id));
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { people: shown.map((person) => ({ ...person, seats: held.filter(({ personId }) => personId === person.id) })), next: last ? cursorOf({ key: last.name, id: last.id }) : null };
  },
});

/** One person as administrators see them: their address and the seats they hold. */
export const personById = query({
  name: "personById", input: PersonById, subject: (db, { person }) => findPerson(db, { id: person }), allow: canReadPeople,
  run: async ({ subject: { id, name, email }, db }) => ({ id, name, email, seats: await seatsOf(db, id) }),
});

const heldSession = prepared((db, { print, now }: Given<{ print: string; now: Date }>) => db
  .select({ personId: sessions.personId, signedInAt: sessions.createdAt, seenAt: sessions.seenAt, expiresAt: sessions.expiresAt, name: people.name, email: people.email, locale: people.locale, zone: people.zone, theme: people.theme, singleKeys: people.singleKeys })
  .from(sessions).innerJoin(people, eq(people.id, sessions.personId))
  .where(and(eq(sessions.fingerprint, print), gt(sessions.expiresAt, gapFor(sessions.expiresAt, now)), isNull(people.suspendedAt))));

/** The person behind a session that is neither over nor idle for too long, and whether its use wants to be noted; null when there is none. For the door alone. */
export const personOfSession = query({
  name: "personOfSession",
  input: z.strictObject({ secret: z.string() }),
  subject: findNothing,
  allow: isTheDoor,
  async run({ input, db }) {
    const [held] = await heldSession(db, { print: fingerprint(input.secret), now: clock.now() });
    if (!held) return null;
    const actor = { ...(await identify(held.personId, db)), signedInAt: held.signedInAt };
    const idle = clock.now().getTime() - held.seenAt.getTime();
    return idle > sessionLimits(actor).idle ? null : { ...held, actor, wantsNoting: idle > noteUseAfter };
  },
});

/** The person behind an access token; null when it is unknown, revoked or over. For the door alone. */
export const personOfAccessToken = query({
  name: "personOfAccessToken",
  input: z.strictObject({ secret: z.string() }),
  subject: findNothing,
  allow: isTheDoor,
  async run({ input, db }) {
    const [held] = await db.select({ personId: accessTokens.personId }).from(accessTokens)
      .where(and(eq(accessTokens.fingerprint, fingerprint(input.secret)), isNull(accessTokens.revokedAt), gt(accessTokens.expiresAt, clock.now())));
    return held ?? null;
  },
});

/** The person with this address, unless suspended; null when there is none. For the door alone. */
export const personByEmail = query({
  name: "personByEmail",
  input: z.strictObject({ email: z.string() }),
  subject: findNothing,
  allow: isTheDoor,
  run: async ({ input, db }) => (await db.select().from(people).where(and(eq(people.email, input.email), isNull(people.suspendedAt))))[0] ?? null,
});

/** The person to whom an account at an identity provider is linked, unless suspended; null when there is none. For the door alone. */
export const personOfAccount = query({
  name: "personOfAccount",
  input: z.strictObject({ issuer: z.string(), subject: z.string() }),
  subject: findNothing,
  allow: isTheDoor,
  async run({ input, db }) {
    const [held] = await db.select({ id: people.id, email: people.email, name: people.name }).from(accounts).innerJoin(people, eq(people.id, accounts.personId))
      .where(and(eq(accounts.provider, input.issuer), eq(accounts.subject, input.subject), isNull(people.suspendedAt)));
    return held ?? null;
  },
});

/** Whether a one-time link for the first administrator can still be used. For the door alone. */
export const administrationIsOffered = query({
  name: "administrationIsOffered",
  input: z.strictObject({ secret: z.string() }),
  subject: findNothing,
  allow: isTheDoor,
  run: async ({ input, db }) => !(await hasAdministrator(db)) && (await invitationOf(db, input)) !== undefined,
});

/** My access tokens, without their secrets. */
export const myAccessTokens = query({
  name: "myAccessTokens",
  input: z.strictObject({}),
  subject: findNothing,
  allow: isMember,
  run: ({ actor, db }) => db.select({ id: accessTokens.id, name: accessTokens.name, createdAt: accessTokens.createdAt, expiresAt: accessTokens.expiresAt })
    .from(accessTokens).where(and(eq(accessTokens.personId, actor.id), isNull(accessTokens.revokedAt), gt(accessTokens.expiresAt, clock.now()))).orderBy(desc(accessTokens.createdAt), desc(accessTokens.id)),
});

/** The fictional people of a demonstration, by role. Nobody but they has a cast note. */
export const cast = query({
  name: "cast",
  input: z.strictObject({}),
  subject: findNothing,
  allow: anyone,
  run: ({ db }) => db.select({ id: people.id, name: people.name, note: people.castNote, locale: people.locale, role: seats.role, hub: hubs.name, hubSlug: hubs.slug, organisation: organisations.name })
    .from(people).innerJoin(seats, eq(seats.personId, people.id)).leftJoin(hubs, eq(hubs.id, seats.hubId)).leftJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(sql`${people.castNote} is not null`, isNull(seats.endedAt))).orderBy(asc(seats.since), asc(people.name), asc(people.id)),
});

export const countAttempts = async (db: Reader, bucket: string, window: number) => db.$count(attempts, and(eq(attempts.bucket, bucket), gt(attempts.at, new Date(clock.now().getTime() - window))));

/** Whether anybody administers this installation yet. */
export const hasAdministrator = async (db: Reader) => (await db.$count(seats, and(eq(seats.role, "administrator"), isNull(seats.endedAt)))) > 0;

async function invitationOf(db: Reader, { secret }: { secret: string }) {
  const [invitation] = await db.select().from(invitations).where(and(eq(invitations.fingerprint, fingerprint(secret)), isNull(invitations.usedAt), gt(invitations.expiresAt, clock.now())));
  return invitation;
}

export async function findInvitation(db: Reader, given: { secret: string }) {
  const invitation = await invitationOf(db, given);
  if (!invitation) throw new Refusal("state", { code: "linkUsed" });
  return invitation;
}
