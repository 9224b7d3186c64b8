import { and, eq, gt, isNull } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { attempts, organisations, outbox, positionVersions, signatures, signClaims, signLinks, signOns, type PositionVersion, type SignClaim, type Signature, type SignOn } from "#db/schema/index.ts";
import { isWithin, mailDomain, plainAddress, readDomain } from "#lib/formats/domains.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { fingerprint, newSecret } from "#lib/platform/ids.ts";
import { system } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged, type Fact } from "#lib/kernel/facts.ts";
import { Email } from "#lib/kernel/input.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { countAttempts } from "#lib/people/queries.ts";
import * as facts from "#lib/claims/facts.ts";
import { AcceptClaim, BySecret, MakeSignLink, MoveSignOn, RefuseClaim, RevokeSignLink, SignByLink, WithdrawByLink } from "#lib/claims/input.ts";
import { claimLimits, confirmWithin, isFreeMail, readClaim, signerOf } from "#lib/claims/model.ts";
import { canKeepSignLinks, canUseSignLink } from "#lib/claims/policy.ts";
import { findClaim, findClaimBehind, findLetter, findLink, registeredOrganisations, signatureOfClaim } from "#lib/claims/queries.ts";
import { requireOpen, requireOpenWords, requireVersion, takeBack } from "#lib/signatures/commands.ts";
import { carriedSetAside, signatureGiven, signatureWithdrawn, signOnMoved } from "#lib/signatures/facts.ts";
import { isSigningOpen, signable, signOnActs } from "#lib/signatures/model.ts";
import { canKeepSignOn, canReadSignOn } from "#lib/signatures/policy.ts";
import { askedOn, findSignOn, isFiled, standingOn, type Signing } from "#lib/signatures/queries.ts";

/** Those who sign for the organisations that have signed. */
async function signersOf(tx: Reader, signOn: SignOn, signed: readonly Signature[]): Promise<string[]> {
  const concerned = (await askedOn(tx, signOn)).filter(({ organisationId }) => signed.some((one) => one.organisationId === organisationId));
  return [...new Set(concerned.map(({ personId }) => personId))];
}

const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds);

/** A way to the text for organisations that have no account here. Its secret is shown once. */
export const makeSignLink = command({
  name: "makeSignLink", input: MakeSignLink, subject: findSignOn, seen: canReadSignOn, allow: canKeepSignLinks, shownOnce: true,
  async run({ actor, input: { label, byHand }, subject, tx }) {
    requireOpen(subject);
    if (subject.signOn.signers !== "anyone") throw new Refusal("state", { code: "signLink.notForAnyone" });
    const secret = newSecret();
    const [link] = await tx.insert(signLinks).values({ signOnId: subject.signOn.id, label, byHand, fingerprint: fingerprint(secret), createdBy: actor.id }).returning();
    return happened({ id: link!.id, secret }, facts.signLinkMade(subject, link!));
  },
});

/** Takes a link back: it leads nowhere any more, and what was not confirmed by then no longer can be. */
export const revokeSignLink = command({
  name: "revokeSignLink", input: RevokeSignLink, subject: findLink, seen: canReadSignOn, allow: canKeepSignLinks,
  async run({ actor, subject, tx }) {
    await tx.update(signLinks).set({ revokedAt: clock.now(), revokedBy: actor.id }).where(eq(signLinks.id, subject.link.id));
    return happened(null, facts.signLinkRevoked(subject, subject.link));
  },
});

/** The domain of an organisation and an address of it, or what is wrong with one of them. Nothing is looked up: whoever is known or has signed gets the same answer. */
function proven(input: { domain: string; email: string }) {
  const read = readDomain(input.domain);
  if (!read.ok) throw wrong("domain", `domain.${read.reason}`);
  const email = Email.safeParse(plainAddress(input.email));
  if (!email.success) throw wrong("email", "notAnEmail");
  const from = mailDomain(email.data);
  if (isFreeMail(from)) throw wrong("email", "domain.freeMail");
  if (isFreeMail(read.domain)) throw wrong("domain", "domain.freeMail");
  if (!isWithin(from, read.domain)) throw wrong("email", "domain.another", { domain: read.domain });
  return { domain: read.domain, email: email.data };
}

