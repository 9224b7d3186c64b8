import { createdAt, id, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from "#db/dialect.ts";
import type { Rules } from "#db/rules.ts";

export const hubs = table("hubs", {
  id: id(),
  slug: text().notNull().unique(),
  /** Two letters, first part of every docket: `eu` in EU-23. */
  code: text().notNull().unique(),
  name: text().notNull(),
  seatCountry: text().notNull(),
  zone: text().notNull(),
  /** Per cent of the foundation's member organisations in this region at the launch. */
  shareOfMembers: real(),
  shareNote: text(),
  launchedOn: text(),
  createdAt: createdAt(),
});

/** How a hub decides. Never changed: a new version follows the old one. */
export const ruleSets = table("rule_sets", {
  id: id(),
  hubId: text().notNull().references(() => hubs.id),
  version: integer().notNull(),
  rules: json().$type<Rules>().notNull(),
  createdAt: createdAt(),
}, (t) => [uniqueIndex("rule_sets_version").on(t.hubId, t.version)]);

export const organisations = table("organisations", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  country: text(),
  sector: text(),
  size: text(),
  remark: text(),
  /** Where its mail comes from and its website is, in plain letters: `example.org`. */
  domain: text().unique(),
  /** `unverified` where the country or name still wants a source. */
  verification: text({ enum: ["verified", "partly", "unverified"] }).notNull().default("verified"),
  /** `demonstration`: made up for the demo, and marked so wherever it shows. */
  kind: text({ enum: ["member", "demonstration"] }).notNull().default("member"),
  createdAt: createdAt(),
});

export const participations = table("participations", {
  organisationId: text().notNull().references(() => organisations.id),
  hubId: text().notNull().references(() => hubs.id),
  joined: text({ enum: ["founding", "later"] }).notNull(),
  since: text(),
  endedAt: instant(),
}, (t) => [primaryKey({ columns: [t.organisationId, t.hubId] }), index("participations_by_hub").on(t.hubId)]);

export type Hub = typeof hubs.$inferSelect;
export type Organisation = typeof organisations.$inferSelect;
