import { and, asc, desc, eq, gt, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Reader } from "#db/client.ts";
import { matching } from "#db/search.ts";
import { hubs, issues, people, positions, questions, searchDocuments, tracks } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { isMember, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, readCursor } from "#lib/kernel/cursor.ts";
import { mayRead, rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { lasting } from "#lib/kernel/lasting.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { canReadIssue } from "#lib/issues/policy.ts";
import { familyOf, findIssue } from "#lib/issues/queries.ts";
import { canReadPosition } from "#lib/positions/policy.ts";
import { findPosition } from "#lib/positions/queries.ts";
import { AuthoritiesAsked, ByQuestion, QuestionList, QuestionsOfIssue, QuestionsOnPosition } from "#lib/questions/input.ts";
import { daysWaited, isOverdue, overdueBefore, questionActs, stillOpen } from "#lib/questions/model.ts";
import { canApplyAnswer, canAskQuestion, canChangeQuestionLane, canDraftQuestion, canReadQuestion, canRecordAnswer, canReviseQuestion, canWithdrawQuestion, lanesFor } from "#lib/questions/policy.ts";

/** Today for counting days, the same for every hub. */
const today = () => clock.now().toISOString().slice(0, 10);

export async function findQuestion(db: Reader, { question: id }: { question: string }) {
  const [found] = await db.select({ question: questions, issue: issues, hub: hubs }).from(questions).innerJoin(issues, eq(issues.id, questions.issueId)).innerJoin(hubs, eq(hubs.id, questions.hubId)).where(eq(questions.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

type Waiting = Parameters<typeof isOverdue>[0];
const waitingOf = (question: Waiting) => ({ waited: daysWaited(question, today()), overdue: isOverdue(question, today()) });

/** One question, with how long it has waited, the position that waits with it where that may be read, and the acts the actor may do now. */
export const questionById = query({
  name: "questionById", input: ByQuestion, subject: findQuestion, allow: canReadQuestion,
  async run({ actor, subject, db }) {
    const { question, issue, hub } = subject;
    const [author] = await db.select({ name: people.name }).from(people).where(eq(people.id, question.createdBy));
    const [position] = question.positionId ? await db.select().from(positions).where(eq(positions.id, question.positionId)) : [];
    const { question: wording, hubId: _, organisationId: __, issueId: ___, positionId: ____, createdBy: _____, ...shown } = question;
    const may = (act: Parameters<typeof questionActs.allows>[1], who: (one: Actor, it: typeof subject) => boolean) => who(actor, subject) && questionActs.allows(question.state, act);
    return {
      ...shown, wording, ...waitingOf(question), author: isMember(actor) ? author!.name : null, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name, zone: hub.zone },
      position: position && mayRead(actor, position) ? { id: position.id, title: position.title } : null,
      may: {
        revise: question.state === "draft" && canReviseQuestion(actor, subject), sayWhatWaits: stillOpen.includes(question.state) && canReviseQuestion(actor, subject), ask: may("ask", canAskQuestion), recordAnswer: may("answer", canRecordAnswer), apply: may("apply", canApplyAnswer),
        withdraw: may("withdraw", canWithdrawQuestion), lanes: canChangeQuestionLane(actor, subject) ? lanesFor(actor, subject) : [],
      },
    };
  },
});

/** What was not asked yet sorts as if it were asked last of all. */
const unasked = "9999-12-31";
const asked = sql<string>`coalesce(${questions.askedOn}, ${unasked})`;

const listed = {
  id: questions.id, wording: questions.question, holdsUp: questions.holdsUp, authority: questions.authority, state: questions.state, askedOn: questions.askedOn, answeredOn: questions.answeredOn,
  docket: issues.docket, issue: issues.title, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name }, position: { id: positions.id, title: positions.title },
};

/** Questions an actor may know of. A position they may not read is not there. */
const listing = (db: Reader, actor: Actor, where: SQL | undefined, sort: "newest" | "oldest" = "newest") => db.select(listed).from(questions)
  .innerJoin(issues, eq(issues.id, questions.issueId)).innerJoin(hubs, eq(hubs.id, questions.hubId)).leftJoin(positions, and(eq(positions.id, questions.positionId), visibleTo(actor, positions)))
  .where(and(visibleTo(actor, questions), where)).orderBy(sort === "newest" ? desc(asked) : asc(asked), asc(questions.id));

const withWaiting = <Row extends Waiting>(rows: readonly Row[]) => rows.map((row) => ({ ...row, ...waitingOf(row) }));

const onIssue = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => listing(db, actor, inArray(questions.issueId, familyOf(db, actor, issue))).limit(200), rightsOf);
const onPosition = prepared((db, { issue, position }: Given<{ issue: string; position: string }>, actor: Actor) => listing(db, actor, and(eq(questions.issueId, issue), eq(questions.positionId, position))).limit(100), rightsOf);

const hubsAtWork = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => db.select({ id: hubs.id, slug: hubs.slug, code: hubs.code, name: hubs.name })
  .from(tracks).innerJoin(hubs, eq(hubs.id, tracks.hubId)).where(and(eq(tracks.issueId, issue), visibleTo(actor, tracks))).orderBy(asc(hubs.name)), rightsOf);

