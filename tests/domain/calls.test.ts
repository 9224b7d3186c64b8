import { describe, expect, test } from "vitest";
import { closeCall, draftCall, openCall } from "#lib/calls/commands.ts";
import { closeCallsInTime } from "#lib/calls/jobs.ts";
import { callById, callsOnIssue } from "#lib/feedback/queries.ts";
import { moveTrack } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { dayFromNow, travelDays, travelTo } from "#tests/support/clock.ts";
import { consultation, issue, participant } from "#tests/support/factories.ts";
import { namesOf, told } from "#tests/support/readings.ts";

const question = "What would this mean for you?";

describe("a call", () => {
  test("is its coordinators' until it is opened, then asks the participants of the hub", async () => {
    const { docket, europe, coordinator } = await issue();
    const { delegate } = await participant(europe);
    const { value: { id: call } } = await draftCall(coordinator, { issue: docket, hub: europe.slug, question, day: dayFromNow(10) });
    await expect(callById(delegate, { call })).rejects.toMatchObject({ reason: "notFound" });
    expect(await callsOnIssue(delegate, { issue: docket })).toEqual([]);
    await openCall(coordinator, { call });
    expect(await callById(delegate, { call })).toMatchObject({ state: "open", isOpen: true, may: { submit: true } });
    expect(await told(delegate)).toContain("call.opened: asked");
    expect(await namesOf(`call:${call}`)).toEqual(["call.drafted", "call.opened"]);
  });

  test("moves a track that was not further to gathering, and leaves one that was", async () => {
    const { docket, europe, coordinator } = await issue();
    const ask = () => draftCall(coordinator, { issue: docket, hub: europe.slug, question, day: dayFromNow(10), open: true });
    const state = async () => (await issueByDocket(coordinator, { issue: docket })).tracks[0]!.state;
    await ask();
    expect(await state()).toBe("gathering");
    await moveTrack(coordinator, { issue: docket, hub: europe.slug, act: "position" });
    await ask();
    expect(await state()).toBe("positioning");
  });

  test("closes at the end of its day in the authority's zone unless an hour is given", async () => {
    travelTo("2027-03-01T09:00:00Z");
    const { docket, europe, coordinator } = await issue();
    const closing = async (given: { day: string; time?: string; zone?: string }) => {
      const { value } = await draftCall(coordinator, { issue: docket, hub: europe.slug, question, ...given });
      return (await callById(coordinator, { call: value.id })).closesAt.toISOString();
    };
    expect(await closing({ day: "2027-03-10" })).toBe("2027-03-10T22:59:00.000Z");
    expect(await closing({ day: "2027-04-10" })).toBe("2027-04-10T21:59:00.000Z");
    expect(await closing({ day: "2027-03-10", time: "12:00", zone: "Asia/Tokyo" })).toBe("2027-03-10T03:00:00.000Z");
  });

  test.each([
    ["a deadline that has passed", { day: "2027-02-28" }, { day: "past" }],
    ["an earlier hour today", { day: "2027-03-01", time: "09:59" }, { day: "past" }],
    ["a day that no calendar has", { day: "2027-02-30" }, { day: "noSuchDay" }],
    ["an hour that the clock skips", { day: "2027-03-28", time: "02:30" }, { time: "noSuchTime" }],
    ["an hour that no clock has", { day: "2027-03-28", time: "24:30" }, { time: "wrongForm" }],
    ["a zone that nobody lives in", { day: "2027-03-28", zone: "Europe/Atlantis" }, { zone: "unknownZone" }],
  ])("is refused with %s", async (_, given, faults) => {
    travelTo("2027-03-01T09:00:00Z");
    const { docket, europe, coordinator } = await issue();
    const [[field, code]] = Object.entries(faults) as [[string, string]];
    await expect(draftCall(coordinator, { issue: docket, hub: europe.slug, question, ...given })).rejects.toMatchObject({ reason: "invalid", faults: { [field]: [{ code }] } });
    expect(await callsOnIssue(coordinator, { issue: docket })).toEqual([]);
  });

  test("cannot be opened once its hour has passed, nor twice", async () => {
    const { docket, europe, coordinator, call } = await consultation();
    const { value: late } = await draftCall(coordinator, { issue: docket, hub: europe.slug, question, day: dayFromNow(2) });
    await expect(openCall(coordinator, { call })).rejects.toMatchObject({ reason: "state", code: "call.openCall", present: { state: "open", allowed: ["closeCall"] } });
    travelDays(4);
    await expect(openCall(coordinator, { call: late.id })).rejects.toMatchObject({ reason: "invalid", faults: { day: [{ code: "past" }] } });
  });

  test("cannot be opened by a hub that has no track on the issue, and then nothing of it is left", async () => {
    const { docket, asia, asianCoordinator } = await issue();
    await expect(draftCall(asianCoordinator, { issue: docket, hub: asia.slug, question, day: dayFromNow(10), open: true })).rejects.toMatchObject({ reason: "state", code: "noTrack" });
    expect(await callsOnIssue(asianCoordinator, { issue: docket })).toEqual([]);
  });

  test("ends by hand, with a reason, or by the clock at its hour, once", async () => {
    const byHand = await consultation();
    await closeCall(byHand.coordinator, { call: byHand.call, reason: "Everyone has answered." });
    await expect(closeCall(byHand.coordinator, { call: byHand.call })).rejects.toMatchObject({ reason: "state", present: { state: "closed", allowed: [] } });
    const byClock = await consultation();
    await closeCallsInTime(system, {});
    expect(await callById(byClock.coordinator, { call: byClock.call })).toMatchObject({ state: "open" });
    travelDays(15);
    // So many calls at a time; other tests have left some open.
    while ((await closeCallsInTime(system, {})).value.closed > 0);
    await closeCallsInTime(system, {});
    expect(await namesOf(`call:${byClock.call}`)).toEqual(["call.drafted", "call.opened", "call.closed"]);
  });
});
