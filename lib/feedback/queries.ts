import { and, asc, count, countDistinct, desc, eq, gt, inArray, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { asks, callQuestions, calls, dispositions, feedback, feedbackDrafts, hubs, issues, organisations, participations, people, positions, questionAnswers, seats, themeFeedback, themes, translations, type Call, type Feedback, type Issue, type Position } from "#db/schema/index.ts";
import type { Stance } from "#db/vocabulary.ts";
import { isMember, organisationOf, type Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { cursorOf, momentIn, readCursor } from "#lib/kernel/cursor.ts";
import { identifyAll } from "#lib/kernel/identify.ts";
import { mayRead, rightsOf, visibleTo } from "#lib/kernel/lane.ts";
import { prepared, type Given } from "#lib/kernel/prepared.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { ByCall } from "#lib/calls/input.ts";
import { callActs } from "#lib/calls/model.ts";
import { canCloseCall, canOpenCall, canReadCall, canShapeCall } from "#lib/calls/policy.ts";
import { askedOn, findCall, isOpenNow, provisionsOf, questionsOf } from "#lib/calls/queries.ts";
import { ByFeedback, FeedbackOnCall, FeedbackOnIssue, MyInput, ReadersOfLane, SpokenOn, UnansweredTo } from "#lib/feedback/input.ts";
import { feedbackActs, leftOut, reasonsLeftOut, unanswered } from "#lib/feedback/model.ts";
import { canClarifyFeedback, canConfirmFeedback, canContestDisposition, canCorrectLanguage, canDisposeFeedback, canDisposeTogether, canEnterOnBehalf, canNameAuthor, canNarrowFeedback, canReadFeedback, canRequestClarification, canSeeWho, canSubmitFeedback, canTranslateFeedback, canWidenFeedback, canWithdrawFeedback } from "#lib/feedback/policy.ts";
import { canReadIssue, canSeeTrack } from "#lib/issues/policy.ts";
import { familyOf, findIssue, findOnTrack } from "#lib/issues/queries.ts";

export async function findFeedback(db: Reader, { feedback: id }: { feedback: string }) {
  const [found] = await db.select({ feedback, issue: issues, hub: hubs, organisation: organisations, call: calls }).from(feedback)
    .innerJoin(issues, eq(issues.id, feedback.issueId)).innerJoin(hubs, eq(hubs.id, feedback.hubId)).innerJoin(organisations, eq(organisations.id, feedback.organisationId)).innerJoin(calls, eq(calls.id, feedback.callId))
    .where(eq(feedback.id, id));
  if (!found) throw new Refusal("notFound");
  return found;
}

/** The inputs to a hub on an issue that an actor may know of. What is an organisation's own alone or was withdrawn is not among them, for nobody. */
export const inputsTo = (db: Reader, actor: Actor, { issue, hub }: { issue: { id: string }; hub: { id: string } }) =>
  and(inArray(feedback.issueId, familyOf(db, actor, issue.id)), eq(feedback.hubId, hub.id), ne(feedback.state, "withdrawn"), ne(feedback.lane, "own"), visibleTo(actor, feedback));

/** Those of them that are named, with whose they are. */
export const inputsAmong = (db: Reader, actor: Actor, place: { issue: { id: string }; hub: { id: string } }, ids: readonly string[]) =>
  db.select({ feedback, organisation: organisations }).from(feedback).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
    .where(and(inputsTo(db, actor, place), among(feedback.id, ids))).orderBy(asc(feedback.submittedAt), asc(feedback.id));

/** Which of some inputs want an answer that this actor may give, and how many of the others are left out for which reason. */
export function sortedForAnswer<Saying extends { feedback: Feedback }>(actor: Actor, all: readonly Saying[]) {
  const skipped = Object.fromEntries(reasonsLeftOut.map((reason) => [reason, 0])) as Record<(typeof reasonsLeftOut)[number], number>;
  const wanting = all.filter((said) => {
    const reason = leftOut(said.feedback.state, !canDisposeFeedback(actor, said));
    if (reason) skipped[reason] += 1;
    return !reason;
  });
  return { wanting, skipped };
}

/** How many of some inputs would be answered together, to whom that would be told, and how many are left out. */
export async function answerBeforehand(db: Reader, actor: Actor, all: Awaited<ReturnType<typeof inputsAmong>>) {
  const { wanting, skipped } = sortedForAnswer(actor, all);
  const authors = wanting.filter((said) => !said.feedback.enteredBy).map((said) => said.feedback.authorId);
  const entered = [...new Set(wanting.filter((said) => said.feedback.enteredBy).map((said) => said.organisation.id))];
  const speakers = entered.length > 0 ? await db.selectDistinct({ personId: seats.personId }).from(seats)
    .where(and(eq(seats.hubId, wanting[0]!.feedback.hubId), among(seats.organisationId, entered), isNull(seats.endedAt), inArray(seats.role, ["delegate", "alternate"]))) : [];
  const told = new Set([...authors, ...speakers.map(({ personId }) => personId)]);
  told.delete(actor.id);
  const organisations = [...Map.groupBy(wanting, (said) => said.organisation.name)].map(([name, inputs]) => ({ name, inputs: inputs.length })).sort((one, other) => one.name.localeCompare(other.name));
  return { answers: wanting.length, organisations, people: told.size, skipped };
}

const callShown = { id: calls.id, question: calls.question, context: calls.context, provision: calls.provision, provisionText: calls.provisionText, state: calls.state, day: calls.day, time: calls.time, zone: calls.zone, closesAt: calls.closesAt, firstClosesAt: calls.firstClosesAt, openedAt: calls.openedAt, closedAt: calls.closedAt, lane: calls.lane };

/** A call, with who has answered as far as the actor may know, the answers of their own organisation (but for what came in with a table) and its draft. */
export const callById = query({
  name: "callById", input: ByCall, subject: findCall, allow: canReadCall,
  async run({ actor, subject: { call, issue, hub }, db }) {
    const [shown] = await db.select(callShown).from(calls).where(eq(calls.id, call.id));
    const organisationId = organisationOf(actor, call.hubId);
    const [organisation] = organisationId ? await db.select({ id: organisations.id, name: organisations.name, slug: organisations.slug }).from(organisations).where(eq(organisations.id, organisationId)) : [];
    const mine = organisationId ? await db.select({ id: feedback.id, reference: feedback.reference, stance: feedback.stance, state: feedback.state, submittedAt: feedback.submittedAt }).from(feedback).where(and(eq(feedback.callId, call.id), eq(feedback.organisationId, organisationId), isNull(feedback.importId))).orderBy(desc(feedback.submittedAt), desc(feedback.id)) : [];
    const [draft] = organisationId ? await db.select({ content: feedbackDrafts.content, revision: feedbackDrafts.revision, savedAt: feedbackDrafts.savedAt, savedBy: people.name })
      .from(feedbackDrafts).innerJoin(people, eq(people.id, feedbackDrafts.savedBy)).where(and(eq(feedbackDrafts.callId, call.id), eq(feedbackDrafts.organisationId, organisationId))) : [];
    return {
      ...shown!, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name, zone: hub.zone },
      isOpen: isOpenNow(call), organisation: organisation ?? null, mine, draft: draft ?? null, voices: await voicesOn(db, actor, call), questions: await questionsOf(db, call.id), provisions: await provisionsOf(db, call.id),
      may: { submit: canSubmitFeedback(actor, { call }) && isOpenNow(call), open: canOpenCall(actor, { call }) && callActs.allows(call.state, "openCall"), close: canCloseCall(actor, { call }) && callActs.allows(call.state, "closeCall"), readAnswers: canOpenCall(actor, { call }), shape: canShapeCall(actor, { call }), enter: canEnterOnBehalf(actor, { call }) && call.state !== "draft" },
    };
  },
});

/** Who has spoken, by stance: one voice an organisation, where it last said to stand, counted over what the actor may read. Who may not know whose words some are is shown a voice without a name, apart from what its organisation says under its name. */
export async function voicesOn(db: Reader, actor: Actor, call: Pick<Call, "id" | "hubId">) {
  const said = await db.select({ attributed: feedback.attributed, hubId: feedback.hubId, organisationId: feedback.organisationId, name: organisations.name, stance: feedback.stance }).from(feedback).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
    .where(and(eq(feedback.callId, call.id), ne(feedback.state, "withdrawn"), ne(feedback.lane, "own"), visibleTo(actor, feedback))).orderBy(asc(feedback.submittedAt), asc(feedback.id));
  const latest = new Map<string, { name: string | null; stance: Stance | null }>();
  for (const one of said) {
    const named = canSeeWho(actor, { feedback: one });
    // One voice for both would say whose the unnamed words are.
    const voice = named ? one.organisationId : `unnamed ${one.organisationId}`;
    latest.set(voice, { name: named ? one.name : null, stance: one.stance ?? latest.get(voice)?.stance ?? null });
  }
  const asked = await askedOn(db, call);
  return { asked: asked.length, voices: [...latest.values()], silent: asked.filter(({ id }) => !latest.has(id)).map(({ name }) => name) };
}

const said = {
  id: feedback.id, reference: feedback.reference, stance: feedback.stance, provision: feedback.provision, impact: feedback.impact, evidence: feedback.evidence, proposedWording: feedback.proposedWording,
  language: feedback.language, lane: feedback.lane, state: feedback.state, submittedAt: feedback.submittedAt, attributed: feedback.attributed, hubId: feedback.hubId, organisationId: feedback.organisationId, organisation: organisations.name, organisationSlug: organisations.slug, country: organisations.country,
  commentType: feedback.commentType, enteredBy: feedback.enteredBy, confirmedAt: feedback.confirmedAt, verdict: dispositions.verdict, reason: dispositions.reason,
};

const answers = (db: Reader) => db.select(said).from(feedback).innerJoin(organisations, eq(organisations.id, feedback.organisationId))
  .leftJoin(dispositions, and(eq(dispositions.feedbackId, feedback.id), isNull(dispositions.replacedAt)));

type SaidRow = Awaited<ReturnType<ReturnType<typeof answers>["execute"]>>[number];

/** An input as this actor may see it: without its organisation where they may not know whose words it holds. */
function asShownTo(actor: Actor, { hubId, organisationId, enteredBy, confirmedAt, ...said }: SaidRow) {
  const row = { ...said, unconfirmed: enteredBy !== null && confirmedAt === null };
  if (canSeeWho(actor, { feedback: { attributed: row.attributed, hubId, organisationId } })) return { ...row, organisation: row.organisation as string | null, organisationSlug: row.organisationSlug as string | null };
  return { ...row, organisation: null, organisationSlug: null, country: null };
}

async function pageOf(db: Reader, actor: Actor, where: SQL | undefined, { after, limit }: { after?: string | undefined; limit: number }) {
  const cursor = readCursor(after);
  const at = cursor && momentIn(cursor);
  const rows = await answers(db).where(and(where, cursor ? or(gt(feedback.submittedAt, at!), and(eq(feedback.submittedAt, at!), gt(feedback.id, cursor.id))) : undefined))
    .orderBy(asc(feedback.submittedAt), asc(feedback.id)).limit(limit + 1);
  const last = rows[limit - 1];
  return { feedback: rows.slice(0, limit).map((row) => asShownTo(actor, row)), next: rows.length > limit && last ? cursorOf({ key: String(last.submittedAt.getTime()), id: last.id }) : null };
}

/** The answers to a call that the actor may read, oldest first, with the hub's answer to each. */
export const feedbackOnCall = query({
  name: "feedbackOnCall", input: FeedbackOnCall, subject: findCall, allow: canReadCall,
  async run({ actor, input, subject: { call, issue, hub }, db }) {
    const where = and(eq(feedback.callId, call.id), ne(feedback.state, "withdrawn"), visibleTo(actor, feedback), input.stance ? eq(feedback.stance, input.stance) : undefined, input.open ? inArray(feedback.state, [...unanswered]) : undefined);
    const [totals] = await db.select({ n: count(), organisations: countDistinct(feedback.organisationId) }).from(feedback).where(where);
    return {
      call: { id: call.id, question: call.question, state: call.state, closesAt: call.closesAt }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name },
      total: totals!.n, organisations: totals!.organisations, ...(await pageOf(db, actor, where, input)), may: { dispose: canOpenCall(actor, { call }) },
    };
  },
});

