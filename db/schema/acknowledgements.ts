import { sql } from "drizzle-orm";
import { createdAt, id, index, instant, table, text, uniqueIndex } from "#db/dialect.ts";
import { acknowledgementStates } from "#db/vocabulary.ts";
import { hubs, organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { positions } from "#db/schema/positions.ts";
import { responses } from "#db/schema/responses.ts";

/** A contributor who was asked to be named with a response or a position: an organisation or a person. Named while they agree, and read by whoever reads the thing. */
export const acknowledgements = table("acknowledgements", {
  id: id(),
  responseId: text().references(() => responses.id),
  positionId: text().references(() => positions.id),
  organisationId: text().references(() => organisations.id),
  personId: text().references(() => people.id),
  hubId: text().notNull().references(() => hubs.id),
  state: text({ enum: acknowledgementStates }).notNull().default("asked"),
  askedBy: text().notNull().references(() => people.id),
  askedAt: createdAt(),
  /** Who said yes or no, or took it off, and when. */
  settledBy: text().references(() => people.id),
  settledAt: instant(),
}, (t) => [
  uniqueIndex("organisation_asked_once_on_response").on(t.responseId, t.organisationId).where(sql`response_id is not null and organisation_id is not null`), uniqueIndex("person_asked_once_on_response").on(t.responseId, t.personId).where(sql`response_id is not null and person_id is not null`),
  uniqueIndex("organisation_asked_once_on_position").on(t.positionId, t.organisationId).where(sql`position_id is not null and organisation_id is not null`), uniqueIndex("person_asked_once_on_position").on(t.positionId, t.personId).where(sql`position_id is not null and person_id is not null`),
  index("acknowledgements_by_organisation").on(t.organisationId), index("acknowledgements_by_person").on(t.personId),
]);

export type Acknowledgement = typeof acknowledgements.$inferSelect;
