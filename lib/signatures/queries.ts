import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, max, or, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { files, organisations, participations, positionVersions, receipts, responses, signatures, signOnDeclines, signOnReminders, signOns, type SignOn } from "#db/schema/index.ts";
import { signerGroups } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { embargoOn, findPosition } from "#lib/positions/queries.ts";
import { signersIn } from "#lib/signatories/queries.ts";
import { ByPosition, BySignature, BySignOn } from "#lib/signatures/input.ts";
import { fewest, inOrder, isOver, isSigningOpen, progressOf, signable, signOnActs, type Count } from "#lib/signatures/model.ts";
import { canAskToSign, canChangeConsent, canGiveSignature, canKeepSignOn, canOpenSignOn, canReadSignature, canReadSignOn, canSeeSignatures, canWithdrawSignature } from "#lib/signatures/policy.ts";

type Scoped = Pick<SignOn, "signers" | "hubId">;
const hubOf = ({ signers, hubId }: Scoped) => (signers === "hub" ? hubId : null);

/** The organisations that somebody is of and that may sign here. */
async function belonging(db: Reader, actor: Actor, signOn: Scoped) {
  const own = [...new Set(actor.seats.flatMap(({ organisationId }) => organisationId ?? []))];
  if (own.length === 0) return [];
  const hub = hubOf(signOn);
  return db.selectDistinct({ organisationId: organisations.id, organisation: organisations.name, slug: organisations.slug }).from(organisations)
    .innerJoin(participations, and(eq(participations.organisationId, organisations.id), isNull(participations.endedAt), hub ? eq(participations.hubId, hub) : undefined)).where(inArray(organisations.id, own)).orderBy(asc(organisations.name), asc(organisations.id));
}

/** The newest version of a position's text. */
export async function newestVersion(db: Reader, positionId: string) {
  const [newest] = await db.select({ id: positionVersions.id, number: positionVersions.number }).from(positionVersions).where(eq(positionVersions.positionId, positionId)).orderBy(desc(positionVersions.number)).limit(1);
  return newest!;
}

async function sceneOf(db: Reader, which: SQL, actor: Actor) {
  const [found] = await db.select({ signOn: signOns, version: positionVersions }).from(signOns).innerJoin(positionVersions, eq(positionVersions.id, signOns.versionId)).where(which).orderBy(desc(signOns.openedAt), desc(signOns.id)).limit(1);
  if (!found) throw new Refusal("notFound");
  const scene = await findPosition(db, { position: found.signOn.positionId });
  const newest = await newestVersion(db, scene.position.id);
  return {
    ...found, ...scene, newest, moves: !signable.includes(scene.position.state) || newest.id !== found.version.id,
    signsFor: actor.kind === "person" ? await signersIn(db, hubOf(found.signOn), actor) : [], isOf: await belonging(db, actor, found.signOn),
  };
}
export type Signing = Awaited<ReturnType<typeof sceneOf>>;

export const findSignOn = (db: Reader, { signOn }: { signOn: string }, actor: Actor) => sceneOf(db, eq(signOns.id, signOn), actor);
/** The last time a position was put to be signed. */
const findLastSignOn = (db: Reader, { position }: { position: string }, actor: Actor) => sceneOf(db, eq(signOns.positionId, position), actor);

export async function findSignature(db: Reader, { signature: id }: { signature: string }, actor: Actor) {
  const [signature] = await db.select().from(signatures).where(eq(signatures.id, id));
  if (!signature) throw new Refusal("notFound");
  const scene = await findSignOn(db, { signOn: signature.signOnId }, actor);
  const hasLeft = signature.organisationId !== null && !(await askedOn(db, scene.signOn)).some(({ organisationId }) => organisationId === signature.organisationId);
  return { signature, hasLeft, ...scene };
}

/** Whom an open text asks: everybody who may sign it for an organisation that is here. */
export const askedOn = (db: Reader, signOn: Scoped) => signersIn(db, hubOf(signOn));

/** The signatures that stand under a version. */
export const standingOn = (db: Reader, versionId: string) => db.select().from(signatures).where(and(eq(signatures.versionId, versionId), isNull(signatures.withdrawnAt)));

const countOf = (standing: readonly { signer: string; country: string | null }[]): Count =>
  ({ organisations: new Set(standing.map(({ signer }) => signer)).size, countries: new Set(standing.flatMap(({ country }) => country ?? [])).size });

/** How many organisations stand under a version of a position, or stood at a moment: each once, confirmed, not taken back. */
export async function countSigned(db: Reader, { positionId, versionId }: { positionId: string; versionId: string }, at: Date | null = null): Promise<number> {
  const standing = at ? and(lte(signatures.signedAt, at), or(isNull(signatures.withdrawnAt), gt(signatures.withdrawnAt, at))) : isNull(signatures.withdrawnAt);
  const signers = await db.selectDistinct({ signer: signatures.signer }).from(signatures).where(and(eq(signatures.positionId, positionId), eq(signatures.versionId, versionId), standing));
  return signers.length;
}

