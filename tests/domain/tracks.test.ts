import { describe, expect, test } from "vitest";
import { leadTrack, moveTrack, openTrack, takeStance, watchIssue } from "#lib/issues/commands.ts";
import { differences, live, nextStep, type AtHand, type NextStep } from "#lib/issues/model.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { endSeat } from "#lib/people/commands.ts";
import { me } from "#lib/people/queries.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { issue, person } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

describe("a hub's track", () => {
  test("is opened by its own coordinators, once, and the hub that logged the issue is told", async () => {
    const { docket, europe, asia, coordinator, asianCoordinator } = await issue();
    await expect(openTrack(coordinator, { issue: docket, hub: asia.slug })).rejects.toMatchObject({ reason: "forbidden" });
    await openTrack(asianCoordinator, { issue: docket, hub: asia.slug });
    expect(await told(coordinator)).toContain("track.opened: watching");
    await expect(openTrack(asianCoordinator, { issue: docket, hub: asia.slug })).rejects.toMatchObject({ reason: "conflict", code: "trackExists" });
    expect((await issueByDocket(coordinator, { issue: docket })).tracks.map(({ hub }) => hub.slug).toSorted()).toEqual([europe.slug, asia.slug].toSorted());
  });

  test("is moved by nobody else, and moving it leaves the other hub's where it was", async () => {
    const { docket, europe, asia, coordinator, asianCoordinator } = await issue({ inAsia: true });
    await expect(moveTrack(coordinator, { issue: docket, hub: asia.slug, act: "watch" })).rejects.toMatchObject({ reason: "forbidden" });
    await moveTrack(coordinator, { issue: docket, hub: europe.slug, act: "respond" });
    const { tracks } = await issueByDocket(asianCoordinator, { issue: docket });
    expect(Object.fromEntries(tracks.map(({ hub, state }) => [hub.slug, state]))).toEqual({ [europe.slug]: "responding", [asia.slug]: "triage" });
  });

  test("is told to those who watch the issue, with the act and its reason", async () => {
    const { docket, europe, coordinator, asianCoordinator } = await issue();
    await watchIssue(asianCoordinator, { issue: docket, watch: "yes" });
    await moveTrack(coordinator, { issue: docket, hub: europe.slug, act: "decline", reason: "It does not reach us." });
    expect(await told(asianCoordinator)).toContain("track.moved: watching");
    const entries = await entriesAbout(`issue:${(await issueByDocket(coordinator, { issue: docket })).id}`);
    expect(entries.at(-1)).toMatchObject({ name: "track.moved", data: { act: "decline", state: "declined", reason: "It does not reach us." } });
  });

  test.each(["close", "decline", "park", "reopen"] as const)("leaves the path by %s only with a reason", async (act) => {
    const { docket, europe, coordinator } = await issue();
    const move = (to: Parameters<typeof moveTrack>[1]["act"], reason?: string) => moveTrack(coordinator, { issue: docket, hub: europe.slug, act: to, reason, reviewOn: dayFromNow(30), later: true });
    await move("watch");
    if (act === "reopen") await move("park", "For now.");
    await expect(move(act)).rejects.toMatchObject({ reason: "invalid", faults: { reason: [{ code: "required" }] } });
    await move(act, "It is time.");
  });

  test("refuses what its state does not allow, and says what it allows", async () => {
    const { docket, europe, coordinator } = await issue();
    await moveTrack(coordinator, { issue: docket, hub: europe.slug, act: "decline", reason: "It does not reach us." });
    await expect(moveTrack(coordinator, { issue: docket, hub: europe.slug, act: "respond" })).rejects.toMatchObject({ reason: "state", code: "track.respond", values: { state: "declined" }, present: { state: "declined", allowed: ["reopen"] } });
  });

  test("that is not there cannot be moved", async () => {
    const { docket, asia, asianCoordinator } = await issue();
    await expect(moveTrack(asianCoordinator, { issue: docket, hub: asia.slug, act: "watch" })).rejects.toMatchObject({ reason: "state", code: "noTrack" });
  });

  test("can begin by declining or parking what another hub logged", async () => {
    const { docket, asia, coordinator, asianCoordinator } = await issue();
    const { docket: second } = await issue();
    await expect(moveTrack(asianCoordinator, { issue: docket, hub: asia.slug, act: "decline" })).rejects.toMatchObject({ faults: { reason: [{ code: "required" }] } });
    await expect(moveTrack(coordinator, { issue: docket, hub: asia.slug, act: "decline", reason: "Not theirs." })).rejects.toMatchObject({ reason: "forbidden" });
    await moveTrack(asianCoordinator, { issue: docket, hub: asia.slug, act: "decline", reason: "It is about Europe alone." });
    await moveTrack(asianCoordinator, { issue: second, hub: asia.slug, act: "park", reason: "Until the text is out.", reviewOn: dayFromNow(30) });
    const trackOn = async (of: string) => (await issueByDocket(asianCoordinator, { issue: of })).tracks.find(({ hub }) => hub.slug === asia.slug);
    expect([await trackOn(docket), await trackOn(second)]).toMatchObject([{ state: "declined", reason: "It is about Europe alone." }, { state: "dormant", reviewOn: dayFromNow(30) }]);
    expect(await told(coordinator)).toContain("track.moved: watching");
  });

  test("is led by somebody of the hub, who is told; not by somebody who has left it", async () => {
    const { docket, europe, asianCoordinator, coordinator } = await issue();
    const lead = await person({ role: "liaison", hub: europe });
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: lead.id });
    expect(await told(lead)).toContain("track.led: lead");
    expect((await issueByDocket(coordinator, { issue: docket })).tracks[0]!.lead).toBe(lead.name);
    await expect(leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: asianCoordinator.id })).rejects.toMatchObject({ faults: { lead: [{ code: "notOneOf" }] } });
    await endSeat(system, { seat: (await me(lead, {})).seats[0]!.id });
    await expect(leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: lead.id })).rejects.toMatchObject({ faults: { lead: [{ code: "notOneOf" }] } });
  });
});

