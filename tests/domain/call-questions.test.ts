import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { feedback } from "#db/schema/index.ts";
import { addCallProvision, addCallQuestion, closeCall, editCallQuestion, moveCallQuestion, removeCallProvision, retireCallQuestion } from "#lib/calls/commands.ts";
import { faultIn, numberIn, type AskedQuestion } from "#lib/calls/model.ts";
import { shapeOfCall } from "#lib/calls/queries.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { callById, feedbackById } from "#lib/feedback/queries.ts";
import { answer, consultation } from "#tests/support/factories.ts";

const asked = async () => {
  const world = await consultation();
  const { coordinator, call } = world;
  const { value: staff } = await addCallQuestion(coordinator, { call, kind: "number", prompt: "How many people maintain it?", unit: "people" });
  const { value: markets } = await addCallQuestion(coordinator, { call, kind: "choices", prompt: "Where do you sell?", choices: "EU\nUK\nJapan" });
  const { questions: [first, second] } = await callById(coordinator, { call });
  return { ...world, staff: { ...first!, id: staff.id }, markets: { ...second!, id: markets.id } };
};

describe("a question of a call", () => {
  test("is asked of everyone and kept with the words it was asked in", async () => {
    const { coordinator, call, ours, staff, markets } = await asked();
    const { value } = await submitFeedback(ours.delegate, { call, ...answer(), answers: [{ key: staff.key, version: 1, values: ["1 200"] }, { key: markets.key, version: 1, values: ["EU", "Japan"] }] });
    await editCallQuestion(coordinator, { question: staff.id, kind: "number", prompt: "How many people do you pay for it?", unit: "people" });
    const { questions } = await callById(ours.delegate, { call });
    expect(questions.map(({ prompt, version }) => ({ prompt, version }))).toEqual([{ prompt: "How many people do you pay for it?", version: 2 }, { prompt: "Where do you sell?", version: 1 }]);
    const { answers } = await feedbackById(coordinator, { feedback: value.id });
    expect(answers.map(({ prompt, values, changedSince }) => ({ prompt, values, changed: changedSince !== null }))).toEqual([
      { prompt: "How many people maintain it?", values: ["1 200"], changed: true }, { prompt: "Where do you sell?", values: ["EU", "Japan"], changed: false },
    ]);
    expect((await shapeOfCall(coordinator, { call })).questions[0]).toMatchObject({ version: 2, answers: 0, earlier: [{ version: 1, prompt: "How many people maintain it?", answers: 1 }] });
  });

  test("is changed in place while nobody has answered it", async () => {
    const { coordinator, call, staff } = await asked();
    expect((await editCallQuestion(coordinator, { question: staff.id, kind: "scale", prompt: "How heavy is it?", from: "0", to: "10", low: "light", high: "heavy" })).value).toEqual({ id: staff.id, version: 1 });
    expect((await callById(coordinator, { call })).questions[0]).toMatchObject({ kind: "scale", options: { from: 0, to: 10, low: "light", high: "heavy" } });
  });

  test("is not answered in an earlier version, nor with what it does not offer", async () => {
    const { coordinator, call, ours, competitor, staff, markets } = await asked();
    const submit = (answers: { key: string; version: number; values: string[] }[]) => submitFeedback(ours.delegate, { call, ...answer(), answers });
    await expect(submit([{ key: markets.key, version: 1, values: ["Mars"] }])).rejects.toMatchObject({ reason: "invalid", faults: { [`question.${markets.key}`]: [{ code: "notOneOf" }] } });
    await expect(submit([{ key: staff.key, version: 1, values: ["a dozen"] }])).rejects.toMatchObject({ faults: { [`question.${staff.key}`]: [{ code: "notANumber" }] } });
    await submitFeedback(competitor.delegate, { call, ...answer(), answers: [{ key: staff.key, version: 1, values: ["3"] }] });
    await editCallQuestion(coordinator, { question: staff.id, kind: "number", prompt: "How many do you pay?" });
    await expect(submit([{ key: staff.key, version: 1, values: ["4"] }])).rejects.toMatchObject({ reason: "conflict", code: "callQuestionMoved", present: { version: 2, prompt: "How many do you pay?" } });
    await expect(editCallQuestion(coordinator, { question: staff.id, kind: "number", prompt: "Once more?" })).rejects.toMatchObject({ reason: "conflict", code: "callQuestionMoved" });
    expect(await engine.reader.$count(feedback, eq(feedback.callId, call))).toBe(1);
  });

  test("that must be answered is missed", async () => {
    const { coordinator, call, ours } = await consultation();
    const { value: { id } } = await addCallQuestion(coordinator, { call, kind: "choice", prompt: "Are you a manufacturer?", choices: ["Yes", "No"], required: true });
    const { questions: [question] } = await callById(coordinator, { call });
    await expect(submitFeedback(ours.delegate, { call, ...answer() })).rejects.toMatchObject({ faults: { [`question.${question!.key}`]: [{ code: "required" }] } });
    await retireCallQuestion(coordinator, { question: id });
    await expect(submitFeedback(ours.delegate, { call, ...answer() })).resolves.toBeDefined();
  });

  test("changes places, and is left alone once the call is over", async () => {
    const { coordinator, call, staff, markets } = await asked();
    await moveCallQuestion(coordinator, { question: markets.id, to: "up" });
    expect((await callById(coordinator, { call })).questions.map(({ id }) => id)).toEqual([markets.id, staff.id]);
    await expect(moveCallQuestion(coordinator, { question: markets.id, to: "up" })).rejects.toMatchObject({ reason: "state", code: "call.noPlaceThere" });
    await closeCall(coordinator, { call });
    for (const act of [() => retireCallQuestion(coordinator, { question: staff.id }), () => addCallQuestion(coordinator, { call, kind: "text", prompt: "One more?" })]) await expect(act()).rejects.toMatchObject({ reason: "state", code: "call.closed" });
  });

  test.each([
    ["too few choices", { kind: "choice", choices: "One" }, "choices", "twoAtLeast"],
    ["a choice twice", { kind: "choices", choices: "One\nOne" }, "choices", "taken"],
    ["a scale that does not rise", { kind: "scale", from: 5, to: 5 }, "to", "notHigher"],
  ] as const)("is refused with %s", async (_, given, field, code) => {
    const { coordinator, call } = await consultation();
    await expect(addCallQuestion(coordinator, { call, prompt: "Which of them?", ...given })).rejects.toMatchObject({ reason: "invalid", faults: { [field]: [{ code }] } });
  });
});

