import { describe, expect, test } from "vitest";
import { addAsk } from "#lib/asks/commands.ts";
import { watchIssue } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { approveResponse, changeResponseLane, concludeResponse, decideGoNoGo, planResponse, sendToReview, startWork } from "#lib/responses/commands.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { responseById } from "#lib/responses/queries.ts";
import { recordReply } from "#lib/replies/commands.ts";
import { awaitingReply, repliesToAsk, repliesToResponse } from "#lib/replies/queries.ts";
import { dayFromNow, filedNow, travelDays, travelToNoon } from "#tests/support/clock.ts";
import { approvedResponse, draftPosition, participant, person } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const filed = () => ({ reference: "F3567995", filedOn: dayFromNow(-1), filedTime: "10:15" });

async function submittedResponse() {
  const world = await approvedResponse();
  await submitResponse(world.coordinator, { response: world.response, ...filed() });
  return world;
}
/** A response that stands on a position, filed now. */
async function filedOn({ docket, europe, coordinator, position }: Awaited<ReturnType<typeof draftPosition>>) {
  const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Our answer", authority: "European Commission", channel: "letter", day: dayFromNow(20), position, body: "We ask for it." });
  await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns most of us." });
  await startWork(coordinator, { response });
  await sendToReview(coordinator, { response });
  await approveResponse(await person({ role: "coordinator", hub: europe }), { response });
  await submitResponse(coordinator, { response, reference: "F2", ...filedNow(), despite: "It was read." });
  return response;
}
const note = (kind: "acknowledgement" | "publication" | "closing-note" | "reply" | "asked-again", more: object = {}) => ({ kind, day: dayFromNow(0), words: "They have it.", ...more });

describe("what follows a filing", () => {
  test("moves the response on, keeps what it was, and is told to those who watch", async () => {
    const { response, coordinator, docket, europe } = await submittedResponse();
    const { delegate } = await participant(europe);
    await watchIssue(delegate, { issue: docket, watch: "yes" });
    const state = async (given: ReturnType<typeof note>) => (await recordReply(coordinator, { response, ...given })).value.state;
    expect(await state(note("asked-again"))).toBe("submitted");
    expect(await told(delegate)).not.toContain("response.replyRecorded: watching");
    expect(await state(note("acknowledgement", { reference: "Ares(2026)4412" }))).toBe("acknowledged");
    expect(await told(delegate)).toContain("response.replyRecorded: watching");
    await expect(recordReply(coordinator, { response, ...note("publication") })).rejects.toMatchObject({ faults: { url: [{ code: "required" }] } });
    expect(await state(note("publication", { url: "https://example.org/F3567995" }))).toBe("acknowledged");
    expect(await state(note("closing-note"))).toBe("answered");
    expect(await state(note("acknowledgement"))).toBe("answered");
    expect((await repliesToResponse(delegate, { response })).replies.map(({ kind }) => kind)).toEqual(["asked-again", "acknowledgement", "publication", "closing-note", "acknowledgement"]);
    await concludeResponse(coordinator, { response, reason: "Nothing more will come." });
    await expect(recordReply(coordinator, { response, ...note("reply") })).rejects.toMatchObject({ reason: "state", code: "response.reply" });
    expect((await responseById(coordinator, { response })).state).toBe("concluded");
  });

  test("is of a day between the filing and today", async () => {
    const { response, coordinator } = await submittedResponse();
    await expect(recordReply(coordinator, { response, ...note("reply"), day: dayFromNow(-2) })).rejects.toMatchObject({ faults: { day: [{ code: "beforeFiling" }] } });
    await expect(recordReply(coordinator, { response, ...note("reply"), day: dayFromNow(3) })).rejects.toMatchObject({ faults: { day: [{ code: "future" }] } });
  });

  test("waits for the filing", async () => {
    const { response, coordinator, liaison, asianCoordinator, europe } = await approvedResponse();
    await expect(recordReply(liaison, { response, ...note("reply") })).rejects.toMatchObject({ reason: "state", code: "response.reply" });
    await expect(recordReply(asianCoordinator, { response, ...note("reply") })).rejects.toMatchObject({ reason: "notFound" });
    await expect(recordReply((await participant(europe)).delegate, { response, ...note("reply") })).rejects.toMatchObject({ reason: "forbidden" });
    await submitResponse(coordinator, { response, ...filed() });
    await recordReply(liaison, { response, ...note("reply") });
  });

  test("speaks of asks of the position it stands on, for those who may read that", async () => {
    const world = await draftPosition();
    const { coordinator, position } = world;
    const { value: { id: ask } } = await addAsk(coordinator, { position, statement: "Exempt hobby projects", priority: "must" });
    const { response, coordinator: other } = await submittedResponse();
    await expect(recordReply(other, { response, ...note("reply"), asks: [ask] })).rejects.toMatchObject({ faults: { asks: [{ code: "notOneOf" }] } });
    await expect(repliesToAsk(other, { ask })).rejects.toMatchObject({ reason: "notFound" });
    const own = await filedOn(world);
    await recordReply(coordinator, { response: own, ...note("reply"), asks: [ask, ask] });
    expect(await repliesToAsk(coordinator, { ask })).toMatchObject([{ kind: "reply", response: { id: own } }]);
    expect(await repliesToResponse(coordinator, { response: own })).toMatchObject({ replies: [{ asks: [{ id: ask, number: 1 }] }], asks: [{ id: ask }] });
    // The response is opened wider than the position: its asks stay where they were.
    await changeResponseLane(coordinator, { response: own, lane: "public" });
    expect(await repliesToResponse(visitor, { response: own })).toMatchObject({ replies: [{ asks: [], by: null }], asks: [], may: { record: false } });
  });
});

describe("what awaits a reply", () => {
  test("is listed with its age in days and working days, until it is answered", async () => {
    travelToNoon();
    const { response, coordinator, europe } = await submittedResponse();
    travelDays(13);
    const list = async () => (await awaitingReply(coordinator, { hub: europe.slug })).responses;
    const [row] = await list();
    expect(row).toMatchObject({ id: response, days: 14, askedAgainOn: null });
    expect(row!.workdays).toBeLessThanOrEqual(10);
    expect(row!.workdays).toBeGreaterThan(5);
    await recordReply(coordinator, { response, ...note("asked-again") });
    expect(await list()).toMatchObject([{ askedAgainOn: dayFromNow(0) }]);
    await recordReply(coordinator, { response, ...note("reply") });
    expect(await list()).toEqual([]);
  });
});