describe("what a hub holds on an issue", () => {
  test("may differ from the other hub's with a reason, which that hub is told", async () => {
    const { docket, europe, asia, coordinator, asianCoordinator } = await issue({ inAsia: true });
    await takeStance(asianCoordinator, { issue: docket, hub: asia.slug, stance: "support" });
    await expect(takeStance(coordinator, { issue: docket, hub: europe.slug, stance: "oppose" })).rejects.toMatchObject({ reason: "invalid", faults: { divergence: [{ code: "divergenceNeedsReason" }] } });
    await takeStance(coordinator, { issue: docket, hub: europe.slug, stance: "oppose", divergence: "The courts are different." });
    expect(await told(asianCoordinator)).toContain("track.stanceTaken: divergence");
    const { tracks } = await issueByDocket(asianCoordinator, { issue: docket });
    expect(tracks.find(({ hub }) => hub.slug === europe.slug)).toMatchObject({ stance: "oppose", divergence: "The courts are different." });
  });

  test("needs no reason where it agrees, and then keeps none", async () => {
    const { docket, europe, asia, coordinator, asianCoordinator } = await issue({ inAsia: true });
    await takeStance(asianCoordinator, { issue: docket, hub: asia.slug, stance: "support" });
    await takeStance(coordinator, { issue: docket, hub: europe.slug, stance: "support", divergence: "None, really." });
    expect((await issueByDocket(coordinator, { issue: docket })).tracks.map(({ divergence }) => divergence)).toEqual([null, null]);
    expect(await told(asianCoordinator)).not.toContain("track.stanceTaken: divergence");
  });

  test("is not betrayed by asking for a reason where the other hub keeps its track to itself", async () => {
    const { docket, europe, asia, coordinator, asianCoordinator } = await issue();
    await openTrack(asianCoordinator, { issue: docket, hub: asia.slug, lane: "coordinators" });
    await takeStance(asianCoordinator, { issue: docket, hub: asia.slug, stance: "support" });
    await takeStance(coordinator, { issue: docket, hub: europe.slug, stance: "oppose" });
    expect((await issueByDocket(coordinator, { issue: docket })).tracks).toMatchObject([{ hub: { slug: europe.slug }, stance: "oppose" }]);
  });
});

