import { z } from "zod";
import { claimFindings, signatureListings, signatureOrders, signerGroups, signOnStates } from "#db/vocabulary.ts";
import { Count, Day, deadline, HubName, Id, IssueName, may, Moment, PositionName, Text } from "#lib/next/answers/parts.ts";
import { Content } from "#lib/next/answers/positions.ts";

const Version = z.number().int().min(1);
const signed = { id: Id, organisation: z.string(), country: Text, name: z.string(), capacity: z.string(), signedAt: Moment, carried: z.boolean(), listed: z.boolean(), logo: z.enum(["no", "agreed", "given"]) };
export const SignatureShown = z.strictObject(signed);
export const Signature = z.strictObject({ ...signed, version: Version, withdrawnAt: Moment.nullable(), position: PositionName, may: may("withdraw", "consent") });

/** A number is null where fewer than three have signed and the list is not open; the list where the hub sees no more than a number. */
export const SignOn = z.strictObject({
  id: Id, state: z.enum(signOnStates), isOpen: z.boolean(), moves: z.boolean(), signers: z.enum(signerGroups), listing: z.enum(signatureListings), sorting: z.enum(signatureOrders), logos: z.boolean(), note: Text, minimum: Count,
  softDay: Day, ...deadline, openedAt: Moment, endedAt: Moment.nullable(), ending: Text, version: Version, newest: Version, text: Content, position: PositionName, issue: IssueName.nullable(), hub: HubName,
  count: z.strictObject({ organisations: Count, countries: Count }).nullable(), missing: Count.nullable(), reached: z.boolean().nullable(), signatures: z.array(SignatureShown.extend({ may: may("takeOff") })).nullable(),
  withdrawn: z.array(z.strictObject({ organisation: z.string(), withdrawnAt: Moment, reason: Text })),
  own: z.array(z.strictObject({ organisation: z.string(), slug: z.string(), signature: SignatureShown.nullable(), before: z.strictObject({ version: Version, text: Content }).nullable(), declined: z.boolean(), signs: z.boolean(), may: may("withdraw"), filed: z.boolean() })),
  may: may("keep", "sign", "ask", "read").extend({ acts: z.array(z.string()) }),
});
export const SignOnOpened = z.strictObject({ id: Id, closesAt: Moment });
export const SignOnMoved = z.strictObject({ version: Version, change: z.enum(["editorial", "substantive"]), signatures: Count });
export const SignaturesSorted = z.strictObject({ sorting: z.enum(signatureOrders) });
export const SignersReminded = z.strictObject({ organisations: Count });
export const SignersAsked = z.strictObject({ people: Count });
export const SignOnAudience = z.strictObject({ groups: z.array(z.strictObject({ signers: z.enum(signerGroups), organisations: Count, people: Count })), isEmbargoed: z.boolean(), signable: z.boolean() });
export const SignOnTable = z.strictObject({
  signed: z.array(SignatureShown.extend({ domain: Text, byLink: z.boolean() })), others: z.array(z.strictObject({ organisation: z.string(), slug: z.string(), country: Text, state: z.enum(["declined", "again", "silent"]), reason: Text })),
  toRemind: z.strictObject({ organisations: Count, people: Count }), remindedAt: Moment.nullable(),
});
/** `logo` is the signature whose logo may be shown; `others` is told from three on. */
export const PublicSignatories = z.strictObject({ signatories: z.array(z.strictObject({ organisation: z.string(), country: Text, name: z.string(), capacity: z.string(), logo: Id.nullable() })), countries: Count, others: Count.nullable() });

export const SignLinkMade = z.strictObject({ id: Id, secret: z.string() });
export const SignClaims = z.strictObject({
  links: z.array(z.strictObject({ id: Id, label: z.string(), byHand: z.boolean(), createdAt: Moment, by: z.string(), revokedAt: Moment.nullable() })),
  claims: z.array(z.strictObject({
    id: Id, organisation: z.string(), country: Text, domain: z.string(), plainDomain: z.string(), name: z.string(), capacity: z.string(), email: z.string(), version: Version, createdAt: Moment, confirmedAt: Moment.nullable(),
    state: z.enum(["unconfirmed", "over", "waiting", "counted", "accepted", "refused", "duplicate"]), finding: z.enum(claimFindings).nullable(), registeredAs: Text, settlement: Text, signature: Id.nullable(), may: may("settle", "withdraw"),
  })),
});
export const Signatories = z.strictObject({
  organisation: z.strictObject({ slug: z.string(), name: z.string() }), bySeat: z.array(z.strictObject({ name: z.string(), role: z.string(), hub: z.string() })),
  named: z.array(z.strictObject({ id: Id, name: z.string(), reason: z.string(), namedAt: Moment })), others: z.array(z.strictObject({ id: Id, name: z.string() })), may: may("name"),
});
