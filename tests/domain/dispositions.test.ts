import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { feedback as rows } from "#db/schema/index.ts";
import { changeFeedbackLane, clarifyFeedback, contestDisposition, disposeFeedback, disposeFeedbackTogether, requestClarification, settleDisposition, submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { feedbackById, feedbackOnCall, unansweredTo } from "#lib/feedback/queries.ts";
import { giveSeat } from "#lib/people/commands.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { draftPosition as draft, freezePosition, openConsultation } from "#lib/positions/commands.ts";
import { again, answer, disposedFeedback, draftPosition, person, sections, submittedFeedback } from "#tests/support/factories.ts";
import { namesOf, told } from "#tests/support/readings.ts";

const taken = { verdict: "accepted", reason: "It is now the first paragraph." } as const;

describe("the hub's answer to an input", () => {
  test("has a reason, which its author is told, and stands beside the input", async () => {
    const { feedback, call, coordinator, ours, competitor } = await submittedFeedback();
    await disposeFeedback(coordinator, { feedback, ...taken });
    expect(await told(ours.delegate)).toContain("feedback.disposed: disposed");
    expect(await told(competitor.delegate)).not.toContain("feedback.disposed: disposed");
    expect((await feedbackOnCall(coordinator, { call })).feedback).toMatchObject([{ state: "disposed", ...taken }]);
    expect(await namesOf(`feedback:${feedback}`)).toEqual(["feedback.submitted", "feedback.disposed"]);
  });

  test("needs its reason", async () => {
    const { feedback, coordinator } = await submittedFeedback();
    await expect(disposeFeedback(coordinator, { feedback, verdict: "noted", reason: " " })).rejects.toMatchObject({ reason: "invalid", faults: { reason: [{ code: "required" }] } });
  });

  test("names a position of this hub on this issue, or none", async () => {
    const { feedback, coordinator } = await submittedFeedback();
    const elsewhere = await draftPosition();
    await expect(disposeFeedback(coordinator, { feedback, ...taken, position: elsewhere.position })).rejects.toMatchObject({ reason: "invalid", faults: { position: [{ code: "notOneOf" }] } });
    expect((await feedbackById(coordinator, { feedback })).state).toBe("submitted");
  });

  test("is not given by somebody of the same organisation", async () => {
    const { feedback, coordinator, europe, ours } = await submittedFeedback();
    await giveSeat(system, { email: coordinator.email, role: "participant", hub: europe.slug, organisation: ours.organisation.slug });
    await expect(disposeFeedback(await again(coordinator), { feedback, ...taken })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("is contested once, and then settled for good", async () => {
    const { feedback, coordinator, ours } = await disposedFeedback();
    await contestDisposition(ours.delegate, { feedback, reason: "The second point is missing." });
    expect(await told(coordinator)).toContain("feedback.contested: contested");
    await settleDisposition(coordinator, { feedback, verdict: "not-accepted", reason: "It is dealt with elsewhere." });
    const settled = await feedbackById(ours.delegate, { feedback });
    expect(settled).toMatchObject({ state: "final", dispositions: [{ verdict: "accepted-in-part" }, { verdict: "not-accepted" }] });
    await expect(contestDisposition(ours.delegate, { feedback, reason: "Once more." })).rejects.toMatchObject({ reason: "state", code: "feedback.contest", present: { state: "final", allowed: [] } });
  });

  test("cannot be given twice, nor settled without a contest", async () => {
    const { feedback, coordinator } = await disposedFeedback();
    await expect(disposeFeedback(coordinator, { feedback, ...taken })).rejects.toMatchObject({ reason: "state", code: "feedback.dispose", present: { allowed: ["contest"] } });
    await expect(settleDisposition(coordinator, { feedback, ...taken })).rejects.toMatchObject({ reason: "state", code: "feedback.settle" });
  });
});

describe("one answer to several inputs", () => {
  const both = async () => {
    const world = await submittedFeedback();
    const { value } = await submitFeedback(world.competitor.delegate, { call: world.call, ...answer({ lane: "confided" }) });
    return { ...world, place: { issue: world.docket, hub: world.europe.slug }, theirs: value.id };
  };

  test("is each one's own, with what it changed for whoever may read that", async () => {
    const { coordinator, place, feedback, theirs, ours } = await both();
    const { value: position } = await draft(coordinator, { ...place, title: "Who is a manufacturer", stance: "support", sections });
    expect((await disposeFeedbackTogether(coordinator, { ...place, feedback: [feedback, theirs], ...taken, position: position.id, section: 2 })).value).toEqual({ answered: 2, organisations: 2, skipped: { own: 0, clarification: 0, contested: 0, answered: 0 } });
    expect((await feedbackById(coordinator, { feedback })).dispositions).toMatchObject([{ ...taken, changed: { position: position.id, section: 2 } }]);
    expect((await feedbackById(ours.delegate, { feedback })).dispositions).toMatchObject([{ ...taken, changed: null }]);
    await openConsultation(coordinator, { position: position.id });
    expect((await feedbackById(ours.delegate, { feedback })).dispositions).toMatchObject([{ changed: { position: position.id, section: 2 } }]);
  });

  test("names a section that the position has, and no section of nothing", async () => {
    const { coordinator, place, feedback } = await both();
    const { value: position } = await draft(coordinator, { ...place, title: "Who is a manufacturer", stance: "support", sections });
    const answered = (changed: object) => disposeFeedbackTogether(coordinator, { ...place, feedback: [feedback], ...taken, ...changed });
    await expect(answered({ position: position.id, section: 3 })).rejects.toMatchObject({ reason: "invalid", faults: { section: [{ code: "notOneOf" }] } });
    await expect(answered({ section: 1 })).rejects.toMatchObject({ reason: "invalid", faults: { position: [{ code: "required" }] } });
  });

  test("reaches no input of another issue, and none that is kept to its organisation", async () => {
    const { coordinator, place, feedback, ours, call } = await both();
    const elsewhere = await submittedFeedback();
    const { value: kept } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "own" }) });
    for (const hidden of [elsewhere.feedback, kept.id]) await expect(disposeFeedbackTogether(coordinator, { ...place, feedback: [feedback, hidden], ...taken })).rejects.toMatchObject({ reason: "notFound" });
    expect((await feedbackById(coordinator, { feedback })).state).toBe("submitted");
  });

  test("is told, of what a coordinator entered, to those who speak for the organisation", async () => {
    const { coordinator, place, feedback, europe, ours, alternate, colleague } = await both();
    const second = await person({ role: "coordinator", hub: europe });
    await engine.transaction((tx) => tx.update(rows).set({ enteredBy: coordinator.id, authorId: second.id }).where(eq(rows.id, feedback)));
    await disposeFeedbackTogether(coordinator, { ...place, feedback: [feedback], ...taken });
    for (const [one, heard] of [[ours.delegate, true], [alternate, true], [colleague, false], [second, false]] as const) expect((await told(one)).includes("feedback.disposed: disposed")).toBe(heard);
  });
});

