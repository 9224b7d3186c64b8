import { text } from "#db/dialect.ts";
import { lanes } from "#db/vocabulary.ts";

/** A topic names one thing of the house: `issue:…`, `position:…`, `hub:…`. */
export type Topic = `${string}:${string}`;

/** The three columns by which `mayRead` and `visibleTo` decide; every row that a person wrote has them. */
export const laned = () => ({
  lane: text({ enum: lanes }).notNull(),
  hubId: text(),
  organisationId: text(),
});
