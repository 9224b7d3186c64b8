import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { organisations, people, positionVersions, seats, signatures, signClaims, signLinks, type FrozenText } from "#db/schema/index.ts";
import { shownDomain } from "#lib/formats/domains.ts";
import { clock } from "#lib/platform/clock.ts";
import { fingerprint } from "#lib/platform/ids.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { isSigningOpen } from "#lib/signatures/model.ts";
import { canReadSignOn, canWithdrawSignature } from "#lib/signatures/policy.ts";
import { findSignOn, isFiled, standingOn } from "#lib/signatures/queries.ts";
import { BySecret, ClaimsOnSignOn, LetterBehind } from "#lib/claims/input.ts";
import { readClaim } from "#lib/claims/model.ts";
import { canKeepSignLinks, canUseSignLink } from "#lib/claims/policy.ts";

/** A link that was taken back, one that is over and one that never was are all the same. */
const over = () => new Refusal("state", { code: "signLink.over" });

export async function findLetter(db: Reader, { secret }: { secret: string }) {
  const [link] = await db.select().from(signLinks).where(and(eq(signLinks.fingerprint, fingerprint(secret)), isNull(signLinks.revokedAt)));
  if (!link) throw over();
  const scene = await findSignOn(db, { signOn: link.signOnId }, visitor);
  // What was closed to all but coordinators meanwhile, by an embargo, is closed behind links too.
  if (!isSigningOpen(scene.signOn, clock.now()) || scene.signOn.lane === "coordinators") throw over();
  return { link, ...scene };
}

/** What was said by a link, by the secret of its mail. */
export async function findClaimBehind(db: Reader, { secret }: { secret: string }) {
  const [found] = await db.select({ claim: signClaims, link: signLinks }).from(signClaims).innerJoin(signLinks, eq(signLinks.id, signClaims.linkId)).where(eq(signClaims.fingerprint, fingerprint(secret)));
  if (!found) throw over();
  return { ...found, ...(await findSignOn(db, { signOn: found.claim.signOnId }, visitor)) };
}

export async function findClaim(db: Reader, { claim: id }: { claim: string }, actor: Actor) {
  const [claim] = await db.select().from(signClaims).where(eq(signClaims.id, id));
  if (!claim) throw new Refusal("notFound");
  return { claim, ...(await findSignOn(db, { signOn: claim.signOnId }, actor)) };
}

export async function findLink(db: Reader, { link: id }: { link: string }, actor: Actor) {
  const [link] = await db.select().from(signLinks).where(and(eq(signLinks.id, id), isNull(signLinks.revokedAt)));
  if (!link) throw new Refusal("notFound");
  return { link, ...(await findSignOn(db, { signOn: link.signOnId }, actor)) };
}

/** Every organisation with its domain, and whether somebody of it is here. */
export const registeredOrganisations = async (db: Reader) => {
  const seated = new Set((await db.selectDistinct({ id: seats.organisationId }).from(seats).where(isNull(seats.endedAt))).map(({ id }) => id));
  return (await db.select({ id: organisations.id, name: organisations.name, domain: organisations.domain }).from(organisations).orderBy(asc(organisations.name), asc(organisations.id))).map((one) => ({ ...one, here: seated.has(one.id) }));
};

/** The signature that a claim has become, in the newest version that it was carried to and not set aside under. */
export async function signatureOfClaim(db: Reader, claimId: string) {
  const [found] = await db.select({ signature: signatures }).from(signatures).innerJoin(positionVersions, eq(positionVersions.id, signatures.versionId)).where(and(eq(signatures.claimId, claimId), isNull(signatures.setAsideBy))).orderBy(desc(positionVersions.number)).limit(1);
  return found?.signature ?? null;
}

/** The words that are signed. Which demands are not given up is not for those outside. */
const outward = (content: FrozenText): FrozenText => ({ ...content, asks: content.asks.map((ask) => ({ ...ask, redLine: false })), amendments: content.amendments.map(({ redLine: _, ...amendment }) => amendment) });

/** The text behind a link, for whoever has it: its words, what is asked of a signatory, until when. Nothing of who has signed. */
export const letterBehind = query({
  name: "letterBehind", input: LetterBehind, subject: findLetter, allow: canUseSignLink,
  run: async ({ subject: { signOn, version, hub, moves } }) => ({
    text: outward(version.content), version: version.number, hash: version.hash, hub: hub.name, note: signOn.note, logos: signOn.logos, softDay: signOn.softDay, day: signOn.day, time: signOn.time, zone: signOn.zone, closesAt: signOn.closesAt, moves,
  }),
});

