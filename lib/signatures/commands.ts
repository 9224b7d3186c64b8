import { and, eq, gt, isNull, max } from "drizzle-orm";
import type { Reader, Tx } from "#db/client.ts";
import { files, signatures, signOnDeclines, signOnReminders, signOnRequests, signOns, type Position, type Signature, type SignOn } from "#db/schema/index.ts";
import type { Lane, SignerGroup } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import { sitsIn } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { comingMoment, momentOf } from "#lib/kernel/deadline.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { identifyAll } from "#lib/kernel/identify.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { firstState } from "#lib/files/commands.ts";
import { requireNoEmbargo } from "#lib/positions/commands.ts";
import { positionActs } from "#lib/positions/model.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { amendmentsOf, findPosition } from "#lib/positions/queries.ts";
import { opensTo } from "#lib/provisions/model.ts";
import * as facts from "#lib/signatures/facts.ts";
import { AskToSign, BySignOn, ChangeConsent, DeclineSignOn, EndSignOn, ExtendSignOn, GiveLogo, GiveSignature, OpenSignOn, SortSignatures, WithdrawSignature } from "#lib/signatures/input.ts";
import { askAgainAfter, isSigningOpen, laneFor, logoTypes, signable, signOnActs } from "#lib/signatures/model.ts";
import { canAskToSign, canChangeConsent, canDeclineSignOn, canGiveLogo, canGiveSignature, canKeepSignOn, canOpenSignOn, canReadSignature, canReadSignOn, canWithdrawSignature } from "#lib/signatures/policy.ts";
import { askedOn, findSignature, findSignOn, isFiled, newestVersion, standingOn, unsignedOn, type Signing } from "#lib/signatures/queries.ts";

/** A text that is shown to more people than the hub must not quote what fewer may read. */
export async function requireOpenWords(tx: Tx, { position, issue }: { position: Position; issue: { lane: Lane } }, signers: SignerGroup) {
  if (signers === "hub") return;
  const reader = { lane: signers === "anyone" ? "public" as const : "members" as const, hubId: position.hubId };
  if (issue.lane !== "public" && issue.lane !== "members") throw new Refusal("state", { code: "signOn.issueNarrower" });
  const numbers = (await amendmentsOf(tx, position.id)).filter(({ edition }) => edition && !opensTo(edition, reader)).map(({ number }) => number);
  if (numbers.length > 0) throw new Refusal("state", { code: "position.quotesFewer", values: { numbers: numbers.join(", "), count: numbers.length } });
}

/** Both deadlines as moments: the day we ask for comes first. */
function deadlines({ softDay, ...wall }: Pick<SignOn, "softDay" | "day" | "time" | "zone">): Date {
  const closesAt = comingMoment(wall);
  if (momentOf({ day: softDay, time: "23:59", zone: wall.zone }, { day: "softDay", time: "softDay", zone: "zone" }) <= clock.now()) throw wrong("softDay", "past");
  if (softDay > wall.day) throw wrong("softDay", "signOn.softAfterHard");
  return closesAt;
}

const personsOf = (asked: readonly { personId: string }[]) => [...new Set(asked.map(({ personId }) => personId))];

/** Puts the last frozen version before those who may sign it, and tells each of them. */
export const openSignOn = command({
  name: "openSignOn", input: OpenSignOn, subject: findPosition, seen: canReadPosition, allow: canOpenSignOn,
  tells: async ({ input: { signers }, subject, db }) => {
    if (!signers) return null;
    const signOn = wouldBe<SignOn>({ id: "", signers, positionId: subject.position.id, lane: laneFor(signers), hubId: subject.hub.id, organisationId: null });
    return [facts.signOnOpened({ ...subject, signOn, version: { id: "", number: 0 } }, personsOf(await askedOn(db, signOn)))];
  },
  async run({ actor, input: { position: _, ...input }, subject, tx }) {
    const { position, hub } = subject;
    if (!signable.includes(position.state)) throw new Refusal("state", { code: "signOn.notFrozen", values: { state: position.state }, present: { state: position.state, allowed: positionActs.allowed(position.state) } });
    if ((await tx.$count(signOns, and(eq(signOns.positionId, position.id), eq(signOns.state, "open")))) > 0) throw new Refusal("state", { code: "signOn.alreadyOpen" });
    await requireNoEmbargo(tx, position);
    await requireOpenWords(tx, subject, input.signers);
    const dates = { softDay: input.softDay, day: input.day, time: input.time, zone: input.zone ?? hub.zone };
    const version = await newestVersion(tx, position.id);
    const [signOn] = await tx.insert(signOns).values({ ...input, ...dates, closesAt: deadlines(dates), positionId: position.id, versionId: version.id, openedBy: actor.id, lane: laneFor(input.signers), hubId: hub.id }).returning();
    return happened({ id: signOn!.id, closesAt: signOn!.closesAt }, facts.signOnOpened({ ...subject, signOn: signOn!, version }, personsOf(await askedOn(tx, signOn!))));
  },
});

