import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { responses } from "#db/schema/index.ts";
import { castBallot } from "#lib/decisions/commands.ts";
import { disposeFeedback, requestClarification, submitFeedback } from "#lib/feedback/commands.ts";
import { addDateFact } from "#lib/dates/commands.ts";
import { markAllDone, markAllRead, markDone, markRead, markUndone, markUnread, snooze } from "#lib/inbox/commands.ts";
import { inboxSummary, myInbox, myWatches, myWork, unreadInInbox } from "#lib/inbox/queries.ts";
import { changeIssueLane, leadTrack, moveTrack, watchIssue } from "#lib/issues/commands.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { decideGoNoGo } from "#lib/responses/commands.ts";
import { inOrder } from "#lib/work/model.ts";
import { dayFromNow, travelDays, travelTo, travelToNoon } from "#tests/support/clock.ts";
import { answer, approvedResponse, consultation, issue, openBallot, person, plannedResponse, responseInReview, submittedFeedback } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

/** Without the letters of other tests, which all members may sign. */
const work = async (actor: Actor) => (await myWork(actor, {})).map(({ kind }) => kind).filter((kind) => kind !== "sign");

describe("an inbox", () => {
  test("tells nobody what they did themselves, nor one thing twice", async () => {
    const { docket, europe, coordinator } = await issue();
    const second = await person({ role: "coordinator", hub: europe });
    await watchIssue(second, { issue: docket, watch: "yes" });
    await moveTrack(second, { issue: docket, hub: europe.slug, act: "watch" });
    expect((await told(coordinator)).filter((line) => line.startsWith("track.moved"))).toEqual(["track.moved: yourIssue"]);
    expect(await told(second)).not.toContain("track.moved: yourIssue");
  });

  test("is emptied one by one or all at once, by its owner", async () => {
    const { coordinator, competitor } = await submittedFeedback();
    const { entries, unread } = await myInbox(coordinator, {});
    expect(unread).toBe(entries.length);
    await expect(markRead(competitor.delegate, { entry: entries[0]!.id })).rejects.toMatchObject({ reason: "notFound" });
    await markRead(coordinator, { entry: entries[0]!.id });
    expect((await markRead(coordinator, { entry: entries[0]!.id })).facts).toEqual([]);
    expect((await myInbox(coordinator, { unread: "yes" })).entries).toHaveLength(unread - 1);
    expect((await markAllRead(coordinator, {})).value).toEqual({ read: unread - 1 });
    expect(await myInbox(coordinator, { unread: "yes" })).toMatchObject({ entries: [], unread: 0 });
  });

  test("goes page by page, newest first, each entry once", async () => {
    const { coordinator } = await submittedFeedback();
    const all = (await myInbox(coordinator, {})).entries.map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | undefined; ;) {
      const { entries, next } = await myInbox(coordinator, { limit: 1, after });
      paged.push(...entries.map(({ id }) => id));
      if (!next) break;
      after = next;
    }
    expect([paged, new Set(paged).size]).toEqual([all, all.length]);
  });

  test("forgets what its owner may no longer read, in its count too", async () => {
    const { docket, europe, coordinator, asianCoordinator } = await issue();
    await watchIssue(asianCoordinator, { issue: docket, watch: "yes" });
    const second = await person({ role: "coordinator", hub: europe });
    await changeIssueLane(second, { issue: docket, lane: "coordinators" });
    await moveTrack(second, { issue: docket, hub: europe.slug, act: "watch" });
    const { entries, unread } = await myInbox(asianCoordinator, { unread: "yes" });
    expect(unread).toBe(entries.length);
    expect(await told(coordinator)).toContain("track.moved: yourIssue");
  });
});

