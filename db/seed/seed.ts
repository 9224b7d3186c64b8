import { stories } from "#db/seed/demo/story.ts";
import { waiting } from "#db/seed/demo/waiting.ts";
import { counted, foundingActs, issueActs, relationActs, trackActs, zoneOfHub } from "#db/seed/foundation.ts";
import { beginDemonstration, finishSeed, isSeeded } from "#db/seed/standing.ts";
import { castActs, counted as castCounted, readingActs } from "#db/seed/telling/cast.ts";
import { storyActs, waitingAct } from "#db/seed/telling/issues.ts";
import { rulesActs } from "#db/seed/telling/rules.ts";
import { timekeepingActs } from "#db/seed/telling/timekeeping.ts";
import { calendar, perform, standingAt, type Act, type Calendar } from "#db/seed/timeline.ts";
import { system } from "#lib/kernel/actor.ts";

/** Says what is being done while it is done. */
export type Progress = <T>(doing: string, work: () => Promise<T>) => Promise<T>;

const zone = zoneOfHub("europe");
/** Around the stories, whose earliest act is on day -149: the facts are on record, the cast takes its seats, and last read what it was told. */
const [recorded, seated, lastRead] = [{ day: -151, time: "09:00", zone }, { day: -150, time: "09:00", zone }, { day: -7, time: "20:00", zone }];

/**
 * Fills a new database: the facts, and on request a demonstration that lies in the five months before `now`. Begun again after it was
 * interrupted, it goes on where it was, counted from the first beginning; what is there is left alone.
 */
export async function seed(now: Date, { demo, progress }: { demo: boolean; progress: Progress }) {
  if (!demo) return seedFacts(now, progress);
  const { value: { at } } = await standingAt(calendar(now).moment(recorded), () => beginDemonstration(system, { at: now.toISOString() }));
  const first = new Date(at);
  await seedFacts(calendar(first).moment(recorded), progress);
  await seedDemo(first, progress);
}

/** Records hubs, founding participants, issues and dated facts, as happening at `at`. */
export async function seedFacts(at: Date, progress: Progress) {
  if (await isSeeded(system, { part: "facts" })) return;
  const { hubs, participants, issues, dates } = counted;
  await progress(`Recording ${hubs} hubs with their ${participants} founding participants`, () => perform(foundingActs(at)));
  await progress(`Recording ${issues} issues with their ${dates} dated facts`, () => perform(issueActs(at)));
  await progress("Noting what they are about and how they stand to each other", () => perform(relationActs(at)));
  await progress("Noting where each hub stands with them", () => perform(trackActs(at)));
  await standingAt(at, () => finishSeed(system, { part: "facts" }));
}

/** Lets the fictional cast act out the stories, counted from the day of `first`. Needs the facts. */
export async function seedDemo(first: Date, progress: Progress) {
  if (await isSeeded(system, { part: "demo" })) return;
  const days = calendar(first);
  const opening = days.moment(seated);
  const answers = new Map<string, unknown>();
  const { people, organisations } = castCounted;
  await progress(`Adding a fictional cast of ${people} people in ${organisations} organisations`, () => perform([...castActs(opening, days.wall(seated).day), ...rulesActs(opening)], answers));
  const acts = storyLine(days, opening, first);
  await progress(`Acting out ${stories.length + waiting.length} fictional issues in ${acts.length} acts`, () => perform(acts, answers));
  await finishSeed(system, { part: "demo" });
}

const storyLine = (days: Calendar, opening: Date, first: Date): Act[] => [
  ...stories.flatMap((story) => storyActs(story, days)),
  ...waiting.map((one) => waitingAct(one, days)),
  ...timekeepingActs(stories, days, opening, first),
  ...readingActs(days.moment(lastRead)),
];