/** All answers on an issue, of any call, that the actor may read. */
export const feedbackOnIssue = query({
  name: "feedbackOnIssue", input: FeedbackOnIssue, subject: findIssue, allow: canReadIssue,
  run: ({ actor, input, subject: issue, db }) => pageOf(db, actor, and(inArray(feedback.issueId, familyOf(db, actor, issue.id)), ne(feedback.state, "withdrawn"), visibleTo(actor, feedback)), input),
});

const callsOf = prepared((db, { issue }: Given<{ issue: string }>, actor: Actor) => db.select({ call: calls, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name } })
  .from(calls).innerJoin(hubs, eq(hubs.id, calls.hubId)).where(inArray(calls.issueId, familyOf(db, actor, issue))).orderBy(desc(calls.createdAt), desc(calls.id)), rightsOf);

/** The calls on an issue that an actor may know of, newest first, each with the hub that asks. */
async function callsKnownTo(db: Reader, actor: Actor, issue: Issue) {
  const all = await callsOf(db, { issue: issue.id }, actor);
  return all.filter(({ call }) => canReadCall(actor, { call })).map(({ call, hub }) => ({ hubId: call.hubId, brief: {
    id: call.id, question: call.question, state: call.state, day: call.day, time: call.time, zone: call.zone, closesAt: call.closesAt, isOpen: isOpenNow(call), hub,
    may: { submit: canSubmitFeedback(actor, { call }) && isOpenNow(call), readAnswers: canOpenCall(actor, { call }) },
  } }));
}

