import { boolean, instant, text } from "#db/dialect.ts";
import { lanes } from "#db/vocabulary.ts";

/** A topic names one thing of the house: `issue:…`, `position:…`, `hub:…`. */
export type Topic = `${string}:${string}`;

/** The three columns by which `mayRead` and `visibleTo` decide; every row that a person wrote has them. */
export const laned = () => ({
  lane: text({ enum: lanes }).notNull(),
  hubId: text(),
  organisationId: text(),
});

/** Where a list sorts what has no date. */
export const endOfTime = new Date("9999-12-31T00:00:00.000Z");
/** A moment that does not come by itself. */
export const never = () => instant().notNull().$defaultFn(() => endOfTime);

/**
 * Where a procedure stands, as it follows from its dated events: kept beside the issue so that ten thousand can be listed, filtered and
 * sorted by it, and worked out anew by whatever changes an event or a template, and by the clock at `standsUntil`.
 */
export const standing = () => ({
  stage: text().notNull().default("announced"),
  /** The events that happened last and come next. */
  lastId: text(),
  nextId: text(),
  /** The next closing of a door for input, and whatever comes next; the end of time where nothing is known, so that lists sort by index. */
  closesAt: never(),
  nextAt: never(),
  /** When a date that is still to come has gone unchecked for too long. */
  staleAt: never(),
  inPart: boolean().notNull().default(false),
  /** Something was expected by now, and nobody has said whether it happened. */
  overdue: boolean().notNull().default(false),
  /** Nothing is known to come, for longer than the stage usually lasts. */
  quiet: boolean().notNull().default(false),
  /** Input is being taken now. */
  open: boolean().notNull().default(false),
  /** A date in force has not been found in its source. */
  doubtful: boolean().notNull().default(false),
  /** Until when all this holds. */
  standsUntil: never(),
});
