import { and, eq, gt, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Topic } from "#db/schema/columns.ts";
import { accessTokens, accounts, attempts, collaborators, feedLinks, hubs, invitations, organisations, outbox, participations, people, positions, seats, sessions, signInLinks, type SeatRow } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { fingerprint, newSecret } from "#lib/platform/ids.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { identify } from "#lib/kernel/identify.ts";
import { requireProof } from "#lib/kernel/proof.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import * as facts from "#lib/people/facts.ts";
import { AcceptAdministration, AddPerson, CloseSession, EndSeat, GiveSeat, IssueAccessToken, IssueAccessTokenFor, LinkAccount, OfferAdministration, OpenSession, RedeemSignInLink, RequestSignInLink, RevokeAccessToken, UpdateProfile } from "#lib/people/input.ts";
import { linkLifetime, linkLimits, sessionLimits, tellStrangerAfter } from "#lib/people/model.ts";
import { anyone, canAddPeople, canGiveSeats, canIssueAccessToken, canRevokeAccessToken, canUpdateProfile, isTheDoor } from "#lib/people/policy.ts";
import { countAttempts, findInvitation, findMyself, findNothing, findPerson, hasAdministrator } from "#lib/people/queries.ts";

const day = 24 * 3_600_000;
const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds);

export const addPerson = command({
  name: "addPerson", input: AddPerson, subject: findNothing, seen: anyone, allow: canAddPeople,
  async run({ input, tx }) {
    if ((await tx.$count(people, eq(people.email, input.email))) > 0) throw wrong("email", "taken");
    const [person] = await tx.insert(people).values(input).returning();
    return happened({ id: person!.id }, facts.personAdded(person!));
  },
});

export const giveSeat = command({
  name: "giveSeat", input: GiveSeat, subject: (db, { email }) => findPerson(db, { email }), seen: canGiveSeats, allow: canGiveSeats,
  // Who has no seat yet can read that they have one as soon as they do.
  tells: ({ input: { role = "member" }, subject: person }) => [{ ...facts.seatGiven(person, wouldBe<SeatRow>({ role }), { hub: null, organisation: null }), reach: { id: person.id, lane: "public", hubId: null, organisationId: null } }],
  async run({ input: { hub: hubSlug, organisation: organisationSlug, role }, subject: person, tx }) {
    const [hub] = hubSlug ? await tx.select().from(hubs).where(eq(hubs.slug, hubSlug)) : [];
    if (role !== "administrator" && !hub) throw wrong("hub", "notOneOf");
    const [organisation] = organisationSlug ? await tx.select().from(organisations).where(eq(organisations.slug, organisationSlug)) : [];
    if (["participant", "delegate", "alternate"].includes(role)) {
      if (!organisation) throw wrong("organisation", "notOneOf");
      await requireParticipation(tx, hub!.id, organisation.id);
    }
    if (role === "delegate" || role === "alternate") await refuseSecond(tx, hub!.id, organisation!.id, role);
    const [seat] = await tx.insert(seats).values({ personId: person.id, hubId: hub?.id ?? null, organisationId: organisation?.id ?? null, role }).returning();
    return happened({ id: seat!.id }, facts.seatGiven(person, seat!, { hub: hub?.name ?? null, organisation: organisation?.name ?? null }));
  },
});

/** Who speaks for an organisation in a hub speaks for one that participates there. */
async function requireParticipation(tx: Tx, hubId: string, organisationId: string) {
  const here = await tx.$count(participations, and(eq(participations.hubId, hubId), eq(participations.organisationId, organisationId), isNull(participations.endedAt)));
  if (here === 0) throw wrong("organisation", "notParticipating");
}

async function refuseSecond(tx: Tx, hubId: string, organisationId: string, role: "delegate" | "alternate") {
  const held = await tx.$count(seats, and(eq(seats.hubId, hubId), eq(seats.organisationId, organisationId), eq(seats.role, role), isNull(seats.endedAt)));
  if (held > 0) throw new Refusal("conflict", { code: "seatTaken" });
}

/** Without an administrator nobody could name another but the operator of the server. */
async function refuseLast(tx: Tx) {
  if ((await tx.$count(seats, and(eq(seats.role, "administrator"), isNull(seats.endedAt)))) === 1) throw new Refusal("state", { code: "lastAdministrator" });
}