/** No link, domain or address is used to fill mailboxes. */
async function holdBack(tx: Tx, linkId: string, { domain, email }: { domain: string; email: string }) {
  const buckets = [[`sign:${linkId}`, claimLimits.perLink], [`sign:@${domain}`, claimLimits.perDomain], [`sign:${email}`, claimLimits.perAddress]] as const;
  for (const [bucket, most] of buckets) if ((await countAttempts(tx, bucket, claimLimits.window)) >= most) throw new Refusal("tooMany");
  await tx.insert(attempts).values(buckets.map(([bucket]) => ({ bucket })));
}

/** Writes down what was said and has the mail sent that proves it. */
async function claim(tx: Tx, said: Omit<typeof signClaims.$inferInsert, "fingerprint">, { title, template }: { title: string; template: "confirm-signature" | "sign-again" }): Promise<SignClaim> {
  const secret = newSecret();
  const [made] = await tx.insert(signClaims).values({ ...said, fingerprint: fingerprint(secret) }).returning();
  await tx.insert(outbox).values({ kind: "mail", payload: { template, to: said.email, locale: made!.locale, link: `${env.address}/sign/confirm/${secret}`, until: made!.expiresAt.toISOString(), title, organisation: said.organisation } });
  return made!;
}

/** Somebody without an account signs for their organisation. It counts once the mail to their address there is answered. */
export const signByLink = command({
  name: "signByLink", input: SignByLink, subject: findLetter, seen: canUseSignLink, allow: canUseSignLink,
  async run({ input, subject, tx }) {
    requireVersion(subject, input.version);
    const at = proven(input);
    await holdBack(tx, subject.link.id, at);
    const { organisation, country, name, capacity, locale } = input;
    const made = await claim(tx, {
      ...at, organisation, country, name, capacity, locale, linkId: subject.link.id, signOnId: subject.signOn.id, versionId: subject.version.id,
      listedAt: input.listed ? clock.now() : null, logoAgreedAt: input.logo ? clock.now() : null, expiresAt: later(confirmWithin),
    }, { title: subject.version.content.title, template: "confirm-signature" });
    return happened({ sent: true }, facts.signedByLink(subject, made));
  },
});

type Claimed = Signing & { claim: SignClaim };

/** Puts a claim under the version that it read; of an organisation that is registered, with the name and country on record. */
async function count(tx: Tx, subject: Claimed, organisationId: string | null): Promise<Signature> {
  const { claim: { id, organisation, country, domain, name, capacity, listedAt, logoAgreedAt }, signOn, position, version } = subject;
  const [known] = organisationId ? await tx.select({ name: organisations.name, country: organisations.country }).from(organisations).where(eq(organisations.id, organisationId)) : [];
  const [signature] = await tx.insert(signatures).values({
    signOnId: signOn.id, positionId: position.id, versionId: version.id, organisationId, signer: signerOf({ organisationId, domain }), organisation: known?.name ?? organisation, country: known?.country ?? country, domain, name, capacity, claimId: id, listedAt, logoAgreedAt,
  }).returning();
  return signature!;
}

const stands = async (tx: Tx, versionId: string, signer: string) => (await standingOn(tx, versionId)).some((one) => one.signer === signer);
const settle = async (tx: Tx, { id }: SignClaim, values: Partial<SignClaim>) => (await tx.update(signClaims).set(values).where(eq(signClaims.id, id)).returning())[0]!;

/** A text that has changed since must be read again. */
function requireSameText({ claim: { versionId }, version, moves }: Claimed) {
  if (versionId !== version.id || moves) throw new Refusal("state", { code: "signLink.textMoved" });
}

/** Answers the mail: from now on the signature counts, unless it wants a look first. Answered twice it counts once. */
export const confirmSignature = command({
  name: "confirmSignature", input: BySecret, subject: findClaimBehind, seen: canUseSignLink, allow: canUseSignLink,
  async run({ subject, tx }) {
    const { claim: said, link } = subject;
    if (said.confirmedAt) return unchanged({ confirmed: true });
    if (link.revokedAt || said.expiresAt <= clock.now()) throw new Refusal("state", { code: "signLink.over" });
    requireOpen(subject);
    requireSameText(subject);
    const read = readClaim(said, await registeredOrganisations(tx));
    const twice = await stands(tx, subject.version.id, signerOf({ ...said, ...read }));
    const confirmed = await settle(tx, said, { confirmedAt: clock.now(), finding: twice ? "duplicate" : read.finding });
    const waits = !twice && (link.byHand || read.finding !== null);
    const counted: Fact[] = twice || waits ? [] : [signatureGiven(subject, await count(tx, subject, read.organisationId))];
    return happened({ confirmed: true }, facts.claimConfirmed(subject, confirmed, waits), ...counted);
  },
});