describe("the parts of a text that a call is about", () => {
  test("come and go, each once", async () => {
    const { coordinator, call } = await consultation();
    const { value: { id } } = await addCallProvision(coordinator, { call, provision: "Article 24", words: "Stewards shall put in place a policy." });
    await expect(addCallProvision(coordinator, { call, provision: "Article 24" })).rejects.toMatchObject({ faults: { provision: [{ code: "taken" }] } });
    expect((await callById(coordinator, { call })).provisions).toMatchObject([{ provision: "Article 24", words: "Stewards shall put in place a policy." }]);
    await removeCallProvision(coordinator, { provision: id });
    expect((await callById(coordinator, { call })).provisions).toEqual([]);
  });
});

describe("an answer", () => {
  const scale: AskedQuestion = { kind: "scale", required: false, options: { from: 1, to: 3 } };
  const free = (kind: AskedQuestion["kind"], required = false): AskedQuestion => ({ kind, required, options: { choices: ["a", "b"] } });
  test.each<[AskedQuestion, string[], string | null]>([
    [scale, ["3"], null], [scale, ["4"], "notOneOf"], [scale, [], null], [{ ...scale, required: true }, [], "required"], [free("choice"), ["a", "b"], "notOneOf"],
    [free("choices"), ["b", "a"], null], [free("number"), ["-3,5"], null], [free("number"), ["3e5"], "notANumber"],
    [free("text"), ["x".repeat(10_001)], "tooLong"], [free("file", true), [], null],
  ])("%j with %j", (question, values, code) => { expect(faultIn(question, values)?.code ?? null).toBe(code); });

  test.each([["1 200", 1200], ["1’200,5", 1200.5], ["12.5", 12.5], ["-3", -3], ["twelve", null], ["1,2,3", null]])("%s is the number %s", (text, number) => { expect(numberIn(text)).toBe(number); });
});