/** Ends seats, and with them what was opened on their strength: sessions, tokens, and being named on texts of a hub in which somebody has no seat left. */
export async function endSeats(tx: Tx, which: SQL) {
  const ended = await tx.update(seats).set({ endedAt: clock.now() }).where(and(which, isNull(seats.endedAt))).returning();
  for (const { personId, hubId } of ended) {
    await tx.delete(sessions).where(eq(sessions.personId, personId));
    await tx.update(accessTokens).set({ revokedAt: clock.now() }).where(and(eq(accessTokens.personId, personId), isNull(accessTokens.revokedAt)));
    const left = await tx.select({ hubId: seats.hubId }).from(seats).where(and(eq(seats.personId, personId), isNull(seats.endedAt)));
    // A link shows less at once, because rights are worked out whenever it is read; without a seat it is over, so that none given later revives it.
    if (left.length === 0) await tx.update(feedLinks).set({ revokedAt: clock.now() }).where(and(eq(feedLinks.personId, personId), isNull(feedLinks.revokedAt)));
    if (hubId && left.every((seat) => seat.hubId !== hubId)) await tx.delete(collaborators).where(and(eq(collaborators.personId, personId), inArray(collaborators.topic, tx.select({ topic: sql<Topic>`'position:' || ${positions.id}` }).from(positions).where(eq(positions.hubId, hubId)))));
  }
}

/** Ends what somebody did here, and with it whatever they are signed in with; the last of it, also what their programs read by. */
export const endSeat = command({
  name: "endSeat", input: EndSeat, seen: canGiveSeats, allow: canGiveSeats,
  async subject(db, { seat: id }) {
    const [seat] = await db.select().from(seats).where(and(eq(seats.id, id), isNull(seats.endedAt)));
    if (!seat) throw new Refusal("notFound");
    return seat;
  },
  async run({ actor, subject: seat, tx }) {
    if (seat.role === "administrator" && !isSystem(actor)) await refuseLast(tx);
    await endSeats(tx, eq(seats.id, seat.id));
    return happened(null, facts.seatEnded(await findPerson(tx, { id: seat.personId }), seat));
  },
});

export const updateProfile = command({
  name: "updateProfile", input: UpdateProfile, subject: findMyself, seen: canUpdateProfile, allow: canUpdateProfile,
  async run({ input, subject: person, tx }) {
    await tx.update(people).set(input).where(eq(people.id, person.id));
    return happened(null, facts.profileUpdated(person.id));
  },
});

async function newToken(tx: Tx, personId: string, { name, days }: { name: string; days: number }) {
  const secret = `sp_${newSecret()}`;
  const [token] = await tx.insert(accessTokens).values({ personId, name, fingerprint: fingerprint(secret), expiresAt: later(days * day) }).returning();
  return happened({ id: token!.id, secret, expiresAt: token!.expiresAt }, facts.accessTokenIssued(personId, name));
}

/** A bearer token for the interface. The answer holds the secret, which is shown once and not kept. */
export const issueAccessToken = command({
  name: "issueAccessToken", input: IssueAccessToken, subject: findMyself, seen: canUpdateProfile, allow: canIssueAccessToken, shownOnce: true,
  run({ actor, input, subject: person, tx }) {
    requireProof(actor);
    return newToken(tx, person.id, input);
  },
});

/** The same by the operator of the machine, for anybody. */
export const issueAccessTokenFor = command({
  name: "issueAccessTokenFor", input: IssueAccessTokenFor, subject: (db, { email }) => findPerson(db, { email }), seen: isTheDoor, allow: canIssueAccessToken, shownOnce: true,
  run: ({ input, subject: person, tx }) => newToken(tx, person.id, input),
});

export const revokeAccessToken = command({
  name: "revokeAccessToken", input: RevokeAccessToken, seen: canRevokeAccessToken, allow: canRevokeAccessToken,
  async subject(db, { token: id }) {
    const [token] = await db.select().from(accessTokens).where(and(eq(accessTokens.id, id), isNull(accessTokens.revokedAt)));
    if (!token) throw new Refusal("notFound");
    return token;
  },
  async run({ subject: token, tx }) {
    await tx.update(accessTokens).set({ revokedAt: clock.now() }).where(eq(accessTokens.id, token.id));
    return happened(null, facts.accessTokenRevoked(token.personId, token.name));
  },
});

/** Sends a link to the address on record, or word that there is no account. Whoever asks learns nothing from the answer about which it was. */
export const requestSignInLink = command({
  name: "requestSignInLink", input: RequestSignInLink, subject: findNothing, seen: anyone, allow: isTheDoor,
  async run({ input: { email, link, secret, locale }, tx }) {
    const [ofAddress, inAll] = [await countAttempts(tx, `link:${email}`, linkLimits.window), await countAttempts(tx, "link", linkLimits.window)];
    if (ofAddress >= linkLimits.perAddress || inAll >= linkLimits.inAll) throw new Refusal("tooMany");
    await tx.insert(attempts).values([{ bucket: `link:${email}` }, { bucket: "link" }]);
    const [person] = await tx.select().from(people).where(and(eq(people.email, email), isNull(people.suspendedAt)));
    if (!person) return tellStranger(tx, email, locale);
    const until = later(linkLifetime);
    await tx.insert(signInLinks).values({ fingerprint: fingerprint(secret), email, expiresAt: until });
    await tx.insert(outbox).values({ kind: "mail", personId: person.id, payload: { template: "sign-in", to: person.email, locale: person.locale, zone: person.zone, link, until: until.toISOString() } });
    return happened(null, facts.signInLinkSent(person.id));
  },
});

