import { describe, expect, test } from "vitest";
import { leadTrack, moveTrack, openTrack, takeStance, watchIssue } from "#lib/issues/commands.ts";
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
    const move = (to: Parameters<typeof moveTrack>[1]["act"], reason?: string) => moveTrack(coordinator, { issue: docket, hub: europe.slug, act: to, reason, reviewOn: dayFromNow(30) });
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