/** The calls on an issue that the actor may know of. */
export const callsInBrief = query({
  name: "callsInBrief", input: FeedbackOnIssue.pick({ issue: true }), subject: findIssue, allow: canReadIssue,
  run: async ({ actor, subject: issue, db }) => (await callsKnownTo(db, actor, issue)).map(({ brief }) => brief),
});

/** The same with who has spoken on each, as far as the actor may know. */
export const callsOnIssue = query({
  name: "callsOnIssue", lasting: true, input: FeedbackOnIssue.pick({ issue: true }), subject: findIssue, allow: canReadIssue,
  run: async ({ actor, subject: issue, db }) => Promise.all((await callsKnownTo(db, actor, issue)).map(async ({ hubId, brief }) => ({ ...brief, voices: await voicesOn(db, actor, { id: brief.id, hubId }) }))),
});

/** All that was sent in one go with an input, itself included. */
export const sentTogether = (db: Reader, { id, sentWith, importId }: Pick<Feedback, "id" | "sentWith" | "importId">) => {
  const first = sentWith ?? id;
  return db.select({ id: feedback.id, reference: feedback.reference, provision: feedback.provision, stance: feedback.stance, impact: feedback.impact, language: feedback.language, sentWith: feedback.sentWith }).from(feedback)
    .where(importId ? eq(feedback.importId, importId) : or(eq(feedback.id, first), eq(feedback.sentWith, first))).orderBy(asc(feedback.submittedAt), asc(feedback.id));
};

