import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { engine } from "#db/client.ts";
import { feedbackDrafts } from "#db/schema/index.ts";
import { saveFeedbackDraft, submitFeedback } from "#lib/feedback/commands.ts";
import { callById } from "#lib/feedback/queries.ts";
import { answer, consultation } from "#tests/support/factories.ts";
import { namesOf, told } from "#tests/support/readings.ts";

describe("what an organisation has typed and not sent", () => {
  test("is there for its colleagues, with who saved it, and may be as unfinished as it is", async () => {
    const { call, ours, colleague } = await consultation();
    const { value } = await saveFeedbackDraft(ours.delegate, { call, revision: 0, content: { impact: "Every rel" } });
    expect(value.revision).toBe(1);
    expect((await callById(colleague, { call })).draft).toMatchObject({ content: { impact: "Every rel" }, revision: 1, savedBy: ours.delegate.name });
  });

  test("is nobody else's business: not the competitor's, not the coordinator's", async () => {
    const { call, ours, competitor, coordinator } = await consultation();
    await saveFeedbackDraft(ours.delegate, { call, revision: 0, content: { impact: "Every release" } });
    expect((await callById(competitor.delegate, { call })).draft).toBeNull();
    expect((await callById(coordinator, { call })).draft).toBeNull();
  });

  test("tells nobody and leaves no entry", async () => {
    const { call, ours, coordinator } = await consultation();
    const [before, names] = [await told(coordinator), await namesOf(`call:${call}`)];
    const { facts } = await saveFeedbackDraft(ours.delegate, { call, revision: 0, content: { impact: "Every release" } });
    expect(facts).toEqual([]);
    expect([await told(coordinator), await namesOf(`call:${call}`)]).toEqual([before, names]);
  });

  test("is not written over by who has not seen the newer text: they are handed it, and both keep their words", async () => {
    const { call, ours, alternate } = await consultation();
    await saveFeedbackDraft(ours.delegate, { call, revision: 0, content: { impact: "From one desk" } });
    await saveFeedbackDraft(alternate, { call, revision: 1, content: { impact: "From the other desk" } });
    const late = saveFeedbackDraft(ours.delegate, { call, revision: 1, content: { impact: "From one desk, longer" } });
    await expect(late).rejects.toMatchObject({ reason: "conflict", code: "draftMoved", present: { content: { impact: "From the other desk" }, revision: 2 } });
    expect((await callById(alternate, { call })).draft).toMatchObject({ content: { impact: "From the other desk" } });
  });

  test("saved twice at the same time from one revision, is kept once and the other is told", async () => {
    const { call, ours, alternate } = await consultation();
    const both = await Promise.allSettled([
      saveFeedbackDraft(ours.delegate, { call, revision: 0, content: { impact: "one" } }),
      saveFeedbackDraft(alternate, { call, revision: 0, content: { impact: "other" } }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "conflict" } });
  });

  test("is done with once it is sent", async () => {
    const { call, ours } = await consultation();
    await saveFeedbackDraft(ours.delegate, { call, revision: 0, content: { impact: "Every release" } });
    await submitFeedback(ours.delegate, { call, ...answer() });
    expect((await callById(ours.delegate, { call })).draft).toBeNull();
    expect(await engine.reader.$count(feedbackDrafts, eq(feedbackDrafts.callId, call))).toBe(0);
  });

  test("has no other fields than the form", async () => {
    const { call, ours } = await consultation();
    await expect(saveFeedbackDraft(ours.delegate, { call, revision: 0, content: { secret: "x" } })).rejects.toMatchObject({ faults: { "content.secret": [{ code: "unknownField" }] } });
  });
});
