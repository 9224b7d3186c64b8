import { and, asc, desc, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { hubs, issues, issueTopics, lessonRevisions, lessons, people, tracks } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { mayRead, visibleTo } from "#lib/kernel/lane.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { findHub } from "#lib/organisations/queries.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { familyOf, findIssue } from "#lib/issues/queries.ts";
import { ByLesson, LessonList, LessonsOfIssue, LessonsOwed } from "#lib/lessons/input.ts";
import { canChangeLessonLane, canEditLessons, canReadLessons, canRecordLessons } from "#lib/lessons/policy.ts";

export async function findLesson(db: Reader, { lesson: id }: { lesson: string }) {
  const [found] = await db.select({ lesson: lessons, issue: issues, hub: hubs }).from(lessons).innerJoin(issues, eq(issues.id, lessons.issueId)).innerJoin(hubs, eq(hubs.id, lessons.hubId)).where(eq(lessons.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

/** What was learnt on one issue by one hub, how it read before each change, and what the actor may do. */
export const lessonById = query({
  name: "lessonById", input: ByLesson, subject: findLesson, allow: (actor, subject) => canReadLessons(actor, subject) && mayRead(actor, subject.issue),
  async run({ actor, subject, db }) {
    const { lesson, issue, hub } = subject;
    const inside = mayRead(actor, { ...lesson, lane: "hub" });
    const before = inside ? await db.select({ revision: lessonRevisions.revision, outcome: lessonRevisions.outcome, words: lessonRevisions.words, savedBy: people.name, savedAt: lessonRevisions.savedAt }).from(lessonRevisions).innerJoin(people, eq(people.id, lessonRevisions.savedBy)).where(eq(lessonRevisions.lessonId, lesson.id)).orderBy(desc(lessonRevisions.revision)) : [];
    const [by] = await db.select({ name: people.name }).from(people).where(eq(people.id, lesson.savedBy));
    return {
      id: lesson.id, outcome: lesson.outcome, words: lesson.words, language: lesson.language, lane: lesson.lane, revision: lesson.revision, createdAt: lesson.createdAt, savedAt: lesson.savedAt, savedBy: inside ? by!.name : null, before,
      issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name }, may: { edit: canEditLessons(actor, subject), changeLane: canChangeLessonLane(actor, subject) },
    };
  },
});

const listed = { id: lessons.id, outcome: lessons.outcome, words: lessons.words, language: lessons.language, createdAt: lessons.createdAt, docket: issues.docket, issue: issues.title, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name } };
const all = (db: Reader) => db.select(listed).from(lessons).innerJoin(issues, eq(issues.id, lessons.issueId)).innerJoin(hubs, eq(hubs.id, lessons.hubId));

/** What hubs learnt, newest first, as far as the actor may read it; by hub, topic, outcome and year. */
export const lessonList = query({
  name: "lessonList", input: LessonList, subject: async () => null, allow: () => true,
  run: ({ actor, input: { hub, topic, outcome, year }, db }) => all(db).where(and(
    visibleTo(actor, lessons), visibleTo(actor, issues), hub ? eq(hubs.slug, hub) : undefined, outcome ? eq(lessons.outcome, outcome) : undefined,
    topic ? inArray(lessons.issueId, db.select({ id: issueTopics.issueId }).from(issueTopics).where(eq(issueTopics.topic, topic))) : undefined,
    year ? and(gte(lessons.createdAt, new Date(Date.UTC(year, 0, 1))), lt(lessons.createdAt, new Date(Date.UTC(year + 1, 0, 1)))) : undefined,
  )).orderBy(desc(lessons.createdAt), asc(lessons.id)).limit(200),
});

/** Tracks that are closed and have taught nothing yet. */
const owed = (db: Reader, actor: Actor) => db.select({ docket: issues.docket, issue: issues.title, closedAt: tracks.movedAt, hub: { id: hubs.id, slug: hubs.slug, code: hubs.code, name: hubs.name } }).from(tracks).innerJoin(issues, eq(issues.id, tracks.issueId)).innerJoin(hubs, eq(hubs.id, tracks.hubId))
  .leftJoin(lessons, eq(lessons.trackId, tracks.id)).$dynamic().where(and(eq(tracks.state, "closed"), isNull(lessons.id), visibleTo(actor, tracks), visibleTo(actor, issues)));

const mayRecord = (actor: Actor, { hub, ...one }: Awaited<ReturnType<typeof owed>>[number]) => ({ ...one, hub: { slug: hub.slug, code: hub.code, name: hub.name }, may: { record: canRecordLessons(actor, { hub }) } });

/** What each hub learnt on an issue, and whose track is closed without. Its absence is the hub's own affair. */
export const lessonsOfIssue = query({
  name: "lessonsOfIssue", input: LessonsOfIssue, subject: findIssue, allow: canReadIssue,
  async run({ actor, subject: issue, db }) {
    const found = await all(db).where(and(inArray(lessons.issueId, familyOf(db, actor, issue.id)), visibleTo(actor, lessons))).orderBy(asc(lessons.createdAt), asc(lessons.id));
    const open = (await owed(db, actor)).filter(({ docket }) => docket === issue.docket).map((one) => mayRecord(actor, one));
    return { lessons: found, owed: open.filter(({ may }) => may.record) };
  },
});

/** The closed tracks of a hub that still owe their lessons, for its coordinators. */
export const lessonsOwed = query({
  name: "lessonsOwed", input: LessonsOwed, subject: findHub, allow: () => true,
  async run({ actor, subject: hub, db }) {
    if (!canRecordLessons(actor, { hub })) return [];
    return (await owed(db, actor)).filter((one) => one.hub.id === hub.id).map((one) => mayRecord(actor, one));
  },
});
