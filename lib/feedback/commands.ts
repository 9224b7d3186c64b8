import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { among as inMany } from "#db/dialect.ts";
import { dispositions, feedback, feedbackDrafts, organisations, participations, positions, questionAnswers, translations, type Disposition, type Feedback, type Hub, type Issue, type Organisation, type Position } from "#db/schema/index.ts";
import type { Verdict } from "#db/vocabulary.ts";
import { clock } from "#lib/platform/clock.ts";
import { newReference } from "#lib/platform/ids.ts";
import { organisationOf, type Actor } from "#lib/kernel/actor.ts";
import { command, drafting } from "#lib/kernel/command.ts";
import { happened, type Fact } from "#lib/kernel/facts.ts";
import { inLots } from "#lib/kernel/lots.ts";
import { Refusal, wrong, type Faults } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { faultIn } from "#lib/calls/model.ts";
import { canReadCall } from "#lib/calls/policy.ts";
import { findCall, isOpenNow, questionsOf } from "#lib/calls/queries.ts";
import { attachFiles } from "#lib/files/commands.ts";
import { filesHangingOn } from "#lib/files/queries.ts";
import * as facts from "#lib/feedback/facts.ts";
import { ByFeedback, ChangeAttribution, ChangeFeedbackLane, ClarifyFeedback, CorrectLanguage, DisposeFeedback, DisposeFeedbackTogether, EnterFeedback, SaveFeedbackDraft, SubmitFeedback, TranslateFeedback, WithReason, type Point, type QuestionAnswer } from "#lib/feedback/input.ts";
import { feedbackActs, narrows } from "#lib/feedback/model.ts";
import { canClarifyFeedback, canConfirmFeedback, canContestDisposition, canCorrectLanguage, canDisposeFeedback, canDisposeTogether, canEnterOnBehalf, canNarrowFeedback, canNameAuthor, canReadFeedback, canRequestClarification, canSaveFeedbackDraft, canSubmitFeedback, canTranslateFeedback, canWidenFeedback, canWithdrawFeedback } from "#lib/feedback/policy.ts";
import { findFeedback, inputsAmong, sentTogether, sortedForAnswer } from "#lib/feedback/queries.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { familyOf, findOnTrack } from "#lib/issues/queries.ts";
import { linkByLocators } from "#lib/provisions/commands.ts";

type Scene = Awaited<ReturnType<typeof findCall>>;

/** Keeps what an organisation has typed so far. Whoever saves over a newer text is handed it, and nothing is lost. */
export const saveFeedbackDraft = drafting({
  name: "saveFeedbackDraft", input: SaveFeedbackDraft, subject: findCall, seen: canReadCall, allow: canSaveFeedbackDraft,
  async run({ actor, input: { content, revision }, subject: { call }, tx }) {
    const organisationId = organisationOf(actor, call.hubId)!;
    const ours = and(eq(feedbackDrafts.callId, call.id), eq(feedbackDrafts.organisationId, organisationId));
    const [kept] = await tx.select().from(feedbackDrafts).where(ours);
    if (kept && kept.revision !== revision) throw new Refusal("conflict", { code: "draftMoved", present: { content: kept.content, revision: kept.revision, savedAt: kept.savedAt } });
    const saved = { content, revision: revision + 1, savedBy: actor.id, savedAt: clock.now() };
    if (kept) await tx.update(feedbackDrafts).set(saved).where(ours);
    else await tx.insert(feedbackDrafts).values({ ...saved, callId: call.id, organisationId });
    return { revision: saved.revision, savedAt: saved.savedAt };
  },
});

type Sending = Pick<Feedback, "stance" | "provision" | "commentType" | "impact" | "evidence" | "proposedWording" | "language" | "attributed" | "lane" | "consent"> & { points: Point[]; answers: QuestionAnswer[] };
type Sender = { authorId: string; organisation: Organisation } & Partial<Pick<Feedback, "enteredBy" | "enteredFrom">>;

