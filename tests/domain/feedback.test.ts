import { describe, expect, test } from "vitest";
import { submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { closeCallsInTime } from "#lib/calls/jobs.ts";
import { callById, feedbackById, feedbackOnCall, readersOfLane } from "#lib/feedback/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { endSeat } from "#lib/people/commands.ts";
import { me } from "#lib/people/queries.ts";
import { travelDays } from "#tests/support/clock.ts";
import { again, answer, consultation, disposedFeedback, submittedFeedback } from "#tests/support/factories.ts";
import { entriesAbout, namesOf, told, wasTold } from "#tests/support/readings.ts";

describe("an answer to a call", () => {
  test("ends in a receipt that says nothing about how many others there are", async () => {
    const { call, docket, ours } = await consultation();
    const { value } = await submitFeedback(ours.delegate, { call, ...answer() });
    expect(value.reference).toMatch(new RegExp(`^${docket}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$`));
  });

  test("is told to the coordinators of the hub and to nobody else", async () => {
    const { coordinator, asianCoordinator, competitor, alternate } = await submittedFeedback();
    expect(await told(coordinator)).toContain("feedback.submitted: answered");
    for (const other of [asianCoordinator, competitor.delegate, alternate]) expect(await told(other)).not.toContain("feedback.submitted: answered");
  });

  test("is not told to a coordinator who may not read it", async () => {
    const { coordinator, feedback } = await submittedFeedback({ lane: "own" });
    expect(await wasTold(coordinator, `feedback:${feedback}`)).toBe(false);
    await expect(feedbackById(coordinator, { feedback })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("stands in the ledger under the lane it was given", async () => {
    const { feedback, ours, coordinator } = await submittedFeedback({ lane: "confided" });
    const [entry] = await entriesAbout(`feedback:${feedback}`);
    expect(entry).toMatchObject({ name: "feedback.submitted", actorId: ours.delegate.id, lane: "confided", organisationId: ours.organisation.id, data: { stance: "support-with-changes" } });
    expect(JSON.stringify(await entriesAbout(`feedback:${feedback}`))).not.toContain("assessment");
    expect((await feedbackById(coordinator, { feedback })).impact).toContain("assessment");
  });

  test("is kept in every script, without what would turn its reading direction", async () => {
    const { call, ours } = await consultation();
    const impact = "Η αξιολόγηση 評価が必要です 👩‍👩‍👧 \u200Fتقييم\u202E evil";
    const { value } = await submitFeedback(ours.delegate, { call, ...answer({ impact }) });
    expect((await feedbackById(ours.delegate, { feedback: value.id })).impact).toBe(impact.replace("\u202E", ""));
  });

  test("may be given by any colleague, and an organisation that answers twice has one voice, its latest", async () => {
    const { call, coordinator, colleague, ours } = await consultation();
    await submitFeedback(ours.delegate, { call, ...answer({ stance: "support" }) });
    await submitFeedback(colleague, { call, ...answer({ stance: "oppose" }) });
    expect((await callById(coordinator, { call })).voices.voices).toEqual([{ name: ours.organisation.name, stance: "oppose" }]);
    expect(await feedbackOnCall(coordinator, { call })).toMatchObject({ total: 2, organisations: 1 });
  });

  test.each([
    ["no stance", { stance: undefined }, "stance", "required"],
    ["a stance there is not", { stance: "perhaps" }, "stance", "notOneOf"],
    ["too few words", { impact: "Bad." }, "impact", "tooShort"],
    ["too many words", { impact: "x".repeat(10_001) }, "impact", "tooLong"],
    ["nothing but spaces", { impact: " \u00A0\n ".repeat(9) }, "impact", "required"],
    ["a language that is no tag", { language: "Dutch" }, "language", "wrongForm"],
    ["a lane that is not the contributor's to give", { lane: "named" }, "lane", "notOneOf"],
    ["a number for words", { impact: 12 }, "impact", "wrongType"],
    ["a field that nobody asked for", { organisation: "other" }, "organisation", "unknownField"],
  ])("is refused with %s, by field, and leaves nothing", async (_, wrong, field, code) => {
    const { call, ours } = await consultation();
    await expect(submitFeedback(ours.delegate, { call, ...answer(), ...wrong } as never)).rejects.toMatchObject({ reason: "invalid", faults: { [field]: [expect.objectContaining({ code })] } });
    expect((await callById(ours.delegate, { call })).mine).toEqual([]);
  });

  test("comes too late a moment after the closing, even before the clock has closed the call", async () => {
    const { call, ours } = await consultation();
    travelDays(15);
    await expect(submitFeedback(ours.delegate, { call, ...answer() })).rejects.toMatchObject({ reason: "state", code: "call.closed", present: { state: "open", allowed: [] } });
    while ((await closeCallsInTime(system, {})).value.closed > 0);
    await expect(submitFeedback(ours.delegate, { call, ...answer() })).rejects.toMatchObject({ reason: "state", code: "call.closed", present: { state: "closed" } });
  });

  test("is for the organisations of the hub that asks", async () => {
    const { call, coordinator, asianCoordinator } = await consultation();
    await expect(submitFeedback(coordinator, { call, ...answer() })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(submitFeedback(asianCoordinator, { call, ...answer() })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("who will read an answer", () => {
  test("is said by name before it is sent, and is true", async () => {
    const world = await consultation();
    const everyone = { ours: world.ours.delegate, alternate: world.alternate, colleague: world.colleague, competitor: world.competitor.delegate, coordinator: world.coordinator, asian: world.asianCoordinator };
    for (const lane of ["hub", "coordinators", "confided", "own"] as const) {
      const promised = await readersOfLane(world.ours.delegate, { call: world.call, lane });
      const { value } = await submitFeedback(world.ours.delegate, { call: world.call, ...answer({ lane }) });
      for (const one of Object.values(everyone)) {
        const reads = await feedbackById(one, { feedback: value.id }).then(() => true, () => false);
        // Of many the first are named; the administrators that other tests made are among them.
        const named = promised.names.includes(one.name) || (reads && promised.count > promised.names.length);
        expect([lane, one.name, named]).toEqual([lane, one.name, reads]);
      }
    }
  });
});

describe("withdrawing an answer", () => {
  test("is for its author and those who vote for the organisation, and the coordinators are told", async () => {
    const { feedback, colleague, alternate, coordinator } = await submittedFeedback();
    await expect(withdrawFeedback(colleague, { feedback })).rejects.toMatchObject({ reason: "forbidden" });
    await withdrawFeedback(alternate, { feedback });
    expect(await told(coordinator)).toContain("feedback.withdrawn: answered");
    expect(await namesOf(`feedback:${feedback}`)).toEqual(["feedback.submitted", "feedback.withdrawn"]);
  });

  test("gives it back to its organisation: nobody else reads or counts it any more", async () => {
    const { feedback, call, ours, coordinator, competitor } = await submittedFeedback({ lane: "public" });
    await withdrawFeedback(ours.delegate, { feedback });
    expect((await callById(coordinator, { call })).voices.voices).toEqual([]);
    expect((await feedbackOnCall(coordinator, { call })).feedback).toEqual([]);
    for (const other of [coordinator, competitor.delegate]) await expect(feedbackById(other, { feedback })).rejects.toMatchObject({ reason: "notFound" });
    expect(await feedbackById(ours.delegate, { feedback })).toMatchObject({ state: "withdrawn" });
  });

  test("is over once the hub has answered it", async () => {
    const { feedback, ours } = await disposedFeedback();
    await expect(withdrawFeedback(ours.delegate, { feedback })).rejects.toMatchObject({ reason: "state", code: "feedback.withdraw", present: { state: "disposed", allowed: ["contest"] } });
  });

  test("is no longer for an author who has left the organisation", async () => {
    const { feedback, ours } = await submittedFeedback({ lane: "public" });
    const { seats: [seat] } = await me(ours.delegate, {});
    await endSeat(system, { seat: seat!.id });
    await expect(withdrawFeedback(await again(ours.delegate), { feedback })).rejects.toMatchObject({ reason: "forbidden" });
  });
});