/** Refuses what wants a text that can be signed at this moment. */
export function requireOpen({ signOn }: { signOn: SignOn }) {
  if (!isSigningOpen(signOn, clock.now())) throw new Refusal("state", { code: "signOn.closed", present: { state: signOn.state, allowed: [] } });
}

const change = async (tx: Tx, { id }: SignOn, values: Partial<SignOn>) => (await tx.update(signOns).set(values).where(eq(signOns.id, id)).returning())[0]!;
const ended = (actorId: string, reason: string) => ({ endedBy: actorId, endedAt: clock.now(), ending: reason });

/** More time. Whoever has not signed is told. */
export const extendSignOn = command({
  name: "extendSignOn", input: ExtendSignOn, subject: findSignOn, seen: canReadSignOn, allow: canKeepSignOn,
  tells: async ({ subject, db }) => [facts.signOnExtended(subject, personsOf(await unsignedOn(db, subject.signOn)), "")],
  async run({ input, subject, tx }) {
    requireOpen(subject);
    const dates = { softDay: input.softDay ?? input.day, day: input.day, time: input.time, zone: input.zone ?? subject.signOn.zone };
    const closesAt = deadlines(dates);
    if (closesAt <= subject.signOn.closesAt) throw wrong("day", "notLater");
    const signOn = await change(tx, subject.signOn, { ...dates, closesAt });
    return happened({ closesAt }, facts.signOnExtended({ ...subject, signOn }, personsOf(await unsignedOn(tx, signOn)), input.reason));
  },
});

/** Closes the text to signatures before its hour. */
export const closeSignOn = command({
  name: "closeSignOn", input: EndSignOn, subject: findSignOn, seen: canReadSignOn, allow: canKeepSignOn,
  tells: ({ input: { reason = null }, subject }) => facts.signOnClosed(subject, reason),
  async run({ actor, input: { reason }, subject, tx }) {
    const signOn = await change(tx, subject.signOn, { state: signOnActs.after(subject.signOn.state, "closeSignOn"), ...ended(actor.id, reason) });
    return happened({ state: signOn.state }, ...facts.signOnClosed({ ...subject, signOn }, reason));
  },
});

/** Whom a text asks, by whether they sit in its hub. */
async function byHub(tx: Reader, signOn: SignOn) {
  const people = [...(await identifyAll(tx, personsOf(await askedOn(tx, signOn)))).values()];
  const ids = (inHub: boolean) => people.filter((one) => sitsIn(one, signOn.hubId) === inHub).map(({ id }) => id);
  return { inside: ids(true), outside: ids(false) };
}

/** Calls it off: what was signed stays on the record and counts for nothing. */
export const cancelSignOn = command({
  name: "cancelSignOn", input: EndSignOn, subject: findSignOn, seen: canReadSignOn, allow: canKeepSignOn,
  tells: async ({ subject, db }) => facts.signOnCancelled(subject, await byHub(db, subject.signOn), ""),
  async run({ actor, input: { reason }, subject, tx }) {
    const signOn = await change(tx, subject.signOn, { state: signOnActs.after(subject.signOn.state, "cancelSignOn"), ...ended(actor.id, reason) });
    // What is not gathered any longer counts for nothing, and may be signed anew when it is opened again.
    await tx.update(signatures).set({ withdrawnAt: clock.now(), withdrawnBy: actor.id, withdrawal: reason }).where(and(eq(signatures.signOnId, signOn.id), isNull(signatures.withdrawnAt)));
    return happened({ state: signOn.state }, ...facts.signOnCancelled({ ...subject, signOn }, await byHub(tx, signOn), reason));
  },
});

/** In which order the letter names those under it. */
export const sortSignatures = command({
  name: "sortSignatures", input: SortSignatures, subject: findSignOn, seen: canReadSignOn, allow: canKeepSignOn,
  async run({ input: { sorting }, subject, tx }) {
    if (sorting === subject.signOn.sorting) return unchanged({ sorting });
    return happened({ sorting }, facts.orderSet({ ...subject, signOn: await change(tx, subject.signOn, { sorting }) }));
  },
});