/** What was sent in the same form, as far as a reader may read it; and, of what is named apart, as far as they may know that it belongs together. */
async function partsBeside(db: Reader, actor: Actor, item: Feedback) {
  const others = (await sentTogether(db, item)).filter(({ id }) => id !== item.id);
  if (others.length === 0) return [];
  const open = await db.select({ id: feedback.id, attributed: feedback.attributed }).from(feedback).where(and(inArray(feedback.id, others.map(({ id }) => id)), ne(feedback.state, "withdrawn"), visibleTo(actor, feedback)));
  const known = canSeeWho(actor, { feedback: { ...item, attributed: false } });
  return others.filter(({ id }) => open.some((one) => one.id === id && (known || one.attributed === item.attributed)));
}

/** What an input says to the questions of its call, each in the words it was asked in. */
const answeredIn = (db: Reader, feedbackId: string) => db.select({ key: callQuestions.key, version: callQuestions.version, kind: callQuestions.kind, prompt: callQuestions.prompt, options: callQuestions.options, changedSince: callQuestions.replacedAt, values: questionAnswers.values })
  .from(questionAnswers).innerJoin(callQuestions, eq(callQuestions.id, questionAnswers.questionId)).where(eq(questionAnswers.feedbackId, feedbackId)).orderBy(asc(callQuestions.place), asc(callQuestions.id));

