import { describe, expect, test } from "vitest";
import { changeAttribution, changeFeedbackLane, confirmFeedback, correctLanguage, disposeFeedback, enterFeedback, submitFeedback, translateFeedback } from "#lib/feedback/commands.ts";
import { callById, feedbackById, feedbackOnCall, feedbackOnIssue, myInput } from "#lib/feedback/queries.ts";
import { myWork } from "#lib/inbox/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { search } from "#lib/search/queries.ts";
import { answer, consultation, participant, person, submittedFeedback } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const points = [{ provision: "Article 13(5)", impact: "Due diligence for every patch.", commentType: "te" }, { provision: "Annex I", impact: "A typo in point 2.", commentType: "ed", stance: "support" }] as const;

describe("what a coordinator enters for an organisation", () => {
  const entered = async () => {
    const world = await consultation();
    const { value } = await enterFeedback(world.coordinator, { call: world.call, organisation: world.ours.organisation.slug, source: "Mail of 3 March", ...answer(), lane: "hub", points: [...points] });
    return { ...world, feedback: value.id };
  };

  test("is marked so until one of its people says that it is theirs, once for all of it", async () => {
    const { coordinator, ours, colleague, competitor, feedback } = await entered();
    expect(await feedbackById(competitor.delegate, { feedback })).toMatchObject({ organisation: ours.organisation.name, enteredFrom: "Mail of 3 March", confirmedAt: null });
    expect(await told(ours.delegate)).toContain("feedback.entered: confirm");
    expect((await myWork(ours.delegate, {})).filter(({ kind }) => kind === "confirm")).toMatchObject([{ id: feedback }]);
    await expect(confirmFeedback(competitor.delegate, { feedback })).rejects.toMatchObject({ reason: "forbidden" });
    expect((await confirmFeedback(colleague, { feedback })).value).toEqual({ confirmed: 3 });
    const { parts, confirmedAt } = await feedbackById(coordinator, { feedback });
    expect(confirmedAt).toBeInstanceOf(Date);
    for (const { id } of parts) expect((await feedbackById(coordinator, { feedback: id })).confirmedAt).toEqual(confirmedAt);
    expect((await myWork(ours.delegate, {})).filter(({ kind }) => kind === "confirm")).toEqual([]);
    await expect(confirmFeedback(colleague, { feedback })).rejects.toMatchObject({ reason: "state", code: "feedback.nothingToConfirm" });
  });

  test("is answered to the organisation, not to the coordinator who typed it", async () => {
    const { europe, ours, feedback } = await entered();
    await disposeFeedback(await person({ role: "coordinator", hub: europe }), { feedback, verdict: "accepted", reason: "Section 2 says so." });
    expect(await told(ours.delegate)).toContain("feedback.disposed: disposed");
  });

  test("is of a participant, in a lane the coordinator may read", async () => {
    const { coordinator, call, asia } = await consultation();
    const { organisation: far } = await participant(asia);
    const given = { call, source: "A mail", ...answer(), lane: "hub" } as const;
    await expect(enterFeedback(coordinator, { ...given, organisation: far.slug })).rejects.toMatchObject({ faults: { organisation: [{ code: "notOneOf" }] } });
    await expect(enterFeedback(coordinator, { ...given, organisation: far.slug, lane: "own" as "hub" })).rejects.toMatchObject({ reason: "invalid", faults: { lane: [{}] } });
  });
});

describe("a sending about several parts of a text", () => {
  test("is one input a part, sent together, with stances of their own", async () => {
    const { coordinator, call, ours, docket } = await consultation();
    const { value } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided" }), points: [...points] });
    const { parts, may } = await feedbackById(coordinator, { feedback: value.id });
    expect(parts).toMatchObject([{ provision: "Article 13(5)", stance: null, sentWith: value.id }, { provision: "Annex I", stance: "support" }]);
    expect(may.dispose).toBe(true);
    expect((await feedbackOnIssue(coordinator, { issue: docket })).feedback.map(({ commentType, lane }) => ({ commentType, lane }))).toEqual([{ commentType: null, lane: "confided" }, { commentType: "te", lane: "confided" }, { commentType: "ed", lane: "confided" }]);
    expect((await told(coordinator)).filter((line) => line.startsWith("feedback."))).toEqual(["feedback.submitted: answered"]);
  });
});

