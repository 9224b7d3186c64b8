import { describe, expect, test } from "vitest";
import { castBallot } from "#lib/decisions/commands.ts";
import { disposeFeedback, requestClarification, submitFeedback } from "#lib/feedback/commands.ts";
import { markAllRead, markRead } from "#lib/inbox/commands.ts";
import { myInbox, myWork } from "#lib/inbox/queries.ts";
import { changeIssueLane, moveTrack, watchIssue } from "#lib/issues/commands.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { travelDays } from "#tests/support/clock.ts";
import { answer, approvedResponse, consultation, issue, openBallot, person, plannedResponse, responseInReview, submittedFeedback } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

/** Without the letters of other tests, which all members may sign. */
const work = async (actor: Actor) => (await myWork(actor, {})).map(({ kind }) => kind).filter((kind) => kind !== "sign");

describe("an inbox", () => {
  test("tells nobody what they did themselves, nor one thing twice", async () => {
    const { docket, europe, coordinator } = await issue();
    const second = await person({ role: "coordinator", hub: europe });
    await watchIssue(second, { issue: docket, watch: "yes" });
    await moveTrack(second, { issue: docket, hub: europe.slug, act: "watch" });
    expect((await told(coordinator)).filter((line) => line.startsWith("track.moved"))).toEqual(["track.moved: yourIssue"]);
    expect(await told(second)).not.toContain("track.moved: yourIssue");
  });

  test("is emptied one by one or all at once, by its owner", async () => {
    const { coordinator, competitor } = await submittedFeedback();
    const { entries, unread } = await myInbox(coordinator, {});
    expect(unread).toBe(entries.length);
    await expect(markRead(competitor.delegate, { entry: entries[0]!.id })).rejects.toMatchObject({ reason: "notFound" });
    await markRead(coordinator, { entry: entries[0]!.id });
    expect((await markRead(coordinator, { entry: entries[0]!.id })).facts).toEqual([]);
    expect((await myInbox(coordinator, { unread: "yes" })).entries).toHaveLength(unread - 1);
    expect((await markAllRead(coordinator, {})).value).toEqual({ read: unread - 1 });
    expect(await myInbox(coordinator, { unread: "yes" })).toMatchObject({ entries: [], unread: 0 });
  });

  test("goes page by page, newest first, each entry once", async () => {
    const { coordinator } = await submittedFeedback();
    const all = (await myInbox(coordinator, {})).entries.map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | undefined; ;) {
      const { entries, next } = await myInbox(coordinator, { limit: 1, after });
      paged.push(...entries.map(({ id }) => id));
      if (!next) break;
      after = next;
    }
    expect([paged, new Set(paged).size]).toEqual([all, all.length]);
  });

  test("forgets what its owner may no longer read, in its count too", async () => {
    const { docket, europe, coordinator, asianCoordinator } = await issue();
    await watchIssue(asianCoordinator, { issue: docket, watch: "yes" });
    const second = await person({ role: "coordinator", hub: europe });
    await changeIssueLane(second, { issue: docket, lane: "coordinators" });
    await moveTrack(second, { issue: docket, hub: europe.slug, act: "watch" });
    const { entries, unread } = await myInbox(asianCoordinator, { unread: "yes" });
    expect(unread).toBe(entries.length);
    expect(await told(coordinator)).toContain("track.moved: yourIssue");
  });
});

describe("what is left to do", () => {
  test("for a delegate is an answer to give, until it is given, and to clarify when asked", async () => {
    const { call, ours, coordinator, competitor } = await consultation();
    expect(await work(ours.delegate)).toEqual(["answer"]);
    const { value } = await submitFeedback(ours.delegate, { call, ...answer() });
    expect([await work(ours.delegate), await work(competitor.delegate)]).toEqual([[], ["answer"]]);
    await requestClarification(coordinator, { feedback: value.id, reason: "Which releases?" });
    expect(await work(ours.delegate)).toEqual(["clarify"]);
    travelDays(15);
    expect(await work(competitor.delegate)).toEqual([]);
  });

  test("for a delegate is a vote to cast, until the organisation has cast it", async () => {
    const { decision, europe, voters } = await openBallot();
    const { delegate, organisation } = voters[0]!;
    const alternate = await person({ role: "alternate", hub: europe, organisation });
    expect(await work(delegate)).toEqual(["vote"]);
    await castBallot(alternate, { decision, choice: "yes" });
    expect(await work(delegate)).toEqual([]);
  });

  test("for a coordinator is an input to answer and a decision to declare", async () => {
    const { feedback, coordinator } = await submittedFeedback();
    expect(await work(coordinator)).toContain("dispose");
    await disposeFeedback(coordinator, { feedback, verdict: "noted", reason: "We have taken note." });
    expect(await work(coordinator)).not.toContain("dispose");
    const ballot = await openBallot();
    expect(await work(ballot.coordinator)).not.toContain("declare");
    travelDays(12);
    expect(await work(ballot.coordinator)).toContain("declare");
  });

  test("does not give away that somebody kept something to themselves", async () => {
    const { coordinator } = await submittedFeedback({ lane: "own" });
    expect(await work(coordinator)).not.toContain("dispose");
  });

  test("for those who decide on responses is the next step of each, and never one's own words to approve", async () => {
    const planned = await plannedResponse();
    expect([await work(planned.coordinator), await work(planned.liaison)]).toEqual([["decide"], []]);
    const review = await responseInReview();
    expect([await work(review.coordinator), await work(review.secondCoordinator)]).toEqual([[], ["approve"]]);
    const approved = await approvedResponse();
    expect(await work(approved.coordinator)).toEqual(["file"]);
  });
});
