import { boolean, createdAt, index, instant, integer, primaryKey, table, text } from "#db/dialect.ts";
import { digestRhythms, mailedAtOnce } from "#db/vocabulary.ts";
import { inbox } from "#db/schema/ledger.ts";
import { people } from "#db/schema/people.ts";

/** What somebody wants by mail, and when. Whoever has no row gets what is usual. */
export const mailPreferences = table("mail_preferences", {
  personId: text().primaryKey().references(() => people.id),
  atOnce: text({ enum: mailedAtOnce }).notNull(),
  digest: text({ enum: digestRhythms }).notNull(),
  /** 1 is Monday. */
  weekday: integer().notNull(),
  hour: integer().notNull(),
  /** Hours between which nothing is mailed that can wait; the same hour twice is none. */
  quietFrom: integer().notNull(),
  quietUntil: integer().notNull(),
  quietWeekends: boolean().notNull(),
  changedAt: createdAt(),
});

/** Addresses that mail came back from, and how often since they were last confirmed. */
export const mailAddresses = table("mail_addresses", {
  address: text().primaryKey(),
  bounces: integer().notNull().default(0),
  lastError: text(),
  bouncedAt: instant().notNull(),
});

/** Which entry of an inbox went with which mail: each goes once. */
export const mailed = table("mailed", {
  entryId: text().primaryKey().references(() => inbox.id),
  mailId: text().notNull(),
  /** It was in a digest of which nobody knows whether it arrived. */
  again: boolean().notNull().default(false),
  createdAt: createdAt(),
}, (t) => [index("mailed_by_mail").on(t.mailId)]);

/** The digests that were made: one a person and period, whichever server made it. */
export const digests = table("digests", {
  personId: text().notNull().references(() => people.id),
  /** The day it was due on, in the person's zone. */
  period: text().notNull(),
  mailId: text().notNull(),
  /** Until here the one before told what happened. */
  since: instant().notNull(),
  createdAt: createdAt(),
}, (t) => [primaryKey({ columns: [t.personId, t.period] }), index("digests_by_mail").on(t.mailId)]);

export type MailPreferences = typeof mailPreferences.$inferSelect;
