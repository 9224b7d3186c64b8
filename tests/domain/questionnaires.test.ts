import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { answersOf, formOfResponse } from "#lib/questionnaires/queries.ts";
import { changeFormQuestion, correctPart, giveFormQuestion, keepQuestionnaire, pasteQuestionnaire, saveFormAnswer, settleFormQuestion } from "#lib/questionnaires/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { approveResponse, changeResponseLane, saveResponse, sendToReview } from "#lib/responses/commands.ts";
import { responseById, textsOfResponse } from "#lib/responses/queries.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { sha256 } from "#lib/formats/checksum.ts";
import { daysAgo, filedNow } from "#tests/support/clock.ts";
import { participant, person, responseInWork } from "#tests/support/factories.ts";
import { namesOf, told } from "#tests/support/readings.ts";

const pasted = "Costs\n1. What does it cost you? *\nmax. 20 characters\n2. Who pays? (select one)\n☐ Makers\n☐ Users\n3. Anything else?";
const newer = "Costs\n1. What does it cost you in a year? *\n2. Who pays? (select one)\n☐ Makers\n☐ Users\n☐ The state\n3. Which date would suit you for a meeting?";

async function questionnaire() {
  const world = await responseInWork();
  const { value } = await pasteQuestionnaire(world.coordinator, { response: world.response, text: pasted });
  return { ...world, read: value.id, form: () => formOfResponse(world.coordinator, { response: world.response }) };
}

async function mirror() {
  const world = await questionnaire();
  await keepQuestionnaire(world.coordinator, { questionnaire: world.read, revision: 1 });
  const [one, two, three] = (await world.form()).parts.filter(({ kind }) => kind === "question");
  return { ...world, one: one!.id, two: two!.id, three: three!.id };
}

describe("a questionnaire that is pasted on a response", () => {
  test("is looked over before anything is kept", async () => {
    const { form, coordinator, read } = await questionnaire();
    expect(await form()).toMatchObject({ parts: [], progress: { questions: 0 }, read: { revision: 1, parts: [{ kind: "text", words: "Costs" }, { number: "1", mandatory: true, limit: 20 }, { number: "2", options: ["Makers", "Users"] }, { number: "3", before: null }] } });
    await correctPart(coordinator, { questionnaire: read, revision: 1, part: 1, kind: "section" });
    await expect(correctPart(coordinator, { questionnaire: read, revision: 1, part: 1, act: "drop" })).rejects.toMatchObject({ reason: "conflict", code: "questionnaireMoved", present: { revision: 2 } });
    await expect(correctPart(coordinator, { questionnaire: read, revision: 2, part: 1, act: "up" })).rejects.toMatchObject({ faults: { part: [{ code: "noSuchPart" }] } });
    await keepQuestionnaire(coordinator, { questionnaire: read, revision: 2 });
    expect(await form()).toMatchObject({ read: null, progress: { questions: 3, open: 3 }, parts: [{ kind: "section" }, {}, {}, {}] });
    await expect(keepQuestionnaire(coordinator, { questionnaire: read, revision: 2 })).rejects.toMatchObject({ reason: "state", code: "questionnaire.settled" });
  });

  test("can be divided, joined and put in another order", async () => {
    const { form, coordinator, read } = await questionnaire();
    const words = async () => (await form()).read!.parts.map((part) => part.words);
    await correctPart(coordinator, { questionnaire: read, revision: 1, part: 4, words: "Anything else?\n\nAnd why?" });
    expect((await words()).slice(3)).toEqual(["Anything else?", "And why?"]);
    await correctPart(coordinator, { questionnaire: read, revision: 2, part: 5, act: "join" });
    expect((await words()).slice(3)).toEqual(["Anything else? And why?"]);
    await correctPart(coordinator, { questionnaire: read, revision: 3, part: 4, act: "up" });
    await correctPart(coordinator, { questionnaire: read, revision: 4, part: 1, act: "drop" });
    expect(await words()).toEqual(["What does it cost you?", "Anything else? And why?", "Who pays? (select one)"]);
  });

  test("replaces the one before it, which nobody can keep any longer", async () => {
    const { form, coordinator, response, read } = await questionnaire();
    await pasteQuestionnaire(coordinator, { response, text: newer });
    expect((await form()).read!.id).not.toBe(read);
    await expect(keepQuestionnaire(coordinator, { questionnaire: read, revision: 1 })).rejects.toMatchObject({ code: "questionnaire.settled" });
  });

  test("is not there for those outside the hub, even when the response is public", async () => {
    const { coordinator, response, asianCoordinator, europe } = await mirror();
    await changeResponseLane(coordinator, { response, lane: "public" });
    for (const actor of [visitor, asianCoordinator]) await expect(formOfResponse(actor, { response })).rejects.toMatchObject({ reason: "notFound" });
    const member = await person({ role: "member", hub: europe });
    expect(await formOfResponse(member, { response })).toMatchObject({ read: null, people: [], may: { paste: false, shareOut: false }, parts: [{}, { may: { answer: false, acts: [] } }, {}, {}] });
  });
});

