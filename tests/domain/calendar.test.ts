import { describe, expect, test } from "vitest";
import { calendarEntries, daysOff, issueTimelines } from "#lib/calendar/queries.ts";
import { periodOf, stepped, weeksOf } from "#lib/calendar/model.ts";
import { addDateFact } from "#lib/dates/commands.ts";
import { changeIssueLane, logIssue, openTrack } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { readCalendarAddress, calendarAddress } from "#lib/next/calendar-address.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { consultation, foundation, hub, issue, person, rules, type Person } from "#tests/support/factories.ts";

const year = { from: dayFromNow(-90), to: dayFromNow(270) };
const dated = async (who: Person, of: string, title: string, ...days: number[]) => {
  const { value: { docket } } = await logIssue(who, { hub: of, title });
  for (const day of days) await addDateFact(who, { issue: docket, kind: "publication", label: `${title} ${day}`, day: dayFromNow(day) });
  return docket;
};

describe("issues over one axis of time", () => {
  test("come by their next date, each with what has been and what is to come, a page at a time", async () => {
    const { europe, coordinator } = await foundation();
    const later = await dated(coordinator, europe.slug, "Later", -20, 90);
    const sooner = await dated(coordinator, europe.slug, "Sooner", -40, 10, 30);
    const past = await dated(coordinator, europe.slug, "Past", -10);
    await dated(coordinator, europe.slug, "Elsewhere", 900);
    await dated(coordinator, europe.slug, "Undated");
    const of = { ...year, hub: europe.slug };
    const { issues, next } = await issueTimelines(coordinator, of);
    expect(issues.map(({ docket, entries }) => [docket, entries.map(({ what }) => what)])).toEqual([[sooner, ["Sooner -40", "Sooner 10", "Sooner 30"]], [later, ["Later -20", "Later 90"]], [past, ["Past -10"]]]);
    expect(next).toBeNull();
    const first = await issueTimelines(coordinator, { ...of, limit: 2 });
    const second = await issueTimelines(coordinator, { ...of, limit: 2, after: first.next! });
    expect([...first.issues, ...second.issues].map(({ docket }) => docket)).toEqual([sooner, later, past]);
    await expect(issueTimelines(coordinator, { ...of, after: "nonsense" })).rejects.toMatchObject({ faults: { after: [{ code: "wrongForm" }] } });
  });

  test("hold the doors of a hub for whoever may know of them", async () => {
    const { docket, europe, coordinator, ours, asianCoordinator } = await consultation();
    await addDateFact(coordinator, { issue: docket, kind: "publication", label: "Published", day: dayFromNow(30) });
    const kinds = async (who: Person) => (await issueTimelines(who, { ...year, q: docket })).issues.map(({ entries }) => entries.map(({ kind }) => kind));
    expect(await kinds(ours.delegate)).toEqual([["call", "date"]]);
    expect(await kinds(asianCoordinator)).toEqual([["date"]]);
    expect((await issueTimelines(visitor, { ...year, hub: europe.slug })).issues).toEqual([]);
  });

  test("are found by a query, and by what is one's own", async () => {
    const { europe, coordinator, asianCoordinator } = await foundation();
    const docket = await dated(coordinator, europe.slug, "Zwaluwstaart", 10);
    const found = async (who: Person, choice: object) => (await issueTimelines(who, { ...year, ...choice })).issues.map((one) => one.docket);
    expect(await found(coordinator, { q: "zwaluwstaart" })).toContain(docket);
    expect(await found(coordinator, { q: `hub:${europe.slug} is:purple` })).toEqual([docket]);
    expect(await found(coordinator, { mine: true })).toEqual([docket]);
    expect(await found(asianCoordinator, { mine: true })).toEqual([]);
  });
});

test("the calendar of a hub does not give away that it works on an issue where its track is not for the reader", async () => {
  const { docket, asia, coordinator, asianCoordinator } = await issue();
  await addDateFact(coordinator, { issue: docket, kind: "publication", label: "Published", day: dayFromNow(30) });
  await changeIssueLane(coordinator, { issue: docket, lane: "public" });
  await openTrack(asianCoordinator, { issue: docket, hub: asia.slug });
  const count = async (who: typeof visitor) => (await calendarEntries(who, { ...year, hub: asia.slug })).length;
  expect([await count(asianCoordinator), await count(visitor)]).toEqual([1, 0]);
});