/** Reminds those who have not signed and not declined, and nobody else. Once a day is enough. */
export const remindUnsigned = command({
  name: "remindUnsigned", input: BySignOn, subject: findSignOn, seen: canReadSignOn, allow: canKeepSignOn,
  tells: async ({ subject, db }) => [facts.unsignedReminded(subject, personsOf(await unsignedOn(db, subject.signOn)))],
  async run({ actor, subject, tx }) {
    requireOpen(subject);
    const [last] = await tx.select({ at: max(signOnReminders.sentAt) }).from(signOnReminders).where(eq(signOnReminders.signOnId, subject.signOn.id));
    if (last?.at && clock.now().getTime() - last.at.getTime() < askAgainAfter) throw new Refusal("tooMany", { code: "signOn.remindedToday" });
    const unsigned = await unsignedOn(tx, subject.signOn);
    if (unsigned.length === 0) throw new Refusal("state", { code: "signOn.nobodySilent" });
    await tx.insert(signOnReminders).values({ signOnId: subject.signOn.id, sentBy: actor.id });
    return happened({ organisations: new Set(unsigned.map(({ organisationId }) => organisationId)).size }, facts.unsignedReminded(subject, personsOf(unsigned)));
  },
});

/** For which of several organisations somebody acts: the one they name, else the only one there is. */
function chosen<O extends { slug: string }>(all: readonly O[], slug: string | null): O {
  const found = slug ? all.find((one) => one.slug === slug) : all.length === 1 ? all[0] : undefined;
  if (!found) throw wrong("organisation", slug ? "notOneOf" : "required");
  return found;
}

/** A text is signed in the version that was read, while it stands still. */
export function requireVersion({ signOn, version, newest, moves }: Pick<Signing, "signOn" | "version" | "newest" | "moves">, read: number) {
  requireOpen({ signOn });
  if (read !== version.number) throw new Refusal("conflict", { code: "signOn.versionMoved", values: { read, version: version.number }, present: { version: version.number } });
  if (moves) throw new Refusal("state", { code: "signOn.paused", values: { version: newest.number }, present: { allowed: [] } });
}

const endDecline = (tx: Tx, signOnId: string, organisationId: string) => tx.update(signOnDeclines).set({ endedAt: clock.now() }).where(and(eq(signOnDeclines.signOnId, signOnId), eq(signOnDeclines.organisationId, organisationId), isNull(signOnDeclines.endedAt)));

/** An organisation puts its name under the version that was read. */
export const giveSignature = command({
  name: "giveSignature", input: GiveSignature, subject: findSignOn, seen: canReadSignOn, allow: canGiveSignature,
  tells: ({ subject }) => [facts.signatureGiven(subject, wouldBe<Signature>({ id: "", organisationId: null }))],
  async run({ actor, input, subject, tx }) {
    requireVersion(subject, input.version);
    const { organisationId, organisation, country } = chosen(subject.signsFor, input.organisation);
    if ((await standingOn(tx, subject.version.id)).some((one) => one.organisationId === organisationId)) throw new Refusal("conflict", { code: "signOn.alreadySigned" });
    await endDecline(tx, subject.signOn.id, organisationId);
    const [signature] = await tx.insert(signatures).values({
      signOnId: subject.signOn.id, positionId: subject.position.id, versionId: subject.version.id, organisationId, signer: `organisation:${organisationId}`, organisation, country, personId: actor.id,
      name: input.name, capacity: input.capacity, listedAt: input.listed ? clock.now() : null, logoAgreedAt: input.logo ? clock.now() : null,
    }).returning();
    return happened({ id: signature!.id }, facts.signatureGiven(subject, signature!));
  },
});

/** Takes a signature back, unless its version has been filed. */
export async function takeBack(tx: Tx, subject: Signing & { signature: Signature }, reason: string, personId: string | null): Promise<Signature> {
  if (subject.signature.withdrawnAt) throw new Refusal("state", { code: "signature.withdrawn" });
  if (await isFiled(tx, { id: subject.signature.versionId, positionId: subject.position.id })) throw new Refusal("state", { code: "signature.filed", values: { hub: subject.hub.name }, present: { allowed: [] } });
  const [signature] = await tx.update(signatures).set({ withdrawnAt: clock.now(), withdrawnBy: personId, withdrawal: reason }).where(eq(signatures.id, subject.signature.id)).returning();
  return signature!;
}

/** By whoever signs for the organisation; for one that nobody signs for any longer, by coordinators at its word. */
export const withdrawSignature = command({
  name: "withdrawSignature", input: WithdrawSignature, subject: findSignature, seen: canReadSignature, allow: canWithdrawSignature,
  tells: ({ subject }) => [facts.signatureWithdrawn(subject, subject.signature)],
  async run({ actor, input: { reason }, subject, tx }) {
    const signature = await takeBack(tx, subject, reason, actor.id);
    const own = subject.signsFor.some(({ organisationId }) => organisationId === signature.organisationId);
    return happened(null, own ? facts.signatureWithdrawn(subject, signature) : facts.signatureTakenOff(subject, signature));
  },
});