/** The translations that stand beside an input. */
const translationsOf = (db: Reader, feedbackId: string) => db.select({ language: translations.language, impact: translations.impact, proposedWording: translations.proposedWording, evidence: translations.evidence, madeBy: translations.madeBy, tool: translations.tool, at: translations.createdAt, by: people.name, authorId: people.id })
  .from(translations).innerJoin(people, eq(people.id, translations.authorId)).where(and(eq(translations.feedbackId, feedbackId), isNull(translations.replacedAt))).orderBy(asc(translations.language));

/** Where an answer changed what the hub holds, for whoever may read that. */
const changedFor = (actor: Actor, position: Position | null, section: number | null) => (position && mayRead(actor, position) ? { position: position.id, title: position.title, section } : null);

/** One answer, whole, with every answer the hub gave to it and what the actor may do. */
export const feedbackById = query({
  name: "feedbackById", input: ByFeedback, subject: findFeedback, allow: canReadFeedback,
  async run({ actor, subject, db }) {
    const { feedback: item, issue, hub, organisation, call } = subject;
    const [author] = await db.select({ name: people.name }).from(people).where(eq(people.id, item.authorId));
    const [enterer] = item.enteredBy ? await db.select({ name: people.name }).from(people).where(eq(people.id, item.enteredBy)) : [];
    const history = await db.select({ verdict: dispositions.verdict, reason: dispositions.reason, at: dispositions.createdAt, by: people.name, section: dispositions.section, position: positions }).from(dispositions).innerJoin(people, eq(people.id, dispositions.decidedBy))
      .leftJoin(positions, eq(positions.id, dispositions.positionId)).where(eq(dispositions.feedbackId, item.id)).orderBy(asc(dispositions.createdAt), asc(dispositions.id));
    const { authorId: _, hubId: __, organisationId: ___, callId: ____, issueId: _____, enteredBy: ______, confirmedBy: _______, importId: ________, ...shown } = item;
    const named = canSeeWho(actor, subject);
    const parts = item.importId ? [] : await partsBeside(db, actor, item);
    const allowed = (act: Parameters<typeof feedbackActs.allows>[1], may: boolean) => may && feedbackActs.allows(item.state, act);
    return {
      enteredBy: named && enterer && isMember(actor) ? enterer.name : null, answers: await answeredIn(db, item.id), parts,
      translations: (await translationsOf(db, item.id)).map(({ by, authorId, ...translation }) => ({ ...translation, by: isMember(actor) && (named || authorId !== item.authorId) ? by : null })),
      ...shown, row: named ? item.row : null, sentWith: parts.some(({ id }) => id === item.sentWith) ? item.sentWith : null, author: isMember(actor) && named ? author!.name : null, organisation: named ? organisation.name : null, organisationSlug: named ? organisation.slug : null, call: { id: call.id, question: call.question }, issue: { docket: issue.docket, title: issue.title }, hub: { slug: hub.slug, code: hub.code, name: hub.name }, dispositions: history.map(({ by, position, section, ...answer }) => ({ ...answer, by: isMember(actor) ? by : null, changed: changedFor(actor, position, section) })),
      may: {
        confirm: canConfirmFeedback(actor, subject) && item.enteredBy !== null && item.confirmedAt === null, translate: canTranslateFeedback(actor, subject), correctLanguage: canCorrectLanguage(actor, subject), name: canNameAuthor(actor, subject),
        dispose: allowed("dispose", canDisposeFeedback(actor, subject)), settle: allowed("settle", canDisposeFeedback(actor, subject)), requestClarification: allowed("requestClarification", canRequestClarification(actor, subject)),
        withdraw: allowed("withdraw", canWithdrawFeedback(actor, subject)), clarify: allowed("clarify", canClarifyFeedback(actor, subject)), contest: allowed("contest", canContestDisposition(actor, subject)),
        narrow: canNarrowFeedback(actor, subject), widen: canWidenFeedback(actor, subject),
      },
    };
  },
});

