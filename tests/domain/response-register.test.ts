import { describe, expect, test } from "vitest";
import { setRules } from "#lib/hubs/commands.ts";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { sha256 } from "#lib/formats/checksum.ts";
import { addCheck, approveResponse, changeResponseLane, decideGoNoGo, explainMissed, fixResponse, nameEditor, planResponse, saveResponse, sendToReview, startWork, tickCheck } from "#lib/responses/commands.ts";
import { correctReceipt, fileLate, submitResponse } from "#lib/filings/commands.ts";
import { missResponses } from "#lib/responses/jobs.ts";
import { editorsOffered, responseBoard, responseById, responseCapacity, responsePage, textsOfResponse } from "#lib/responses/queries.ts";
import { search } from "#lib/search/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { dayFromNow, filedNow, travelDays } from "#tests/support/clock.ts";
import { adoptedPosition, approvedResponse, participant, person, plannedResponse, responseInReview, responseInWork, rules } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const title = "Answer to the consultation";
const filed = () => ({ reference: "F3567995", filedOn: dayFromNow(-1), filedTime: "10:15" });
const another = async ({ coordinator, docket, europe }: Awaited<ReturnType<typeof plannedResponse>>, days = 9) => (await planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Another", authority: "European Commission", channel: "letter", day: dayFromNow(days) })).value.id;

describe("the register of responses", () => {
  test("is filtered by hub, state, form, editor and why not, and counts every state", async () => {
    const world = await plannedResponse();
    const { response, coordinator, europe } = world;
    const other = await another(world);
    await decideGoNoGo(coordinator, { response: other, decision: "no-go", because: "too-tight", reason: "Nine days in the holidays." });
    const ask = async (filter: object) => (await responsePage(coordinator, { hub: europe.slug, ...filter })).responses.map(({ id }) => id);
    expect(await ask({})).toEqual([response, other]);
    expect(await ask({ sort: "soonest" })).toEqual([other, response]);
    expect(await ask({ state: "open" })).toEqual([response]);
    expect(await ask({ because: "too-tight" })).toEqual([other]);
    expect(await ask({ because: "out-of-scope" })).toEqual([]);
    expect(await ask({ channel: "letter" })).toEqual([other]);
    expect(await ask({ editor: "none" })).toEqual([response, other]);
    expect(await ask({ editor: coordinator.id })).toEqual([]);
    expect(await ask({ q: "holidays" })).toEqual([other]);
    const { total, counts } = await responsePage(coordinator, { hub: europe.slug, state: "proposed" });
    expect([total, counts.proposed, counts["not-responding"]]).toEqual([1, 1, 1]);
  });

  test("goes on where a page ended", async () => {
    const world = await plannedResponse();
    const other = await another(world);
    const first = await responsePage(world.coordinator, { hub: world.europe.slug, limit: 1 });
    expect(first.responses.map(({ id }) => id)).toEqual([world.response]);
    expect(await responsePage(world.coordinator, { hub: world.europe.slug, limit: 1, after: first.next! })).toMatchObject({ next: null, responses: [{ id: other }] });
  });

  test("stands on a board too, each card with what may be done by whoever looks", async () => {
    const world = await plannedResponse();
    const { coordinator, liaison, europe } = world;
    await another(world);
    const column = async (actor = coordinator) => (await responseBoard(actor, { hub: europe.slug, cards: 1 })).columns.find(({ state }) => state === "proposed")!;
    expect(await column()).toMatchObject({ total: 2, cards: [{ title: "Another", may: { decide: true } }] });
    expect((await column()).cards).toHaveLength(1);
    expect(await column(liaison)).toMatchObject({ cards: [{ may: { decide: false } }] });
  });

  test("tells nobody outside who edits a response or why there is none", async () => {
    const { response, coordinator, europe } = await approvedResponse();
    await changeResponseLane(coordinator, { response, lane: "public" });
    expect(await responsePage(visitor, { hub: europe.slug })).toMatchObject({ responses: [{ id: response, editor: null }] });
    expect((await responsePage(visitor, { hub: europe.slug, editor: coordinator.id })).responses).toEqual([]);
    expect((await search(visitor, { q: "concerns most of us" })).found.filter(({ title: found }) => found === title)).toEqual([]);
    expect(await responseById(visitor, { response })).toMatchObject({ decision: null, checks: [], approvedBy: null });
    expect(await textsOfResponse(visitor, { response })).toEqual([]);
  });
});

describe("an editor", () => {
  test("is named among those who may read it, told, and may write from then on", async () => {
    const { response, coordinator, liaison, europe, asianCoordinator } = await plannedResponse();
    const { delegate } = await participant(europe);
    await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns most of us." });
    await expect(nameEditor(coordinator, { response, person: asianCoordinator.id })).rejects.toMatchObject({ faults: { person: [{ code: "cannotRead" }] } });
    await expect(nameEditor(delegate, { response, person: delegate.id })).rejects.toMatchObject({ reason: "forbidden" });
    expect((await editorsOffered(coordinator, { response })).map(({ id }) => id)).toContain(delegate.id);
    await nameEditor(liaison, { response, person: delegate.id });
    expect(await told(delegate)).toContain("response.editorNamed: editor");
    await startWork(delegate, { response });
    await saveResponse(delegate, { response, revision: 1, title, body: "We welcome it." });
    await nameEditor(coordinator, { response, person: liaison.id });
    expect(await told(delegate)).toContain("response.editorNamed: handedOver");
    expect(await responseById(coordinator, { response })).toMatchObject({ editor: liaison.name });
  });

  test("who handed over does not approve their own words", async () => {
    const { response, coordinator, secondCoordinator, liaison } = await responseInWork();
    await saveResponse(coordinator, { response, revision: 1, title, body: "We welcome it." });
    await nameEditor(secondCoordinator, { response, person: liaison.id });
    await sendToReview(liaison, { response });
    await expect(approveResponse(coordinator, { response })).rejects.toMatchObject({ reason: "forbidden" });
    await approveResponse(secondCoordinator, { response });
  });

  test("is overloaded with three in one week, and what nobody writes comes first", async () => {
    const world = await plannedResponse();
    const { response, coordinator, liaison, europe } = world;
    const more = [await another(world, 14), await another(world, 14), await another(world, 30)];
    for (const one of [response, ...more]) await decideGoNoGo(coordinator, { response: one, decision: "go", reason: "It concerns most of us." });
    for (const one of [response, ...more.slice(0, 2)]) await nameEditor(coordinator, { response: one, person: liaison.id });
    const { unassigned, editors } = await responseCapacity(coordinator, { hub: europe.slug });
    expect(unassigned.map(({ id }) => id)).toEqual([more[2]]);
    expect(editors).toMatchObject([{ name: liaison.name, total: 3, weeks: [{ over: true }] }]);
    expect(await responseCapacity((await participant(world.asia)).delegate, {})).toEqual({ unassigned: [], editors: [] });
  });
});

describe("a frozen text", () => {
  test("is mended by a few words, with both texts kept, and the approval stays", async () => {
    const { response, coordinator, secondCoordinator } = await approvedResponse();
    const fix = { response, revision: 2, body: "We welcome this proposal.", reason: "A slip." };
    await expect(fixResponse(coordinator, fix)).rejects.toMatchObject({ reason: "forbidden" });
    await expect(fixResponse(secondCoordinator, { ...fix, body: "We welcome the proposal." })).rejects.toMatchObject({ faults: { body: [{ code: "changesNothing" }] } });
    await expect(fixResponse(secondCoordinator, { ...fix, body: "Something else. ".repeat(30) })).rejects.toMatchObject({ faults: { body: [{ code: "notEditorial", values: { most: 40 } }] } });
    await fixResponse(secondCoordinator, fix);
    await expect(fixResponse(secondCoordinator, { ...fix, body: "We do." })).rejects.toMatchObject({ reason: "conflict" });
    expect(await responseById(coordinator, { response })).toMatchObject({ state: "approved", body: fix.body, approvedBy: secondCoordinator.name });
    expect((await textsOfResponse(coordinator, { response })).map(({ moment, body, reason, change }) => [moment, body, reason, change?.added ?? null])).toEqual([
      ["review", "We welcome the proposal.", null, null], ["approved", "We welcome the proposal.", null, null], ["fixed", fix.body, "A slip.", 1],
    ]);
    expect(await told(coordinator)).toContain("response.fixed: fixed");
  });

  test("is approved by nobody who mended it", async () => {
    const { response, coordinator, secondCoordinator } = await responseInReview();
    await fixResponse(secondCoordinator, { response, revision: 2, body: "We welcome this proposal.", reason: "A slip." });
    await expect(approveResponse(secondCoordinator, { response })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(approveResponse(coordinator, { response })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("is no longer mended once it is filed", async () => {
    const { response, coordinator, secondCoordinator } = await approvedResponse();
    await submitResponse(coordinator, { response, ...filed() });
    await expect(fixResponse(secondCoordinator, { response, revision: 2, body: "We do.", reason: "A slip." })).rejects.toMatchObject({ reason: "state", code: "response.fix" });
    expect((await textsOfResponse(visitor, { response }).catch((error: unknown) => error))).toMatchObject({ reason: "notFound" });
    await changeResponseLane(coordinator, { response, lane: "public" });
    expect((await textsOfResponse(visitor, { response })).map(({ moment, hash }) => [moment, hash])).toEqual([["filed", sha256("We welcome the proposal.")]]);
  });
});

describe("the rule of a hub", () => {
  test("can leave the approval to the board", async () => {
    const { response, secondCoordinator, europe } = await responseInReview();
    const board = await person({ role: "board", hub: europe });
    await setRules(await person({ role: "administrator" }), { hub: europe.slug, rules: { ...rules, filing: { approvedBy: "board", adoptedOnly: false } } });
    await expect(approveResponse(secondCoordinator, { response })).rejects.toMatchObject({ reason: "forbidden", code: "response.boardApproves" });
    expect((await responseById(secondCoordinator, { response })).may.approve).toBe(false);
    await approveResponse(board, { response });
  });

  test("can ask for an adopted position, whose version is kept with the approval", async () => {
    const { europe, coordinator, docket, position } = await adoptedPosition();
    const second = await person({ role: "coordinator", hub: europe });
    await setRules(await person({ role: "administrator" }), { hub: europe.slug, rules: { ...rules, filing: { approvedBy: "anyone", adoptedOnly: true } } });
    const inReview = async (on?: string) => {
      const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title, authority: "European Commission", channel: "letter", day: dayFromNow(20), position: on, body: "We welcome it." });
      await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns most of us." });
      await startWork(coordinator, { response });
      await sendToReview(coordinator, { response });
      return response;
    };
    await expect(approveResponse(second, { response: await inReview() })).rejects.toMatchObject({ reason: "state", code: "response.notAdopted" });
    const response = await inReview(position);
    await approveResponse(second, { response });
    expect(await responseById(coordinator, { response })).toMatchObject({ position: { id: position }, version: { number: 1 } });
  });
});

describe("the checklist", () => {
  test("is ticked by whom and when, and filing with something open needs its reason", async () => {
    const { response, coordinator, liaison } = await approvedResponse();
    expect((await responseById(coordinator, { response })).checks[0]).toMatchObject({ key: "read-through", required: true, tickedBy: coordinator.name });
    const { value: { id: check } } = await addCheck(liaison, { response, label: "The annex is attached", required: true });
    await expect(submitResponse(coordinator, { response, ...filed() })).rejects.toMatchObject({ faults: { despite: [{ code: "checksOpen", values: { count: 1 } }] } });
    await expect(tickCheck(liaison, { response, check: "nothing", done: "yes" })).rejects.toMatchObject({ faults: { check: [{ code: "notOneOf" }] } });
    await tickCheck(liaison, { response, check, done: "yes" });
    await tickCheck(liaison, { response, check, done: "no" });
    await submitResponse(coordinator, { response, ...filed(), despite: "The portal takes no annex." });
    expect((await responseById(coordinator, { response })).receipts).toMatchObject([{ despite: "The portal takes no annex." }]);
    await expect(tickCheck(liaison, { response, check, done: "yes" })).rejects.toMatchObject({ reason: "state", code: "response.check" });
  });
});

describe("a receipt", () => {
  test("cannot be older than the text it files", async () => {
    const { response, coordinator } = await approvedResponse();
    await expect(submitResponse(coordinator, { response, ...filed(), filedOn: dayFromNow(-5) })).rejects.toMatchObject({ faults: { filedOn: [{ code: "beforeText" }] } });
  });

  test("with the reference of another response to the same authority has to be confirmed", async () => {
    const world = await approvedResponse();
    const { coordinator, secondCoordinator } = world;
    await submitResponse(coordinator, { response: world.response, ...filed() });
    const response = await another(world);
    await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns most of us." });
    await startWork(coordinator, { response });
    await saveResponse(coordinator, { response, revision: 1, title: "Another", body: "We say more." });
    await sendToReview(coordinator, { response });
    await approveResponse(secondCoordinator, { response });
    const receipt = { response, reference: "F3567995", ...filedNow(), despite: "It was read." };
    await expect(submitResponse(coordinator, receipt)).rejects.toMatchObject({ faults: { reference: [{ code: "referenceTaken", values: { title } }] } });
    await submitResponse(coordinator, { ...receipt, again: true });
  });

  test("is never changed: a further one stands in its place, once", async () => {
    const { response, coordinator, liaison } = await approvedResponse();
    const { value: { id: receipt, hash } } = await submitResponse(coordinator, { response, ...filed(), reference: "F356799" });
    const correction = { receipt, ...filed(), reason: "A digit was missing." };
    await expect(correctReceipt(liaison, correction)).rejects.toMatchObject({ reason: "forbidden" });
    await correctReceipt(coordinator, correction);
    expect((await responseById(coordinator, { response })).receipts).toMatchObject([{ reference: "F356799", corrects: null }, { reference: "F3567995", corrects: receipt, correction: "A digit was missing.", hash }]);
    await expect(correctReceipt(coordinator, correction)).rejects.toMatchObject({ reason: "state", code: "response.corrected" });
  });
});

describe("a deadline that was missed", () => {
  test("waits for a note, and can still be filed late by a coordinator", async () => {
    const { response, coordinator, liaison, europe } = await approvedResponse();
    travelDays(16);
    await missResponses(system, {});
    const row = async () => (await responsePage(coordinator, { hub: europe.slug, state: "missed" })).responses[0];
    expect(await row()).toMatchObject({ unexplained: true });
    await explainMissed(liaison, { response, note: "The portal was down." });
    expect(await row()).toMatchObject({ unexplained: false });
    expect(await responseById(coordinator, { response })).toMatchObject({ missedNote: "The portal was down.", missedNoteBy: liaison.name });
    const late = { response, ...filed(), reason: "They took it by mail." };
    await expect(submitResponse(coordinator, { response, ...filed() })).rejects.toMatchObject({ reason: "state", code: "response.submit" });
    await expect(fileLate(liaison, late)).rejects.toMatchObject({ reason: "forbidden" });
    await fileLate(coordinator, late);
    expect(await responseById(coordinator, { response })).toMatchObject({ state: "submitted", receipts: [{ late: true, despite: "They took it by mail." }] });
  });
});

describe("a response on an issue that is kept among coordinators", () => {
  test("is kept there too, until somebody opens it", async () => {
    const { coordinator, docket, europe, liaison } = await plannedResponse();
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title: "A quiet answer", authority: "A ministry", channel: "letter", day: dayFromNow(9) });
    for (const one of [liaison, visitor]) await expect(responseById(one, { response })).rejects.toMatchObject({ reason: "notFound" });
    expect((await responseById(coordinator, { response })).lane).toBe("coordinators");
    await changeResponseLane(coordinator, { response, lane: "hub" });
    expect(await responseById(liaison, { response })).toMatchObject({ lane: "hub" });
  });
});