/** Refuses a look at what is not waiting for one, or no longer since the letter was called off. */
function requireWaiting({ claim: said, signOn }: Claimed) {
  if (!said.confirmedAt || said.settledAs || said.finding === "duplicate" || signOn.state === "cancelled") throw new Refusal("state", { code: "claim.notWaiting" });
}

/** A coordinator has looked: it counts. A signature for an organisation whose domain is another never does. */
export const acceptClaim = command({
  name: "acceptClaim", input: AcceptClaim, subject: findClaim, seen: canReadSignOn, allow: canKeepSignLinks,
  tells: ({ subject }) => [signatureGiven(subject, wouldBe<Signature>({ id: "", organisationId: null }))],
  async run({ actor, subject, tx }) {
    requireWaiting(subject);
    requireSameText(subject);
    if (await signatureOfClaim(tx, subject.claim.id)) throw new Refusal("state", { code: "claim.notWaiting" });
    const read = readClaim(subject.claim, await registeredOrganisations(tx));
    if (read.finding === "elsewhere") throw new Refusal("state", { code: "claim.elsewhere", values: { domain: subject.claim.domain } });
    if (await stands(tx, subject.version.id, signerOf({ ...subject.claim, ...read }))) throw new Refusal("conflict", { code: "claim.alreadyStands" });
    const accepted = await settle(tx, subject.claim, { settledAs: "accepted", settledAt: clock.now(), settledBy: actor.id });
    const signature = await count(tx, subject, read.organisationId);
    return happened({ id: signature.id }, facts.claimAccepted(subject, accepted), signatureGiven(subject, signature));
  },
});

/** It does not count. Whoever holds the mail reads the reason. */
export const refuseClaim = command({
  name: "refuseClaim", input: RefuseClaim, subject: findClaim, seen: canReadSignOn, allow: canKeepSignLinks,
  async run({ actor, input: { reason }, subject, tx }) {
    requireWaiting(subject);
    if (await signatureOfClaim(tx, subject.claim.id)) throw new Refusal("state", { code: "claim.notWaiting" });
    const refused = await settle(tx, subject.claim, { settledAs: "refused", settledAt: clock.now(), settledBy: actor.id, settlement: reason });
    return happened(null, facts.claimRefused(subject, refused, reason));
  },
});

/** Whoever holds the mail takes their signature back, until the text is filed; what was not counted yet is let go of. */
export const withdrawByLink = command({
  name: "withdrawByLink", input: WithdrawByLink, subject: findClaimBehind, seen: canUseSignLink, allow: canUseSignLink,
  async run({ input: { reason }, subject, tx }) {
    if (!subject.claim.confirmedAt || subject.claim.settledAs === "refused") throw new Refusal("state", { code: "signature.withdrawn" });
    const signature = await signatureOfClaim(tx, subject.claim.id);
    if (signature) return happened(null, signatureWithdrawn(subject, await takeBack(tx, { ...subject, signature }, reason, null)));
    const refused = await settle(tx, subject.claim, { settledAs: "refused", settledAt: clock.now(), settlement: reason });
    return happened(null, facts.claimRefused(subject, refused, reason));
  },
});

/** Asks those who signed by a link to read the changed text and sign again, where the link still leads somewhere. */
async function askAgain(tx: Tx, { claimId }: Signature, { signOn, version, position }: Pick<Signing, "signOn" | "position"> & { version: { id: string } }) {
  const [found] = claimId ? await tx.select({ before: signClaims }).from(signClaims).innerJoin(signLinks, eq(signLinks.id, signClaims.linkId)).where(and(eq(signClaims.id, claimId), isNull(signLinks.revokedAt))) : [];
  if (!found) return;
  const { before } = found;
  const { organisation, country, domain, name, capacity, email, locale, linkId, listedAt, logoAgreedAt } = before;
  await claim(tx, { organisation, country, domain, name, capacity, email, locale, linkId, listedAt, logoAgreedAt, signOnId: signOn.id, versionId: version.id, replaces: before.id, expiresAt: signOn.closesAt }, { title: position.title, template: "sign-again" });
}

async function changeSince(db: Reader, { number }: { number: number }, positionId: string) {
  const between = await db.select({ change: positionVersions.change }).from(positionVersions).where(and(eq(positionVersions.positionId, positionId), gt(positionVersions.number, number)));
  return between.every((one) => one.change === "editorial") ? "editorial" : "substantive";
}

/**
 * Puts the newest version in the place of the one that was signed. Where only the editing changed, signatures are copied and say so; where
 * the substance did, each signatory is asked to sign again and nothing counts until they do.
 */