describe("a text", () => {
  test("does not freeze while an input wants an answer, whoever may read it; what is withdrawn or its organisation's own holds nothing up", async () => {
    const { coordinator, docket, europe, call, feedback, ours, competitor } = await submittedFeedback({ lane: "confided" });
    const place = { issue: docket, hub: europe.slug };
    const { value: position } = await draft(coordinator, { ...place, title: "Who is a manufacturer", stance: "support", sections });
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "own" }) });
    const { value: withdrawn } = await submitFeedback(competitor.delegate, { call, ...answer() });
    await withdrawFeedback(competitor.delegate, { feedback: withdrawn.id });
    await expect(freezePosition(coordinator, { position: position.id })).rejects.toMatchObject({ reason: "state", code: "feedbackUnanswered", values: { open: 1 } });
    expect(await unansweredTo(coordinator, place)).toEqual({ open: 1 });
    await disposeFeedback(coordinator, { feedback, ...taken });
    await freezePosition(coordinator, { position: position.id });
  });
});

describe("a clarification", () => {
  test("is asked of the author, given by the organisation, and then waits for its disposition again", async () => {
    const { feedback, coordinator, ours, colleague } = await submittedFeedback();
    await requestClarification(coordinator, { feedback, reason: "Which releases?" });
    expect(await told(ours.delegate)).toContain("feedback.clarificationRequested: clarify");
    await clarifyFeedback(colleague, { feedback, impact: "Every major release of the last two years." });
    expect(await told(coordinator)).toContain("feedback.clarified: answered");
    expect(await feedbackById(coordinator, { feedback })).toMatchObject({ state: "submitted", impact: "Every major release of the last two years." });
  });

  test("is not given unasked, nor by a competitor", async () => {
    const { feedback, ours, competitor } = await submittedFeedback();
    const impact = "Something else than was said before.";
    await expect(clarifyFeedback(ours.delegate, { feedback, impact })).rejects.toMatchObject({ reason: "state", code: "feedback.clarify" });
    await expect(clarifyFeedback(competitor.delegate, { feedback, impact })).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("who may read an answer", () => {
  test("is narrowed by anyone of the organisation and widened by those who vote for it, never by the hub", async () => {
    const { feedback, ours, colleague, coordinator, competitor } = await submittedFeedback({ lane: "coordinators" });
    await expect(changeFeedbackLane(coordinator, { feedback, lane: "public" })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(changeFeedbackLane(colleague, { feedback, lane: "hub" })).rejects.toMatchObject({ reason: "forbidden" });
    await changeFeedbackLane(colleague, { feedback, lane: "confided" });
    await changeFeedbackLane(ours.delegate, { feedback, lane: "hub" });
    expect(await feedbackById(competitor.delegate, { feedback })).toMatchObject({ lane: "hub" });
  });

  test("names to a visitor the organisation, and none of the people", async () => {
    const { feedback, ours, coordinator, competitor } = await submittedFeedback({ lane: "public" });
    await disposeFeedback(coordinator, { feedback, ...taken });
    const { author, dispositions } = await feedbackById(competitor.delegate, { feedback });
    expect([author, dispositions[0]!.by].every((name) => typeof name === "string")).toBe(true);
    expect(await feedbackById(visitor, { feedback })).toMatchObject({ organisation: ours.organisation.name, author: null, dispositions: [{ by: null }] });
  });

  test("when narrowed, takes what was written about it along, for competitors and for the hub alike", async () => {
    const { feedback, ours, coordinator, competitor } = await submittedFeedback({ lane: "hub" });
    const seenBy = async (actor: typeof coordinator) => (await historyOf(actor, { kind: "feedback", id: feedback })).entries.length;
    expect(await seenBy(competitor.delegate)).toBe(1);
    await changeFeedbackLane(ours.delegate, { feedback, lane: "own" });
    for (const other of [competitor.delegate, coordinator]) await expect(seenBy(other)).rejects.toMatchObject({ reason: "notFound" });
    expect(await told(coordinator)).not.toContain("feedback.submitted: answered");
    expect(await seenBy(ours.delegate)).toBe(2);
  });

  test("when widened, does not open what was written while it was narrow", async () => {
    const { feedback, ours, competitor } = await submittedFeedback({ lane: "confided" });
    await changeFeedbackLane(ours.delegate, { feedback, lane: "hub" });
    const { entries } = await historyOf(competitor.delegate, { kind: "feedback", id: feedback });
    expect(entries.map(({ name }) => name)).toEqual(["feedback.laneChanged"]);
  });
});