/** Once a day, so that nobody's mailbox is filled by others. */
async function tellStranger(tx: Tx, email: string, locale: string) {
  if ((await countAttempts(tx, `stranger:${email}`, tellStrangerAfter)) === 0) {
    await tx.insert(attempts).values({ bucket: `stranger:${email}` });
    await tx.insert(outbox).values({ kind: "mail", payload: { template: "no-account", to: email, locale } });
  }
  return happened(null, facts.strangerKnocked());
}

/** Uses a link up and says whose it was; null where it is unknown, over or used. */
export const redeemSignInLink = command({
  name: "redeemSignInLink", input: RedeemSignInLink, subject: findNothing, seen: anyone, allow: isTheDoor,
  async run({ input: { email, secret }, tx }) {
    const [person] = await tx.select().from(people).where(and(eq(people.email, email), isNull(people.suspendedAt)));
    const link = and(eq(signInLinks.fingerprint, fingerprint(secret)), eq(signInLinks.email, email), gt(signInLinks.expiresAt, clock.now()));
    if (!person || (await tx.$count(signInLinks, link)) === 0) return unchanged(null);
    await tx.delete(signInLinks).where(link);
    return happened({ id: person.id }, facts.signInLinkUsed(person.id));
  },
});

/** Lets a proven person in, unless they are suspended. */
export const openSession = command({
  name: "openSession", input: OpenSession, subject: (db, { person }) => findPerson(db, { id: person }), seen: anyone, allow: (actor, person) => isTheDoor(actor) && !person.suspendedAt,
  async run({ input: { secret, device }, subject: person, tx }) {
    const { absolute } = sessionLimits(await identify(person.id, tx));
    const [session] = await tx.insert(sessions).values({ fingerprint: fingerprint(secret), personId: person.id, device, expiresAt: later(absolute) }).returning();
    return happened({ expiresAt: session!.expiresAt }, facts.signedIn(person.id));
  },
});

export const closeSession = command({
  name: "closeSession", input: CloseSession, subject: findNothing, seen: anyone, allow: isTheDoor,
  async run({ input: { secret }, tx }) {
    const one = eq(sessions.fingerprint, fingerprint(secret));
    const [held] = await tx.select({ personId: sessions.personId }).from(sessions).where(one);
    if (!held) return unchanged(null);
    await tx.delete(sessions).where(one);
    return happened(null, facts.signedOut(held.personId));
  },
});

/** Links an account at an identity provider to the person whose address it has checked. From then on the account is enough, whatever its address. */
export const linkAccount = command({
  name: "linkAccount", input: LinkAccount, subject: (db, { email }) => findPerson(db, { email }), seen: anyone, allow: (actor, person) => isTheDoor(actor) && !person.suspendedAt,
  async run({ input: { issuer, subject }, subject: person, tx }) {
    await tx.insert(accounts).values({ provider: issuer, subject, personId: person.id });
    return happened({ id: person.id }, facts.accountLinked(person.id));
  },
});

/** Makes a way in for the first administrator. Refused once there is one. */
export const offerAdministration = command({
  name: "offerAdministration", input: OfferAdministration, subject: findNothing, seen: anyone, allow: isTheDoor,
  async run({ input: { secret }, tx }) {
    if (await hasAdministrator(tx)) throw new Refusal("state", { code: "hasAdministrator" });
    const [invitation] = await tx.insert(invitations).values({ fingerprint: fingerprint(secret), role: "administrator", expiresAt: later(day) }).returning();
    return happened(null, facts.administrationOffered(invitation!.id));
  },
});

/** Makes whoever holds the one-time link the first administrator. */
export const acceptAdministration = command({
  name: "acceptAdministration", input: AcceptAdministration, subject: findInvitation, seen: anyone, allow: anyone,
  async run({ input, subject: invitation, tx }) {
    if (await hasAdministrator(tx)) throw new Refusal("state", { code: "hasAdministrator" });
    await tx.update(invitations).set({ usedAt: clock.now() }).where(eq(invitations.id, invitation.id));
    const [known] = await tx.select().from(people).where(eq(people.email, input.email));
    const person = known ?? (await tx.insert(people).values({ email: input.email, name: input.name, locale: input.locale }).returning())[0]!;
    const [seat] = await tx.insert(seats).values({ personId: person.id, role: "administrator" }).returning();
    return happened({ id: person.id }, facts.seatGiven(person, seat!, { hub: null, organisation: null }));
  },
});