/** What is answered to the questions of the call as they are asked now; `wanted`: those that must be answered are missed. Whoever answered an earlier version is told. */
async function answersTo(tx: Tx, callId: string, given: readonly QuestionAnswer[], wanted: boolean) {
  const asked = await questionsOf(tx, callId);
  const faults: Faults = {};
  const answers = asked.flatMap((question) => {
    const one = given.find(({ key }) => key === question.key);
    if (one && one.version !== question.version) throw new Refusal("conflict", { code: "callQuestionMoved", present: { id: question.id, version: question.version, prompt: question.prompt } });
    const values = (one?.values ?? []).map((value) => value.trim()).filter((value) => value !== "");
    const fault = faultIn({ ...question, required: question.required && wanted }, values);
    if (fault) faults[`question.${question.key}`] = [fault];
    return values.length > 0 ? [{ questionId: question.id, values }] : [];
  });
  if (Object.keys(faults).length > 0) throw new Refusal("invalid", { faults });
  return answers;
}

/** Writes down one sending: what is said on the whole and, about parts of the text, one input each. */
async function receive(tx: Tx, { call, issue, hub }: Scene, { points, answers, ...input }: Sending, { organisation, ...by }: Sender) {
  const now = clock.now().getTime();
  const inserted = async (values: Omit<Sending, "points" | "answers">, sentWith: string | null, place = 0) => {
    // A millisecond apart, so that they stay in their order wherever they are listed.
    const [row] = await tx.insert(feedback).values({ ...values, ...by, sentWith, submittedAt: new Date(now + place), reference: `${issue.docket}-${newReference()}`, callId: call.id, issueId: issue.id, hubId: call.hubId, organisationId: organisation.id }).returning();
    return row!;
  };
  const whole = await inserted(input, null);
  const answered = await answersTo(tx, call.id, answers, by.enteredBy === undefined);
  if (answered.length > 0) await tx.insert(questionAnswers).values(answered.map((one) => ({ ...one, feedbackId: whole.id })));
  const files = await attachFiles(tx, whole);
  const parts: Feedback[] = [];
  for (const [index, point] of points.entries()) parts.push(await inserted({ ...input, ...point }, whole.id, index + 1));
  await linkByLocators(tx, issue.id, [whole, ...parts].map(({ id, provision }) => ({ topic: `feedback:${id}` as const, locator: provision })));
  return { whole, parts, files, said: (one: Feedback) => ({ issue, hub, feedback: one, organisation }) };
}

/** An organisation answers a call. Ends in a receipt; its draft is done with. */
export const submitFeedback = command({
  name: "submitFeedback", input: SubmitFeedback, subject: findCall, seen: canReadCall, allow: canSubmitFeedback,
  tells: ({ input: { lane = "hub", attributed = true }, subject: { issue, hub }, actor }) => {
    const organisationId = organisationOf(actor, hub.id)!;
    return [facts.feedbackSubmitted({ issue, hub, feedback: wouldBe<Feedback>({ id: "", lane, attributed, hubId: hub.id, organisationId }), organisation: wouldBe<Organisation>({ id: organisationId }) })];
  },
  async run({ actor, input: { call: _, consent, ...input }, subject, tx }) {
    const { call } = subject;
    if (!isOpenNow(call)) throw new Refusal("state", { code: "call.closed", present: { state: call.state, allowed: [] } });
    const organisationId = organisationOf(actor, call.hubId)!;
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, organisationId));
    const { whole, parts, files, said } = await receive(tx, subject, { ...input, consent: consent ?? input.lane }, { authorId: actor.id, organisation: organisation! });
    await tx.delete(feedbackDrafts).where(and(eq(feedbackDrafts.callId, call.id), eq(feedbackDrafts.organisationId, organisationId)));
    return happened({ id: whole.id, reference: whole.reference, submittedAt: whole.submittedAt }, facts.feedbackSubmitted(said(whole), files), ...parts.map((part) => facts.partSubmitted(said(part))));
  },
});

