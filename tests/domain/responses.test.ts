import { describe, expect, test } from "vitest";
import { sha256 } from "#lib/formats/checksum.ts";
import { watchIssue } from "#lib/issues/commands.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { approveResponse, cancelResponse, changeResponseLane, decideGoNoGo, planResponse, reconsiderResponse, returnToWork, saveResponse, sendToReview, startWork } from "#lib/responses/commands.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { provisionInContext, saidOnProvisions } from "#lib/readings/queries.ts";
import { missResponses } from "#lib/responses/jobs.ts";
import { responseById, responseList } from "#lib/responses/queries.ts";
import { issueWithText } from "#tests/support/acts.ts";
import { dayFromNow, travelDays } from "#tests/support/clock.ts";
import { approvedResponse, draftPosition, issue, participant, plannedResponse, responseInReview, responseInWork } from "#tests/support/factories.ts";
import { entriesAbout, namesOf, told } from "#tests/support/readings.ts";

const plan = { title: "Answer to the consultation", authority: "European Commission", channel: "have-your-say" } as const;
const filed = () => ({ reference: "F3567995", filedOn: dayFromNow(-1), filedTime: "10:15" });

describe("planning a response", () => {
  test("states authority, form and a deadline that is still to come", async () => {
    const { docket, europe, coordinator } = await issue();
    const ask = (day: string) => planResponse(coordinator, { issue: docket, hub: europe.slug, ...plan, day });
    await expect(ask(dayFromNow(-2))).rejects.toMatchObject({ faults: { day: [{ code: "past" }] } });
    const { value } = await ask(dayFromNow(9));
    expect(await responseById(coordinator, { response: value.id })).toMatchObject({ state: "proposed", may: { decide: true, startWork: false } });
  });

  test("stands beside the text where it says, for those who may read it, and moves with what is said", async () => {
    const { docket, europe, coordinator, asianCoordinator, first } = await issueWithText();
    const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, ...plan, day: dayFromNow(9), provision: "Article 3(2)" });
    const places = async (actor = coordinator) => (await saidOnProvisions(actor, { edition: first })).map(({ anchor, responses }) => [anchor, responses]);
    expect(await places()).toEqual([["003.002", 1]]);
    expect(await places(asianCoordinator)).toEqual([]);
    await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns most of us." });
    await startWork(coordinator, { response });
    await saveResponse(coordinator, { response, revision: 1, title: plan.title, body: "We ask for more time." });
    expect(await places()).toEqual([["003.002", 1]]);
    await saveResponse(coordinator, { response, revision: 2, title: plan.title, body: "We ask for more time.", provision: "Article 1" });
    expect(await places()).toEqual([["art_1", 1]]);
    expect((await provisionInContext(coordinator, { edition: first, anchor: "art_1" })).said).toMatchObject([{ kind: "response", title: plan.title }]);
    await saveResponse(coordinator, { response, revision: 3, title: plan.title, body: "We ask for more time.", provision: "" });
    expect(await places()).toEqual([]);
  });

  test("may name the position it stands on, of the same issue", async () => {
    const { docket, europe, coordinator, position } = await draftPosition();
    const elsewhere = await draftPosition();
    const ask = (of: string) => planResponse(coordinator, { issue: docket, hub: europe.slug, ...plan, day: dayFromNow(9), position: of });
    await expect(ask(elsewhere.position)).rejects.toMatchObject({ faults: { position: [{ code: "notOneOf" }] } });
    expect(await responseById(coordinator, { response: (await ask(position)).value.id })).toMatchObject({ position: { id: position } });
  });

  test("waits for a go, or ends with a no-go and its reason", async () => {
    const { response, coordinator, liaison } = await plannedResponse();
    await expect(startWork(liaison, { response })).rejects.toMatchObject({ reason: "state", code: "response.startWork", present: { state: "proposed", allowed: ["go", "noGo", "cancel", "miss"] } });
    await expect(decideGoNoGo(liaison, { response, decision: "go", reason: "Yes, certainly." })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(decideGoNoGo(coordinator, { response, decision: "no-go", reason: "Others cover it." })).rejects.toMatchObject({ faults: { because: [{ code: "required" }] } });
    await decideGoNoGo(coordinator, { response, decision: "no-go", because: "others-cover", reason: "The umbrella answers for us." });
    expect(await responseById(coordinator, { response })).toMatchObject({ state: "not-responding", because: "others-cover", reason: "The umbrella answers for us." });
    await expect(decideGoNoGo(coordinator, { response, decision: "go", reason: "After all." })).rejects.toMatchObject({ reason: "state", present: { allowed: ["reconsider"] } });
  });

  test("takes a no-go back while there is time", async () => {
    const { response, coordinator } = await plannedResponse();
    await decideGoNoGo(coordinator, { response, decision: "no-go", because: "too-tight", reason: "Eleven days." });
    await reconsiderResponse(coordinator, { response, reason: "The deadline moved." });
    expect(await responseById(coordinator, { response })).toMatchObject({ state: "planned", because: null, decision: "The deadline moved." });
    const other = await plannedResponse();
    await decideGoNoGo(other.coordinator, { response: other.response, decision: "no-go", because: "too-tight", reason: "Eleven days." });
    travelDays(20);
    await expect(reconsiderResponse(other.coordinator, { response: other.response, reason: "After all." })).rejects.toMatchObject({ reason: "state", code: "response.tooLate" });
  });
});

