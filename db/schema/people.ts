import { sql } from "drizzle-orm";
import { counter, createdAt, id, index, instant, integer, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { roles } from "#db/vocabulary.ts";
import type { Topic } from "#db/schema/columns.ts";
import { hubs, organisations } from "#db/schema/organisations.ts";

export const people = table("people", {
  id: id(),
  email: text().notNull().unique(),
  name: text().notNull(),
  locale: text().notNull().default("en"),
  zone: text().notNull().default("Europe/Brussels"),
  theme: text({ enum: ["system", "light", "dark"] }).notNull().default("system"),
  /** Whether a single letter acts on a page (WCAG 2.1.4). */
  singleKeys: text({ enum: ["on", "off"] }).notNull().default("on"),
  /** What a visitor of the demonstration may try as this person; only the fictional cast has it. */
  castNote: text(),
  createdAt: createdAt(),
  suspendedAt: instant(),
});

/** What a person does, in which hub, for whom, since when. An administrator's seat has no hub. */
export const seats = table("seats", {
  id: id(),
  personId: text().notNull().references(() => people.id),
  hubId: text().references(() => hubs.id),
  organisationId: text().references(() => organisations.id),
  role: text({ enum: roles }).notNull(),
  since: createdAt(),
  endedAt: instant(),
}, (t) => [
  index("seats_by_person").on(t.personId),
  index("seats_by_hub").on(t.hubId, t.role),
  uniqueIndex("one_delegate_one_alternate").on(t.hubId, t.organisationId, t.role).where(sql`ended_at is null and role in ('delegate', 'alternate')`),
]);

export const sessions = table("sessions", {
  fingerprint: text().primaryKey(),
  personId: text().notNull().references(() => people.id),
  device: text(),
  createdAt: createdAt(),
  seenAt: createdAt(),
  expiresAt: instant().notNull(),
}, (t) => [index("sessions_by_person").on(t.personId)]);

/** Links sent by mail. Redeemed once: the row is deleted by whoever uses it. */
export const signInLinks = table("sign_in_links", {
  fingerprint: text().primaryKey(),
  email: text().notNull(),
  createdAt: createdAt(),
  expiresAt: instant().notNull(),
}, (t) => [index("sign_in_links_by_email").on(t.email)]);

/** Accounts at an identity provider, linked to a person by issuer and subject. */
export const accounts = table("accounts", {
  provider: text().notNull(),
  subject: text().notNull(),
  personId: text().notNull().references(() => people.id),
  createdAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.provider, t.subject] })]);

export const accessTokens = table("access_tokens", {
  id: id(),
  personId: text().notNull().references(() => people.id),
  name: text().notNull(),
  fingerprint: text().notNull().unique(),
  createdAt: createdAt(),
  lastUsedDay: text(),
  expiresAt: instant().notNull(),
  revokedAt: instant(),
});

/** A one-time way in for somebody without an account: the first administrator, later invitations. */
export const invitations = table("invitations", {
  id: id(),
  fingerprint: text().notNull().unique(),
  role: text({ enum: roles }).notNull(),
  createdAt: createdAt(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

/** People who work on one thing or are named to read it, beyond what its lane says. */
export const collaborators = table("collaborators", {
  topic: text().$type<Topic>().notNull(),
  personId: text().notNull().references(() => people.id),
  as: text({ enum: ["editor", "reader"] }).notNull(),
  reason: text().notNull(),
  addedBy: text().notNull(),
  createdAt: createdAt(),
  endsAt: instant(),
}, (t) => [primaryKey({ columns: [t.topic, t.personId] }), index("collaborators_by_person").on(t.personId)]);

/** How often something was tried of late, by whom; several servers count together. */
export const attempts = table("attempts", {
  id: counter(),
  bucket: text().notNull(),
  weight: integer().notNull().default(1),
  at: createdAt(),
}, (t) => [index("attempts_by_bucket").on(t.bucket, t.at)]);

export type Person = typeof people.$inferSelect;
export type SeatRow = typeof seats.$inferSelect;
