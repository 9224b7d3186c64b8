import { isAdministrator, isMember, isSystem, type Actor } from "#lib/kernel/actor.ts";

export const canAddPeople = (actor: Actor) => isAdministrator(actor) || isSystem(actor);
export const canGiveSeats = canAddPeople;
/** Addresses are nobody else's business. */
export const canReadPeople = canAddPeople;
export const canUpdateProfile = (actor: Actor, person: { id: string }) => actor.id === person.id;
export const canIssueAccessToken = (actor: Actor, person: { id: string }) => isSystem(actor) || (isMember(actor) && actor.id === person.id);
export const canRevokeAccessToken = (actor: Actor, token: { personId: string }) => actor.id === token.personId || isSystem(actor);
/** What the sign-in doors do for whoever stands before them. */
export const isTheDoor = isSystem;
/** Anyone may ask for a link; it goes to the address that is on record, never to the one typed. */
export const anyone = () => true;