/** What became of a claim, for whoever holds the secret of its mail. The same is said whether or not the organisation is known or has signed. */
export const claimBehind = query({
  name: "claimBehind", input: BySecret, subject: findClaimBehind, allow: canUseSignLink,
  async run({ subject: { claim, link, signOn, version, hub, position }, db }) {
    const signature = await signatureOfClaim(db, claim.id);
    const [read] = await db.select({ id: positionVersions.id, number: positionVersions.number, content: positionVersions.content }).from(positionVersions).where(eq(positionVersions.id, claim.versionId));
    const [before] = claim.replaces ? await db.select({ content: positionVersions.content }).from(positionVersions).innerJoin(signClaims, eq(signClaims.versionId, positionVersions.id)).where(eq(signClaims.id, claim.replaces)) : [];
    const stands = claim.confirmedAt !== null && !signature?.withdrawnAt && claim.settledAs !== "refused";
    const filed = stands && (await isFiled(db, { id: signature?.versionId ?? claim.versionId, positionId: position.id }));
    const open = isSigningOpen(signOn, clock.now()) && link.revokedAt === null;
    const state = signature?.withdrawnAt ? "withdrawn" as const : claim.settledAs === "refused" ? "refused" as const : claim.confirmedAt ? "confirmed" as const
      : !open || claim.expiresAt <= clock.now() ? "over" as const : claim.versionId !== version.id ? "moved" as const : "unconfirmed" as const;
    return {
      state, reason: claim.settledAs === "refused" ? claim.settlement : null, organisation: claim.organisation, domain: shownDomain(claim.domain), name: claim.name, capacity: claim.capacity, listed: claim.listedAt !== null, logo: claim.logoAgreedAt !== null,
      version: read!.number, text: outward(read!.content), before: before ? outward(before.content) : null, hub: hub.name,
      filed, mayWithdraw: stands && !filed,
    };
  },
});

/** The links to a text and what was said by them: who has confirmed, what waits for a look, and what speaks against it. */
export const claimsOnSignOn = query({
  name: "claimsOnSignOn", input: ClaimsOnSignOn, subject: findSignOn, allow: (actor, subject) => canReadSignOn(actor, subject) && canKeepSignLinks(actor, subject),
  async run({ actor, subject, db }) {
    const { signOn, version } = subject;
    const links = await db.select({ id: signLinks.id, label: signLinks.label, byHand: signLinks.byHand, createdAt: signLinks.createdAt, by: people.name, revokedAt: signLinks.revokedAt }).from(signLinks).innerJoin(people, eq(people.id, signLinks.createdBy)).where(eq(signLinks.signOnId, signOn.id)).orderBy(desc(signLinks.createdAt), desc(signLinks.id));
    const said = await db.select({ claim: signClaims, version: positionVersions.number }).from(signClaims).innerJoin(positionVersions, eq(positionVersions.id, signClaims.versionId)).where(eq(signClaims.signOnId, signOn.id)).orderBy(desc(signClaims.createdAt), desc(signClaims.id));
    const registered = await registeredOrganisations(db);
    const standing = await standingOn(db, version.id);
    const filed = await isFiled(db, version);
    return {
      links,
      claims: said.map(({ claim, version: number }) => {
        const state = claim.settledAs ?? (claim.finding === "duplicate" ? "duplicate" as const : claim.confirmedAt ? (claim.finding || links.find(({ id }) => id === claim.linkId)?.byHand ? "waiting" as const : "counted" as const) : claim.expiresAt > clock.now() ? "unconfirmed" as const : "over" as const);
        const { organisationId } = readClaim(claim, registered);
        const signature = standing.find(({ claimId }) => claimId === claim.id) ?? null;
        return {
          id: claim.id, organisation: claim.organisation, country: claim.country, domain: shownDomain(claim.domain), plainDomain: claim.domain, name: claim.name, capacity: claim.capacity, email: claim.email, version: number, createdAt: claim.createdAt, confirmedAt: claim.confirmedAt, state, finding: claim.finding,
          registeredAs: registered.find(({ id }) => id === organisationId)?.name ?? null, settlement: claim.settlement, signature: signature?.id ?? null,
          may: { withdraw: signature !== null && !filed && canWithdrawSignature(actor, { ...subject, signature }), settle: state === "waiting" && claim.versionId === version.id },
        };
      }),
    };
  },
});
