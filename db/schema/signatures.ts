import { sql } from "drizzle-orm";
import { boolean, createdAt, id, index, instant, integer, table, text, uniqueIndex } from "#db/dialect.ts";
import { claimFindings, locales, signatureListings, signatureOrders, signerGroups, signOnStates } from "#db/vocabulary.ts";
import { laned } from "#db/schema/columns.ts";
import { files } from "#db/schema/files.ts";
import { hubs, organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { positions, positionVersions } from "#db/schema/positions.ts";

/** Somebody whom an organisation has named to sign for it, beside its delegates and alternates. */
export const signatories = table("signatories", {
  id: id(),
  organisationId: text().notNull().references(() => organisations.id),
  personId: text().notNull().references(() => people.id),
  reason: text().notNull(),
  namedBy: text().notNull().references(() => people.id),
  namedAt: createdAt(),
  endedBy: text().references(() => people.id),
  endedAt: instant(),
  ending: text(),
}, (t) => [uniqueIndex("signatory_once").on(t.organisationId, t.personId).where(sql`ended_at is null`), index("signatories_by_person").on(t.personId)]);

/** A text that is open to be signed: the version whose words are signed, until when, by whom. */
export const signOns = table("sign_ons", {
  id: id(),
  positionId: text().notNull().references(() => positions.id),
  versionId: text().notNull().references(() => positionVersions.id),
  state: text({ enum: signOnStates }).notNull().default("open"),
  signers: text({ enum: signerGroups }).notNull(),
  minimum: integer().notNull(),
  listing: text({ enum: signatureListings }).notNull(),
  sorting: text({ enum: signatureOrders }).notNull().default("name"),
  /** Whether logos are asked for. */
  logos: boolean().notNull().default(false),
  note: text(),
  /** The day we ask for; the text can be signed until `closesAt`. */
  softDay: text().notNull(),
  day: text().notNull(),
  time: text().notNull(),
  zone: text().notNull(),
  closesAt: instant().notNull(),
  openedBy: text().notNull().references(() => people.id),
  openedAt: createdAt(),
  endedBy: text().references(() => people.id),
  endedAt: instant(),
  ending: text(),
  ...laned(),
  hubId: text().notNull().references(() => hubs.id),
}, (t) => [index("sign_ons_by_position").on(t.positionId), index("sign_ons_by_close").on(t.state, t.closesAt), uniqueIndex("one_open_sign_on").on(t.positionId).where(sql`state = 'open'`)]);

/** An organisation's name under one version. Where a version that changed no substance follows, it is copied there and says from where. */
export const signatures = table("signatures", {
  id: id(),
  signOnId: text().notNull().references(() => signOns.id),
  positionId: text().notNull().references(() => positions.id),
  versionId: text().notNull().references(() => positionVersions.id),
  /** Null where it is not registered here. */
  organisationId: text().references(() => organisations.id),
  /** Who counts once: `organisation:…` of one that is registered, else `domain:…`. */
  signer: text().notNull(),
  organisation: text().notNull(),
  country: text(),
  domain: text(),
  /** As the letter shows them. */
  name: text().notNull(),
  capacity: text().notNull(),
  personId: text().references(() => people.id),
  claimId: text(),
  signedAt: createdAt(),
  carriedFrom: text(),
  /** When they agreed to stand in a list that everyone may read, and to their logo being shown. */
  listedAt: instant(),
  logoAgreedAt: instant(),
  logoId: text().references(() => files.id),
  withdrawnAt: instant(),
  withdrawnBy: text().references(() => people.id),
  withdrawal: text(),
  /** The version that changed the substance after all, so that what was carried over it counts for nothing. */
  setAsideBy: text().references(() => positionVersions.id),
}, (t) => [uniqueIndex("one_signature").on(t.versionId, t.signer).where(sql`withdrawn_at is null`), index("signatures_by_sign_on").on(t.signOnId), index("signatures_by_position").on(t.positionId, t.versionId)]);

/** An organisation that will not sign; it is not reminded. Ends when it signs after all. */
export const signOnDeclines = table("sign_on_declines", {
  id: id(),
  signOnId: text().notNull().references(() => signOns.id),
  organisationId: text().notNull().references(() => organisations.id),
  personId: text().notNull().references(() => people.id),
  reason: text(),
  declinedAt: createdAt(),
  endedAt: instant(),
}, (t) => [uniqueIndex("declined_once").on(t.signOnId, t.organisationId).where(sql`ended_at is null`)]);

/** Somebody of an organisation has asked those who sign for it to do so. */
export const signOnRequests = table("sign_on_requests", {
  id: id(),
  signOnId: text().notNull().references(() => signOns.id),
  organisationId: text().notNull().references(() => organisations.id),
  askedBy: text().notNull().references(() => people.id),
  askedAt: createdAt(),
}, (t) => [index("requests_by_sign_on").on(t.signOnId, t.organisationId)]);

export const signOnReminders = table("sign_on_reminders", {
  id: id(),
  signOnId: text().notNull().references(() => signOns.id),
  sentBy: text().notNull().references(() => people.id),
  sentAt: createdAt(),
}, (t) => [index("reminders_by_sign_on").on(t.signOnId)]);

/** A way to the text for organisations without an account. Of its secret a fingerprint is kept. */
export const signLinks = table("sign_links", {
  id: id(),
  signOnId: text().notNull().references(() => signOns.id),
  fingerprint: text().notNull().unique(),
  label: text().notNull(),
  /** Whether a coordinator looks at each signature before it counts. */
  byHand: boolean().notNull().default(false),
  createdBy: text().notNull().references(() => people.id),
  createdAt: createdAt(),
  revokedBy: text().references(() => people.id),
  revokedAt: instant(),
}, (t) => [index("links_by_sign_on").on(t.signOnId)]);

/** What somebody said by such a link. It becomes a signature once their mail is proven, and accepted where somebody wants to look first. */
export const signClaims = table("sign_claims", {
  id: id(),
  linkId: text().notNull().references(() => signLinks.id),
  signOnId: text().notNull().references(() => signOns.id),
  versionId: text().notNull().references(() => positionVersions.id),
  organisation: text().notNull(),
  country: text(),
  domain: text().notNull(),
  name: text().notNull(),
  capacity: text().notNull(),
  email: text().notNull(),
  locale: text({ enum: locales }).notNull().default("en"),
  /** The claim on an earlier version after which it asks again. */
  replaces: text(),
  listedAt: instant(),
  logoAgreedAt: instant(),
  /** Of the secret in the mail; it also lets them take their signature back. */
  fingerprint: text().notNull().unique(),
  createdAt: createdAt(),
  expiresAt: instant().notNull(),
  confirmedAt: instant(),
  finding: text({ enum: claimFindings }),
  settledBy: text().references(() => people.id),
  settledAt: instant(),
  settledAs: text({ enum: ["accepted", "refused"] }),
  settlement: text(),
}, (t) => [index("claims_by_sign_on").on(t.signOnId), index("claims_by_expiry").on(t.confirmedAt, t.expiresAt)]);

export type Signatory = typeof signatories.$inferSelect;
export type SignOn = typeof signOns.$inferSelect;
export type Signature = typeof signatures.$inferSelect;
export type SignLink = typeof signLinks.$inferSelect;
export type SignClaim = typeof signClaims.$inferSelect;
