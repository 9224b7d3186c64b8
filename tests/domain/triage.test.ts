import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { draftCall } from "#lib/calls/commands.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { callsOnIssue, feedbackOnIssue } from "#lib/feedback/queries.ts";
import { changeIssueLane, leadTrack, logIssue, moveTrack, openTrack, watchIssue } from "#lib/issues/commands.ts";
import { issueByDocket, readReference } from "#lib/issues/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { draftPosition } from "#lib/positions/commands.ts";
import { positionList } from "#lib/positions/queries.ts";
import { acceptIssue, mergeIssue, unmergeIssue } from "#lib/triage/commands.ts";
import { mergesOfIssue, triageInbox, triageWaiting } from "#lib/triage/queries.ts";
import { dayFromNow, travelTo } from "#tests/support/clock.ts";
import { answer, consultation, foundation, issue, participant, person } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const reason = "It reaches most of us.";
type World = Awaited<ReturnType<typeof issue>>;

const docketsIn = async (who: Parameters<typeof triageInbox>[0], input: Parameters<typeof triageInbox>[1]) => (await triageInbox(who, input)).items.map(({ docket }) => docket);
const trackOf = async ({ coordinator, docket }: Pick<World, "coordinator" | "docket">, slug: string) => (await issueByDocket(coordinator, { issue: docket })).tracks.find(({ hub }) => hub.slug === slug);

describe("what waits for a hub", () => {
  test("is what it logged and, apart from that, what others logged, for those who sit in it", async () => {
    const { docket, europe, asia, coordinator, asianCoordinator } = await issue();
    const delegate = (await participant(europe)).delegate;
    expect(await docketsIn(delegate, { hub: europe.slug })).toEqual([docket]);
    expect(await docketsIn(asianCoordinator, { hub: asia.slug })).toEqual([]);
    expect(await docketsIn(asianCoordinator, { hub: asia.slug, from: "elsewhere", limit: 100 })).toContain(docket);
    await expect(triageInbox(await person(), { hub: europe.slug })).rejects.toMatchObject({ reason: "notFound" });
    expect((await triageInbox(delegate, { hub: europe.slug })).may).toEqual({ triage: false });
    await moveTrack(coordinator, { issue: docket, hub: europe.slug, act: "watch" });
    expect(await docketsIn(delegate, { hub: europe.slug })).toEqual([]);
  });

  test("has waited for as many days as people worked, and too long after five of them without anybody to lead it", async () => {
    // Good Friday and Easter Monday of 2026 are 3 and 6 April; in Belgium the first is worked.
    travelTo("2026-04-01T09:00:00Z");
    const { docket, europe, coordinator } = await issue();
    const wait = async (now: string) => { travelTo(now); const { items: [item] } = await triageInbox(coordinator, { hub: europe.slug }); return { days: item!.days, late: item!.late }; };
    expect(await wait("2026-04-07T09:00:00Z")).toEqual({ days: 3, late: false });
    expect(await wait("2026-04-09T09:00:00Z")).toEqual({ days: 5, late: true });
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: coordinator.id });
    expect(await wait("2026-04-09T09:00:00Z")).toEqual({ days: 5, late: false });
  });

  test("is counted, with what has waited too long, as the list shows it", async () => {
    travelTo("2026-04-01T09:00:00Z");
    const { docket, europe, coordinator } = await issue();
    const counted = async (now: string) => {
      travelTo(now);
      const [{ items }, { waiting, late }] = [await triageInbox(coordinator, { hub: europe.slug }), await triageWaiting(coordinator, { hub: europe.slug })];
      expect([waiting, late]).toEqual([items.length, items.filter((item) => item.late).length]);
      return [waiting, late];
    };
    expect(await counted("2026-04-08T21:59:00Z")).toEqual([1, 0]);
    expect(await counted("2026-04-08T22:00:00Z")).toEqual([1, 1]);
    await logIssue(coordinator, { hub: europe.slug, title: "Another" });
    expect(await counted("2026-04-09T09:00:00Z")).toEqual([2, 1]);
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: coordinator.id });
    expect(await counted("2026-04-09T09:00:00Z")).toEqual([2, 0]);
    await expect(triageWaiting(await person(), { hub: europe.slug })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("names the issues that carry the same number", async () => {
    const { docket, europe, coordinator } = await issue({ reference: "2031/0272(COD)" });
    const { value: twice } = await logIssue(coordinator, { hub: europe.slug, title: "The same once more", reference: "2031/0272(COD)", despite: true });
    const { items } = await triageInbox(coordinator, { hub: europe.slug });
    expect(items.map(({ docket: one, alike }) => [one, alike.map((other) => other.docket)])).toEqual([[docket, [twice.docket]], [twice.docket, [docket]]]);
  });

  test("begins with the one that somebody comes for, where it waits", async () => {
    const { europe, asia, coordinator } = await issue();
    const { value: second } = await logIssue(coordinator, { hub: europe.slug, title: "Second" });
    await logIssue(coordinator, { hub: europe.slug, title: "Third" });
    expect((await triageInbox(coordinator, { hub: europe.slug, at: second.docket })).items.map(({ title }) => title)).toEqual(["Second", "Third"]);
    expect((await triageInbox(coordinator, { hub: europe.slug, at: `${asia.code}-999` })).items).toHaveLength(3);
  });

  test("comes a page at a time", async () => {
    const { europe, coordinator } = await issue();
    for (const title of ["Second", "Third"]) await logIssue(coordinator, { hub: europe.slug, title });
    const first = await triageInbox(coordinator, { hub: europe.slug, limit: 2 });
    const rest = await triageInbox(coordinator, { hub: europe.slug, limit: 2, after: first.next! });
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(["Which products the new rules cover", "Second", "Third"]);
    expect(rest.next).toBeNull();
  });
});