describe("what was sent in one form", () => {
  const sent = async () => {
    const world = await consultation();
    const { value } = await submitFeedback(world.ours.delegate, { call: world.call, ...answer(), points: [...points] });
    const partsTo = async (reader: typeof world.coordinator) => (await feedbackById(reader, { feedback: value.id })).parts.map(({ id }) => id);
    const [first, second] = await partsTo(world.coordinator);
    return { ...world, whole: value.id, first: first!, second: second!, partsTo };
  };

  test("is narrowed together, and opened one by one", async () => {
    const { ours, colleague, competitor, whole, first, second } = await sent();
    await changeFeedbackLane(colleague, { feedback: whole, lane: "confided" });
    for (const feedback of [whole, first, second]) await expect(feedbackById(competitor.delegate, { feedback })).rejects.toMatchObject({ reason: "notFound" });
    await changeFeedbackLane(ours.delegate, { feedback: first, lane: "hub" });
    expect(await feedbackById(competitor.delegate, { feedback: first })).toMatchObject({ lane: "hub", parts: [] });
    await expect(feedbackById(competitor.delegate, { feedback: second })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("names beside an input only what its reader may read, and nothing whose name was taken off it", async () => {
    const { coordinator, ours, competitor, whole, first, second, partsTo } = await sent();
    expect(await partsTo(competitor.delegate)).toEqual([first, second]);
    await changeFeedbackLane(ours.delegate, { feedback: first, lane: "own" });
    await changeFeedbackLane(ours.delegate, { feedback: whole, lane: "hub" });
    await changeFeedbackLane(ours.delegate, { feedback: second, lane: "hub" });
    expect(await partsTo(competitor.delegate)).toEqual([second]);
    await changeAttribution(ours.delegate, { feedback: second, attributed: false });
    await changeAttribution(ours.delegate, { feedback: whole, attributed: true });
    expect(await partsTo(competitor.delegate)).toEqual([]);
    expect(await feedbackById(competitor.delegate, { feedback: second })).toMatchObject({ organisation: null, parts: [], sentWith: null });
    expect(await partsTo(coordinator)).toEqual([second]);
  });
});

describe("an input without a name", () => {
  const unnamed = () => submittedFeedback({ attributed: false, impact: "Zeldzaamwoord costs us a release." });

  test("shows its words and not whose they are, beyond its own people and the coordinators", async () => {
    const { coordinator, call, docket, ours, colleague, competitor, feedback } = await unnamed();
    for (const insider of [coordinator, colleague]) expect(await feedbackById(insider, { feedback })).toMatchObject({ organisation: ours.organisation.name, author: expect.any(String) });
    expect(await feedbackById(competitor.delegate, { feedback })).toMatchObject({ organisation: null, organisationSlug: null, author: null, impact: "Zeldzaamwoord costs us a release." });
    const seen = JSON.stringify([await feedbackOnCall(competitor.delegate, { call }), await feedbackOnIssue(competitor.delegate, { issue: docket }), await historyOf(competitor.delegate, { kind: "call", id: call, limit: 50 })]);
    await expect(historyOf(competitor.delegate, { kind: "feedback", id: feedback, limit: 50 })).rejects.toMatchObject({ reason: "notFound" });
    expect(seen).not.toContain(ours.organisation.name);
    expect(seen).not.toContain(ours.delegate.name);
    expect((await callById(competitor.delegate, { call })).voices).toMatchObject({ voices: [{ name: null, stance: "support-with-changes" }], silent: expect.arrayContaining([ours.organisation.name]) });
    expect(JSON.stringify(await search(competitor.delegate, { q: "Zeldzaamwoord" }))).not.toContain(ours.organisation.name);
    expect(JSON.stringify(await search(coordinator, { q: "Zeldzaamwoord" }))).toContain(ours.organisation.name);
  });

  test("is a voice of its own beside what the organisation says under its name, for whoever may not know", async () => {
    const { coordinator, call, ours, competitor } = await consultation();
    await submitFeedback(ours.delegate, { call, ...answer({ stance: "support" }) });
    await submitFeedback(ours.delegate, { call, ...answer({ stance: "oppose", attributed: false }) });
    const voicesTo = async (reader: typeof coordinator) => (await callById(reader, { call })).voices.voices;
    expect(await voicesTo(competitor.delegate)).toEqual([{ name: ours.organisation.name, stance: "support" }, { name: null, stance: "oppose" }]);
    expect(await voicesTo(coordinator)).toEqual([{ name: ours.organisation.name, stance: "oppose" }]);
  });

  test("was named before: what was written then is closed with it, and only those who vote open it again", async () => {
    const { call, ours, colleague, competitor, feedback } = await submittedFeedback();
    const history = async () => JSON.stringify(await historyOf(competitor.delegate, { kind: "call", id: call, limit: 50 }));
    expect(await history()).toContain(ours.organisation.name);
    await changeAttribution(colleague, { feedback, attributed: false });
    expect(await history()).not.toContain(ours.organisation.name);
    await expect(changeAttribution(colleague, { feedback, attributed: true })).rejects.toMatchObject({ reason: "forbidden" });
    await changeAttribution(ours.delegate, { feedback, attributed: true });
    expect(await feedbackById(competitor.delegate, { feedback })).toMatchObject({ organisation: ours.organisation.name });
  });
});

describe("a translation", () => {
  test("stands beside the original, with who made it, and gives way to a newer one", async () => {
    const { coordinator, colleague, competitor, feedback } = await submittedFeedback({ language: "nl" });
    await translateFeedback(coordinator, { feedback, language: "en", impact: "Every release anew.", madeBy: "machine", tool: "A translator" });
    await translateFeedback(colleague, { feedback, language: "en", impact: "Each release, once more.", madeBy: "human" });
    const { impact, language, translations } = await feedbackById(competitor.delegate, { feedback });
    expect({ impact, language }).toEqual({ impact: "Every release would need a new assessment.", language: "nl" });
    expect(translations).toMatchObject([{ language: "en", impact: "Each release, once more.", madeBy: "human", tool: null, by: expect.any(String) }]);
    await expect(translateFeedback(coordinator, { feedback, language: "nl", impact: "The same words", madeBy: "human" })).rejects.toMatchObject({ faults: { language: [{ code: "sameLanguage" }] } });
    await expect(translateFeedback(coordinator, { feedback, language: "de", impact: "Jede Ausgabe neu.", madeBy: "machine" })).rejects.toMatchObject({ faults: { tool: [{ code: "required" }] } });
    await correctLanguage(coordinator, { feedback, language: "en" });
    expect((await feedbackById(coordinator, { feedback })).language).toBe("en");
  });
});

describe("my input", () => {
  test("is everything my organisation said and where it is now, and nothing of others", async () => {
    const { coordinator, call, ours, colleague, competitor } = await consultation();
    const { value: first } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "own" }) });
    const { value: second } = await submitFeedback(ours.delegate, { call, ...answer() });
    await submitFeedback(competitor.delegate, { call, ...answer() });
    await disposeFeedback(coordinator, { feedback: second.id, verdict: "accepted-in-part", reason: "Section 2 says so." });
    const { feedback } = await myInput(colleague, {});
    expect(feedback.map(({ id, state, verdict, reason }) => ({ id, state, verdict, reason }))).toEqual([
      { id: second.id, state: "disposed", verdict: "accepted-in-part", reason: "Section 2 says so." }, { id: first.id, state: "submitted", verdict: null, reason: null },
    ]);
    expect((await myInput(colleague, { open: "yes" })).feedback.map(({ id }) => id)).toEqual([first.id]);
    expect((await myInput(coordinator, {})).feedback).toEqual([]);
  });
});