/** A coordinator enters what an organisation wrote elsewhere. It is marked so until somebody of the organisation says that it is theirs. */
export const enterFeedback = command({
  name: "enterFeedback", input: EnterFeedback, subject: findCall, seen: canReadCall, allow: canEnterOnBehalf,
  tells: async ({ input: { organisation: slug, lane = "hub", attributed = true }, subject: { issue, hub }, db }) => {
    const [organisation] = slug ? await db.select().from(organisations).where(eq(organisations.slug, slug)) : [];
    return organisation ? [facts.feedbackEntered({ issue, hub, organisation, feedback: wouldBe<Feedback>({ id: "", lane, attributed, hubId: hub.id, organisationId: organisation.id }) })] : null;
  },
  async run({ actor, input: { call: _, organisation: slug, source, ...input }, subject, tx }) {
    const { call } = subject;
    if (call.state === "draft") throw new Refusal("state", { code: "call.notOpen", present: { state: call.state, allowed: [] } });
    const [found] = await tx.select({ organisation: organisations }).from(organisations).innerJoin(participations, and(eq(participations.organisationId, organisations.id), eq(participations.hubId, call.hubId), isNull(participations.endedAt))).where(eq(organisations.slug, slug));
    if (!found) throw wrong("organisation", "notOneOf");
    const { whole, parts, files, said } = await receive(tx, subject, { ...input, consent: source }, { authorId: actor.id, organisation: found.organisation, enteredBy: actor.id, enteredFrom: source });
    return happened({ id: whole.id, reference: whole.reference, submittedAt: whole.submittedAt }, facts.feedbackEntered(said(whole), files), ...parts.map((part) => facts.partSubmitted(said(part))));
  },
});

/** Somebody of the organisation says that what was entered for it is what it said: all that came in one go. */
export const confirmFeedback = command({
  name: "confirmFeedback", input: ByFeedback, subject: findFeedback, seen: canReadFeedback, allow: canConfirmFeedback,
  tells: ({ subject }) => (subject.feedback.enteredBy ? [facts.feedbackConfirmed(subject)] : []),
  async run({ actor, subject, tx }) {
    if (!subject.feedback.enteredBy || subject.feedback.confirmedAt) throw new Refusal("state", { code: "feedback.nothingToConfirm" });
    const together = await sentTogether(tx, subject.feedback);
    await tx.update(feedback).set({ confirmedBy: actor.id, confirmedAt: clock.now() }).where(inArray(feedback.id, together.map(({ id }) => id)));
    return happened({ confirmed: together.length }, facts.feedbackConfirmed(subject));
  },
});

type Said = Awaited<ReturnType<typeof findFeedback>>;

const change = async (tx: Tx, said: Said, values: Partial<Said["feedback"]>): Promise<Said> => {
  const [changed] = await tx.update(feedback).set(values).where(eq(feedback.id, said.feedback.id)).returning();
  return { ...said, feedback: changed! };
};

/** What was sent in the same form, this one apart. */
async function alsoSent(tx: Tx, said: Said): Promise<Said[]> {
  const others = said.feedback.importId ? [] : (await sentTogether(tx, said.feedback)).filter(({ id }) => id !== said.feedback.id);
  return Promise.all(others.map(({ id }) => findFeedback(tx, { feedback: id })));
}

export const withdrawFeedback = command({
  name: "withdrawFeedback", input: ByFeedback, subject: findFeedback, seen: canReadFeedback, allow: canWithdrawFeedback,
  tells: ({ subject }) => [facts.feedbackWithdrawn(subject)],
  run: async ({ subject, tx }) => happened(null, facts.feedbackWithdrawn(await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "withdraw"), withdrawnAt: clock.now() }), await filesHangingOn(tx, [subject.feedback.id]))),
});

type Answer = { verdict: Verdict; reason: string; position: string | null; section: number | null };

/** What an answer says it changed is a position of the hub on the issue, and one of its sections. */
async function requirePlace(tx: Tx, { issue, hub }: { issue: Issue; hub: Hub }, { position: id, section }: Answer): Promise<Position | null> {
  if (!id && section) throw wrong("position", "required");
  if (!id) return null;
  const [position] = await tx.select().from(positions).where(and(eq(positions.id, id), inArray(positions.issueId, familyOf(tx, null, issue.mergedInto ?? issue.id)), eq(positions.hubId, hub.id)));
  if (!position) throw wrong("position", "notOneOf");
  if (section && section > position.sections.length) throw wrong("section", "notOneOf");
  return position;
}

async function answer(tx: Tx, said: Said, given: Answer, decidedBy: string) {
  await requirePlace(tx, said, given);
  const { id: feedbackId } = said.feedback;
  await tx.update(dispositions).set({ replacedAt: clock.now() }).where(and(eq(dispositions.feedbackId, feedbackId), isNull(dispositions.replacedAt)));
  const [disposition] = await tx.insert(dispositions).values({ feedbackId, verdict: given.verdict, reason: given.reason, positionId: given.position, section: given.section, decidedBy }).returning();
  return disposition!;
}