describe("taking an issue up", () => {
  test("opens or moves the hub's track, gives it a lead, fills in what it is, and tells whoever logged it", async () => {
    const { europe, coordinator } = await foundation();
    const { delegate } = await participant(europe);
    const lead = await person({ role: "liaison", hub: europe });
    const { value: { docket } } = await logIssue(delegate, { hub: europe.slug, title: "Something spotted" });
    await acceptIssue(coordinator, { issue: docket, hub: europe.slug, reason, lead: lead.id, jurisdiction: "EU", procedure: "cod" });
    expect(await told(delegate)).toContain("track.accepted: yourIssue");
    expect(await told(lead)).toContain("track.accepted: lead");
    expect(await issueByDocket(delegate, { issue: docket })).toMatchObject({ jurisdiction: "EU", procedure: "cod", tracks: [{ state: "watching", lead: lead.name, reason }] });
    await expect(acceptIssue(coordinator, { issue: docket, hub: europe.slug, reason })).rejects.toMatchObject({ reason: "state", code: "triage.accepted" });
  });

  test("of another hub leaves that hub's words about it alone, and tells its coordinators", async () => {
    const { docket, asia, asianCoordinator, coordinator, europe } = await issue();
    const second = await person({ role: "coordinator", hub: europe });
    await expect(acceptIssue(asianCoordinator, { issue: docket, hub: asia.slug, reason, jurisdiction: "SG" })).rejects.toMatchObject({ faults: { jurisdiction: [{ code: "otherHubsIssue" }] } });
    await expect(acceptIssue(asianCoordinator, { issue: docket, hub: asia.slug, reason, lead: coordinator.id })).rejects.toMatchObject({ faults: { lead: [{ code: "notOneOf" }] } });
    await acceptIssue(asianCoordinator, { issue: docket, hub: asia.slug, reason });
    expect(await told(second)).toContain("track.accepted: otherHub");
    expect(await trackOf({ coordinator, docket }, europe.slug)).toMatchObject({ state: "triage" });
  });

  test("wants a reason", async () => {
    const { docket, europe, coordinator } = await issue();
    await expect(acceptIssue(coordinator, { issue: docket, hub: europe.slug, reason: " " })).rejects.toMatchObject({ faults: { reason: [{ code: "required" }] } });
  });
});

/** Two issues of Europe; on the first, of which Asia knows, an answer and a text. */
async function doubles() {
  const reference = `${randomInt(2032, 2090)}/${randomInt(1000, 9999)}(COD)`;
  const world = await consultation({ reference });
  const { europe, coordinator, ours, call, docket } = world;
  await submitFeedback(ours.delegate, { call, ...answer() });
  const { value: position } = await draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "What we hold", stance: "oppose" });
  const { value: { docket: into } } = await logIssue(coordinator, { hub: europe.slug, title: "The same act" });
  return { ...world, reference, position: position.id, into };
}

