import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { lessonRevisions, lessons, type Hub, type Issue, type Lesson, type Track } from "#db/schema/index.ts";
import type { Lane } from "#db/vocabulary.ts";
import type { LessonWords } from "#db/schema/lessons.ts";
import { clock } from "#lib/platform/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { narrower } from "#lib/kernel/lane.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { trackMovedTo } from "#lib/issues/commands.ts";
import { trackMoved } from "#lib/issues/facts.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack } from "#lib/issues/queries.ts";
import * as facts from "#lib/lessons/facts.ts";
import { ChangeLessonLane, CloseTrack, EditLessons, lessonPrompts, RecordLessons } from "#lib/lessons/input.ts";
import { canChangeLessonLane, canEditLessons, canReadLessons, canRecordLessons } from "#lib/lessons/policy.ts";
import { findLesson } from "#lib/lessons/queries.ts";

type Told = LessonWords & Pick<Lesson, "outcome">;

function wordsIn(told: Told): LessonWords {
  const words = Object.fromEntries(lessonPrompts.map((prompt) => [prompt, told[prompt].trim()])) as LessonWords;
  if (lessonPrompts.every((prompt) => words[prompt] === "")) throw wrong("cameOut", "required");
  return words;
}

/** Keeps how it read before. */
async function rewritten(tx: Tx, actor: Actor, { id, revision, outcome, words, savedBy, savedAt }: Lesson, told: Told): Promise<Lesson> {
  await tx.insert(lessonRevisions).values({ lessonId: id, revision, outcome, words, savedBy, savedAt });
  const [lesson] = await tx.update(lessons).set({ outcome: told.outcome, words: wordsIn(told), revision: revision + 1, savedBy: actor.id, savedAt: clock.now() }).where(eq(lessons.id, id)).returning();
  return lesson!;
}

type Given = Told & Pick<Lesson, "lane" | "language">;

/** The lessons of a track: its first, or those of when it was closed before, rewritten. */
async function written(tx: Tx, actor: Actor, { track, issue, given }: { track: Track; issue: Issue; given: Given }): Promise<Lesson> {
  const [known] = await tx.select().from(lessons).where(eq(lessons.trackId, track.id));
  if (known) return rewritten(tx, actor, known, given);
  const { outcome, language } = given;
  const lane = narrower(given.lane, issue.lane);
  const [lesson] = await tx.insert(lessons).values({ trackId: track.id, issueId: track.issueId, hubId: track.hubId, outcome, lane, language, words: wordsIn(given), createdBy: actor.id, savedBy: actor.id }).returning();
  return lesson!;
}

/** What is said of lessons that are being written. */
const wouldRecord = ({ issue, hub }: { issue: Issue; hub: Hub }, lane: Lane) =>
  facts.lessonsRecorded({ issue, hub, lesson: wouldBe<Lesson>({ id: "", lane: narrower(lane, issue.lane), hubId: hub.id, organisationId: null, words: {} as LessonWords }) });

/** A hub's work on an issue is over, with what came of it and what is to be remembered. */
export const closeTrack = command({
  name: "closeTrack", input: CloseTrack, subject: findOnTrack, seen: canSeeTrack, allow: canRecordLessons,
  tells: ({ input: { lane = "hub" }, subject: { issue, hub, track } }) => (track ? [trackMoved(issue, track, hub, { act: "close", reason: null, from: track.state }), wouldRecord({ issue, hub }, lane)] : null),
  async run({ actor, input: { reason, issue: _, hub: __, ...given }, subject, tx }) {
    const { track, fact } = await trackMovedTo(tx, subject, { act: "close", reason });
    const lesson = await written(tx, actor, { track, issue: subject.issue, given });
    return happened({ id: lesson.id, state: track.state }, fact, facts.lessonsRecorded({ ...subject, lesson }));
  },
});

/** What a track that was closed without has taught. */
export const recordLessons = command({
  name: "recordLessons", input: RecordLessons, subject: findOnTrack, seen: canSeeTrack, allow: canRecordLessons,
  tells: ({ input: { lane = "hub" }, subject }) => [wouldRecord(subject, lane)],
  async run({ actor, input: { issue: _, hub: __, ...given }, subject, tx }) {
    const { track } = subject;
    if (!track) throw new Refusal("state", { code: "noTrack" });
    if (track.state !== "closed") throw new Refusal("state", { code: "lesson.notClosed", present: { state: track.state, allowed: [] } });
    if ((await tx.$count(lessons, eq(lessons.trackId, track.id))) > 0) throw new Refusal("conflict", { code: "lesson.recorded" });
    const lesson = await written(tx, actor, { track, issue: subject.issue, given });
    return happened({ id: lesson.id }, facts.lessonsRecorded({ ...subject, lesson }));
  },
});

export const editLessons = command({
  name: "editLessons", input: EditLessons, subject: findLesson, seen: canReadLessons, allow: canEditLessons,
  async run({ actor, input: { lesson: _, revision, ...told }, subject, tx }) {
    const { lesson } = subject;
    if (lesson.revision !== revision) throw new Refusal("conflict", { code: "lessonMoved", present: { revision: lesson.revision, outcome: lesson.outcome, words: lesson.words } });
    const now = await rewritten(tx, actor, lesson, told);
    return happened({ revision: now.revision }, facts.lessonsEdited({ ...subject, lesson: now }));
  },
});

/** Opens them to more, or keeps them among fewer. */
export const changeLessonLane = command({
  name: "changeLessonLane", input: ChangeLessonLane, subject: findLesson, seen: canReadLessons, allow: canChangeLessonLane,
  async run({ input, subject, tx }) {
    // They name the issue: no more may read them than it.
    const lane = narrower(input.lane, subject.issue.lane);
    if (lane === subject.lesson.lane) return unchanged({ lane });
    const [lesson] = await tx.update(lessons).set({ lane }).where(eq(lessons.id, subject.lesson.id)).returning();
    return happened({ lane }, facts.lessonLaneChanged({ ...subject, lesson: lesson! }));
  },
});
