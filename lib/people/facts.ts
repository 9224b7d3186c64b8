import type { Person, SeatRow } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import type { Laned } from "#lib/kernel/lane.ts";

/** A person's own affairs: nobody else reads them. */
const own = (personId: string): Laned => ({ id: personId, lane: "named", hubId: null, organisationId: null });
/** Who sits where is known to all members. */
const amongMembers = (personId: string): Laned => ({ id: personId, lane: "members", hubId: null, organisationId: null });

export const personAdded = (person: Person): Fact => ({
  name: "person.added", subject: `person:${person.id}`, about: [], reach: amongMembers(person.id), data: { person: person.name },
});
export const seatGiven = (person: Person, seat: SeatRow, names: { hub: string | null; organisation: string | null }): Fact => ({
  name: "seat.given", subject: `person:${person.id}`, reach: amongMembers(person.id),
  about: [...(seat.hubId ? [`hub:${seat.hubId}` as const] : []), ...(seat.organisationId ? [`organisation:${seat.organisationId}` as const] : [])],
  data: { person: person.name, role: seat.role, ...names },
  tell: [{ to: { person: person.id }, reason: "seat" }],
});
export const seatEnded = (person: Person, seat: SeatRow): Fact => ({
  name: "seat.ended", subject: `person:${person.id}`, about: seat.hubId ? [`hub:${seat.hubId}`] : [], reach: amongMembers(person.id), data: { person: person.name, role: seat.role },
});
const aboutOneself = (name: Fact["name"], data: Fact["data"] = {}) => (personId: string): Fact => ({ name, subject: `person:${personId}`, about: [], reach: own(personId), data });
export const profileUpdated = aboutOneself("person.updated");
export const signedIn = aboutOneself("person.signedIn");
export const signedOut = aboutOneself("person.signedOut");
export const signInLinkSent = aboutOneself("person.linkSent");
export const signInLinkUsed = aboutOneself("person.linkUsed");
export const accountLinked = aboutOneself("person.accountLinked");
export const accessTokenIssued = (personId: string, token: string) => aboutOneself("token.issued", { token })(personId);
export const accessTokenRevoked = (personId: string, token: string) => aboutOneself("token.revoked", { token })(personId);
/** Somebody without an account asked for a link: told to nobody, kept so that it can be counted. */
export const strangerKnocked = (): Fact => ({ name: "person.unknown", subject: "person:unknown", about: [], reach: { id: "unknown", lane: "named", hubId: null, organisationId: null }, data: {} });
export const administrationOffered = (invitationId: string): Fact => ({
  name: "administration.offered", subject: `invitation:${invitationId}`, about: [], reach: { id: invitationId, lane: "named", hubId: null, organisationId: null }, data: {},
});
