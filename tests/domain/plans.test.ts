import { beforeEach, describe, expect, test } from "vitest";
import { usualPlanning, type Planning, type Rule } from "#db/rules.ts";
import { setChannel } from "#lib/channels/commands.ts";
import { channelByKey } from "#lib/channels/queries.ts";
import { calendarEntries } from "#lib/calendar/queries.ts";
import { addDateFact, correctDateFact } from "#lib/dates/commands.ts";
import { setRules } from "#lib/hubs/commands.ts";
import { addTrackEditor, changeIssueLane, leadTrack, moveTrack } from "#lib/issues/commands.ts";
import { openDecision } from "#lib/decisions/commands.ts";
import { asMember, system, visitor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { pinMilestone, settlePlan, unpinMilestone } from "#lib/plans/commands.ts";
import { ladder, steppedBy, type Setting } from "#lib/plans/model.ts";
import { milestonesAhead, planOfTrack } from "#lib/plans/queries.ts";
import { travelTo } from "#tests/support/clock.ts";
import { again, frozenPosition, issue, participant, person, rules } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const ballot: Rule = { method: "ballot", days: 10, quorum: 0.5, threshold: 0.6, discussBlocks: true };
const workweek = [1, 2, 3, 4, 5];
const at = (iso: string): Setting => ({ deadline: new Date(iso), zone: "Europe/Brussels", rule: ballot, channel: "have-your-say", calendar: { countries: ["BE"], weekdays: workweek }, planning: usualPlanning, pins: {} });
const daysIn = (setting: Setting) => ladder(setting).map(({ day }) => day);
const steps = (setting: Setting) => ladder(setting).map((rung) => steppedBy(rung, setting.calendar));

describe("a ladder counted back by hand", () => {
  test("goes around Christmas", () => {
    const plan = at("2027-01-08T22:59Z");
    expect(daysIn(plan)).toEqual(["2026-12-03", "2026-12-17", "2026-12-24", "2026-12-24", "2027-01-05", "2027-01-07"]);
    expect(steps(plan)[3]).toEqual({ weekends: 1, holidays: [{ name: "Christmas Day", country: "BE", certain: true, from: "2026-12-25", to: "2026-12-25" }], decided: [] });
  });

  test("goes around Chinese New Year, and uses the Saturday that is worked for it", () => {
    const plan: Setting = { ...at("2026-02-27T09:00Z"), zone: "Asia/Shanghai", calendar: { countries: ["CN"], weekdays: workweek }, rule: { ...ballot, method: "lazy-consensus", days: 7 } };
    expect(daysIn(plan)).toEqual(["2026-01-26", "2026-02-09", "2026-02-14", "2026-02-14", "2026-02-24", "2026-02-26"]);
    const { holidays } = steps(plan)[3]!;
    expect(holidays.map(({ country, from, to }) => [country, from, to])[0]).toEqual(["CN", expect.any(String), "2026-02-17"]);
  });

  test("goes around the Golden Week of one country of several", () => {
    const plan: Setting = { ...at("2026-10-09T09:00Z"), zone: "Asia/Singapore", calendar: { countries: ["SG", "CN"], weekdays: workweek }, rule: { ...ballot, days: 3 }, planning: { ...usualPlanning, feedback: 3, drafting: 1 } };
    expect(daysIn(plan)).toEqual(["2026-09-18", "2026-09-23", "2026-09-24", "2026-09-24", "2026-09-29", "2026-10-08"]);
    expect(steps(plan)[4]!.holidays).toEqual([{ name: "National Day", country: "CN", certain: true, from: "2026-10-01", to: "2026-10-07" }]);
  });

  test("keeps the hub's hour over the change to summer time", () => {
    const plan = { ...at("2026-03-31T10:00Z"), rule: { ...ballot, days: 7 } };
    expect(ladder(plan).slice(3).map((rung) => rung.at.toISOString())).toEqual(["2026-03-19T11:00:00.000Z", "2026-03-26T11:00:00.000Z", "2026-03-30T10:00:00.000Z"]);
    const early: Planning = { ...usualPlanning, hour: "02:30", lead: { ...usualPlanning.lead, "have-your-say": 0 } };
    expect(ladder({ ...plan, deadline: new Date("2026-03-29T12:00Z"), calendar: { countries: [], weekdays: [1, 2, 3, 4, 5, 6, 7] }, planning: early }).at(-1)!.at.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  });

  test("never files after the deadline: not on its day where the hour has passed, nor where the hub's calendar is a day ahead", () => {
    const noLead = { ...usualPlanning, lead: { ...usualPlanning.lead, "have-your-say": 0 } };
    expect(daysIn({ ...at("2026-12-01T22:59Z"), planning: noLead }).at(-1)).toBe("2026-12-01");
    expect(daysIn({ ...at("2026-12-01T08:00Z"), planning: noLead }).at(-1)).toBe("2026-11-30");
    expect(daysIn({ ...at("2026-12-01T22:59Z"), planning: noLead, zone: "Asia/Singapore" }).at(-1)).toBe("2026-12-01");
  });

  test("keeps the deadline with what comes before a filing that is pinned beyond it", () => {
    const plan: Setting = { ...at("2026-12-01T08:00Z"), planning: { ...usualPlanning, preparing: 0 }, pins: { "file-by": { day: "2026-12-01", reason: "By mistake.", by: null, since: new Date(0) } } };
    expect(ladder(plan).slice(4)).toMatchObject([{ day: "2026-11-30" }, { day: "2026-12-01", clash: { code: "after-deadline" } }]);
  });

  test("begins weeks earlier where a standards body has to pass a table on", () => {
    expect(daysIn({ ...at("2026-06-26T21:59Z"), channel: "standards-table" }).at(-1)).toBe("2026-06-12");
  });
});

const now = "2026-11-02T09:00:00Z";
beforeEach(() => travelTo(now));

/** Europe works on an issue on which the authority takes input until 8 January, 23:59 in Brussels; somebody leads, somebody edits. */
async function plannedIssue() {
  const world = await issue({ inAsia: true });
  const on = { issue: world.docket, hub: world.europe.slug };
  const { value: date } = await addDateFact(world.coordinator, { issue: world.docket, kind: "consultation-closes", label: "Consultation closes", day: "2027-01-08", time: "23:59", verification: "verified" });
  const [lead, editor] = [await person({ role: "liaison", hub: world.europe }), await person({ role: "member", hub: world.europe })];
  await leadTrack(world.coordinator, { ...on, lead: lead.id });
  await addTrackEditor(world.coordinator, { ...on, person: editor.id });
  return { ...world, on, date: date.id, lead, editor };
}
type World = Awaited<ReturnType<typeof plannedIssue>>;
const planFor = (world: World) => planOfTrack(world.coordinator, world.on);
const dayOf = async (world: World, milestone: string) => (await planFor(world)).milestones.find((one) => one.milestone === milestone)!.day;
const move = ({ coordinator, date }: World, day: string) => correctDateFact(coordinator, { dateFact: date, kind: "consultation-closes", label: "Consultation closes", day, time: "23:59", verification: "verified", reason: "The authority moved it." });

describe("the plan of a track", () => {
  test("works towards the next closing, by the hub's usual method, and says that there is time", async () => {
    const plan = await planFor(await plannedIssue());
    expect(plan).toMatchObject({ deadline: { day: "2027-01-08", zone: "Europe/Brussels" }, method: "ballot", settled: { closing: null, method: null, channel: null }, provisional: null, may: { plan: true } });
    expect(plan.milestones.map(({ day }) => day)).toEqual(["2026-12-03", "2026-12-17", "2026-12-24", "2026-12-24", "2027-01-05", "2027-01-07"]);
    expect(plan.verdict).toMatchObject({ code: "in-time", next: { milestone: "go-no-go", workdays: 22 } });
    expect(plan.methods.map(({ method, fits, fitsWithCall }) => [method, fits, fitsWithCall])).toEqual([["ballot", true, true], ["lazy-consensus", true, true], ["formal-vote", true, true]]);
  });

  test("is worked out anew when the authority moves the date, and a pin stays where it is and says so", async () => {
    const world = await plannedIssue();
    await pinMilestone(world.lead, { ...world.on, milestone: "feedback-closes", day: "2026-12-15", reason: "The hub meets that day." });
    expect(await dayOf(world, "go-no-go")).toBe("2026-12-01");
    await move(world, "2026-12-18");
    const { milestones } = await planFor(world);
    expect(milestones.map(({ day }) => day)).toEqual(["2026-11-20", "2026-12-15", "2026-12-04", "2026-12-04", "2026-12-15", "2026-12-17"]);
    expect(milestones[1]).toMatchObject({ computed: "2026-11-27", pin: { day: "2026-12-15", reason: "The hub meets that day.", by: world.lead.name }, clash: { code: "after-next", next: "text-freezes" } });
  });

  test("follows new rules of the hub", async () => {
    const world = await plannedIssue();
    await setRules(system, { hub: world.europe.slug, rules: { ...rules, usual: "formal-vote", planning: { ...usualPlanning, preparing: 5 }, calendar: { countries: ["BE", "NL"], weekdays: [1, 2, 3, 4, 5], extra: [{ day: "2027-01-04", works: false }] } } });
    expect(await planFor(world)).toMatchObject({ method: "formal-vote", milestones: [{}, {}, {}, { milestone: "decision-opens", day: "2026-12-22" }, { milestone: "decision-closes", day: "2026-12-29", stepped: { weekends: 2, decided: ["2027-01-04"], holidays: [{ country: "BE", from: "2027-01-01" }] } }, { day: "2027-01-07" }] });
  });

  test("says which method still fits, and until when, once the usual one does not; then that none does; then that it is over", async () => {
    const world = await plannedIssue();
    travelTo("2026-12-24T12:00:00Z");
    expect((await planFor(world)).verdict).toMatchObject({ code: "other-method", way: { method: "ballot", days: 10 }, other: { method: "lazy-consensus", days: 7 }, until: new Date("2026-12-29T11:00:00Z") });
    travelTo("2026-12-29T11:00:00Z");
    expect((await planFor(world)).verdict).toMatchObject({ code: "no-method" });
    travelTo("2027-01-08T23:00:00Z");
    expect(await planFor(world)).toMatchObject({ verdict: { code: "passed" }, milestones: [], methods: [] });
  });

  test("counts what is behind: a step that was not taken in time makes it late, one that was taken does not", async () => {
    const world = await plannedIssue();
    travelTo("2026-12-08T09:00:00Z");
    expect((await planFor(world)).verdict).toMatchObject({ code: "late", next: { milestone: "go-no-go", workdays: 3 }, until: new Date("2026-12-24T11:00:00Z") });
    await moveTrack(world.coordinator, { ...world.on, act: "gather" });
    expect(await planFor(world)).toMatchObject({ verdict: { code: "in-time", next: { milestone: "feedback-closes", workdays: 7 } }, milestones: [{ standing: "done" }, { standing: "ahead" }, {}, {}, {}, {}] });
    travelTo("2026-12-15T09:00:00Z");
    expect((await planFor(world)).verdict).toMatchObject({ code: "tight", next: { milestone: "feedback-closes", workdays: 2 } });
    await moveTrack(world.coordinator, { ...world.on, act: "respond" });
    await moveTrack(world.coordinator, { ...world.on, act: "follow" });
    expect((await planFor(world)).verdict).toMatchObject({ code: "filed" });
    await moveTrack(world.coordinator, { ...world.on, act: "watch" });
    await moveTrack(world.coordinator, { ...world.on, act: "decline", reason: "It does not concern us." });
    expect(await planFor(world)).toMatchObject({ verdict: { code: "resting" }, milestones: [] });
  });

  test("does not ask for a decision that is under way", async () => {
    travelTo(now);
    const world = await frozenPosition();
    const on = { issue: world.docket, hub: world.europe.slug };
    await participant(world.europe);
    await addDateFact(world.coordinator, { issue: world.docket, kind: "deadline", label: "Closes", day: "2026-11-12" });
    expect(await planOfTrack(world.coordinator, on)).toMatchObject({ verdict: { code: "no-method" }, milestones: [{ standing: "done" }, { standing: "done" }, { standing: "done" }, { standing: "missed" }, {}, {}] });
    await openDecision(world.coordinator, { position: world.position });
    expect((await planOfTrack(world.coordinator, on)).verdict).toMatchObject({ code: "in-time", next: { milestone: "decision-closes" }, until: null });
  });

  test("is provisional while the deadline is only expected or not verified, and empty without one", async () => {
    const world = await issue();
    const on = { issue: world.docket, hub: world.europe.slug };
    expect(await planOfTrack(world.coordinator, on)).toMatchObject({ deadline: null, verdict: { code: "nothing" }, milestones: [], provisional: null });
    await addDateFact(world.coordinator, { issue: world.docket, kind: "deadline", label: "Closes", day: "2027-02-12" });
    expect((await planOfTrack(world.coordinator, on)).provisional).toBe("unverified");
    await addDateFact(world.coordinator, { issue: world.docket, kind: "deadline", label: "Closes first", day: "2027-01-12", confidence: "indicative" });
    expect(await planOfTrack(world.coordinator, on)).toMatchObject({ provisional: "indicative", deadline: { label: "Closes first" }, ahead: [{ label: "Closes first" }, { label: "Closes" }] });
  });

  test("wants input in the form of the procedure unless another is settled", async () => {
    const world = await plannedIssue();
    expect(await planFor(world)).toMatchObject({ channel: "other", leadDays: 1 });
    await settlePlan(world.editor, { ...world.on, channel: "standards-table" });
    expect(await planFor(world)).toMatchObject({ channel: "standards-table", leadDays: 10, milestones: [{}, {}, {}, {}, {}, { day: "2026-12-23" }] });
  });

  test("follows the lead time of its channel, unless the hub has settled its own", async () => {
    const world = await plannedIssue();
    await settlePlan(world.editor, { ...world.on, channel: "tbt" });
    expect(await planFor(world)).toMatchObject({ leadDays: 10 });
    const { revision, channel, version: _, changes: __, may: ___, ...told } = await channelByKey(system, { channel: "tbt" });
    travelTo("2026-11-02T09:00:00Z");
    await setChannel(system, { channel, revision, note: "The enquiry point takes longer.", ...told, leadDays: 15 } as Parameters<typeof setChannel>[1]);
    expect(await planFor(world)).toMatchObject({ leadDays: 15, changedAt: new Date("2026-11-02T09:00:00Z") });
    await setRules(system, { hub: world.europe.slug, rules: { ...rules, planning: { ...usualPlanning, lead: { ...usualPlanning.lead, tbt: 3 } } } });
    expect(await planFor(world)).toMatchObject({ leadDays: 3 });
  });
});

describe("whoever plans", () => {
  test("settles closing, method and form, and takes that back by leaving them out", async () => {
    const world = await plannedIssue();
    const { value: later } = await addDateFact(world.coordinator, { issue: world.docket, kind: "deadline", label: "Second round closes", day: "2027-03-12", verification: "verified" });
    await settlePlan(world.coordinator, { ...world.on, closing: later.id, method: "lazy-consensus" });
    expect(await planFor(world)).toMatchObject({ deadline: { label: "Second round closes" }, method: "lazy-consensus", settled: { closing: later.id, method: "lazy-consensus", channel: null } });
    await correctDateFact(world.coordinator, { dateFact: later.id, kind: "deadline", label: "Second round closes", day: "2027-03-19", verification: "verified", reason: "A week more." });
    expect((await planFor(world)).deadline).toMatchObject({ day: "2027-03-19" });
    expect((await settlePlan(world.coordinator, { ...world.on, closing: "", method: "", channel: "" })).facts).toHaveLength(1);
    expect((await settlePlan(world.coordinator, world.on)).facts).toHaveLength(0);
    expect(await planFor(world)).toMatchObject({ deadline: { label: "Consultation closes" }, method: "ballot" });
  });

  test("chooses anew when the closing that was settled has passed", async () => {
    const world = await plannedIssue();
    await settlePlan(world.coordinator, { ...world.on, closing: world.date });
    await addDateFact(world.coordinator, { issue: world.docket, kind: "deadline", label: "Second round closes", day: "2027-03-12", verification: "verified" });
    travelTo("2027-01-11T09:00:00Z");
    expect(await planFor(world)).toMatchObject({ verdict: { code: "passed" }, deadline: { label: "Consultation closes" }, ahead: [{ label: "Second round closes" }] });
    await settlePlan(world.coordinator, world.on);
    expect(await planFor(world)).toMatchObject({ verdict: { code: "in-time" }, deadline: { label: "Second round closes" } });
  });

  test("is told at the field what cannot be", async () => {
    const world = await plannedIssue();
    const pin = (day: string, more: object = {}) => pinMilestone(world.coordinator, { ...world.on, milestone: "text-freezes", day, reason: "The board meets.", ...more });
    await expect(pin("2026-02-30")).rejects.toMatchObject({ reason: "invalid", faults: { day: [{}] } });
    await expect(pin("2026-11-01")).rejects.toMatchObject({ faults: { day: [{ code: "past" }] } });
    await expect(pin("2027-01-09")).rejects.toMatchObject({ faults: { day: [{ code: "afterDeadline" }] } });
    await expect(pin("2026-12-14", { reason: "" })).rejects.toMatchObject({ faults: { reason: [{ code: "required" }] } });
    await expect(pin("2026-12-14", { milestone: "lunch" as never })).rejects.toMatchObject({ faults: { milestone: [{ code: "notOneOf" }] } });
    await expect(settlePlan(world.coordinator, { ...world.on, closing: world.date.replace(/.$/, (last) => (last === "0" ? "1" : "0")) })).rejects.toMatchObject({ faults: { closing: [{ code: "notOneOf" }] } });
    await setRules(system, { hub: world.europe.slug, rules: { methods: [ballot], usual: "ballot" } });
    await expect(settlePlan(world.coordinator, { ...world.on, method: "formal-vote" })).rejects.toMatchObject({ faults: { method: [{ code: "notOneOf" }] } });
    await expect(unpinMilestone(world.coordinator, { ...world.on, milestone: "file-by" })).rejects.toMatchObject({ reason: "state", code: "plan.notPinned" });
    travelTo("2027-01-09T09:00:00Z");
    await expect(pin("2027-01-11")).rejects.toMatchObject({ reason: "state", code: "plan.nothingAhead" });
  });

  test("may open a decision late by a pin, and reads that it is then shorter than the rule", async () => {
    const world = await plannedIssue();
    await pinMilestone(world.coordinator, { ...world.on, milestone: "decision-opens", day: "2026-12-31", reason: "Nobody is there before." });
    expect((await planFor(world)).milestones[3]).toMatchObject({ clash: { code: "too-short", days: 5 } });
  });

  test("is a coordinator, the lead or an editor; the others concerned are told, and nobody else", async () => {
    const world = await plannedIssue();
    const member = await person({ role: "member", hub: world.europe });
    const [colleague, stranger] = [await person({ role: "coordinator", hub: world.europe }), world.asianCoordinator];
    const pin = { ...world.on, milestone: "feedback-closes" as const, day: "2026-12-14", reason: "The hub meets." };
    for (const actor of [member, stranger]) await expect(pinMilestone(actor, pin)).rejects.toMatchObject({ reason: "forbidden" });
    await pinMilestone(await again(world.editor), pin);
    for (const one of [world.coordinator, colleague, world.lead]) expect(await told(one)).toContain("plan.pinned: plan");
    for (const one of [world.editor, member, stranger]) expect(await told(one)).not.toContain("plan.pinned: plan");
    const { id } = await issueByDocket(member, { issue: world.docket });
    expect((await historyOf(member, { kind: "issue", id })).entries[0]).toMatchObject({ name: "plan.pinned", data: { milestone: "feedback-closes", day: "2026-12-14", reason: "The hub meets." } });
    await unpinMilestone(world.lead, { ...world.on, milestone: "feedback-closes" });
    expect(await dayOf(world, "feedback-closes")).toBe("2026-12-17");
  });

  test("is nobody who has left the hub, though they lead it still", async () => {
    const world = await plannedIssue();
    const left = { ...world.lead, seats: [{ hubId: world.asia.id, organisationId: null, role: "member" as const }] };
    await expect(unpinMilestone(left, { ...world.on, milestone: "file-by" })).rejects.toMatchObject({ reason: "forbidden" });
  });
});

describe("outsiders", () => {
  test("learn nothing of how a public issue is planned, and other hubs nothing of a track they may not read", async () => {
    const world = await plannedIssue();
    await pinMilestone(world.coordinator, { ...world.on, milestone: "feedback-closes", day: "2026-12-14", reason: "Before the others file." });
    await changeIssueLane(world.coordinator, { issue: world.docket, lane: "public" });
    const guest = await person();
    for (const outsider of [visitor, guest]) {
      await expect(planOfTrack(outsider, world.on)).rejects.toMatchObject({ reason: "notFound" });
      await expect(milestonesAhead(outsider, { hub: world.europe.slug })).rejects.toMatchObject({ reason: "notFound" });
      expect((await calendarEntries(outsider, { from: "2026-01-01", to: "2027-12-31", hub: world.europe.slug })).map(({ kind }) => kind)).toEqual(["date"]);
      const { id } = await issueByDocket(outsider, { issue: world.docket });
      expect(JSON.stringify(await historyOf(outsider, { kind: "issue", id }))).not.toContain("Before the others file.");
    }
    await changeIssueLane(world.coordinator, { issue: world.docket, lane: "hub" });
    await expect(planOfTrack(world.asianCoordinator, world.on)).rejects.toMatchObject({ reason: "notFound" });
    await expect(pinMilestone(world.asianCoordinator, { ...world.on, milestone: "file-by", day: "2026-12-14", reason: "To see." })).rejects.toMatchObject({ reason: "notFound" });
    expect(await milestonesAhead(world.asianCoordinator, { hub: world.europe.slug, days: 90 })).toEqual([]);
  });
});

describe("the milestones of a hub", () => {
  test("are those ahead within some days, soonest first", async () => {
    const world = await plannedIssue();
    expect(await milestonesAhead(world.lead, { hub: world.europe.slug, days: 50 })).toMatchObject([{ milestone: "go-no-go", day: "2026-12-03", docket: world.docket, pinned: false }, { milestone: "feedback-closes", day: "2026-12-17" }]);
  });

  test("stand in its calendar: for ever under one name, with a number that grows whenever their day may have changed", async () => {
    const world = await plannedIssue();
    const entries = async () => (await calendarEntries(asMember(world.lead), { from: "2026-11-01", to: "2027-12-31", hub: world.europe.slug })).filter(({ kind }) => kind === "milestone");
    const seen = [await entries()];
    expect(seen[0]!.map(({ what, day, timed, zone, path }) => [what, day, timed, zone, path])[0]).toEqual(["go-no-go", "2026-12-03", true, "Europe/Brussels", `/issues/${world.docket.toLowerCase()}/plan`]);
    const later = async (when: string, act: () => Promise<unknown>) => { travelTo(when); await act(); seen.push(await entries()); };
    await later("2026-11-03T09:00:00Z", () => pinMilestone(world.coordinator, { ...world.on, milestone: "go-no-go", day: "2026-12-01", reason: "The hub meets." }));
    await later("2026-11-03T09:00:05Z", () => move(world, "2027-01-15"));
    await later("2026-11-03T09:00:10Z", () => setRules(system, { hub: world.europe.slug, rules: { ...rules, planning: { ...usualPlanning, preparing: 4 } } }));
    await later("2026-11-03T09:00:15Z", () => unpinMilestone(world.coordinator, { ...world.on, milestone: "go-no-go" }));
    const uids = seen.map((all) => all.map(({ uid }) => uid).toSorted());
    for (const some of uids) expect(some).toEqual(uids[0]);
    const numbers = seen.map((all) => all[0]!.sequence);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
  });

  test("leave out what is behind, and tracks that nobody works on", async () => {
    const world = await plannedIssue();
    await moveTrack(world.coordinator, { ...world.on, act: "gather" });
    expect((await milestonesAhead(world.lead, { hub: world.europe.slug, days: 50 })).map(({ milestone }) => milestone)).toEqual(["feedback-closes"]);
    await moveTrack(world.coordinator, { ...world.on, act: "decline", reason: "It does not concern us." });
    expect(await milestonesAhead(world.lead, { hub: world.europe.slug, days: 50 })).toEqual([]);
  });
});