/** Somebody who is done with what they were told before and heard three times that a track moved, and whoever moves it. */
async function heardOfMoves() {
  const { docket, europe, asia, asianCoordinator: reader } = await issue();
  const mover = await person({ role: "coordinator", hub: europe });
  await markAllDone(reader, {});
  await watchIssue(reader, { issue: docket, watch: "yes" });
  const move = (act: "watch" | "gather") => moveTrack(mover, { issue: docket, hub: europe.slug, act });
  for (const act of ["watch", "gather", "watch"] as const) await move(act);
  return { docket, europe, asia, reader, mover, move };
}
const shown = async (reader: Actor, show: "all" | "snoozed" | "done" | "needs" | "mentions") => (await myInbox(reader, { show })).entries.filter(({ name }) => name !== "seat.given").map(({ count, name }) => `${count} ${name}`);
const newest = async (reader: Actor) => (await myInbox(reader, {})).entries[0]!.id;

describe("entries about one thing for one reason", () => {
  test("are one, with what happened last on top and how many there are", async () => {
    const { docket, reader, move } = await heardOfMoves();
    expect(await myInbox(reader, {})).toMatchObject({ entries: [{ reason: "watching", count: 3, data: { act: "watch" }, issue: { docket } }], unread: 1 });
    await move("gather");
    expect(await myInbox(reader, {})).toMatchObject({ entries: [{ count: 4, data: { act: "gather" } }], unread: 1 });
    expect((await myInbox(reader, { each: "yes" })).entries).toHaveLength(4);
  });

  test("are done together, come back when there is more, and can be put back", async () => {
    const { reader, move } = await heardOfMoves();
    const entry = await newest(reader);
    await markDone(reader, { entry });
    expect((await markDone(reader, { entry })).facts).toEqual([]);
    expect([await shown(reader, "all"), await shown(reader, "done"), await unreadInInbox(reader, {})]).toEqual([[], ["3 track.moved"], 0]);
    await move("gather");
    expect([await shown(reader, "all"), await shown(reader, "done")]).toEqual([["1 track.moved"], ["3 track.moved"]]);
    await markUndone(reader, { entry });
    expect([await shown(reader, "all"), await shown(reader, "done")]).toEqual([["4 track.moved"], []]);
  });

  test("that came while somebody looked are not done with what they looked at", async () => {
    const { reader, move } = await heardOfMoves();
    const entry = await newest(reader);
    await move("gather");
    await markDone(reader, { entry });
    expect(await shown(reader, "all")).toEqual(["1 track.moved"]);
    await markAllDone(reader, { newest: entry });
    expect(await shown(reader, "all")).toEqual(["1 track.moved"]);
  });

  test("come back on the morning they were put off to, in one's own zone, or when there is more", async () => {
    const { reader, move } = await heardOfMoves();
    travelTo("2031-03-06T20:00:00Z");
    const { value } = await snooze(reader, { entry: await newest(reader), until: "monday" });
    expect(value.until).toEqual(new Date("2031-03-10T07:00:00Z"));
    expect([await shown(reader, "all"), await shown(reader, "snoozed"), await unreadInInbox(reader, {})]).toEqual([[], ["3 track.moved"], 0]);
    travelTo("2031-03-10T07:00:00Z");
    expect([await shown(reader, "all"), await shown(reader, "snoozed")]).toEqual([["3 track.moved"], []]);
    await snooze(reader, { entry: await newest(reader), until: "tomorrow" });
    await move("gather");
    expect([await shown(reader, "all"), await shown(reader, "snoozed")]).toEqual([["4 track.moved"], []]);
  });

  test("are put off until two days before their issue closes, where it does", async () => {
    const { docket, reader, mover } = await heardOfMoves();
    await expect(snooze(reader, { entry: await newest(reader), until: "closing" })).rejects.toMatchObject({ faults: { until: [{ code: "past" }] } });
    await addDateFact(mover, { issue: docket, kind: "consultation-closes", label: "Consultation closes", day: dayFromNow(20), time: "23:59", zone: "Europe/Brussels" });
    const { snoozes, id } = (await myInbox(reader, {})).entries[0]!;
    expect(snoozes).toContain("closing");
    const { value } = await snooze(reader, { entry: id, until: "closing" });
    expect(value.until!.toISOString().slice(0, 10)).toBe(dayFromNow(18));
  });

  test("go by parts, hub and reason, all at once where asked, and come back together", async () => {
    const { reader, europe, asia, docket, mover } = await heardOfMoves();
    await addDateFact(mover, { issue: docket, kind: "consultation-closes", label: "Consultation closes", day: dayFromNow(20), time: "23:59", zone: "Europe/Brussels" });
    expect([await shown(reader, "all"), await shown(reader, "needs")]).toEqual([["1 date.added", "3 track.moved"], []]);
    expect((await myInbox(reader, { hub: asia.slug })).entries).toEqual([]);
    expect((await myInbox(reader, { hub: europe.slug, reason: "date" })).entries).toHaveLength(1);
    expect((await markAllDone(reader, { reason: "date" })).value.done).toBe(1);
    const { value: { done, last } } = await markAllDone(reader, {});
    expect([done, await shown(reader, "all")]).toEqual([3, []]);
    await markUndone(reader, { entry: last!, together: "yes" });
    expect([await shown(reader, "all"), await shown(reader, "done")]).toEqual([["3 track.moved"], ["1 date.added"]]);
    await expect(markAllDone(reader, { show: "done" })).rejects.toMatchObject({ faults: { show: [{ code: "notOneOf" }] } });
  });

  test("go from every part and every count with the thing that was narrowed", async () => {
    const { docket, reader, mover, move } = await heardOfMoves();
    const entry = await newest(reader);
    await snooze(reader, { entry, until: "tomorrow" });
    await move("gather");
    await changeIssueLane(mover, { issue: docket, lane: "coordinators" });
    for (const show of ["all", "snoozed", "done"] as const) expect(await shown(reader, show)).toEqual([]);
    expect([await unreadInInbox(reader, {}), await inboxSummary(reader, {}), (await myWatches(reader, {})).watches]).toMatchObject([0, { all: 0, snoozed: 0, reasons: [], next: null }, []]);
    for (const act of [markRead, markDone, markUndone, markUnread]) await expect(act(reader, { entry })).rejects.toMatchObject({ reason: "notFound" });
    expect((await markAllDone(reader, {})).value.done).toBe(0);
  });
});

