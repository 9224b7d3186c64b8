import { and, asc, count, desc, eq, inArray, isNull, lt, ne, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { callAudience, callProvisions, callQuestions, callReminders, calls, feedback, hubs, issues, organisations, participations, people, questionAnswers, seats, type Call } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { rolesAsked } from "#lib/calls/facts.ts";
import { AskedByCall, ByCall } from "#lib/calls/input.ts";
import { canDraftCall, canReadCall, canShapeCall } from "#lib/calls/policy.ts";
import { entitledIn } from "#lib/hubs/queries.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack } from "#lib/issues/queries.ts";

export async function findCall(db: Reader, { call: id }: { call: string }) {
  const [found] = await db.select({ call: calls, issue: issues, hub: hubs }).from(calls).innerJoin(issues, eq(issues.id, calls.issueId)).innerJoin(hubs, eq(hubs.id, calls.hubId)).where(eq(calls.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

export async function findQuestion(db: Reader, { question: id }: { question: string }) {
  const [question] = await db.select().from(callQuestions).where(eq(callQuestions.id, id));
  if (!question) throw new Refusal("notFound");
  return { question, ...(await findCall(db, { call: question.callId })) };
}

export async function findProvision(db: Reader, { provision: id }: { provision: string }) {
  const [provision] = await db.select().from(callProvisions).where(eq(callProvisions.id, id));
  if (!provision) throw new Refusal("notFound");
  return { provision, ...(await findCall(db, { call: provision.callId })) };
}

export const isOpenNow = (call: { state: string; closesAt: Date }) => call.state === "open" && call.closesAt > clock.now();

/** The organisations a call asks, where it does not ask everyone. */
export const audienceOf = async (db: Reader, callId: string) => (await db.select({ id: callAudience.organisationId }).from(callAudience).where(eq(callAudience.callId, callId))).map(({ id }) => id);

/** Those a call asks, by name: its audience as far as it still speaks in the hub, or all who do. */
export async function askedOn(db: Reader, { id, hubId }: Pick<Call, "id" | "hubId">) {
  const entitled = await entitledIn(db, hubId);
  const audience = new Set(await audienceOf(db, id));
  return audience.size > 0 ? entitled.filter((organisation) => audience.has(organisation.id)) : entitled;
}

/** Those asked of whom the hub has no answer. What an organisation keeps to itself is none. */
export async function silentOn(db: Reader, call: Pick<Call, "id" | "hubId">) {
  const spoken = await db.selectDistinct({ id: feedback.organisationId }).from(feedback).where(and(eq(feedback.callId, call.id), ne(feedback.state, "withdrawn"), ne(feedback.lane, "own")));
  const known = new Set(spoken.map(({ id }) => id));
  return (await askedOn(db, call)).filter(({ id }) => !known.has(id));
}

const questionShown = { id: callQuestions.id, key: callQuestions.key, version: callQuestions.version, place: callQuestions.place, kind: callQuestions.kind, prompt: callQuestions.prompt, help: callQuestions.help, options: callQuestions.options, required: callQuestions.required };

/** The questions of a call as they are asked now, in their order. */
export const questionsOf = (db: Reader, callId: string) => db.select(questionShown).from(callQuestions).where(and(eq(callQuestions.callId, callId), isNull(callQuestions.replacedAt))).orderBy(asc(callQuestions.place), asc(callQuestions.id));

/** The further parts of the text that a call is about. */
export const provisionsOf = (db: Reader, callId: string) => db.select({ id: callProvisions.id, provision: callProvisions.provision, words: callProvisions.words }).from(callProvisions).where(eq(callProvisions.callId, callId)).orderBy(asc(callProvisions.place));

const answered = (questionId: SQL | typeof callQuestions.id) => eq(questionAnswers.questionId, questionId);

/** What a call's coordinators shape it by: questions with how many answered each version, whom it asks, who is silent, when reminders went out. */
export const shapeOfCall = query({
  name: "shapeOfCall", input: ByCall, subject: findCall, allow: (actor, subject) => canReadCall(actor, subject) && canShapeCall(actor, subject),
  async run({ subject: { call, issue, hub }, db }) {
    const versions = await db.select({ ...questionShown, replacedAt: callQuestions.replacedAt, answers: count(questionAnswers.id) }).from(callQuestions).leftJoin(questionAnswers, answered(callQuestions.id))
      .where(eq(callQuestions.callId, call.id)).groupBy(callQuestions.id).orderBy(asc(callQuestions.place), desc(callQuestions.version));
    const audience = new Set(await audienceOf(db, call.id));
    const participants = await db.select({ id: organisations.id, slug: organisations.slug, name: organisations.name }).from(participations).innerJoin(organisations, eq(organisations.id, participations.organisationId))
      .where(and(eq(participations.hubId, hub.id), isNull(participations.endedAt))).orderBy(asc(organisations.name), asc(organisations.id));
    const reminders = await db.select({ daysBefore: callReminders.daysBefore, sentAt: callReminders.sentAt, by: people.name }).from(callReminders).leftJoin(people, eq(people.id, callReminders.sentBy)).where(eq(callReminders.callId, call.id)).orderBy(desc(callReminders.sentAt), desc(callReminders.id));
    const silent = await silentOn(db, call);
    return {
      call: { id: call.id, question: call.question, state: call.state, day: call.day, time: call.time, zone: call.zone, closesAt: call.closesAt, firstClosesAt: call.firstClosesAt, remindDays: call.remindDays, provision: call.provision, isOpen: isOpenNow(call) },
      issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      questions: versions.filter(({ replacedAt }) => replacedAt === null).map(({ replacedAt: _, ...question }) => ({ ...question, earlier: versions.filter(({ key, version }) => key === question.key && version < question.version).map(({ version, prompt, answers }) => ({ version, prompt, answers })) })),
      provisions: await provisionsOf(db, call.id), everyone: audience.size === 0,
      participants: participants.map(({ id, ...organisation }) => ({ ...organisation, asked: audience.size === 0 || audience.has(id) })),
      silent: silent.map(({ name }) => name), silentPeople: await peopleOf(db, hub.id, silent.map(({ id }) => id)), reminders,
    };
  },
});

/** How many people speak for some organisations in a hub: whom a reminder would reach. */
async function peopleOf(db: Reader, hubId: string, organisationIds: readonly string[]): Promise<number> {
  if (organisationIds.length === 0) return 0;
  const seated = await db.selectDistinct({ id: seats.personId }).from(seats).innerJoin(people, eq(people.id, seats.personId)).where(and(eq(seats.hubId, hubId), inArray(seats.organisationId, [...organisationIds]), isNull(seats.endedAt), isNull(people.suspendedAt)));
  return seated.length;
}

/** How many people a call in a hub would reach, by role, and how many in all: one who has two seats hears of it once, and nobody of what they do themselves. */
export const askedByCall = query({
  name: "askedByCall", input: AskedByCall, subject: findOnTrack, allow: (actor, subject) => canSeeTrack(actor, subject) && canDraftCall(actor, subject),
  async run({ actor, subject: { hub }, db }) {
    const seated = await db.selectDistinct({ personId: seats.personId, role: seats.role }).from(seats).innerJoin(people, eq(people.id, seats.personId))
      .where(and(eq(seats.hubId, hub.id), isNull(seats.endedAt), isNull(people.suspendedAt), inArray(seats.role, [...rolesAsked]), ne(people.id, actor.id)));
    const holding = (role: string) => seated.filter((seat) => seat.role === role).length;
    return { delegates: holding("delegate"), alternates: holding("alternate"), participants: holding("participant"), people: new Set(seated.map(({ personId }) => personId)).size };
  },
});

/** Calls whose hour has come. */
export const callsPastClosing = (db: Reader) => db.select({ id: calls.id }).from(calls).where(and(eq(calls.state, "open"), lt(calls.closesAt, clock.now()))).limit(50);

/** Open calls with a plan of reminders, and the steps of it that were taken. */
export async function callsWithReminders(db: Reader) {
  const open = await db.select({ id: calls.id, remindDays: calls.remindDays, openedAt: calls.openedAt, closesAt: calls.closesAt, zone: calls.zone }).from(calls).where(eq(calls.state, "open"));
  const planned = open.filter((call) => isOpenNow({ state: "open", ...call }) && call.remindDays.length > 0);
  if (planned.length === 0) return [];
  const sent = await db.select({ callId: callReminders.callId, daysBefore: callReminders.daysBefore }).from(callReminders).where(inArray(callReminders.callId, planned.map(({ id }) => id)));
  return planned.map((call) => ({ ...call, sent: sent.filter(({ callId }) => callId === call.id).map(({ daysBefore }) => daysBefore) }));
}