describe("merging one issue into another", () => {
  test("shows answers, texts and history of both on the other, and brings watchers along", async () => {
    const { docket, into, coordinator, ours, competitor, position, reference } = await doubles();
    await watchIssue(competitor.delegate, { issue: docket, watch: "yes" });
    await mergeIssue(coordinator, { issue: docket, into, reason });
    expect(await told(competitor.delegate)).toContain("issue.merged: watching");
    expect(await callsOnIssue(ours.delegate, { issue: into })).toHaveLength(1);
    expect((await feedbackOnIssue(ours.delegate, { issue: into })).feedback).toHaveLength(1);
    expect((await positionList(coordinator, { issue: into })).map(({ id }) => id)).toEqual([position]);
    const { id } = await issueByDocket(coordinator, { issue: into });
    expect((await historyOf(coordinator, { kind: "issue", id })).entries.map(({ name }) => name)).toEqual(expect.arrayContaining(["issue.logged", "issue.merged", "call.opened", "position.drafted"]) as string[]);
    expect(await issueByDocket(competitor.delegate, { issue: into })).toMatchObject({ watching: true });
    expect((await readReference(coordinator, { text: reference }))).toMatchObject({ known: [{ docket: into }] });
    expect(await mergesOfIssue(coordinator, { issue: docket })).toMatchObject({ into: { docket: into, reason }, may: { unmerge: true, merge: false } });
    expect(await mergesOfIssue(coordinator, { issue: into })).toMatchObject({ into: null, from: [{ docket, may: { unmerge: true } }] });
  });

  test("takes the tracks of all hubs along; where a hub has one on both, the other one ends as merged", async () => {
    const { docket, into, coordinator, asianCoordinator, europe, asia } = await doubles();
    await mergeIssue(coordinator, { issue: docket, into, reason });
    expect(await trackOf({ coordinator, docket: into }, asia.slug)).toMatchObject({ state: "triage" });
    expect(await trackOf({ coordinator, docket }, europe.slug)).toMatchObject({ state: "merged" });
    expect(await told(asianCoordinator)).toContain("issue.merged: merged");
    await moveTrack(asianCoordinator, { issue: into, hub: asia.slug, act: "watch" });
  });

  test("is refused into itself, into nothing one may read, into one that was merged, and of one that took another in", async () => {
    const { docket, into, coordinator, europe, asia, asianCoordinator } = await doubles();
    const { value: { docket: hidden } } = await logIssue(asianCoordinator, { hub: asia.slug, title: "Ours alone", lane: "coordinators" });
    const { value: { docket: third } } = await logIssue(coordinator, { hub: europe.slug, title: "A third" });
    const merge = (from: string, to: string) => mergeIssue(coordinator, { issue: from, into: to, reason });
    await expect(merge(docket, docket)).rejects.toMatchObject({ faults: { into: [{ code: "itself" }] } });
    for (const nowhere of [hidden, "ZZ-99"]) await expect(merge(docket, nowhere)).rejects.toMatchObject({ faults: { into: [{ code: "noSuchIssue" }] } });
    await merge(docket, into);
    await expect(merge(docket, third)).rejects.toMatchObject({ reason: "state", code: "issue.merged" });
    await expect(merge(third, docket)).rejects.toMatchObject({ faults: { into: [{ code: "mergedItself" }] } });
    await expect(merge(into, third)).rejects.toMatchObject({ reason: "state", code: "issue.hasMerged" });
  });

  test("ends work on the merged one", async () => {
    const { docket, into, coordinator, europe } = await doubles();
    await mergeIssue(coordinator, { issue: docket, into, reason });
    const begun = [
      draftCall(coordinator, { issue: docket, hub: europe.slug, question: "What of it?", day: dayFromNow(9) }), draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "Another", stance: "support" }),
      openTrack(coordinator, { issue: docket, hub: europe.slug }), acceptIssue(coordinator, { issue: docket, hub: europe.slug, reason }),
    ];
    for (const one of await Promise.allSettled(begun)) expect(one).toMatchObject({ status: "rejected", reason: { reason: "state" } });
  });

  test("shows nobody what they may not read of the merged one", async () => {
    const { docket, into, coordinator, asianCoordinator } = await doubles();
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    await mergeIssue(coordinator, { issue: docket, into, reason });
    expect(await callsOnIssue(asianCoordinator, { issue: into })).toEqual([]);
    expect(await mergesOfIssue(asianCoordinator, { issue: into })).toMatchObject({ from: [] });
    const { id } = await issueByDocket(asianCoordinator, { issue: into });
    expect((await historyOf(asianCoordinator, { kind: "issue", id })).entries.map(({ name }) => name)).not.toContain("issue.merged");
    expect(await told(asianCoordinator)).not.toContain("issue.merged: merged");
  });

  test("can be taken back, and then each is what it was", async () => {
    const { docket, into, coordinator, competitor, europe, asia, ours } = await doubles();
    await watchIssue(competitor.delegate, { issue: docket, watch: "yes" });
    const before = [await issueByDocket(coordinator, { issue: docket }), await issueByDocket(coordinator, { issue: into })];
    await mergeIssue(coordinator, { issue: docket, into, reason });
    await unmergeIssue(coordinator, { issue: docket, reason: "They are two acts." });
    const still = (one: (typeof before)[number]) => ({ ...one, movedAt: null, tracks: one.tracks.map((track) => ({ ...track, movedAt: null })) });
    expect([await issueByDocket(coordinator, { issue: docket }), await issueByDocket(coordinator, { issue: into })].map(still)).toEqual(before.map(still));
    expect(await trackOf({ coordinator, docket }, asia.slug)).toBeDefined();
    expect(await trackOf({ coordinator, docket }, europe.slug)).toMatchObject({ state: "gathering" });
    expect(await issueByDocket(competitor.delegate, { issue: into })).toMatchObject({ watching: false });
    expect(await callsOnIssue(ours.delegate, { issue: into })).toEqual([]);
    await expect(unmergeIssue(coordinator, { issue: docket, reason })).rejects.toMatchObject({ reason: "state", code: "issue.notMerged" });
    await mergeIssue(coordinator, { issue: docket, into, reason });
  });
});