/** What the hubs have asked on an issue, newest first; and for which hubs, on which lanes, the actor may draft another. */
export const questionsOfIssue = query({
  name: "questionsOfIssue", lasting: true, input: QuestionsOfIssue, subject: findIssue, allow: canReadIssue,
  async run({ actor, subject: issue, db }) {
    const atWork = await hubsAtWork(db, { issue: issue.id }, actor);
    return {
      questions: withWaiting(await onIssue(db, { issue: issue.id }, actor)),
      may: { draft: atWork.filter((hub) => canDraftQuestion(actor, { hub })).map(({ id, ...hub }) => ({ ...hub, lanes: lanesFor(actor, { issue, hub: { id } }) })) },
    };
  },
});

/** The questions for whose answers a position waits or has waited, for those who may read it, newest first. */
export const questionsOnPosition = query({
  name: "questionsOnPosition", lasting: true, input: QuestionsOnPosition, subject: findPosition, allow: canReadPosition,
  run: async ({ actor, subject: { issue, position }, db }) => withWaiting(await onPosition(db, { issue: issue.id, position: position.id }, actor)),
});

type Filter = Omit<z.output<typeof QuestionList>, "sort" | "after" | "limit">;

function matchingFilter(db: Reader, { hub, state, authority, overdue, q }: Filter): SQL | undefined {
  const found = q ? matching(q) : null;
  return and(
    // Named are all hubs where none is asked for: the index begins with the hub, and so serves the other filters too.
    inArray(questions.hubId, db.select({ id: hubs.id }).from(hubs).where(hub ? eq(hubs.slug, hub) : undefined)),
    state ? inArray(questions.state, state === "open" ? [...stillOpen] : [state]) : undefined,
    overdue ? and(eq(questions.state, "sent"), lt(questions.askedOn, overdueBefore(today()))) : undefined,
    authority ? eq(questions.authority, authority) : undefined,
    q ? (found ? inArray(sql`'question:' || ${questions.id}`, db.select({ topic: searchDocuments.topic }).from(searchDocuments).where(found)) : sql`false`) : undefined,
  );
}

/** The register: what the hubs have asked of authorities, filtered and sorted as its address says, a page at a time. */
export const questionList = query({
  name: "questionList", lasting: true, input: QuestionList, subject: async () => null, allow: () => true,
  async run({ actor, input: { sort, after, limit, ...filter }, db }) {
    const cursor = readCursor(after);
    const where = matchingFilter(db, filter);
    const beyond = cursor ? or((sort === "newest" ? lt : gt)(asked, cursor.key), and(eq(asked, cursor.key), gt(questions.id, cursor.id))) : undefined;
    const rows = await listing(db, actor, and(where, beyond), sort).limit(limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const total = await lasting("questions counted", actor, filter, () => db.$count(questions, and(visibleTo(actor, questions), where)));
    return { total, questions: withWaiting(rows.slice(0, limit)), next: last ? cursorOf({ key: last.askedOn ?? unasked, id: last.id }) : null };
  },
});

/** The authorities that the visible questions are for, for a filter. */
export const authoritiesAsked = query({
  name: "authoritiesAsked", lasting: true, input: AuthoritiesAsked, subject: async () => null, allow: () => true,
  run: async ({ actor, db }) => (await db.selectDistinct({ authority: questions.authority }).from(questions).where(visibleTo(actor, questions)).orderBy(asc(questions.authority)).limit(200)).map(({ authority }) => authority),
});