describe("what a hub does next", () => {
  const [soon, later] = [new Date("2026-03-10T12:00:00Z"), new Date("2026-04-10T12:00:00Z")];
  const nothing: AtHand = { call: null, position: null, response: null, closesAt: null };
  const call = { state: "open", isOpen: true, closesAt: soon } as const;
  const led = "somebody";
  const steps: [what: string, state: Parameters<typeof nextStep>[0]["state"], atHand: Partial<AtHand>, step: NextStep, by: Date | null][] = [
    ["decides in triage, by the day the door shuts", "triage", { closesAt: later }, "decide", later],
    ["waits while it is parked", "dormant", {}, "return", null],
    ["opens a call or declines while a watched file takes input", "watching", { closesAt: later }, "openCallOrDecline", later],
    ["only watches where nothing closes", "watching", {}, "watch", null],
    ["opens a call to gather feedback", "gathering", { closesAt: later }, "openCall", later],
    ["opens the call that was only drafted", "gathering", { call: { ...call, state: "draft", isOpen: false }, closesAt: later }, "openCall", later],
    ["gathers until the call closes", "gathering", { call, closesAt: later }, "gather", soon],
    ["weighs what was said once the call is over, also before the clock has closed it", "gathering", { call: { ...call, isOpen: false } }, "weigh", null],
    ["drafts a position where there is none", "positioning", { closesAt: later }, "draft", later],
    ["freezes a draft", "positioning", { position: { state: "drafting" } }, "freeze", null],
    ["lets the participants decide on a frozen text", "positioning", { position: { state: "last-call" } }, "openDecision", null],
    ["clears what blocks", "positioning", { position: { state: "blocked" } }, "unblock", null],
    ["answers with what was adopted", "positioning", { position: { state: "adopted" }, closesAt: later }, "planResponse", later],
    ["plans a response where there is none", "responding", { closesAt: later }, "planResponse", later],
    ["writes a response by its own deadline", "responding", { response: { state: "in-work", closesAt: soon }, closesAt: later }, "write", soon],
    ["files what was approved", "responding", { response: { state: "approved", closesAt: soon } }, "file", soon],
    ["follows what was filed", "responding", { response: { state: "submitted", closesAt: soon }, closesAt: later }, "follow", null],
    ["waits for the outcome", "following", { closesAt: later }, "awaitOutcome", null],
    ["keeps the dates of what applies", "implementation", {}, "keepDates", null],
  ];
  test.each(steps)("%s", (_, state, atHand, step, by) => { expect(nextStep({ state, leadId: led }, { ...nothing, ...atHand })).toEqual({ step, by }); });

  test.each(live)("is to name who leads, where nobody leads a track that is %s", (state) => { expect(nextStep({ state, leadId: null }, { ...nothing, call })).toEqual({ step: "nameLead", by: null }); });

  test.each(["closed", "declined", "merged"] as const)("is nothing where its work is %s", (state) => { expect(nextStep({ state, leadId: null }, { ...nothing, call })).toBeNull(); });
});

test("hubs differ in what not all of them say", () => {
  const track = { state: "watching", stance: "oppose", priority: "high" } as const;
  expect(differences([track])).toEqual([]);
  expect(differences([track, { ...track }])).toEqual([]);
  expect(differences([track, { ...track, stance: null, priority: "low" }])).toEqual(["stance", "priority"]);
  expect(differences([track, { ...track, state: "triage" }])).toEqual(["state"]);
});