/** An organisation will not sign. Its reason, if it gives one, is for coordinators; it is not reminded. */
export const declineSignOn = command({
  name: "declineSignOn", input: DeclineSignOn, subject: findSignOn, seen: canReadSignOn, allow: canDeclineSignOn,
  tells: ({ subject }) => [facts.signOnDeclined(subject, { id: "", name: "" })],
  async run({ actor, input, subject, tx }) {
    requireOpen(subject);
    const { organisationId, organisation } = chosen(subject.signsFor, input.organisation);
    if ((await standingOn(tx, subject.version.id)).some((one) => one.organisationId === organisationId)) throw new Refusal("state", { code: "signOn.signedAlready" });
    await endDecline(tx, subject.signOn.id, organisationId);
    await tx.insert(signOnDeclines).values({ signOnId: subject.signOn.id, organisationId, personId: actor.id, reason: input.reason });
    return happened(null, facts.signOnDeclined(subject, { id: organisationId, name: organisation }));
  },
});

/** Somebody of an organisation asks those who sign for it to do so. */
export const askToSign = command({
  name: "askToSign", input: AskToSign, subject: findSignOn, seen: canReadSignOn, allow: canAskToSign,
  async run({ actor, input, subject, tx }) {
    requireOpen(subject);
    const { organisationId, organisation } = chosen(subject.isOf, input.organisation);
    if ((await standingOn(tx, subject.version.id)).some((one) => one.organisationId === organisationId)) throw new Refusal("conflict", { code: "signOn.alreadySigned" });
    const signers = personsOf((await askedOn(tx, subject.signOn)).filter((one) => one.organisationId === organisationId && one.personId !== actor.id));
    if (signers.length === 0) throw new Refusal("state", { code: "signOn.nobodySigns" });
    const since = new Date(clock.now().getTime() - askAgainAfter);
    if ((await tx.$count(signOnRequests, and(eq(signOnRequests.signOnId, subject.signOn.id), eq(signOnRequests.organisationId, organisationId), gt(signOnRequests.askedAt, since)))) > 0) throw new Refusal("tooMany", { code: "signOn.askedToday" });
    await tx.insert(signOnRequests).values({ signOnId: subject.signOn.id, organisationId, askedBy: actor.id });
    return happened({ people: signers.length }, facts.signatoriesAsked(subject, { id: organisationId, name: organisation }, signers));
  },
});

const stillStands = ({ withdrawnAt }: Signature) => { if (withdrawnAt) throw new Refusal("state", { code: "signature.withdrawn" }); };
const forgetLogo = async (tx: Tx, { logoId }: Signature) => { if (logoId) await tx.update(files).set({ removedAt: clock.now() }).where(eq(files.id, logoId)); };

/** What may be shown to everyone, and whether the logo. Taken back, the logo is let go of. */
export const changeConsent = command({
  name: "changeConsent", input: ChangeConsent, subject: findSignature, seen: canReadSignature, allow: canChangeConsent,
  async run({ input: { listed, logo }, subject, tx }) {
    const before = subject.signature;
    stillStands(before);
    if (listed === (before.listedAt !== null) && logo === (before.logoAgreedAt !== null)) return unchanged(null);
    if (!logo) await forgetLogo(tx, before);
    const [signature] = await tx.update(signatures).set({ listedAt: listed ? (before.listedAt ?? clock.now()) : null, logoAgreedAt: logo ? (before.logoAgreedAt ?? clock.now()) : null, ...(logo ? {} : { logoId: null }) }).where(eq(signatures.id, before.id)).returning();
    return happened(null, facts.consentChanged(subject, signature!));
  },
});

/** An organisation's logo, to stand beside its name. Giving it is agreeing to that. */
export const giveLogo = command({
  name: "giveLogo", input: GiveLogo, subject: findSignature, seen: canReadSignature, allow: canGiveLogo,
  async run({ actor, input: { signature: _, ...kept }, subject, tx }) {
    stillStands(subject.signature);
    if (!logoTypes.includes(kept.type)) throw wrong("file", "signOn.notALogo");
    await forgetLogo(tx, subject.signature);
    const [file] = await tx.insert(files).values({ ...kept, state: firstState(), createdBy: actor.id, lane: "own", hubId: subject.hub.id, organisationId: subject.signature.organisationId! }).returning();
    const [signature] = await tx.update(signatures).set({ logoId: file!.id, logoAgreedAt: subject.signature.logoAgreedAt ?? clock.now() }).where(eq(signatures.id, subject.signature.id)).returning();
    return happened({ id: file!.id, state: file!.state }, facts.logoGiven(subject, signature!));
  },
});