/** Whether somebody is told a number of signatures under a position: fewer than three say who they are, where the list is closed to whoever asks. */
export async function mayCountSigned(db: Reader, actor: Actor, positionId: string, signed: number): Promise<boolean> {
  if (signed >= fewest) return true;
  const [signOn] = await db.select().from(signOns).where(eq(signOns.positionId, positionId)).orderBy(desc(signOns.openedAt), desc(signOns.id)).limit(1);
  return !signOn || canSeeSignatures(actor, { signOn: { ...signOn, over: isOver(signOn, clock.now()) } });
}

/** Whether a version was filed: a response that carries the position has been sent since it was frozen. */
export async function isFiled(db: Reader, { id, positionId }: { id: string; positionId: string }): Promise<boolean> {
  const filed = await db.select({ id: receipts.id }).from(receipts).innerJoin(responses, eq(responses.id, receipts.responseId)).innerJoin(positionVersions, eq(positionVersions.id, id))
    .where(and(eq(responses.positionId, positionId), gte(receipts.createdAt, positionVersions.frozenAt))).limit(1);
  return filed.length > 0;
}

export const declinesOn = (db: Reader, signOnId: string) => db.select({ organisationId: signOnDeclines.organisationId, reason: signOnDeclines.reason, declinedAt: signOnDeclines.declinedAt }).from(signOnDeclines).where(and(eq(signOnDeclines.signOnId, signOnId), isNull(signOnDeclines.endedAt)));

/** Those asked who neither stand under the version that is signed now nor have said that they will not. */
export async function unsignedOn(db: Reader, { id, versionId, ...scope }: Pick<SignOn, "id" | "versionId"> & Scoped) {
  const done = new Set([...(await standingOn(db, versionId)).map(({ organisationId }) => organisationId), ...(await declinesOn(db, id)).map(({ organisationId }) => organisationId)]);
  return (await askedOn(db, scope)).filter(({ organisationId }) => !done.has(organisationId));
}

/** Of some texts those that still wait for somebody: an organisation that they sign for neither stands under the version nor has declined. In a number of queries that does not grow with the texts. */
export async function waitingFor(db: Reader, actor: Actor, letters: readonly SignOn[]): Promise<Set<string>> {
  const signsIn = new Map<string | null, string[]>();
  for (const hub of new Set(letters.map(hubOf))) signsIn.set(hub, (await signersIn(db, hub, actor)).map(({ organisationId }) => organisationId));
  const own = [...new Set([...signsIn.values()].flat())];
  if (own.length === 0) return new Set();
  const signed = await db.select({ on: signatures.versionId, by: signatures.organisationId }).from(signatures).where(and(inArray(signatures.versionId, letters.map(({ versionId }) => versionId)), inArray(signatures.organisationId, own), isNull(signatures.withdrawnAt)));
  const declined = await db.select({ on: signOnDeclines.signOnId, by: signOnDeclines.organisationId }).from(signOnDeclines).where(and(inArray(signOnDeclines.signOnId, letters.map(({ id }) => id)), inArray(signOnDeclines.organisationId, own), isNull(signOnDeclines.endedAt)));
  const done = new Set([...signed, ...declined].map(({ on, by }) => `${on} ${by}`));
  return new Set(letters.filter((letter) => signsIn.get(hubOf(letter))!.some((by) => !done.has(`${letter.versionId} ${by}`) && !done.has(`${letter.id} ${by}`))).map(({ id }) => id));
}

type Standing = Awaited<ReturnType<typeof standingOn>>[number];
const shown = ({ id, organisation, country, name, capacity, signedAt, carriedFrom, listedAt, logoAgreedAt, logoId }: Standing) =>
  ({ id, organisation, country, name, capacity, signedAt, carried: carriedFrom !== null, listed: listedAt !== null, logo: logoAgreedAt === null ? "no" as const : logoId === null ? "agreed" as const : "given" as const });

