import { stories } from "#db/seed/demo/story.ts";
import { counted, foundingActs, issueActs, trackActs, zoneOfHub } from "#db/seed/foundation.ts";
import { beginSeed, finishSeed, isSeeded, type SeedPart } from "#db/seed/standing.ts";
import { castActs, counted as castCounted, readingActs } from "#db/seed/telling/cast.ts";
import { storyActs } from "#db/seed/telling/issues.ts";
import { timekeepingActs } from "#db/seed/telling/timekeeping.ts";
import { calendar, perform, standingAt, type Act, type Calendar } from "#db/seed/timeline.ts";
import { clock } from "#lib/platform/clock.ts";
import { system } from "#lib/kernel/actor.ts";

/** Says what is being done while it is done. */
export type Progress = <T>(doing: string, work: () => Promise<T>) => Promise<T>;

const dayLength = 86_400_000;
/** Days before the first run on which the stories of the demonstration begin: the earliest act in them is at -149. */
const storyLength = 151;
/** Up to here the cast has read what it was told. */
const lastRead = { day: -7, time: "20:00" };

/** When the record of facts begins, if a demonstration is to follow: before anything in it. */
export const beforeTheStories = (now: Date) => new Date(now.getTime() - storyLength * dayLength);

/**
 * Records hubs, founding participants, issues and dated facts at `at`. What is there is left alone: begun again after it was
 * interrupted, it goes on where it was. Returns whether there was anything to do.
 */
export const seedFacts = (at: Date, progress: Progress) => seedPart("facts", at, at, async (first) => {
  const { hubs: hubCount, participants, issues: issueCount, dates } = counted;
  await progress(`Recording ${hubCount} hubs with their ${participants} founding participants`, () => perform(foundingActs(first)));
  await progress(`Recording ${issueCount} issues with their ${dates} dated facts`, () => perform(issueActs(first)));
  await progress("Noting where each hub stands with them", () => perform(trackActs(first)));
});

/** Lets the fictional cast act out the stories in the five months before `now`. Needs the facts; otherwise promises the same. */
export const seedDemo = (now: Date, progress: Progress) => seedPart("demo", now, beforeTheStories(now), async (first) => {
  const days = calendar(first);
  const opening = new Date(first.getTime() - (storyLength - 1) * dayLength);
  const answers = new Map<string, unknown>();
  const { people, organisations } = castCounted;
  await progress(`Adding a fictional cast: ${people} people, ${organisations} organisations`, () => perform(castActs(opening, days.dayOf("UTC", -storyLength)), answers));
  const acts = tellAll(days, opening, first);
  await progress(`Acting out ${stories.length} fictional issues, ${acts.length} acts`, () => perform(acts, answers));
});

const tellAll = (days: Calendar, opening: Date, first: Date): Act[] => [
  ...stories.flatMap((story) => storyActs(story, days)),
  ...timekeepingActs(stories, days, opening, first),
  ...readingActs(days.moment({ ...lastRead, zone: zoneOfHub("europe") })),
];

/** `from` is what a part is counted from and kept for whoever begins again; `at` is when the ledger says that it began. */
async function seedPart(part: SeedPart, from: Date, at: Date, work: (first: Date) => Promise<void>): Promise<boolean> {
  if (await isSeeded(system, { part })) return false;
  const { value: begun } = await standingAt(at, () => beginSeed(system, { part, at: from.toISOString() }));
  await work(new Date(begun.at));
  // What follows the facts may lie before the present.
  await standingAt(part === "facts" ? new Date(begun.at) : clock.now(), () => finishSeed(system, { part }));
  return true;
}
