import { desc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { ledger } from "#db/schema/index.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { logIssue } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { newsSince } from "#lib/ledger/queries.ts";
import { newId } from "#lib/platform/ids.ts";
import { travelTo } from "#tests/support/clock.ts";
import { answer, consultation } from "#tests/support/factories.ts";

/** A moment after all that happened so far, whatever other tests made of the clock. */
async function later(): Promise<number> {
  const [last] = await engine.reader.select({ at: ledger.at }).from(ledger).orderBy(desc(ledger.seq)).limit(1);
  const moment = new Date((last?.at.getTime() ?? Date.now()) + 1000);
  travelTo(moment);
  return moment.getTime();
}

describe("what is new", () => {
  test("from a moment on is what came then and not what came before; from an entry on, what came after it", async () => {
    await later();
    const { call, ours, coordinator, europe } = await consultation();
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "hub" }) });
    const since = await later();
    expect(await newsSince(coordinator, { since })).toEqual({ last: null, topics: [], all: false });
    await logIssue(ours.delegate, { hub: europe.slug, title: "The first of two issues" });
    const first = await newsSince(coordinator, { since });
    expect(first.topics.filter((topic) => topic.startsWith("issue:"))).toHaveLength(1);
    expect(first.topics).not.toContain(`call:${call}`);
    await logIssue(ours.delegate, { hub: europe.slug, title: "The second of two issues" });
    const second = await newsSince(coordinator, { since, after: first.last! });
    expect(second.topics.filter((topic) => topic.startsWith("issue:"))).toHaveLength(1);
    expect(second.topics).not.toEqual(expect.arrayContaining(first.topics.filter((topic) => topic.startsWith("issue:"))));
    expect(await newsSince(coordinator, { since, after: second.last! })).toEqual({ last: second.last, topics: [], all: false });
  });

  test("is what may be read: of what is confided a competitor hears nothing, not even that it came", async () => {
    await later();
    const { call, ours, competitor, coordinator } = await consultation();
    const since = await later();
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided" }) });
    expect(await newsSince(competitor.delegate, { since })).toEqual({ last: null, topics: [], all: false });
    expect((await newsSince(coordinator, { since })).topics).toContain("inbox");
  });

  test("is too much to name after very long, is nobody's who is not signed in, and begins anew after an entry that there is not", async () => {
    const { coordinator, ours, europe } = await consultation();
    for (let n = 1; n <= 60; n++) await logIssue(ours.delegate, { hub: europe.slug, title: `Issue ${n} of very many` });
    expect(await newsSince(coordinator, { since: 0 })).toMatchObject({ all: true });
    await expect(newsSince(visitor, { since: 0 })).rejects.toMatchObject({ reason: "notFound" });
    expect(await newsSince(coordinator, { since: 0, after: newId() })).toMatchObject({ all: true });
  });
});