const became = { feedbackId: themeFeedback.feedbackId, number: asks.number, statement: asks.statement, state: asks.state, position: { id: positions.id, title: positions.title } };

/** Everything somebody's organisations have said, latest first: what was said, where it stands, what it changed and which ask it became part of. */
export const myInput = query({
  name: "myInput", input: MyInput, subject: async () => null, allow: isMember,
  async run({ actor, input, db }) {
    const mine = [...new Set(actor.seats.flatMap(({ organisationId }) => organisationId ?? []))];
    if (mine.length === 0) return { feedback: [], next: null };
    const cursor = readCursor(input.after);
    const at = cursor && momentIn(cursor);
    const rows = await db.select({
      ...said, call: { id: calls.id, question: calls.question }, issue: { docket: issues.docket, title: issues.title }, hub: { slug: hubs.slug, code: hubs.code, name: hubs.name }, author: people.name,
      section: dispositions.section, positionId: dispositions.positionId, sentWith: feedback.sentWith,
    }).from(feedback).innerJoin(organisations, eq(organisations.id, feedback.organisationId)).innerJoin(calls, eq(calls.id, feedback.callId)).innerJoin(issues, eq(issues.id, feedback.issueId)).innerJoin(hubs, eq(hubs.id, feedback.hubId))
      .innerJoin(people, eq(people.id, feedback.authorId)).leftJoin(dispositions, and(eq(dispositions.feedbackId, feedback.id), isNull(dispositions.replacedAt)))
      .where(and(inArray(feedback.organisationId, mine), input.open ? inArray(feedback.state, [...unanswered]) : undefined, cursor ? or(lt(feedback.submittedAt, at!), and(eq(feedback.submittedAt, at!), lt(feedback.id, cursor.id))) : undefined))
      .orderBy(desc(feedback.submittedAt), desc(feedback.id)).limit(input.limit + 1);
    const shown = rows.slice(0, input.limit);
    const changed = new Map((await namedPositions(db, actor, shown.flatMap(({ positionId }) => positionId ?? []))).map((position) => [position.id, position]));
    const asked = shown.length === 0 ? [] : await db.select(became).from(themeFeedback).innerJoin(themes, eq(themes.id, themeFeedback.themeId)).innerJoin(asks, eq(asks.id, themes.askId)).innerJoin(positions, eq(positions.id, asks.positionId))
      .where(and(inArray(themeFeedback.feedbackId, shown.map(({ id }) => id)), isNull(themes.retiredAt), isNull(asks.retiredAt), visibleTo(actor, positions)));
    const last = rows[input.limit - 1];
    return {
      feedback: shown.map(({ hubId: _, organisationId: __, positionId, enteredBy, ...row }) => ({ ...row, entered: enteredBy !== null, position: positionId ? (changed.get(positionId) ?? null) : null, asks: asked.filter(({ feedbackId }) => feedbackId === row.id).map(({ feedbackId: ___, ...ask }) => ask) })),
      next: rows.length > input.limit && last ? cursorOf({ key: String(last.submittedAt.getTime()), id: last.id }) : null,
    };
  },
});