/** How each of one's own organisations stands to the text. */
async function ownOn(db: Reader, actor: Actor, scene: Signing, standing: readonly Standing[]) {
  const declined = await declinesOn(db, scene.signOn.id);
  const earlier = await db.select({ organisationId: signatures.organisationId, number: positionVersions.number, text: positionVersions.content }).from(signatures).innerJoin(positionVersions, eq(positionVersions.id, signatures.versionId))
    .where(and(eq(signatures.signOnId, scene.signOn.id), isNull(signatures.withdrawnAt), inArray(signatures.organisationId, scene.isOf.map(({ organisationId }) => organisationId)))).orderBy(desc(positionVersions.number));
  const filed = scene.isOf.length > 0 && (await isFiled(db, scene.version));
  return scene.isOf.map(({ organisationId, organisation, slug }) => {
    const signature = standing.find((one) => one.organisationId === organisationId) ?? null;
    const before = earlier.find((one) => one.organisationId === organisationId);
    const signs = scene.signsFor.some((one) => one.organisationId === organisationId);
    return {
      organisation, slug, signature: signature && shown(signature), before: !signature && before ? { version: before.number, text: before.text } : null, declined: declined.some((one) => one.organisationId === organisationId),
      signs, may: { withdraw: signature !== null && canWithdrawSignature(actor, { ...scene, signature }) && !filed }, filed: signature !== null && filed,
    };
  });
}

/** What whoever may read a text that is signed sees of it: the words, how far it has come, their own part, and who has signed where that is open. */
export const signOnOfPosition = query({
  name: "signOnOfPosition", input: ByPosition, subject: findLastSignOn, allow: canReadSignOn,
  async run({ actor, subject, db }) {
    const { signOn, version, position, issue, hub, newest, moves } = subject;
    const { id, state, signers, listing, sorting, logos, note, minimum, softDay, day, time, zone, closesAt, openedAt, endedAt, ending } = signOn;
    const [now, standing] = [clock.now(), await standingOn(db, version.id)];
    const isOpen = isSigningOpen(signOn, now);
    const sees = canSeeSignatures(actor, { signOn: { ...signOn, over: isOver(signOn, now) } });
    const keeps = canKeepSignOn(actor, subject);
    const present = new Set(keeps ? (await askedOn(db, signOn)).map(({ organisationId }) => organisationId) : []);
    const filed = keeps && (await isFiled(db, version));
    // What an organisation signs for itself it takes back itself: this is for those that nobody signs for any longer.
    const takesOff = (signature: Standing) => keeps && !filed && canWithdrawSignature(actor, { signOn, signature, signsFor: [], hasLeft: !present.has(signature.organisationId ?? "") });
    const withdrawn = sees ? await db.select().from(signatures).where(and(eq(signatures.versionId, version.id), isNotNull(signatures.withdrawnAt), isNull(signatures.setAsideBy))).orderBy(desc(signatures.withdrawnAt), desc(signatures.id)) : [];
    return {
      id, state, isOpen, moves, signers, listing, sorting, logos, note, minimum, softDay, day, time, zone, closesAt, openedAt, endedAt, ending: mayRead(actor, { ...signOn, lane: "hub" }) ? ending : null,
      version: version.number, newest: newest.number, text: version.content, position: { id: position.id, title: position.title }, issue: mayRead(actor, issue) ? { docket: issue.docket, title: issue.title } : null, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      ...progressOf(countOf(standing), minimum, sees), signatures: sees ? inOrder(standing, sorting).map((signature) => ({ ...shown(signature), may: { takeOff: takesOff(signature) } })) : null,
      withdrawn: withdrawn.map(({ organisation, withdrawnAt, withdrawal }) => ({ organisation, withdrawnAt: withdrawnAt!, reason: keeps ? withdrawal : null })),
      own: await ownOn(db, actor, subject, standing),
      may: { keep: keeps, sign: isOpen && !moves && canGiveSignature(actor, subject), ask: isOpen && !moves && canAskToSign(actor, subject), read: canReadPosition(actor, subject), acts: keeps && isOpen ? signOnActs.allowed(state) : [] },
    };
  },
});

/** Who has signed, declined, or not been heard of, organisation by organisation: for those who remind. */
export const signOnTable = query({
  name: "signOnTable", input: BySignOn, subject: findSignOn, allow: (actor, subject) => canReadSignOn(actor, subject) && canKeepSignOn(actor, subject),
  async run({ subject: { signOn, version }, db }) {
    const standing = await standingOn(db, version.id);
    const declined = await declinesOn(db, signOn.id);
    const before = new Set((await db.select({ organisationId: signatures.organisationId }).from(signatures).where(and(eq(signatures.signOnId, signOn.id), isNull(signatures.withdrawnAt)))).map(({ organisationId }) => organisationId));
    const asked = [...new Map((await askedOn(db, signOn)).map((one) => [one.organisationId, one])).values()].filter(({ organisationId }) => !standing.some((one) => one.organisationId === organisationId));
    const unsigned = await unsignedOn(db, signOn);
    const [last] = await db.select({ at: max(signOnReminders.sentAt) }).from(signOnReminders).where(eq(signOnReminders.signOnId, signOn.id));
    return {
      signed: inOrder(standing, signOn.sorting).map((signature) => ({ ...shown(signature), domain: signature.domain, byLink: signature.claimId !== null })),
      others: asked.map(({ organisationId, organisation, slug, country }) => {
        const decline = declined.find((one) => one.organisationId === organisationId);
        return { organisation, slug, country, state: decline ? "declined" as const : before.has(organisationId) ? "again" as const : "silent" as const, reason: decline?.reason ?? null };
      }),
      toRemind: { organisations: new Set(unsigned.map(({ organisationId }) => organisationId)).size, people: new Set(unsigned.map(({ personId }) => personId)).size }, remindedAt: last?.at ?? null,
    };
  },
});

