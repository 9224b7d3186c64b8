import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { engine } from "#db/client.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { common } from "#lib/kernel/lasting.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { saveFeedbackDraft } from "#lib/feedback/commands.ts";
import { describeIssue, logIssue } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { issueList } from "#lib/registry/queries.ts";
import { travelTo } from "#tests/support/clock.ts";
import { consultation, hub, person } from "#tests/support/factories.ts";

/** A lasting question that counts how often it was worked out. */
function counting() {
  const counted = { times: 0 };
  const asked = query({ name: `counting ${Math.random()}`, lasting: true, input: z.strictObject({ of: z.string() }), subject: async () => null, allow: (actor) => actor.kind !== "visitor", run: async () => (counted.times += 1) });
  return { asked, counted };
}

const noon = "2026-11-22T12:00:10Z";

describe("what is common to all", () => {
  test("is read once, and by a transaction for itself", async () => {
    travelTo(noon);
    const read = vi.fn<() => Promise<string>>(async () => "the hubs");
    const name = `common ${Math.random()}`;
    await common(engine.reader, name, null, read);
    await common(engine.reader, name, null, read);
    expect(read).toHaveBeenCalledTimes(1);
    await engine.transaction((tx) => common(tx, name, null, read));
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("ends with the next write", async () => {
    travelTo(noon);
    const europe = await hub();
    const one = await person({ role: "coordinator", hub: europe });
    const { value: { docket } } = await logIssue(one, { hub: europe.slug, title: "A rule on names" });
    await issueByDocket(one, { issue: docket });
    await describeIssue(one, { issue: docket, title: "A rule on better names" });
    expect((await issueByDocket(one, { issue: docket })).title).toBe("A rule on better names");
  });
});

describe("a lasting answer", () => {
  test("is worked out once for the same person and the same question", async () => {
    travelTo(noon);
    const { asked } = counting();
    const one = await person({ role: "coordinator", hub: await hub() });
    expect([await asked(one, { of: "a" }), await asked(one, { of: "a" }), await asked(one, { of: "b" })]).toEqual([1, 1, 2]);
  });

  test("is nobody else's: not another person's, not the same person's with another seat", async () => {
    travelTo(noon);
    const { asked } = counting();
    const europe = await hub();
    const [one, other] = [await person({ role: "coordinator", hub: europe }), await person({ role: "coordinator", hub: europe })];
    const [demoted, named] = [{ ...one, seats: [] }, { ...one, named: new Set(["a thing"]) }];
    for (const [n, actor] of [one, other, demoted, named].entries()) expect(await asked(actor, { of: "a" })).toBe(n + 1);
  });

  test("ends with the next write, whatever it was about", async () => {
    travelTo(noon);
    const { asked } = counting();
    const europe = await hub();
    const one = await person({ role: "coordinator", hub: europe });
    await asked(one, { of: "a" });
    await logIssue(one, { hub: europe.slug, title: "Something else altogether" });
    expect(await asked(one, { of: "a" })).toBe(2);
  });

  test("outlasts what somebody types and has not sent", async () => {
    const { call, ours } = await consultation();
    travelTo(noon);
    const { asked } = counting();
    await asked(ours.delegate, { of: "a" });
    await saveFeedbackDraft(ours.delegate, { call, revision: 0, content: { impact: "Every rel" } });
    expect(await asked(ours.delegate, { of: "a" })).toBe(1);
  });

  test("ends with the minute", async () => {
    travelTo(noon);
    const { asked } = counting();
    const one = await person({ role: "coordinator", hub: await hub() });
    await asked(one, { of: "a" });
    travelTo("2026-11-22T12:00:59Z");
    expect(await asked(one, { of: "a" })).toBe(1);
    travelTo("2026-11-22T12:01:00Z");
    expect(await asked(one, { of: "a" })).toBe(2);
  });

  test("is never a refusal that outlives its reason", async () => {
    const { asked, counted } = counting();
    for (const _ of [1, 2]) await expect(asked(visitor, { of: "a" })).rejects.toThrow(Refusal);
    expect(counted.times).toBe(0);
  });

  test("shows one's own act in the list at once, and in its number", async () => {
    const europe = await hub();
    const one = await person({ role: "coordinator", hub: europe });
    const before = await issueList(one, { hub: europe.slug });
    const { value: { docket } } = await logIssue(one, { hub: europe.slug, title: "A rule on the naming of things" });
    const after = await issueList(one, { hub: europe.slug });
    expect([before.total, after.total, after.issues[0]!.docket]).toEqual([0, 1, docket]);
  });
});