/** Positions by name, those of them that an actor may know of. */
const namedPositions = async (db: Reader, actor: Actor, ids: readonly string[]) =>
  (ids.length === 0 ? [] : db.select({ id: positions.id, title: positions.title }).from(positions).where(and(inArray(positions.id, [...new Set(ids)]), visibleTo(actor, positions))));

/** Who would read an answer on a lane, by name: the same rule that will guard it, asked of everyone who sits anywhere. */
export const readersOfLane = query({
  name: "readersOfLane", input: ReadersOfLane, subject: findCall, allow: (actor, subject) => canReadCall(actor, subject) && canSubmitFeedback(actor, subject),
  async run({ actor, input: { lane }, subject: { call, hub }, db }) {
    const row = { id: "not yet sent", lane, hubId: call.hubId, organisationId: organisationOf(actor, call.hubId) };
    const everyone = await db.selectDistinct({ id: people.id, name: people.name }).from(seats).innerJoin(people, eq(people.id, seats.personId)).where(isNull(seats.endedAt)).orderBy(asc(people.name), asc(people.id));
    const actors = await identifyAll(db, everyone.map(({ id }) => id));
    const readers = everyone.filter(({ id }) => { const one = actors.get(id); return one && mayRead(one, row); });
    const [participants] = await db.select({ n: countDistinct(participations.organisationId) }).from(participations).where(and(eq(participations.hubId, hub.id), isNull(participations.endedAt)));
    return { lane, hub: hub.name, everyone: lane === "public", count: readers.length, names: readers.slice(0, 12).map(({ name }) => name), participants: participants!.n };
  },
});

/** Answers on an issue in a hub that still want one from the hub, as far as its coordinators may know of them. */
export const countUnanswered = async (db: Reader, issueId: string, hubId: string) =>
  db.$count(feedback, and(inArray(feedback.issueId, familyOf(db, null, issueId)), eq(feedback.hubId, hubId), inArray(feedback.state, [...unanswered]), ne(feedback.lane, "own")));

/** How many inputs to a hub on an issue still want its answer, and so hold up a text. */
export const unansweredTo = query({
  name: "unansweredTo", input: UnansweredTo, subject: findOnTrack, allow: (actor, subject) => canSeeTrack(actor, subject) && canDisposeTogether(actor, subject),
  run: async ({ subject: { issue, hub }, db }) => ({ open: await countUnanswered(db, issue.id, hub.id) }),
});

const spoken = prepared((db, { dockets }: Given<{ dockets: readonly string[] }>, actor: Actor) => db.select({ docket: issues.docket, n: countDistinct(feedback.organisationId) }).from(feedback).innerJoin(issues, eq(issues.id, feedback.issueId))
  .where(and(among(issues.docket, dockets), ne(feedback.state, "withdrawn"), visibleTo(actor, feedback))).groupBy(issues.docket), rightsOf);

/** How many organisations have spoken on some issues, by docket, as far as the actor may know. */
export const spokenOn = query({
  name: "spokenOn", lasting: true, input: SpokenOn, subject: async () => null, allow: () => true,
  run: async ({ actor, input, db }) => new Map(input.issues.length === 0 ? [] : (await spoken(db, { dockets: input.issues }, actor)).map(({ docket, n }) => [docket, n])),
});
