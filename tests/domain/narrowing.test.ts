import { describe, expect, test } from "vitest";
import { draftBrief } from "#lib/briefs/commands.ts";
import { briefById } from "#lib/briefs/queries.ts";
import { callById, feedbackById } from "#lib/feedback/queries.ts";
import { decisionById } from "#lib/decisions/queries.ts";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { positionById } from "#lib/positions/queries.ts";
import { changeResponseLane, planResponse } from "#lib/responses/commands.ts";
import { responseBoard, responseById, responseList, responsePage } from "#lib/responses/queries.ts";
import { search } from "#lib/search/queries.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { adoptedPosition, openBallot, person, plannedResponse, publishedPosition, submittedFeedback } from "#tests/support/factories.ts";

const canary = "velmacheron";
const gone = { reason: "notFound" };

const readable = (...asked: Promise<unknown>[]) => Promise.all(asked.map((one) => one.then(() => true, (error: unknown) => { expect(error).toMatchObject(gone); return false; })));

describe("an issue that is narrowed", () => {
  test("takes its call and what was said along, as far as their readers become fewer", async () => {
    const { docket, coordinator, call, feedback, ours, competitor, europe } = await submittedFeedback({ lane: "public", impact: `A ${canary} for all.` });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    expect(await readable(feedbackById(visitor, { feedback }))).toEqual([true]);
    await changeIssueLane(coordinator, { issue: docket, lane: "hub" });
    const stranger = await person();
    for (const one of [visitor, stranger]) expect(await readable(feedbackById(one, { feedback }), callById(one, { call }))).toEqual([false, false]);
    for (const one of [ours.delegate, competitor.delegate]) expect(await readable(feedbackById(one, { feedback }), callById(one, { call }))).toEqual([true, true]);
    expect((await search(stranger, { q: canary })).found).toEqual([]);
    expect((await historyOf(stranger, { kind: "hub", id: europe.id })).entries.filter(({ data }) => data.docket === docket)).toEqual([]);
  });

  test("takes an adopted position and its briefs along", async () => {
    const { docket, coordinator, position, europe, voters } = await adoptedPosition();
    const { value: { id: brief } } = await draftBrief(coordinator, { position, version: 1, kind: "talking-points", title: `On the ${canary}`, body: "What we say.", lane: "hub" });
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    const { delegate } = voters[0]!;
    expect(await readable(positionById(delegate, { position }), briefById(delegate, { brief }))).toEqual([false, false]);
    expect(await readable(positionById(coordinator, { position }), briefById(coordinator, { brief }))).toEqual([true, true]);
    expect(JSON.stringify(await historyOf(delegate, { kind: "hub", id: europe.id }))).not.toContain(canary);
  });

  test("takes its responses along, with all that is found of them", async () => {
    const { docket, coordinator, response, europe, liaison } = await plannedResponse();
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await changeResponseLane(coordinator, { response, lane: "public" });
    expect(await readable(responseById(visitor, { response }))).toEqual([true]);
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    for (const one of [visitor, liaison]) {
      expect(await readable(responseById(one, { response }))).toEqual([false]);
      expect((await responseList(one, { hub: europe.slug }))).toEqual([]);
      expect((await search(one, { q: "Answer to the consultation" })).found.filter(({ url }) => url.includes(response))).toEqual([]);
    }
  });

  test("stays public while something on it stands before everyone", async () => {
    const { docket, coordinator, position } = await publishedPosition();
    await expect(changeIssueLane(coordinator, { issue: docket, lane: "members" })).rejects.toMatchObject({ reason: "state", code: "issue.published", values: { title: "Who is a manufacturer" } });
    expect(await readable(positionById(visitor, { position }))).toEqual([true]);
  });

  test("is not closed to those who vote on something about it", async () => {
    const { docket, coordinator, decision, voters } = await openBallot();
    await expect(changeIssueLane(coordinator, { issue: docket, lane: "coordinators" })).rejects.toMatchObject({ reason: "state", code: "issue.votedOn" });
    await changeIssueLane(coordinator, { issue: docket, lane: "hub" });
    expect(await readable(decisionById(voters[0]!.delegate, { decision }))).toEqual([true]);
  });
});

describe("a response that more may read than its issue", () => {
  test("does not tell them what the issue is called, in any list or history, and is not found by its docket", async () => {
    const { coordinator, docket, europe, liaison } = await plannedResponse().then(async (world) => { await changeIssueLane(world.coordinator, { issue: world.docket, lane: "coordinators" }); return world; });
    const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title: `A quiet ${canary}`, authority: "A ministry", channel: "letter", day: dayFromNow(9) });
    await changeResponseLane(coordinator, { response, lane: "public" });
    for (const one of [liaison, visitor]) {
      const seen = JSON.stringify([
        await responseById(one, { response }), await responseList(one, { hub: europe.slug }), await responsePage(one, { hub: europe.slug }), await responseBoard(one, { hub: europe.slug }),
        await historyOf(one, { kind: "response", id: response }), (await search(one, { q: canary })).found,
      ]);
      expect(seen).toContain(canary);
      for (const secret of ["Which products the new rules cover", docket]) expect(seen).not.toContain(secret);
      expect([(await responsePage(one, { issue: docket })).total, (await responseList(one, { issue: docket })).length, (await search(one, { q: docket })).found.length]).toEqual([0, 0, 0]);
    }
    expect(await responseById(coordinator, { response })).toMatchObject({ issue: { docket } });
    expect((await responsePage(coordinator, { issue: docket })).total).toBe(2);
  });
});
