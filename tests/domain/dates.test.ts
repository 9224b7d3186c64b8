import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { dateFacts } from "#db/schema/index.ts";
import { changeIssueLane, openTrack } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { me } from "#lib/people/queries.ts";
import { addDateFact, checkDateFact, correctDateFact } from "#lib/dates/commands.ts";
import { datesOfIssue, upcomingDeadlines } from "#lib/dates/queries.ts";
import { passTime } from "#lib/procedures/jobs.ts";
import { travelTo } from "#tests/support/clock.ts";
import { issue, participant, person } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const closing = { kind: "consultation-closes", label: "Consultation closes", day: "2027-03-10" } as const;

async function followed() {
  travelTo("2027-03-01T09:00:00Z");
  return issue({ procedure: "cod" });
}

describe("a dated event", () => {
  test("that closes a door does so at the end of its day in the authority's zone, every other comes at its start", async () => {
    const { docket, coordinator } = await followed();
    await addDateFact(coordinator, { issue: docket, ...closing });
    await addDateFact(coordinator, { issue: docket, kind: "entry-into-force", label: "In force", day: "2027-03-12" });
    await addDateFact(coordinator, { issue: docket, kind: "deadline", label: "Comments in Tokyo", day: "2027-03-11", time: "17:00", zone: "Asia/Tokyo" });
    const { dates } = await datesOfIssue(coordinator, { issue: docket });
    expect(dates.map(({ at }) => at.toISOString())).toEqual(["2027-03-10T22:59:00.000Z", "2027-03-11T08:00:00.000Z", "2027-03-11T23:00:00.000Z"]);
  });

  test.each([
    ["a day that no calendar has", { day: "2027-02-29" }, "day", "noSuchDay"],
    ["a day that its zone left out", { day: "2011-12-30", zone: "Pacific/Apia" }, "day", "noSuchDay"],
    ["an hour that the clock skipped", { day: "2027-03-28", time: "02:15" }, "time", "noSuchTime"],
    ["an address that is none", { sourceUrl: "javascript:alert(1)" }, "sourceUrl", "notAnAddress"],
  ])("is refused %s, beside its field", async (_, given, field, code) => {
    const { docket, coordinator } = await followed();
    await expect(addDateFact(coordinator, { issue: docket, ...closing, ...given })).rejects.toMatchObject({ reason: "invalid", faults: { [field]: [{ code }] } });
    expect((await datesOfIssue(coordinator, { issue: docket })).dates).toEqual([]);
  });

  test("moves the stage of the procedure, which nobody types in", async () => {
    const { docket, coordinator } = await followed();
    const standing = async () => { const { stages, stage, last, next } = await datesOfIssue(coordinator, { issue: docket }); return [stages[stage]!.key, last?.label, next?.on === "record" ? next.date.label : next?.stage]; };
    await addDateFact(coordinator, { issue: docket, kind: "proposal", label: "Proposed", day: "2027-02-01" });
    await addDateFact(coordinator, { issue: docket, kind: "committee-vote", label: "Committee votes", day: "2027-03-20" });
    expect(await standing()).toEqual(["proposal", "Proposed", "Committee votes"]);
    travelTo("2027-03-21T09:00:00Z");
    expect(await standing()).toEqual(["trilogue", "Committee votes", "agreed"]);
  });

  test("says who checked it and when, and tells who watches the issue", async () => {
    const { docket, coordinator, europe } = await followed();
    const second = await person({ role: "coordinator", hub: europe });
    await addDateFact(second, { issue: docket, ...closing });
    expect((await datesOfIssue(coordinator, { issue: docket })).dates).toMatchObject([{ checkedBy: second.id, checkedOn: "2027-03-01", verification: "unverified" }]);
    expect(await told(coordinator)).toContain("date.added: date");
  });

  test("is kept by coordinators and by liaisons of the hub that logged the issue", async () => {
    const { docket, europe, asia, asianCoordinator } = await followed();
    await addDateFact(asianCoordinator, { issue: docket, ...closing });
    await addDateFact(await person({ role: "liaison", hub: europe }), { issue: docket, ...closing });
    for (const one of [await person({ role: "liaison", hub: asia }), (await participant(europe)).delegate]) await expect(addDateFact(one, { issue: docket, ...closing })).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("a correction", () => {
  test("shows the new day everywhere and keeps the old, with what replaced it", async () => {
    const { docket, coordinator } = await followed();
    const { value: first } = await addDateFact(coordinator, { issue: docket, ...closing });
    const { value: second, facts } = await correctDateFact(coordinator, { dateFact: first.id, ...closing, day: "2027-03-17", reason: "Extended by a week." });
    expect((await datesOfIssue(coordinator, { issue: docket })).dates.map(({ day }) => day)).toEqual(["2027-03-17"]);
    expect(await engine.reader.select({ day: dateFacts.day, replacedBy: dateFacts.replacedBy }).from(dateFacts).where(eq(dateFacts.id, first.id))).toEqual([{ day: "2027-03-10", replacedBy: second.id }]);
    expect(facts).toMatchObject([{ name: "date.corrected", data: { before: "2027-03-10", day: "2027-03-17", reason: "Extended by a week." } }]);
    expect((await issueByDocket(coordinator, { issue: docket })).closesAt?.toISOString()).toBe("2027-03-17T22:59:00.000Z");
  });

  test("shows every value there was, the first one first", async () => {
    const { docket, coordinator } = await followed();
    let { value: { id } } = await addDateFact(coordinator, { issue: docket, ...closing });
    for (const day of ["2027-03-17", "2027-03-24"]) ({ value: { id } } = await correctDateFact(coordinator, { dateFact: id, ...closing, day, reason: "Extended." }));
    expect((await datesOfIssue(coordinator, { issue: docket })).dates).toMatchObject([{ day: "2027-03-24", earlier: [{ day: "2027-03-10" }, { day: "2027-03-17" }] }]);
  });

  test("is made of the value in force, not of one that was replaced", async () => {
    const { docket, coordinator } = await followed();
    const { value } = await addDateFact(coordinator, { issue: docket, ...closing });
    const correct = () => correctDateFact(coordinator, { dateFact: value.id, ...closing, day: "2027-03-18", reason: "Extended." });
    await correct();
    await expect(correct()).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("a check", () => {
  test("notes who looked and when, changes no value and tells nobody", async () => {
    const { docket, coordinator, europe } = await followed();
    const { value: { id } } = await addDateFact(coordinator, { issue: docket, ...closing });
    const second = await person({ role: "coordinator", hub: europe });
    const before = await told(coordinator);
    travelTo("2027-03-02T09:00:00Z");
    await checkDateFact(second, { dateFact: id, verification: "verified" });
    expect((await datesOfIssue(coordinator, { issue: docket })).dates).toMatchObject([{ id, day: "2027-03-10", verification: "verified", checkedOn: "2027-03-02", checker: (await me(second, {})).name, earlier: [] }]);
    expect(await told(coordinator)).toEqual(before);
  });

  test("is asked for again when nobody has looked for a quarter of a year at what is still to come", async () => {
    const { docket, coordinator } = await followed();
    const { value: { id } } = await addDateFact(coordinator, { issue: docket, ...closing, day: "2027-09-10" });
    const stale = async () => (await datesOfIssue(coordinator, { issue: docket })).dates[0]!.stale;
    expect(await stale()).toBe(false);
    travelTo("2027-06-01T09:00:00Z");
    expect(await stale()).toBe(true);
    await checkDateFact(coordinator, { dateFact: id, verification: "partly" });
    expect(await stale()).toBe(false);
    travelTo("2027-09-12T09:00:00Z");
    expect(await stale()).toBe(false);
  });

  test("names to a visitor nobody", async () => {
    const { docket, coordinator } = await followed();
    await addDateFact(coordinator, { issue: docket, ...closing });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    expect((await datesOfIssue(visitor, { issue: docket })).dates).toMatchObject([{ checkedOn: "2027-03-01", checker: null }]);
  });
});

describe("the next closing of an issue", () => {
  test("is the soonest to come, and once it has passed the clock shows the one after, once", async () => {
    const { docket, coordinator } = await followed();
    const shown = async () => (await issueByDocket(coordinator, { issue: docket })).closesAt?.toISOString().slice(0, 10);
    await addDateFact(coordinator, { issue: docket, ...closing });
    await addDateFact(coordinator, { issue: docket, ...closing, day: "2027-05-10" });
    expect(await shown()).toBe("2027-03-10");
    travelTo("2027-03-11T09:00:00Z");
    expect((await passTime(system, {})).facts.map(({ data }) => data.docket)).toContain(docket);
    expect(await shown()).toBe("2027-05-10");
    expect((await passTime(system, {})).facts.map(({ data }) => data.docket)).not.toContain(docket);
    travelTo("2027-05-11T09:00:00Z");
    await passTime(system, {});
    expect(await shown()).toBeUndefined();
  });

  test("is listed for whoever may read the issue, within the weeks asked for", async () => {
    const { docket, coordinator, europe, asianCoordinator } = await followed();
    const hidden = await issue({ lane: "coordinators" });
    await addDateFact(coordinator, { issue: docket, ...closing });
    await addDateFact(hidden.coordinator, { issue: hidden.docket, ...closing });
    const listed = async (days: number, hub?: string) => (await upcomingDeadlines(asianCoordinator, { days, hub })).map((one) => one.docket);
    expect(await listed(20)).toContain(docket);
    expect(await listed(20)).not.toContain(hidden.docket);
    expect(await listed(20, europe.slug)).toEqual([docket]);
    expect(await listed(5, europe.slug)).toEqual([]);
  });

  test("of a hub is for a visitor what the hub logged, and not what it works on unseen", async () => {
    const { docket, coordinator, asianCoordinator, asia } = await followed();
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await openTrack(asianCoordinator, { issue: docket, hub: asia.slug });
    await addDateFact(coordinator, { issue: docket, ...closing });
    const listed = async (actor: Actor) => (await upcomingDeadlines(actor, { days: 20, hub: asia.slug })).map((one) => one.docket);
    expect(await listed(asianCoordinator)).toEqual([docket]);
    expect(await listed(visitor)).toEqual([]);
  });
});