export const moveSignOn = command({
  name: "moveSignOn", input: MoveSignOn, subject: findSignOn, seen: canReadSignOn, allow: canKeepSignOn,
  tells: async ({ subject, db }) => [signOnMoved({ ...subject, version: subject.newest }, await signersOf(db, subject.signOn, await standingOn(db, subject.version.id)), await changeSince(db, subject.version, subject.position.id), 0)],
  async run({ subject, tx }) {
    const { signOn: before, position, version, newest } = subject;
    requireOpen(subject);
    const state = signOnActs.after(before.state, "moveSignOn");
    if (!signable.includes(position.state)) throw new Refusal("state", { code: "signOn.notFrozen", values: { state: position.state }, present: { state: position.state, allowed: [] } });
    if (newest.id === version.id) throw new Refusal("state", { code: "signOn.sameVersion" });
    await requireOpenWords(tx, subject, before.signers);
    const change = await changeSince(tx, version, position.id);
    const standing = await standingOn(tx, version.id);
    const [signOn] = await tx.update(signOns).set({ state, versionId: newest.id }).where(eq(signOns.id, before.id)).returning();
    if (change === "editorial" && standing.length > 0) await tx.insert(signatures).values(standing.map(({ id, ...signature }) => ({ ...signature, id: undefined, versionId: newest.id, carriedFrom: id })));
    if (change === "substantive") for (const signature of standing) await askAgain(tx, signature, { ...subject, version: newest });
    return happened({ version: newest.number, change, signatures: standing.length }, signOnMoved({ ...subject, signOn: signOn!, version: newest }, await signersOf(tx, signOn!, standing), change, version.number));
  },
});

/** What was carried over an edit that nobody signed across: it stands under the edit or a later version, and was given under an earlier one. */
async function carriedOver(tx: Reader, { positionId, number }: PositionVersion) {
  const all = await tx.select({ signature: signatures, number: positionVersions.number }).from(signatures).innerJoin(positionVersions, eq(positionVersions.id, signatures.versionId)).where(eq(signatures.positionId, positionId));
  const found = new Map(all.map((one) => [one.signature.id, one]));
  const givenUnder = (id: string): number => {
    const { signature, number: under } = found.get(id)!;
    return signature.carriedFrom ? givenUnder(signature.carriedFrom) : under;
  };
  return all.filter(({ signature, number: under }) => signature.withdrawnAt === null && under >= number && givenUnder(signature.id) < number).map(({ signature }) => signature);
}

/**
 * An edit turned out to be one of substance: what was carried over it stands under the version that was signed and under no later one, and
 * whoever signed is told and asked again. What has been filed stays as it was filed.
 */
export async function setAsideCarried(tx: Tx, edit: PositionVersion): Promise<Fact[]> {
  const told: Fact[] = [];
  const done = await unfiledOver(tx, edit);
  for (const { id } of done) await tx.update(signatures).set({ withdrawnAt: clock.now(), setAsideBy: edit.id }).where(eq(signatures.id, id));
  for (const [signOnId, carried] of Map.groupBy(done, (signature) => signature.signOnId)) {
    const scene = await findSignOn(tx, { signOn: signOnId }, system);
    const current = carried.filter(({ versionId }) => versionId === scene.version.id);
    if (isSigningOpen(scene.signOn, clock.now())) for (const signature of current) await askAgain(tx, signature, scene);
    told.push(...await saidAside(tx, scene, current, edit));
  }
  return told;
}

const unfiledOver = async (db: Reader, edit: PositionVersion) => {
  const all: Signature[] = [];
  for (const signature of await carriedOver(db, edit)) if (!(await isFiled(db, { id: signature.versionId, positionId: edit.positionId }))) all.push(signature);
  return all;
};
const saidAside = async (db: Reader, scene: Signing, current: readonly Signature[], { number }: PositionVersion): Promise<Fact[]> => (current.length > 0 ? [carriedSetAside(scene, await signersOf(db, scene.signOn, current), number)] : []);

/** What setting aside would say, before anything is. */
export async function wouldSetAside(db: Reader, edit: PositionVersion): Promise<Fact[]> {
  const told: Fact[] = [];
  for (const [signOnId, carried] of Map.groupBy(await unfiledOver(db, edit), (signature) => signature.signOnId)) {
    const scene = await findSignOn(db, { signOn: signOnId }, system);
    told.push(...await saidAside(db, scene, carried.filter(({ versionId }) => versionId === scene.version.id), edit));
  }
  return told;
}