describe("an answer to a question of a form", () => {
  test("is saved as it is written, and a second hand is shown both", async () => {
    const { coordinator, liaison, one, form } = await mirror();
    await saveFormAnswer(coordinator, { question: one, revision: 1, answer: "A great deal, and more than that." });
    await expect(saveFormAnswer(liaison, { question: one, revision: 1, answer: "Little." })).rejects.toMatchObject({ reason: "conflict", code: "formAnswerMoved", present: { revision: 2, answer: "A great deal, and more than that." } });
    expect((await form()).parts[1]).toMatchObject({ state: "drafted", revision: 2, savedBy: coordinator.name });
    await saveFormAnswer(liaison, { question: one, revision: 2, answer: " " });
    expect((await form()).parts[1]).toMatchObject({ state: "open" });
  });

  test("goes to no review while it is longer than its question takes", async () => {
    const { coordinator, one, response } = await mirror();
    await saveFormAnswer(coordinator, { question: one, revision: 1, answer: "A great deal, and more than that." });
    await expect(sendToReview(coordinator, { response })).rejects.toMatchObject({ reason: "state", code: "response.answersTooLong", values: { count: 1, first: "1 What does it cost you?" }, present: { questions: [one] } });
    await saveFormAnswer(coordinator, { question: one, revision: 2, answer: "A great deal." });
    await sendToReview(coordinator, { response });
  });

  test("by options is one of them, and no more than one where one is asked", async () => {
    const { coordinator, two, response } = await mirror();
    const answer = (chosen: string[]) => saveFormAnswer(coordinator, { question: two, revision: 1, chosen });
    await expect(answer(["Nobody"])).rejects.toMatchObject({ faults: { chosen: [{ code: "notOneOf" }] } });
    await expect(answer(["Users", "Makers"])).rejects.toMatchObject({ faults: { chosen: [{ code: "onlyOne" }] } });
    await answer(["Users"]);
    expect(await answersOf(engine.reader, response)).toEqual([{ number: "1", question: "What does it cost you?", chosen: [], answer: "" }, { number: "2", question: "Who pays? (select one)", chosen: ["Users"], answer: "" }, { number: "3", question: "Anything else?", chosen: [], answer: "" }]);
  });

  test("is given to somebody of the hub, who is told and may write it, and nothing else", async () => {
    const { coordinator, one, two, europe, asianCoordinator, form } = await mirror();
    const { delegate } = await participant(europe);
    await expect(giveFormQuestion(coordinator, { question: one, owner: asianCoordinator.id })).rejects.toMatchObject({ faults: { owner: [{ code: "notOneOf" }] } });
    await giveFormQuestion(coordinator, { question: one, owner: delegate.id });
    expect(await told(delegate)).toContain("form.given: yourFormQuestion");
    expect((await form()).holders).toEqual([{ name: delegate.name, questions: 1, open: 1 }]);
    await saveFormAnswer(delegate, { question: one, revision: 1, answer: "Two people." });
    await expect(saveFormAnswer(delegate, { question: two, revision: 1, chosen: ["Users"] })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("is agreed or left out with a reason, and then not filed", async () => {
    const { coordinator, one, three, response, form } = await mirror();
    await expect(settleFormQuestion(coordinator, { question: one, act: "agree" })).rejects.toMatchObject({ code: "formQuestion.agree", present: { state: "open" } });
    await saveFormAnswer(coordinator, { question: one, revision: 1, answer: "Two people." });
    await settleFormQuestion(coordinator, { question: one, act: "agree" });
    await expect(settleFormQuestion(coordinator, { question: three, act: "leaveOut" })).rejects.toMatchObject({ faults: { reason: [{ code: "required" }] } });
    await settleFormQuestion(coordinator, { question: three, act: "leaveOut", reason: "It is said above." });
    expect((await form()).progress).toEqual({ questions: 3, open: 1, drafted: 0, agreed: 1, leftOut: 1 });
    expect((await answersOf(engine.reader, response)).map(({ number }) => number)).toEqual(["1", "2"]);
    await settleFormQuestion(coordinator, { question: three, act: "reopen" });
    expect((await form()).parts.at(-1)).toMatchObject({ state: "open", reason: null });
  });

  test("stands still while the response is in review", async () => {
    const { coordinator, response, one, form } = await mirror();
    await saveResponse(coordinator, { response, revision: 1, title: "Answer", body: "See the answers." });
    await sendToReview(coordinator, { response });
    await expect(saveFormAnswer(coordinator, { question: one, revision: 1, answer: "Late." })).rejects.toMatchObject({ reason: "state", code: "questionnaire.frozen" });
    await expect(pasteQuestionnaire(coordinator, { response, text: newer })).rejects.toMatchObject({ reason: "state" });
    expect(await form()).toMatchObject({ may: { paste: false }, parts: [{}, { may: { answer: false, give: false } }, {}, {}] });
  });
});

describe("a newer questionnaire", () => {
  test("keeps every answer with its question, and what is no longer asked below", async () => {
    const { coordinator, response, one, two, three, form } = await mirror();
    await saveFormAnswer(coordinator, { question: one, revision: 1, answer: "Two people." });
    await saveFormAnswer(coordinator, { question: two, revision: 1, chosen: ["Users"] });
    await saveFormAnswer(coordinator, { question: three, revision: 1, answer: "No." });
    const { value } = await pasteQuestionnaire(coordinator, { response, text: newer });
    expect((await form()).read).toMatchObject({ gone: [{ number: "3", words: "Anything else?", answered: true }], parts: [{}, { before: { words: "What does it cost you?" } }, { before: { answered: true } }, { before: null }] });
    expect((await keepQuestionnaire(coordinator, { questionnaire: value.id, revision: 1 })).value).toEqual({ added: 1, kept: 2, gone: 1 });
    expect((await form()).parts.filter(({ kind }) => kind === "question").map(({ id, answer, chosen, wasWords, goneAt }) => [id === one || id === two || id === three, answer, chosen, wasWords, goneAt !== null])).toEqual([
      [true, "Two people.", [], "What does it cost you?", false], [true, "", ["Users"], null, false], [false, "", [], null, false], [true, "No.", [], null, true],
    ]);
    await expect(saveFormAnswer(coordinator, { question: three, revision: 2, answer: "Yes." })).rejects.toMatchObject({ code: "formQuestion.gone" });
    // Asked again later, it is found again.
    const { value: third } = await pasteQuestionnaire(coordinator, { response, text: pasted });
    expect((await keepQuestionnaire(coordinator, { questionnaire: third.id, revision: 1 })).value).toEqual({ added: 0, kept: 3, gone: 1 });
    expect((await namesOf(`response:${response}`)).filter((name) => name === "questionnaire.kept")).toHaveLength(3);
  });
});

describe("a question that is kept", () => {
  const markOf = async (form: Awaited<ReturnType<typeof mirror>>["form"], id: string) => (await form()).parts.find((part) => part.id === id)!;

  test("can be put in other words, and keeps its answer and what it said before", async () => {
    const { coordinator, one, form, response } = await mirror();
    await saveFormAnswer(coordinator, { question: one, revision: 1, answer: "Much." });
    const { mark } = await markOf(form, one);
    await changeFormQuestion(coordinator, { question: one, seen: mark, words: "What does it cost you in a year?", number: "1a" });
    expect(await markOf(form, one)).toMatchObject({ number: "1a", words: "What does it cost you in a year?", wasWords: "What does it cost you?", answer: "Much.", state: "drafted", limit: 20, mandatory: true, misfit: null });
    expect(await namesOf(`response:${response}`)).toContain("form.changed");
    await expect(changeFormQuestion(coordinator, { question: one, seen: mark, words: "And now?" })).rejects.toMatchObject({ reason: "conflict", code: "formQuestionMoved" });
    expect((await changeFormQuestion(coordinator, { question: one, seen: (await markOf(form, one)).mark, number: "1a" })).facts).toEqual([]);
  });

  test("says by how much its answer no longer fits, and an agreed one is a draft again", async () => {
    const { coordinator, one, two, form } = await mirror();
    await saveFormAnswer(coordinator, { question: one, revision: 1, answer: "Very much." });
    await saveFormAnswer(coordinator, { question: two, revision: 1, chosen: ["Makers"] });
    for (const question of [one, two]) await settleFormQuestion(coordinator, { question, act: "agree" });
    expect((await changeFormQuestion(coordinator, { question: one, seen: (await markOf(form, one)).mark, limit: 4 })).value).toMatchObject({ misfit: { over: 6, strays: [] } });
    await changeFormQuestion(coordinator, { question: two, seen: (await markOf(form, two)).mark, options: ["Users", "Nobody"] });
    expect([await markOf(form, one), await markOf(form, two)]).toMatchObject([{ answer: "Very much.", state: "drafted", misfit: { over: 6 } }, { chosen: ["Makers"], state: "drafted", misfit: { over: 0, strays: ["Makers"] } }]);
    await changeFormQuestion(coordinator, { question: one, seen: (await markOf(form, one)).mark, limit: null });
    expect(await markOf(form, one)).toMatchObject({ limit: null, misfit: null });
  });

  test("stays a question while it is answered, and tells whoever answers it", async () => {
    const { coordinator, europe, one, three, form } = await mirror();
    const { delegate } = await participant(europe);
    await giveFormQuestion(coordinator, { question: one, owner: delegate.id });
    await saveFormAnswer(delegate, { question: one, revision: 1, answer: "Much." });
    await expect(changeFormQuestion(coordinator, { question: one, seen: (await markOf(form, one)).mark, kind: "text" })).rejects.toMatchObject({ faults: { kind: [{ code: "answered" }] } });
    await changeFormQuestion(coordinator, { question: three, seen: (await markOf(form, three)).mark, kind: "section" });
    expect((await form()).progress.questions).toBe(2);
    await expect(changeFormQuestion(delegate, { question: one, seen: (await markOf(form, one)).mark, words: "Why?" })).rejects.toMatchObject({ reason: "forbidden" });
    await changeFormQuestion(coordinator, { question: one, seen: (await markOf(form, one)).mark, words: "Why?" });
    expect(await told(delegate)).toContain("form.changed: formQuestionChanged");
  });
});

describe("a response of answers alone", () => {
  const filed = "1 What does it cost you?\nMuch.\n\n2 Who pays? (select one)\nMakers";

  test("goes its whole way without a text, and what is kept and proven are the answers", async () => {
    const { coordinator, secondCoordinator, response } = await daysAgo(3, async () => {
      const world = await mirror();
      const { coordinator: by, response: id, one, two } = world;
      await expect(sendToReview(by, { response: id })).rejects.toMatchObject({ faults: { body: [{ code: "noWords" }] } });
      await saveFormAnswer(by, { question: one, revision: 1, answer: "Much." });
      await saveFormAnswer(by, { question: two, revision: 1, chosen: ["Makers"] });
      await sendToReview(by, { response: id });
      await approveResponse(world.secondCoordinator, { response: id });
      return world;
    });
    const { value: { hash } } = await submitResponse(coordinator, { response, reference: "F1", ...filedNow(), despite: "It was read." });
    expect(hash).toBe(sha256(filed));
    expect((await textsOfResponse(secondCoordinator, { response })).map(({ moment, body }) => [moment, body])).toEqual([["review", filed], ["approved", filed], ["filed", filed]]);
  });

  test("shows its answers to nobody outside the hub, also when it is public", async () => {
    const { coordinator, secondCoordinator, response, one } = await daysAgo(3, mirror);
    await saveFormAnswer(coordinator, { question: one, revision: 1, answer: "Much." });
    await sendToReview(coordinator, { response });
    await approveResponse(secondCoordinator, { response });
    await submitResponse(coordinator, { response, reference: "F1", ...filedNow(), despite: "It was read." });
    await changeResponseLane(coordinator, { response, lane: "public" });
    expect((await responseById(visitor, { response })).receipts).toMatchObject([{ reference: "F1" }]);
    expect(await textsOfResponse(visitor, { response })).toEqual([]);
    expect(await textsOfResponse(secondCoordinator, { response })).toHaveLength(3);
  });
});