describe("days off", () => {
  const december = { from: "2026-12-20", to: "2026-12-31" };
  const withCalendar = (countries: string[], extra: { day: string; works: boolean }[] = []) => hub({ usual: { ...rules, calendar: { countries, weekdays: [1, 2, 3, 4, 5], extra } } });

  test("are the holidays of a hub's countries, each once, and what the hub decided", async () => {
    const [low, high] = [await withCalendar(["BE", "NL"], [{ day: "2026-12-24", works: false }]), await withCalendar(["BE"], [{ day: "2026-12-25", works: true }])];
    const member = await person({ role: "member", hub: low }, { role: "member", hub: high });
    expect((await daysOff(member, december)).map(({ day, name, countries, hubs }) => [day, name, countries, hubs])).toEqual([
      ["2026-12-24", null, [], [low.name]], ["2026-12-25", "Christmas Day", ["BE", "NL"], [low.name]], ["2026-12-26", "Second Day of Christmas", ["NL"], [low.name]],
    ]);
    expect(await daysOff(member, { ...december, hub: high.slug })).toEqual([]);
  });

  test("are told to those who may read how the hub works", async () => {
    const low = await withCalendar(["BE"]);
    for (const one of [visitor, await person(), (await foundation()).coordinator]) expect(await daysOff(one, { ...december, hub: low.slug })).toEqual([]);
    expect(await daysOff(await person({ role: "administrator" }), { ...december, hub: low.slug })).toHaveLength(1);
  });

  test("are none where no holidays are known, however long the stretch", async () => {
    const low = await withCalendar(["BE"]);
    const member = await person({ role: "member", hub: low });
    expect(await daysOff(member, { from: "1200-01-01", to: "1300-01-01" })).toEqual([]);
    expect((await daysOff(member, { from: "1200-01-01", to: "9000-01-01" })).length).toBeGreaterThan(200);
  });
});

describe("the days that are shown at once", () => {
  test.each([
    ["agenda", "2026-11-28", "2026-11-28", "2026-12-25", "2026-12-26", "2026-10-31"], ["month", "2028-02-29", "2028-02-01", "2028-02-29", "2028-03-01", "2028-01-01"], ["timeline", "2026-11-28", "2026-08-01", "2027-07-31", "2027-05-01", "2026-05-01"],
  ] as const)("of %s around %s", (show, on, from, to, later, earlier) => {
    expect(periodOf(show, on)).toEqual({ from, to });
    expect([stepped(show, on, 1), stepped(show, on, -1)]).toEqual([later, earlier]);
  });

  test("of a month are weeks from Monday on", () => {
    const weeks = weeksOf("2026-11-15");
    expect(weeks).toHaveLength(6);
    expect([weeks[0]![6], weeks[1]![0], weeks[5]![0], weeks[5]![1]]).toEqual(["2026-11-01", "2026-11-02", "2026-11-30", null]);
    expect(weeksOf("2027-02-01")).toHaveLength(4);
  });
});

describe("an address of the calendar", () => {
  const read = (given: Record<string, string>) => readCalendarAddress(given, ["europe"]);

  test("says the same when it is read and written", () => {
    const given = { show: "month", on: "2026-12-01", hub: "europe", mine: "yes", q: "state:open closes:<30d words" };
    expect(read(given).notices).toEqual([]);
    expect(Object.fromEntries(new URL(calendarAddress(read(given).look), "http://x").searchParams)).toEqual(given);
    expect(calendarAddress(read({}).look)).toBe("/calendar");
  });

  test("leaves out what cannot be read, and says so", () => {
    const { look, notices } = read({ show: "gantt", on: "2026-02-30", hub: "atlantis", mine: "perhaps", q: "state:purple" });
    expect(look).toMatchObject({ show: "agenda", on: null, hub: null, mine: false });
    expect(notices.map(({ code, text }) => `${code} ${text}`)).toEqual(["unknownValue purple", "noSuchDay 2026-02-30", "unknownValue gantt", "unknownValue atlantis", "unknownValue perhaps"]);
  });
});