describe("the text of a response", () => {
  test("is saved by revision, and an older one is handed the newer text", async () => {
    const { response, coordinator, liaison } = await responseInWork();
    await saveResponse(coordinator, { response, revision: 1, title: plan.title, body: "We welcome it." });
    await expect(saveResponse(liaison, { response, revision: 1, title: plan.title, body: "We do not." })).rejects.toMatchObject({ reason: "conflict", code: "responseMoved", present: { revision: 2, body: "We welcome it." } });
  });

  test("is frozen while others look at it, and wants words first", async () => {
    const { response, coordinator } = await responseInWork();
    await expect(sendToReview(coordinator, { response })).rejects.toMatchObject({ faults: { body: [{ code: "noWords" }] } });
    const reviewed = await responseInReview();
    await expect(saveResponse(reviewed.coordinator, { response: reviewed.response, revision: 2, title: plan.title, body: "Later." })).rejects.toMatchObject({ reason: "state", code: "response.edit", values: { state: "in-review" } });
    expect(await told(reviewed.secondCoordinator)).toContain("response.reviewAsked: approve");
  });

  test("comes back with a reason, which its editor is told, and the approval is gone", async () => {
    const { response, coordinator, secondCoordinator } = await approvedResponse();
    await returnToWork(secondCoordinator, { response, reason: "The figures are old." });
    expect(await told(coordinator)).toContain("response.returned: returned");
    expect(await responseById(coordinator, { response })).toMatchObject({ state: "in-work", approvedAt: null });
  });
});

