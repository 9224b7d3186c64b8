import type { SignOn } from "#db/schema/index.ts";
import { belongsTo, coordinates, sitsIn, type Actor } from "#lib/kernel/actor.ts";
import { mayRead, type Laned } from "#lib/kernel/lane.ts";

type OfPosition = { position: { hubId: string | null } };
type OfSignOn = { signOn: Laned };
/** `signsFor` are the organisations whom somebody may sign for here, `isOf` those they are of and that may sign. */
type Signing = OfSignOn & { signsFor: readonly { organisationId: string }[] };
type Belonging = OfSignOn & { isOf: readonly { organisationId: string }[] };
type OfSignature = Signing & { signature: { organisationId: string | null }; /** Nobody signs here for the organisation any longer. */ hasLeft?: boolean };

export const canOpenSignOn = (actor: Actor, { position }: OfPosition) => coordinates(actor, position.hubId);
/** A text that is put before members or everybody is open to them in the version that is signed. */
export const canReadSignOn = (actor: Actor, { signOn }: OfSignOn) => mayRead(actor, signOn);
/** Deadlines, reminders, links, the table of who has not answered: the hub's coordinators. */
export const canKeepSignOn = (actor: Actor, { signOn }: OfSignOn) => coordinates(actor, signOn.hubId);
/** Who has signed, before it stands before everyone: the hub's people, and while signing goes on only where it was opened so. */
export const canSeeSignatures = (actor: Actor, { signOn }: { signOn: Pick<SignOn, "hubId" | "listing"> & { over: boolean } }) =>
  coordinates(actor, signOn.hubId) || (sitsIn(actor, signOn.hubId) && (signOn.listing === "open" || signOn.over));

export const canGiveSignature = (_: Actor, { signsFor }: Signing) => signsFor.length > 0;
export const canDeclineSignOn = canGiveSignature;
/** Anyone of an organisation asks those who sign for it. */
export const canAskToSign = (_: Actor, { isOf }: Belonging) => isOf.length > 0;

const signs = ({ signsFor, signature }: OfSignature) => signsFor.some(({ organisationId }) => organisationId === signature.organisationId);
/** A signature is its organisation's; coordinators know of each. */
export const canReadSignature = (actor: Actor, { signOn, signature }: OfSignature) => belongsTo(actor, signature.organisationId) || coordinates(actor, signOn.hubId);
/** Whoever signs for it; for an organisation that has no account or has left, its coordinators at its word. */
export const canWithdrawSignature = (actor: Actor, subject: OfSignature) => signs(subject) || ((subject.signature.organisationId === null || subject.hasLeft === true) && coordinates(actor, subject.signOn.hubId));
export const canChangeConsent = (_: Actor, subject: OfSignature) => signs(subject);
export const canGiveLogo = canChangeConsent;