/** The hub's recorded answer to one input, with its reason. The author is told. */
export const disposeFeedback = command({
  name: "disposeFeedback", input: DisposeFeedback, subject: findFeedback, seen: canReadFeedback, allow: canDisposeFeedback,
  tells: ({ subject }) => [facts.feedbackDisposed(subject, wouldBe<Disposition>({}))],
  async run({ actor, input: { feedback: _, ...given }, subject, tx }) {
    const said = await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "dispose") });
    const disposition = await answer(tx, said, given, actor.id);
    return happened({ id: disposition.id }, facts.feedbackDisposed(said, disposition));
  },
});

type Place = { issue: Issue; hub: Hub };

type Sayings = Awaited<ReturnType<typeof inputsAmong>>;

/**
 * One verdict and reason for all of some inputs that still want an answer; the others are left out. Each author is told once, of all of
 * theirs. Also for the inputs of a theme.
 */
export async function answerTogether(tx: Tx, actor: Actor, place: Place, among: Sayings, given: Answer & { theme: string | null }) {
  const position = await requirePlace(tx, place, given);
  const { wanting, skipped } = sortedForAnswer(actor, among);
  if (wanting.length === 0) throw new Refusal("state", { code: "nothingToAnswer" });
  const state = feedbackActs.after("submitted", "dispose");
  await tx.update(feedback).set({ state }).where(inMany(feedback.id, wanting.map((said) => said.feedback.id)));
  const values = { verdict: given.verdict, reason: given.reason, positionId: given.position, section: given.section, themeId: given.theme, decidedBy: actor.id };
  for (const some of inLots(wanting)) await tx.insert(dispositions).values(some.map((said) => ({ ...values, feedbackId: said.feedback.id })));
  const changed = position && position.lane !== "coordinators" ? { position: position.title, section: given.section } : null;
  return { value: { answered: wanting.length, organisations: byOrganisation(wanting).size, skipped }, facts: saidTogether(place, wanting, { ...given, changed }) as [Fact, ...Fact[]] };
}

const byOrganisation = (wanting: Sayings) => Map.groupBy(wanting, ({ organisation }) => organisation.id);
const saidTogether = (place: Place, wanting: Sayings, { changed, ...given }: Pick<Answer, "verdict" | "reason"> & { changed: facts.Changed }) =>
  [...byOrganisation(wanting).values()].flatMap((all) => facts.disposedTogether(all.map((one) => ({ ...place, ...one })), given, changed));

/** What that would say, before it is done. */
export const wouldAnswerTogether = (actor: Actor, place: Place, among: Sayings) => saidTogether(place, sortedForAnswer(actor, among).wanting, { verdict: "noted", reason: "", changed: null });

/** The same answer to several inputs of one hub on one issue, whoever sent them. */
export const disposeFeedbackTogether = command({
  name: "disposeFeedbackTogether", input: DisposeFeedbackTogether, subject: findOnTrack, seen: canSeeTrack, allow: canDisposeTogether,
  tells: async ({ actor, input: { feedback: ids = [] }, subject, db }) => (ids.length > 0 ? wouldAnswerTogether(actor, subject, await inputsAmong(db, actor, subject, ids)) : null),
  async run({ actor, input: { issue: _, hub: __, feedback: ids, ...given }, subject, tx }) {
    const among = await inputsAmong(tx, actor, subject, ids);
    if (among.length < ids.length) throw new Refusal("notFound");
    const { value, facts: said } = await answerTogether(tx, actor, subject, among, { ...given, theme: null });
    return happened(value, ...said);
  },
});

/** The author does not agree with the answer, once. */
export const contestDisposition = command({
  name: "contestDisposition", input: WithReason, subject: findFeedback, seen: canReadFeedback, allow: canContestDisposition,
  tells: ({ subject }) => [facts.dispositionContested(subject, "")],
  run: async ({ input: { reason }, subject, tx }) => happened(null, facts.dispositionContested(await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "contest") }), reason)),
});

