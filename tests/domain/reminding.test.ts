import { describe, expect, test } from "vitest";
import { closeCall, extendCall, remindSilent, setAudience, setReminders } from "#lib/calls/commands.ts";
import { remindInTime } from "#lib/calls/jobs.ts";
import { remindersDue } from "#lib/calls/model.ts";
import { shapeOfCall } from "#lib/calls/queries.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { callById } from "#lib/feedback/queries.ts";
import { myWork } from "#lib/inbox/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { dayFromNow, travelDays } from "#tests/support/clock.ts";
import { answer, consultation } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const reminders = async (person: Parameters<typeof told>[0]) => (await told(person)).filter((line) => line === "call.reminded: reminded").length;

describe("a reminder", () => {
  test("reaches those who have not answered, and only those", async () => {
    const { coordinator, asianCoordinator, call, ours, competitor, colleague } = await consultation();
    await submitFeedback(competitor.delegate, { call, ...answer({ lane: "confided" }) });
    expect(await shapeOfCall(coordinator, { call })).toMatchObject({ silent: [ours.organisation.name], silentPeople: 3 });
    expect((await remindSilent(coordinator, { call })).value).toEqual({ organisations: 1 });
    expect([await reminders(ours.delegate), await reminders(colleague), await reminders(competitor.delegate), await reminders(asianCoordinator), await reminders(coordinator)]).toEqual([1, 1, 0, 0, 0]);
    await expect(remindSilent(coordinator, { call })).rejects.toMatchObject({ reason: "tooMany", code: "call.remindedToday" });
    travelDays(1);
    await submitFeedback(ours.delegate, { call, ...answer() });
    await expect(remindSilent(coordinator, { call })).rejects.toMatchObject({ reason: "state", code: "call.nobodySilent" });
  });

  test("does not count what an organisation keeps to itself, which the hub does not have", async () => {
    const { coordinator, call, ours, competitor } = await consultation();
    await submitFeedback(ours.delegate, { call, ...answer({ lane: "own" }) });
    expect((await shapeOfCall(coordinator, { call })).silent.toSorted()).toEqual([ours.organisation.name, competitor.organisation.name].toSorted());
  });

  test("goes out on the days of its plan, once each, and again before a later end", async () => {
    const { coordinator, call, ours } = await consultation();
    await setReminders(coordinator, { call, days: "7, 2" });
    for (const [days, count] of [[6, 0], [2, 1], [0, 1], [5, 2], [0, 2]] as const) {
      travelDays(days);
      await remindInTime(system, {});
      expect(await reminders(ours.delegate)).toBe(count);
    }
    await extendCall(coordinator, { call, day: dayFromNow(12), reason: "The authority moved its date." });
    expect(await told(ours.delegate)).toContain("call.extended: extended");
    travelDays(6);
    await remindInTime(system, {});
    expect(await reminders(ours.delegate)).toBe(3);
  });

  test("is not sent for a call that is over", async () => {
    const { coordinator, call, ours } = await consultation();
    await closeCall(coordinator, { call });
    travelDays(10);
    await remindInTime(system, {});
    expect(await reminders(ours.delegate)).toBe(0);
    await expect(remindSilent(coordinator, { call })).rejects.toMatchObject({ reason: "state", code: "call.notOpen" });
    await expect(extendCall(coordinator, { call, day: dayFromNow(9), reason: "More time" })).rejects.toMatchObject({ reason: "state", code: "call.notOpen" });
  });

  test.each([
    ["none before its hour", [], [7, 2], 10, []], ["the first in its time", [], [7, 2], 6, [7]], ["all that are due", [], [7, 2], 1, [7, 2]], ["none twice", [7], [7, 2], 6, []], ["none that was due before the call opened", [], [20, 2], 6, []],
  ] as const)("%s", (_, sent, remindDays, left, due) => {
    const now = new Date("2027-03-01T12:00:00Z");
    const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
    expect(remindersDue({ remindDays, openedAt: days(-9), closesAt: days(left), zone: "Europe/Brussels" }, [...sent], now)).toEqual(due);
  });

  test.each([
    ["spring", "2027-03-29T21:59:00Z", "2027-03-27T22:59:00Z"], ["autumn", "2027-11-01T22:59:00Z", "2027-10-30T21:59:00Z"],
  ])("at the hour that the call closes at where the clock changes in between, in %s", (_, closes, hour) => {
    const call = { remindDays: [2], openedAt: new Date("2027-01-01T00:00:00Z"), closesAt: new Date(closes), zone: "Europe/Brussels" };
    const [due, before] = [new Date(hour), new Date(Date.parse(hour) - 1)];
    expect([remindersDue(call, [], before), remindersDue(call, [], due)]).toEqual([[], [2]]);
  });
});

describe("an extension", () => {
  test("is later than the present end, keeps the first, and opens the form for that long", async () => {
    const { coordinator, call } = await consultation();
    const { closesAt } = await callById(coordinator, { call });
    await expect(extendCall(coordinator, { call, day: dayFromNow(3), reason: "Less time" })).rejects.toMatchObject({ reason: "invalid", faults: { day: [{ code: "notLater" }] } });
    await extendCall(coordinator, { call, day: dayFromNow(30), reason: "Three asked for it." });
    await extendCall(coordinator, { call, day: dayFromNow(40), reason: "Two more did." });
    const now = await callById(coordinator, { call });
    expect(now.firstClosesAt).toEqual(closesAt);
    travelDays(35);
    expect((await callById(coordinator, { call })).isOpen).toBe(true);
  });
});

describe("an audience", () => {
  test("narrows whom a call tells, reminds and counts as silent, and not who may answer", async () => {
    const { coordinator, call, ours, competitor } = await consultation();
    await setAudience(coordinator, { call, organisations: [ours.organisation.slug] });
    const { voices } = await callById(coordinator, { call });
    expect(voices).toMatchObject({ asked: 1, silent: [ours.organisation.name] });
    await remindSilent(coordinator, { call });
    expect([await reminders(ours.delegate), await reminders(competitor.delegate)]).toEqual([1, 0]);
    const asksFor = async (person: typeof coordinator) => (await myWork(person, {})).filter(({ kind, id }) => kind === "answer" && id === call).length;
    expect([await asksFor(ours.delegate), await asksFor(competitor.delegate)]).toEqual([1, 0]);
    await expect(submitFeedback(competitor.delegate, { call, ...answer() })).resolves.toBeDefined();
    await setAudience(coordinator, { call, everyone: true });
    expect((await callById(coordinator, { call })).voices.asked).toBe(2);
  });

  test("is of the hub's own participants", async () => {
    const { coordinator, call } = await consultation();
    await expect(setAudience(coordinator, { call, organisations: ["somebody-else"] })).rejects.toMatchObject({ faults: { organisations: [{ code: "notOneOf" }] } });
    await expect(setAudience(coordinator, { call, organisations: [] })).rejects.toMatchObject({ faults: { organisations: [{ code: "required" }] } });
  });
});