/** How many organisations and people would be told if a text were opened to be signed, for each choice of who may; and whether it can be: it stands still, and no embargo is on it. */
export const askedBySignOn = query({
  name: "askedBySignOn", input: ByPosition, subject: findPosition, allow: (actor, subject) => canReadPosition(actor, subject) && canOpenSignOn(actor, subject),
  async run({ actor, subject: { position }, db }) {
    const groups = [];
    for (const signers of signerGroups) {
      const asked = await askedOn(db, { signers, hubId: position.hubId });
      groups.push({ signers, organisations: new Set(asked.map(({ organisationId }) => organisationId)).size, people: new Set(asked.map(({ personId }) => personId).filter((id) => id !== actor.id)).size });
    }
    const isEmbargoed = (await embargoOn(db, position.id)) !== null;
    return { groups, isEmbargoed, signable: signable.includes(position.state) && !isEmbargoed };
  },
});

/** Of a published position, who stands under it and agreed that everyone may know; of the others their number, if there are three or more. */
export const signatoriesOf = query({
  name: "signatoriesOf", lasting: true, input: ByPosition, subject: findPosition, allow: (actor, subject) => canReadPosition(actor, subject) && subject.position.state === "published" && subject.position.lane === "public",
  async run({ subject: { position }, db }) {
    const standing = position.adoptedVersionId ? await standingOn(db, position.adoptedVersionId) : [];
    const [signOn] = await db.select({ sorting: signOns.sorting }).from(signOns).where(eq(signOns.positionId, position.id)).orderBy(desc(signOns.openedAt), desc(signOns.id)).limit(1);
    const listed = inOrder(standing.filter(({ listedAt }) => listedAt !== null), signOn?.sorting ?? "name");
    const others = standing.length - listed.length;
    return {
      signatories: listed.map(({ id, organisation, country, name, capacity, logoAgreedAt, logoId }) => ({ organisation, country, name, capacity, logo: logoAgreedAt && logoId ? id : null })),
      countries: countOf(listed).countries, others: others >= fewest ? others : null,
    };
  },
});

/** One signature, for the organisation that gave it and for coordinators. */
export const signatureById = query({
  name: "signatureById", input: BySignature, subject: findSignature, allow: canReadSignature,
  run: async ({ actor, subject, db }) => {
    const { signature, position } = subject;
    const [version] = await db.select({ number: positionVersions.number }).from(positionVersions).where(eq(positionVersions.id, signature.versionId));
    const filed = await isFiled(db, { id: signature.versionId, positionId: position.id });
    return { ...shown(signature), version: version!.number, withdrawnAt: signature.withdrawnAt, position: { id: position.id, title: position.title }, may: { withdraw: signature.withdrawnAt === null && !filed && canWithdrawSignature(actor, subject), consent: signature.withdrawnAt === null && canChangeConsent(actor, subject) } };
  },
});

/** The logo that goes with a signature: for everyone once the position is published and both agreed, before that for those who see the signature. */
export const logoOfSignature = query({
  name: "logoOfSignature", input: BySignature, subject: findSignature,
  allow(actor, subject) {
    const { signature, signOn, position } = subject;
    if (signature.logoId === null || signature.logoAgreedAt === null || signature.withdrawnAt !== null) return false;
    const isPublic = position.state === "published" && position.lane === "public" && position.adoptedVersionId === signature.versionId && signature.listedAt !== null;
    return isPublic || canReadSignature(actor, subject) || (canReadSignOn(actor, subject) && canSeeSignatures(actor, { signOn: { ...signOn, over: isOver(signOn, clock.now()) } }));
  },
  async run({ subject: { signature }, db }) {
    const [file] = await db.select({ hash: files.hash, type: files.type, state: files.state, name: files.name }).from(files).where(and(eq(files.id, signature.logoId!), isNull(files.removedAt)));
    if (!file) throw new Refusal("notFound");
    return file;
  },
});

/** Texts whose hour has come, for the clock. */
export const signOnsPastClosing = (db: Reader) => db.select({ id: signOns.id }).from(signOns).where(and(eq(signOns.state, "open"), lte(signOns.closesAt, clock.now()))).limit(50);
