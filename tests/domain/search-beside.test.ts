import { describe, expect, test } from "vitest";
import { randomInt } from "node:crypto";
import { engine } from "#db/client.ts";
import { searchDocuments } from "#db/schema/index.ts";
import { commentOnParagraph, reopenThread, replyToComment, resolveThread } from "#lib/comments/commands.ts";
import { offerCore } from "#lib/cores/commands.ts";
import { judgeAsk } from "#lib/fates/commands.ts";
import { changeAttribution, changeFeedbackLane, submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { addFile } from "#lib/files/commands.ts";
import { addEvidence, submitResponse } from "#lib/filings/commands.ts";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { openConsultation, savePosition } from "#lib/positions/commands.ts";
import { recordReply } from "#lib/replies/commands.ts";
import { changeResponseLane } from "#lib/responses/commands.ts";
import { writeIndex } from "#lib/search/jobs.ts";
import { search, suggest } from "#lib/search/queries.ts";
import { retireEdition } from "#lib/texts/commands.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { answer, approvedResponse, commonCore, consultation, draftPosition, file, participant, sections } from "#tests/support/factories.ts";
import { agreed, answeredAsks, heldAsks } from "#tests/support/judging.ts";

/** A word nobody else uses, so that what is found is ours. */
const token = () => `w${Array.from({ length: 10 }, () => String.fromCharCode(97 + randomInt(26))).join("")}`;

/** What somebody finds by a word, in every way in which it could show: what is listed, counted and suggested. */
async function found(who: Actor, q: string) {
  const { found: all, total, facets } = await search(who, { q });
  expect([total, facets.kind.reduce((sum, { count }) => sum + count, 0)]).toEqual([all.length, all.length]);
  const { groups } = await suggest(who, { q });
  return [...all.map(({ kind }) => kind), ...groups.map(({ kind }) => `suggested ${kind}`)].toSorted();
}

/** Whether the index, written anew, says the same of a thing. */
async function writtenAnew(kinds: readonly string[], mark: string) {
  const own = async () => (await engine.reader.select().from(searchDocuments).orderBy(searchDocuments.topic)).filter(({ kind, title, body }) => kinds.includes(kind) && `${title} ${body}`.includes(mark)).map(({ id: _, ...row }) => row);
  const before = await own();
  expect(before.length).toBeGreaterThan(0);
  await writeIndex(system, {});
  expect(await own()).toEqual(before);
}

describe("what is said about a paragraph", () => {
  test("is found by those who may read the conversation, at its place, with all that was said", async () => {
    const { coordinator, position, europe } = await draftPosition();
    const { delegate } = await participant(europe);
    const [few, more, why] = [token(), token(), token()];
    const { value: { id } } = await commentOnParagraph(coordinator, { position, at: "s1-p1", body: `Is ${few} meant?` });
    expect([await found(coordinator, few), await found(delegate, few), await found(visitor, few)]).toEqual([["comment"], [], []]);
    expect((await search(coordinator, { q: few })).found).toMatchObject([{ id: `thread:${id}`, url: `/positions/${position}?thread=${id}#thread-${id}` }]);
    await openConsultation(coordinator, { position });
    expect(await found(delegate, few)).toEqual([]);
    const { value: { id: open } } = await commentOnParagraph(delegate, { position, at: "s1-p1", body: `And ${more}?` });
    await replyToComment(coordinator, { thread: open, body: `It is ${why}.` });
    expect([await found(delegate, more), await found(delegate, `${more} ${why}`), await found(visitor, more)]).toEqual([["comment"], ["comment"], []]);
    await resolveThread(coordinator, { thread: open, resolution: `Settled ${few}` });
    expect(await found(delegate, few)).toEqual(["comment"]);
    await writtenAnew(["comment"], few);
    await reopenThread(coordinator, { thread: open });
    expect(await found(delegate, few)).toEqual([]);
    await writtenAnew(["comment"], more);
  });
});

describe("what an authority wrote", () => {
  test("is found by those who may read the response as it is now", async () => {
    const { coordinator, asianCoordinator, response, europe } = await approvedResponse();
    const { delegate } = await participant(europe);
    const mark = token();
    await submitResponse(coordinator, { response, reference: "F3567995", filedOn: dayFromNow(-1), filedTime: "10:15" });
    const { value: { id } } = await recordReply(coordinator, { response, kind: "reply", day: dayFromNow(0), words: `We take note of ${mark}.`, url: "", reference: "" });
    const all = () => Promise.all([coordinator, delegate, asianCoordinator, visitor].map((who) => found(who, mark)));
    await changeResponseLane(coordinator, { response, lane: "coordinators" });
    expect(await all()).toEqual([["reply"], [], [], []]);
    await changeResponseLane(coordinator, { response, lane: "hub" });
    expect(await all()).toEqual([["reply"], ["reply"], [], []]);
    await changeResponseLane(coordinator, { response, lane: "members" });
    expect(await all()).toEqual([["reply"], ["reply"], ["reply"], []]);
    expect((await search(coordinator, { q: mark })).found).toMatchObject([{ url: `/responses/${response}#reply-${id}` }]);
    await writtenAnew(["reply"], mark);
  });
});

test("what an authority wrote is not found by the docket of an issue that is for fewer than the response", async () => {
  const { coordinator, docket, response } = await approvedResponse();
  const mark = token();
  await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
  await submitResponse(coordinator, { response, reference: "F3567996", filedOn: dayFromNow(-1), filedTime: "10:15" });
  await recordReply(coordinator, { response, kind: "reply", day: dayFromNow(0), words: `We take note of ${mark}.`, url: "", reference: "" });
  await changeResponseLane(coordinator, { response, lane: "public" });
  const total = async (q: string) => (await search(visitor, { q })).total;
  expect([await total(mark), await total(`${docket} kind:reply`), await total(`in:${docket}`)]).toEqual([1, 0, 0]);
});

describe("the words that show what became of an ask", () => {
  test("are found by those who may read the ask and the edition, until they are judged anew", async () => {
    const { ask, come, docket, coordinator, ours, asianCoordinator } = await heldAsks();
    const edition = await come();
    const excerpt = agreed.split(" ").slice(0, 5).join(" ");
    const hits = async (who: Actor, q = `kind:fate "${excerpt}"`) => (await search(who, { q: `${q} in:${docket}` })).found.map(({ url }) => url);
    const { value: { id } } = await judgeAsk(coordinator, { ask, edition, verdict: "adopted", excerpt: agreed });
    expect([await hits(coordinator), await hits(ours.delegate), await hits(asianCoordinator), await hits(visitor)]).toEqual([[`/asks/${ask}#fate-${id}`], [`/asks/${ask}#fate-${id}`], [], []]);
    await writtenAnew(["fate"], excerpt);
    const { value: { id: second } } = await judgeAsk(coordinator, { ask, edition, verdict: "in-part", excerpt: agreed });
    expect(await hits(coordinator)).toEqual([`/asks/${ask}#fate-${second}`]);
    await retireEdition(coordinator, { edition, reason: "It was another text." });
    expect(await hits(coordinator)).toEqual([]);
  });

  test("are not found where the edition is for fewer", async () => {
    const { ask, come, docket, coordinator, ours } = await heldAsks();
    const edition = await come({ lane: "coordinators" });
    await judgeAsk(coordinator, { ask, edition, verdict: "adopted", excerpt: agreed });
    const hits = async (who: Actor) => (await search(who, { q: `kind:fate in:${docket}` })).total;
    expect([await hits(coordinator), await hits(ours.delegate)]).toEqual([1, 0]);
  });

  test.each([["hub", 1], ["coordinators", 0]] as const)("that an authority wrote after a response on the lane %s are found by those who may read it", async (lane, byDelegates) => {
    const world = await heldAsks();
    const { ask, docket, coordinator, asianCoordinator, ours } = world;
    const mark = token();
    const reply = await (await answeredAsks(world, { lane })).says(`We will grant ${mark} to everyone.`);
    const { value: { id } } = await judgeAsk(coordinator, { ask, reply, verdict: "adopted", excerpt: `grant ${mark} to everyone` });
    const hits = async (who: Actor) => (await search(who, { q: `kind:fate ${mark} in:${docket}` })).found.map(({ url }) => url);
    const there = [`/asks/${ask}#fate-${id}`];
    expect([await hits(coordinator), (await hits(ours.delegate)).length, await hits(asianCoordinator), await hits(visitor)]).toEqual([there, byDelegates, [], []]);
    await writtenAnew(["fate"], mark);
    expect((await hits(ours.delegate)).length).toBe(byDelegates);
  });
});

describe("the name of a file", () => {
  test("is found by those who may read what it was sent with, once it was", async () => {
    const { call, ours, colleague, competitor, coordinator } = await consultation();
    const mark = token();
    await addFile(ours.delegate, { call, ...file(`${mark}.pdf`) });
    const all = () => Promise.all([ours.delegate, colleague, coordinator, competitor.delegate, visitor].map((who) => found(who, mark)));
    expect(await all()).toEqual([[], [], [], [], []]);
    const { value: { id } } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided" }) });
    expect(await all()).toEqual([["file"], ["file"], ["file"], [], []]);
    expect((await search(coordinator, { q: mark })).found).toMatchObject([{ title: `${mark}.pdf`, url: `/feedback/${id}#files` }]);
    await changeFeedbackLane(ours.delegate, { feedback: id, lane: "own" });
    expect(await all()).toEqual([["file"], ["file"], [], [], []]);
    await changeFeedbackLane(ours.delegate, { feedback: id, lane: "hub" });
    expect(await all()).toEqual([["file"], ["file"], ["file"], ["file"], []]);
    await writtenAnew(["file"], mark);
    await changeAttribution(ours.delegate, { feedback: id, attributed: false });
    expect(await all()).toEqual([["file"], ["file"], ["file"], [], []]);
    await withdrawFeedback(ours.delegate, { feedback: id });
    expect(await all()).toEqual([[], [], [], [], []]);
  });

  test("is found in the hub alone where it proves a filing", async () => {
    const { coordinator, asianCoordinator, response, europe } = await approvedResponse();
    const { delegate } = await participant(europe);
    const mark = token();
    const { value: { id: receipt } } = await submitResponse(coordinator, { response, reference: "F3567995", filedOn: dayFromNow(-1), filedTime: "10:15" });
    await addEvidence(coordinator, { receipt, ...file(`${mark}.pdf`) });
    await changeResponseLane(coordinator, { response, lane: "coordinators" });
    expect(await found(delegate, mark)).toEqual([]);
    await changeResponseLane(coordinator, { response, lane: "members" });
    expect([await found(coordinator, mark), await found(delegate, mark), await found(asianCoordinator, mark)]).toEqual([["file"], ["file"], []]);
    await writtenAnew(["file"], mark);
  });
});

test("a position that was opened to the members of every hub is found by them", async () => {
  const mark = token();
  const { coordinator, asianMember, asianCoordinator, position } = await commonCore({ offered: false, frozen: false });
  await savePosition(coordinator, { position, revision: 1, title: `What ${mark} needs`, lede: "", stance: "support", sections });
  expect([await found(asianMember, mark), await found(asianCoordinator, mark)]).toEqual([[], []]);
  await offerCore(coordinator, { position });
  expect([await found(asianMember, mark), await found(visitor, mark)]).toEqual([["position", "suggested position"], []]);
  await writtenAnew(["position"], mark);
});