/** The hub's last word after a contest. */
export const settleDisposition = command({
  name: "settleDisposition", input: DisposeFeedback, subject: findFeedback, seen: canReadFeedback, allow: canDisposeFeedback,
  tells: ({ subject }) => [facts.dispositionSettled(subject, wouldBe<Disposition>({}))],
  async run({ actor, input: { feedback: _, ...given }, subject, tx }) {
    const said = await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "settle") });
    const disposition = await answer(tx, said, given, actor.id);
    return happened({ id: disposition.id }, facts.dispositionSettled(said, disposition));
  },
});

export const requestClarification = command({
  name: "requestClarification", input: WithReason, subject: findFeedback, seen: canReadFeedback, allow: canRequestClarification,
  tells: ({ subject }) => [facts.clarificationRequested(subject, "")],
  run: async ({ input: { reason }, subject, tx }) => happened(null, facts.clarificationRequested(await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "requestClarification") }), reason)),
});

export const clarifyFeedback = command({
  name: "clarifyFeedback", input: ClarifyFeedback, subject: findFeedback, seen: canReadFeedback, allow: canClarifyFeedback,
  tells: ({ subject }) => [facts.feedbackClarified(subject)],
  run: async ({ input: { impact, proposedWording }, subject, tx }) => happened(null, facts.feedbackClarified(await change(tx, subject, { state: feedbackActs.after(subject.feedback.state, "clarify"), impact, proposedWording }))),
});

/** Who may read an answer, changed by its own organisation. Anyone there narrows it, and with it what was sent in the same form; delegate and alternate widen it. */
export const changeFeedbackLane = command({
  name: "changeFeedbackLane", input: ChangeFeedbackLane, subject: findFeedback, seen: canReadFeedback, allow: canNarrowFeedback,
  async run({ actor, input: { lane }, subject, tx }) {
    const before = subject.feedback.lane as typeof lane;
    if (!narrows(before, lane) && !canWidenFeedback(actor, subject)) throw new Refusal("forbidden");
    const wider = narrows(before, lane) ? (await alsoSent(tx, subject)).filter((one) => narrows(one.feedback.lane as typeof lane, lane)) : [];
    const others = [];
    for (const one of wider) others.push(facts.feedbackLaneChanged(await change(tx, one, { lane })));
    return happened(null, facts.feedbackLaneChanged(await change(tx, subject, { lane })), ...others);
  },
});

/** Whether others than the hub's coordinators may know whose words these are. As with lanes, to fewer at any time and for all of one form, to more by those who vote. */
export const changeAttribution = command({
  name: "changeAttribution", input: ChangeAttribution, subject: findFeedback, seen: canReadFeedback, allow: canNarrowFeedback,
  async run({ actor, input: { attributed }, subject, tx }) {
    if (attributed && !canNameAuthor(actor, subject)) throw new Refusal("forbidden");
    const named = attributed ? [] : (await alsoSent(tx, subject)).filter((one) => one.feedback.attributed);
    const others = [];
    for (const one of named) others.push(facts.attributionChanged(await change(tx, one, { attributed })));
    return happened(null, facts.attributionChanged(await change(tx, subject, { attributed })), ...others);
  },
});

/** The language an input is written in, where it was mistaken. */
export const correctLanguage = command({
  name: "correctLanguage", input: CorrectLanguage, subject: findFeedback, seen: canReadFeedback, allow: canCorrectLanguage,
  run: async ({ input: { language }, subject, tx }) => happened(null, facts.languageCorrected(await change(tx, subject, { language }))),
});

/** Puts a translation beside the original, in place of an earlier one in the same language. The original stays the record. */
export const translateFeedback = command({
  name: "translateFeedback", input: TranslateFeedback, subject: findFeedback, seen: canReadFeedback, allow: canTranslateFeedback,
  async run({ actor, input: { feedback: id, language, madeBy, tool, ...words }, subject, tx }) {
    if (language === subject.feedback.language) throw wrong("language", "sameLanguage");
    if (madeBy === "machine" && !tool) throw wrong("tool", "required");
    await tx.update(translations).set({ replacedAt: clock.now() }).where(and(eq(translations.feedbackId, id), eq(translations.language, language), isNull(translations.replacedAt)));
    const [translation] = await tx.insert(translations).values({ ...words, feedbackId: id, language, madeBy, tool: madeBy === "machine" ? tool : null, authorId: actor.id }).returning();
    return happened({ id: translation!.id }, facts.feedbackTranslated(subject, translation!));
  },
});