describe("approval needs four eyes", () => {
  test("nobody approves the words they wrote", async () => {
    const { response, coordinator, secondCoordinator } = await responseInReview();
    await expect(approveResponse(coordinator, { response })).rejects.toMatchObject({ reason: "forbidden" });
    await approveResponse(secondCoordinator, { response });
    expect(await told(coordinator)).toContain("response.approved: file");
  });

  test("nor may whoever changed them last", async () => {
    const { response, coordinator, secondCoordinator } = await responseInWork();
    await saveResponse(secondCoordinator, { response, revision: 1, title: plan.title, body: "Other words." });
    await sendToReview(secondCoordinator, { response });
    await expect(approveResponse(secondCoordinator, { response })).rejects.toMatchObject({ reason: "forbidden" });
    await approveResponse(coordinator, { response });
  });

  test("a liaison prepares and does not approve", async () => {
    const { response, liaison } = await responseInReview();
    await expect(approveResponse(liaison, { response })).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("filing", () => {
  test("keeps the authority's reference and the hash of the text as it was sent", async () => {
    const { response, coordinator, docket, asianCoordinator } = await approvedResponse();
    await changeResponseLane(coordinator, { response, lane: "members" });
    await watchIssue(asianCoordinator, { issue: docket, watch: "yes" });
    const { value } = await submitResponse(coordinator, { response, ...filed() });
    expect(value).toMatchObject({ state: "submitted", hash: sha256("We welcome the proposal.") });
    expect((await responseById(coordinator, { response })).receipts).toMatchObject([{ reference: "F3567995", hash: value.hash, filedBy: coordinator.name }]);
    expect(await told(asianCoordinator)).toContain("response.submitted: watching");
    expect((await entriesAbout(`response:${response}`)).at(-1)).toMatchObject({ name: "response.submitted", data: { reference: "F3567995", hash: value.hash } });
  });

  test("needs its receipt, of a moment that has been", async () => {
    const { response, coordinator } = await approvedResponse();
    await expect(submitResponse(coordinator, { response, ...filed(), reference: "" })).rejects.toMatchObject({ faults: { reference: [{ code: "required" }] } });
    await expect(submitResponse(coordinator, { response, ...filed(), filedOn: dayFromNow(2) })).rejects.toMatchObject({ faults: { filedOn: [{ code: "future" }] } });
    await expect(submitResponse(coordinator, { response, ...filed(), filedOn: "2026-03-29", filedTime: "02:30" })).rejects.toMatchObject({ faults: { filedTime: [{ code: "noSuchTime" }] } });
  });

  test("waits for the approval", async () => {
    const { response, coordinator } = await responseInReview();
    await expect(submitResponse(coordinator, { response, ...filed() })).rejects.toMatchObject({ reason: "state", code: "response.submit", present: { state: "in-review" } });
  });
});

describe("a response that is not filed", () => {
  test("is missed by the clock alone, once its hour has passed, and the coordinators are told", async () => {
    const { response, coordinator } = await approvedResponse();
    await missResponses(system, {});
    expect((await responseById(coordinator, { response })).state).toBe("approved");
    await expect(missResponses(coordinator, {})).rejects.toMatchObject({ reason: "notFound" });
    travelDays(16);
    await missResponses(system, {});
    expect(await responseById(coordinator, { response })).toMatchObject({ state: "missed" });
    expect(await told(coordinator)).toContain("response.missed: missed");
  });

  test("is cancelled with a reason, and not once it was filed", async () => {
    const { response, coordinator } = await plannedResponse();
    await cancelResponse(coordinator, { response, reason: "The request was taken back." });
    expect(await namesOf(`response:${response}`)).toEqual(["response.planned", "response.cancelled"]);
    const sent = await approvedResponse();
    await submitResponse(sent.coordinator, { response: sent.response, ...filed() });
    await expect(cancelResponse(sent.coordinator, { response: sent.response, reason: "Too late." })).rejects.toMatchObject({ reason: "state", code: "response.cancel" });
    travelDays(16);
    await missResponses(system, {});
    expect((await responseById(sent.coordinator, { response: sent.response })).state).toBe("submitted");
  });
});

describe("who reads a response", () => {
  test("is the hub until it is opened, and visitors never read the inner reasons", async () => {
    const { response, coordinator, europe } = await approvedResponse();
    await expect(responseById(visitor, { response })).rejects.toMatchObject({ reason: "notFound" });
    expect((await responseById((await participant(europe)).delegate, { response })).reason).toBe("It concerns most of us.");
    await changeResponseLane(coordinator, { response, lane: "public" });
    expect(await responseById(visitor, { response })).toMatchObject({ reason: null, editor: null, body: "We welcome the proposal." });
    expect((await responseList(visitor, { hub: europe.slug })).map(({ id }) => id)).toEqual([response]);
  });
});