describe("what is left to do", () => {
  test("for a delegate is an answer to give, until it is given, and to clarify when asked", async () => {
    const { call, ours, coordinator, competitor } = await consultation();
    expect(await work(ours.delegate)).toEqual(["answer"]);
    const { value } = await submitFeedback(ours.delegate, { call, ...answer() });
    expect([await work(ours.delegate), await work(competitor.delegate)]).toEqual([[], ["answer"]]);
    await requestClarification(coordinator, { feedback: value.id, reason: "Which releases?" });
    expect(await work(ours.delegate)).toEqual(["clarify"]);
    travelDays(15);
    expect(await work(competitor.delegate)).toEqual([]);
  });

  test("tells a delegate nothing of an issue that was closed off, while its call is still open", async () => {
    const { coordinator, ours, docket, call } = await consultation();
    expect(await myWork(ours.delegate, {})).toMatchObject([{ kind: "answer", id: call }]);
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    expect(await myWork(ours.delegate, {})).toEqual([]);
  });

  test("for a delegate is a vote to cast, until the organisation has cast it", async () => {
    const { decision, europe, voters } = await openBallot();
    const { delegate, organisation } = voters[0]!;
    const alternate = await person({ role: "alternate", hub: europe, organisation });
    expect(await work(delegate)).toEqual(["vote"]);
    await castBallot(alternate, { decision, choice: "yes" });
    expect(await work(delegate)).toEqual([]);
  });

  test("for a coordinator is an input to answer and a decision to declare", async () => {
    const { feedback, coordinator } = await submittedFeedback();
    expect(await work(coordinator)).toContain("dispose");
    await disposeFeedback(coordinator, { feedback, verdict: "noted", reason: "We have taken note." });
    expect(await work(coordinator)).not.toContain("dispose");
    const ballot = await openBallot();
    expect(await work(ballot.coordinator)).not.toContain("declare");
    travelDays(12);
    expect(await work(ballot.coordinator)).toContain("declare");
  });

  test("does not give away that somebody kept something to themselves", async () => {
    const { coordinator } = await submittedFeedback({ lane: "own" });
    expect(await work(coordinator)).not.toContain("dispose");
  });

  test("for those who decide on responses is the next step of each, and never one's own words to approve", async () => {
    const planned = await plannedResponse();
    expect([await work(planned.coordinator), await work(planned.liaison)]).toEqual([["decide"], []]);
    const review = await responseInReview();
    expect([await work(review.coordinator), await work(review.secondCoordinator)]).toEqual([[], ["approve"]]);
    const approved = await approvedResponse();
    expect(await work(approved.coordinator)).toEqual(["file"]);
  });

  test("comes by the time left, then without a date, then what is due later, with what a hub left undone at the end", () => {
    const [now, day] = [new Date("2031-03-01T12:00:00Z"), (count: number) => new Date(Date.parse("2031-03-01T12:00:00Z") + count * 86_400_000)];
    const tasks = [{ kind: "lead", id: "a", by: day(1), isError: true }, { kind: "vote", id: "b", by: day(30) }, { kind: "check", id: "d", by: null }, { kind: "check", id: "c", by: null }, { kind: "file", id: "f", by: day(14) }, { kind: "sign", id: "e", by: day(2) }] as const;
    expect(inOrder(tasks, now).map(({ id }) => id)).toEqual(["e", "f", "c", "d", "b", "a"]);
    expect(inOrder(tasks.toReversed(), now)).toEqual(inOrder(tasks, now));
  });

  test("for a coordinator is also what the hub left undone, and for nobody else", async () => {
    const { docket, europe, coordinator, asianCoordinator, call, ours } = await consultation();
    const undone = async (actor: Actor) => (await myWork(actor, {})).filter(({ isError }) => isError).map(({ kind, docket: of }) => `${kind} ${of}`);
    await submitFeedback(ours.delegate, { call, ...answer() });
    expect(await undone(coordinator)).toEqual([`lead ${docket}`]);
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: coordinator.id });
    expect(await undone(coordinator)).toEqual([]);
    travelDays(15);
    expect([await undone(coordinator), await undone(asianCoordinator), await undone(ours.delegate)]).toEqual([[`dispose ${docket}`], [], []]);
  });

  test("for a coordinator is an editor to name once a text is due within two weeks", async () => {
    travelToNoon();
    const { coordinator, response } = await plannedResponse();
    await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns most of us." });
    const editors = async () => (await work(coordinator)).filter((kind) => kind === "responseEditor");
    expect(await editors()).toEqual([]);
    travelDays(10);
    expect(await editors()).toEqual(["responseEditor"]);
  });

  test("for a coordinator is the receipt of what was filed without one", async () => {
    const { coordinator, response } = await approvedResponse();
    await engine.transaction((tx) => tx.update(responses).set({ state: "submitted" }).where(eq(responses.id, response)));
    expect(await work(coordinator)).toContain("receipt");
  });

  test("for who leads an issue is a date that nobody has checked for too long", async () => {
    const { docket, europe, coordinator } = await issue();
    const lead = await person({ role: "coordinator", hub: europe });
    await moveTrack(coordinator, { issue: docket, hub: europe.slug, act: "watch" });
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: lead.id });
    await addDateFact(coordinator, { issue: docket, kind: "consultation-closes", label: "Consultation closes", day: dayFromNow(300), time: "23:59", zone: "Europe/Brussels" });
    const before = await work(lead);
    travelDays(200);
    expect([before.includes("check"), (await work(lead)).includes("check"), (await work(coordinator)).includes("check")]).toEqual([false, true, false]);
  });
});
