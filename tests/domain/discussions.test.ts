import { describe, expect, test } from "vitest";
import { addAsk } from "#lib/asks/commands.ts";
import { addPost, editPost, pinOutcome, reopenDiscussion, resolveDiscussion, startDiscussion, takeDownOutcome, withdrawPost } from "#lib/discussion/commands.ts";
import { discussionById, discussionsInBrief, discussionsOn, mentionsUnheard, peopleToMention, postById } from "#lib/discussion/queries.ts";
import { changeIssueLane, leadTrack, watchIssue } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { openConsultation } from "#lib/positions/commands.ts";
import { positionById } from "#lib/positions/queries.ts";
import { provisionInContext, saidOnProvisions } from "#lib/readings/queries.ts";
import { search } from "#lib/search/queries.ts";
import { whoIsTold } from "#lib/tellings/queries.ts";
import { addEdition } from "#lib/texts/commands.ts";
import { provisionByAnchor } from "#lib/texts/queries.ts";
import { actOf, article, edition, issueWithText } from "#tests/support/acts.ts";
import { draftPosition, issue, participant, person, plannedResponse, type Person } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

/** An issue of Europe that Asia follows, as something to talk about, with people of both. */
async function followed() {
  const world = await issue({ inAsia: true, lane: "members" });
  const { id } = await issueByDocket(world.coordinator, { issue: world.docket });
  return { ...world, on: `issue:${id}`, ours: await participant(world.europe), theirs: await participant(world.asia) };
}
const begin = async (by: Person, on: string, given: Partial<Parameters<typeof startDiscussion>[1]> = {}) => (await startDiscussion(by, { on, body: "Who reports what?", ...given })).value.id;
const open = (by: Person, discussion: string, post?: number) => discussionById(by, { discussion, ...(post ? { post } : {}) });
const hidden = { reason: "notFound" };

describe("a discussion of an issue", () => {
  test("is as wide as the issue unless somebody chooses fewer, and never wider than the thing or without themselves", async () => {
    const { on, ours, theirs, coordinator, europe, asia } = await followed();
    const { audiences } = await discussionsOn(ours.delegate, { on });
    expect(audiences.map(({ lane, hub, organisation }) => [lane, hub.slug, organisation?.slug ?? null])).toEqual([["members", europe.slug, null], ["hub", europe.slug, null], ["own", europe.slug, ours.organisation.slug]]);
    const [wide, narrow, own, asian] = [await begin(ours.delegate, on), await begin(ours.delegate, on, { lane: "hub" }), await begin(ours.delegate, on, { lane: "own" }), await begin(theirs.delegate, on, { lane: "hub", hub: asia.slug })];
    const seenBy = async (one: Person) => (await discussionsOn(one, { on })).discussions.map(({ id }) => id);
    expect(await seenBy(ours.delegate)).toEqual([own, narrow, wide]);
    expect(await seenBy(coordinator)).toEqual([narrow, wide]);
    expect(await seenBy(theirs.delegate)).toEqual([asian, wide]);
    await expect(open(theirs.delegate, own)).rejects.toMatchObject(hidden);
    await expect(addPost(theirs.delegate, { discussion: narrow, body: "Hello." })).rejects.toMatchObject(hidden);
    await expect(begin(ours.delegate, on, { lane: "coordinators" })).rejects.toMatchObject({ reason: "invalid", faults: { lane: [{ code: "notOneOf" }] } });
    await expect(begin(ours.delegate, on, { lane: "hub", hub: asia.slug })).rejects.toMatchObject({ reason: "invalid" });
    await expect(discussionsOn(visitor, { on })).rejects.toMatchObject(hidden);
    await expect(begin(await person(), on)).rejects.toMatchObject(hidden);
  });

  test("says before it begins whom it tells, by the audience that is chosen", async () => {
    const { on, docket, ours, theirs, coordinator } = await followed();
    for (const one of [theirs.delegate, coordinator]) await watchIssue(one, { issue: docket, watch: "yes" });
    const counted = async (given: object) => { const { chosen, now, later, inbox } = await whoIsTold(ours.delegate, { operation: "startDiscussion", on, ...given }); return [chosen, now + later + inbox]; };
    expect([await counted({}), await counted({ lane: "hub" }), await counted({ lane: "own" }), await counted({ lane: "coordinators" })]).toEqual([[true, 2], [true, 1], [true, 0], [false, 0]]);
    const before = await startDiscussion.operation.foretell!(ours.delegate, { on, lane: "hub", body: `Ask @${coordinator.name}.` });
    expect(before!.flat().map(({ person: { id }, reason }) => [id, reason])).toEqual([[coordinator.id, "mentioned"]]);
    await begin(ours.delegate, on, { lane: "hub" });
    expect([(await told(coordinator)).includes("discussion.started: watching"), (await told(theirs.delegate)).some((one) => one.startsWith("discussion"))]).toEqual([true, false]);
  });

  test("is told to whoever watches, spoke or is mentioned, once each, and to nobody who may not read it", async () => {
    const { on, docket, ours, theirs, coordinator, europe } = await followed();
    await watchIssue(theirs.delegate, { issue: docket, watch: "yes" });
    const narrow = await begin(ours.delegate, on, { lane: "hub", body: `Ask @${coordinator.name}, who knows.` });
    expect(await told(coordinator)).toContain("discussion.started: mentioned");
    expect((await told(theirs.delegate)).filter((one) => one.startsWith("discussion"))).toEqual([]);
    await addPost(coordinator, { discussion: narrow, body: `As @${ours.delegate.name} says.` });
    expect((await told(ours.delegate)).filter((one) => one.startsWith("discussion"))).toEqual(["discussion.answered: mentioned"]);
    const third = await person({ role: "member", hub: europe });
    await addPost(third, { discussion: narrow, body: "I see." });
    expect((await told(coordinator)).filter((one) => one.startsWith("discussion.answered"))).toEqual(["discussion.answered: replied"]);
    const wide = await begin(third, on);
    expect(await told(theirs.delegate)).toContain("discussion.started: watching");
    expect(JSON.stringify(await entriesAbout(`discussion:${wide}`))).not.toContain("Who reports what?");
  });

  test("asks once before it is sent that somebody who is mentioned will not hear of it", async () => {
    const { on, ours, theirs, coordinator } = await followed();
    const body = `What do @${coordinator.name} and @${theirs.delegate.name} think?`;
    expect(await mentionsUnheard(ours.delegate, { on, lane: "own", names: body })).toEqual({ names: [coordinator.name] });
    expect(await mentionsUnheard(ours.delegate, { on, names: body })).toEqual({ names: [] });
    await expect(begin(ours.delegate, on, { lane: "own", body })).rejects.toMatchObject({ faults: { despite: [{ code: "mentionsUnheard", values: { names: coordinator.name } }] } });
    await begin(ours.delegate, on, { lane: "own", body, despite: true });
    for (const one of [coordinator, theirs.delegate]) expect((await told(one)).filter((fact) => fact.startsWith("discussion"))).toEqual([]);
  });

  test("offers for a mention whom one may know of and who may read it", async () => {
    const { on, ours, theirs, coordinator, europe } = await followed();
    const rival = await participant(europe);
    const discussion = await begin(theirs.delegate, on);
    const offered = async (to: Person, whom: Person, place: { on: string; lane?: "members" | "hub" | "own" } | { discussion: string }) => (await peopleToMention(to, { ...place, q: `@${whom.name}` })).mentions.length;
    expect([await offered(ours.delegate, coordinator, { on, lane: "hub" }), await offered(ours.delegate, coordinator, { on, lane: "own" })]).toEqual([1, 0]);
    expect([await offered(ours.delegate, rival.delegate, { on }), await offered(coordinator, rival.delegate, { on })]).toEqual([0, 1]);
    expect([await offered(ours.delegate, theirs.delegate, { on }), await offered(ours.delegate, theirs.delegate, { discussion })]).toEqual([0, 1]);
    await expect(offered(await person(), coordinator, { discussion })).rejects.toMatchObject(hidden);
  });

  test("takes no flood of mentions and no post without end", async () => {
    const { on, ours, europe } = await followed();
    const crowd: string[] = [];
    for (let at = 0; at < 21; at += 1) crowd.push((await person({ role: "member", hub: europe })).name);
    const body = (names: string[]) => names.map((name) => `@${name}`).join(", ");
    const discussion = await begin(ours.delegate, on, { body: body(crowd.slice(1)) });
    await expect(addPost(ours.delegate, { discussion, body: body(crowd) })).rejects.toMatchObject({ faults: { body: [{ code: "tooManyMentions", values: { maximum: 20 } }] } });
    await expect(addPost(ours.delegate, { discussion, body: "@Nobody at all,".repeat(1000) })).rejects.toMatchObject({ faults: { body: [{ code: "tooManyMentions" }] } });
    await expect(addPost(ours.delegate, { discussion, body: "x".repeat(1_000_000) })).rejects.toMatchObject({ faults: { body: [{ code: "tooLong", values: { maximum: 20_000 } }] } });
    await expect(addPost(ours.delegate, { discussion, body: " \n " })).rejects.toMatchObject({ faults: { body: [{ code: "required" }] } });
  });

  test("is gone, with its history and its words, for whoever the issue is narrowed from; what is said then stays with the few", async () => {
    const { on, docket, ours, theirs, coordinator } = await followed();
    const discussion = await begin(ours.delegate, on, { body: "Zirconium is what we ask for." });
    await addPost(theirs.delegate, { discussion, body: "Indeed." });
    const finds = async (one: Person) => (await search(one, { q: "zirconium" })).found.some(({ url }) => url === `/discussions/${discussion}`);
    expect([await finds(theirs.delegate), await finds(ours.delegate)]).toEqual([true, true]);
    await changeIssueLane(coordinator, { issue: docket, lane: "hub" });
    expect([await finds(theirs.delegate), await finds(ours.delegate)]).toEqual([false, true]);
    await expect(open(theirs.delegate, discussion)).rejects.toMatchObject(hidden);
    await expect(addPost(theirs.delegate, { discussion, body: "Still here?" })).rejects.toMatchObject(hidden);
    const before = (await told(theirs.delegate)).length;
    await addPost(ours.delegate, { discussion, body: "Among us." });
    expect((await told(theirs.delegate)).length).toBe(before);
    await changeIssueLane(coordinator, { issue: docket, lane: "members" });
    await expect(open(theirs.delegate, discussion)).rejects.toMatchObject(hidden);
    expect((await open(ours.delegate, discussion)).lane).toBe("hub");
  });

  test("is listed ten at a time, the newest word first, resolved ones apart, and in brief by two", async () => {
    const { on, ours } = await followed();
    const all: string[] = [];
    for (let at = 0; at < 12; at += 1) all.push(await begin(ours.delegate, on, { title: `Number ${at}` }));
    await addPost(ours.delegate, { discussion: all[0]!, body: "Once more." });
    await resolveDiscussion(ours.delegate, { discussion: all[5]! });
    const first = await discussionsOn(ours.delegate, { on, resolved: "no" });
    expect(first).toMatchObject({ open: 11, resolved: 1 });
    const second = await discussionsOn(ours.delegate, { on, resolved: "no", after: first.next! });
    expect([...first.discussions, ...second.discussions].map(({ id }) => id)).toEqual([all[0], ...all.slice(1).toReversed().filter((id) => id !== all[5])]);
    expect(second.next).toBeNull();
    expect((await discussionsOn(ours.delegate, { on, resolved: "yes" })).discussions).toMatchObject([{ id: all[5], title: "Number 5" }]);
    expect(await discussionsInBrief(ours.delegate, { on })).toMatchObject({ open: 11, discussions: [{ id: all[0], posts: 2 }, { id: all[11], posts: 1 }], may: { start: true } });
  });
});

describe("a post", () => {
  test("is changed by whoever wrote it alone, and keeps how it read, for all who read it", async () => {
    const { on, ours, theirs, coordinator } = await followed();
    const discussion = await begin(ours.delegate, on);
    const post = (await open(ours.delegate, discussion)).posts[0]!.id;
    await expect(editPost(coordinator, { post, revision: 1, body: "Otherwise." })).rejects.toMatchObject({ reason: "forbidden" });
    expect((await editPost(ours.delegate, { post, revision: 1, body: `Who reports, @${theirs.delegate.name}?` })).value).toEqual({ revision: 2 });
    expect(await told(theirs.delegate)).toContain("discussion.postEdited: mentioned");
    await expect(editPost(ours.delegate, { post, revision: 1, body: "Too late." })).rejects.toMatchObject({ reason: "conflict", code: "postMoved", present: { revision: 2 } });
    await editPost(ours.delegate, { post, revision: 2, body: `Who reports when, @${theirs.delegate.name}?` });
    expect((await told(theirs.delegate)).filter((one) => one.startsWith("discussion.postEdited"))).toHaveLength(1);
    expect(await postById(theirs.delegate, { post })).toMatchObject({ revision: 3, before: [{ revision: 2, body: `Who reports, @${theirs.delegate.name}?` }, { revision: 1, body: "Who reports what?" }] });
  });

  test("quotes another of its discussion, and shows no more of it than is still there", async () => {
    const { on, ours, theirs, coordinator } = await followed();
    const [discussion, elsewhere] = [await begin(ours.delegate, on), await begin(ours.delegate, on)];
    await addPost(theirs.delegate, { discussion, body: "We do.", quotes: 1 });
    await expect(addPost(theirs.delegate, { discussion: elsewhere, body: "We do.", quotes: 2 })).rejects.toMatchObject({ faults: { quotes: [{ code: "noSuchPost" }] } });
    expect((await open(coordinator, discussion)).posts[1]).toMatchObject({ number: 2, quotes: { number: 1, by: ours.delegate.name, words: "Who reports what?" } });
    const [first] = (await open(coordinator, discussion)).posts;
    await expect(withdrawPost(theirs.delegate, { post: first!.id })).rejects.toMatchObject({ reason: "forbidden" });
    await withdrawPost(coordinator, { post: first!.id });
    expect(await told(ours.delegate)).toContain("discussion.postWithdrawn: postWithdrawn");
    const { posts: [gone, kept] } = await open(theirs.delegate, discussion);
    expect(gone).toMatchObject({ number: 1, body: null, withdrawn: { by: coordinator.name }, may: { edit: false, withdraw: false } });
    expect(kept!.quotes).toMatchObject({ number: 1, words: null });
    expect(await postById(ours.delegate, { post: first!.id })).toMatchObject({ body: null, before: [] });
    await expect(withdrawPost(ours.delegate, { post: first!.id })).rejects.toMatchObject({ reason: "state", code: "post.withdrawn" });
    await expect(editPost(ours.delegate, { post: first!.id, revision: 1, body: "Back." })).rejects.toMatchObject({ reason: "state" });
  });

  test("keeps its number, on a page that its number names", async () => {
    const { on, ours } = await followed();
    const discussion = await begin(ours.delegate, on);
    for (let at = 2; at <= 51; at += 1) await addPost(ours.delegate, { discussion, body: `Post ${at}.` });
    expect(await open(ours.delegate, discussion)).toMatchObject({ page: 1, pages: 2, total: 51 });
    expect((await open(ours.delegate, discussion, 51)).posts.map(({ number }) => number)).toEqual([51]);
  });
});

describe("what came of a discussion", () => {
  test("is resolved by who asked or leads, and taken up again by anybody in it", async () => {
    const { on, ours, theirs, coordinator } = await followed();
    const discussion = await begin(ours.delegate, on);
    await addPost(theirs.delegate, { discussion, body: "We do." });
    await expect(resolveDiscussion(theirs.delegate, { discussion })).rejects.toMatchObject({ reason: "forbidden" });
    await resolveDiscussion(coordinator, { discussion, resolution: "The steward does." });
    expect(await told(theirs.delegate)).toContain("discussion.resolved: discussionResolved");
    await expect(addPost(theirs.delegate, { discussion, body: "But." })).rejects.toMatchObject({ reason: "state", code: "discussion.resolved" });
    expect(await open(theirs.delegate, discussion)).toMatchObject({ resolved: { by: coordinator.name, why: "The steward does." }, may: { post: false, reopen: true, pin: false } });
    await reopenDiscussion(theirs.delegate, { discussion });
    await expect(reopenDiscussion(theirs.delegate, { discussion })).rejects.toMatchObject({ reason: "state", code: "discussion.open" });
  });

  test("is pinned on top by who leads, keeps the words it had, and what stood there before", async () => {
    const { on, docket, europe, ours, coordinator } = await followed();
    const lead = await person({ role: "participant", hub: europe, organisation: ours.organisation });
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: lead.id });
    const discussion = await begin(ours.delegate, on);
    const { posts: [post] } = await open(ours.delegate, discussion);
    await expect(pinOutcome(ours.delegate, { discussion, words: "Nothing." })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(pinOutcome(coordinator, { discussion })).rejects.toMatchObject({ faults: { words: [{ code: "required" }] } });
    await expect(pinOutcome(coordinator, { discussion, post: 1, words: "Both." })).rejects.toMatchObject({ faults: { words: [{ code: "postOrWords" }] } });
    await expect(pinOutcome(coordinator, { discussion, post: 2 })).rejects.toMatchObject({ faults: { post: [{ code: "noSuchPost" }] } });
    await pinOutcome(lead, { discussion, post: 1 });
    await expect(withdrawPost(ours.delegate, { post: post!.id })).rejects.toMatchObject({ reason: "state", code: "post.isOutcome" });
    await editPost(ours.delegate, { post: post!.id, revision: 1, body: "Something else." });
    expect((await open(ours.delegate, discussion)).outcome).toMatchObject({ words: "Who reports what?", post: 1, by: lead.name });
    await pinOutcome(coordinator, { discussion, words: "The steward reports." });
    expect(await open(ours.delegate, discussion)).toMatchObject({ outcome: { words: "The steward reports.", post: null, by: coordinator.name }, earlier: [{ words: "Who reports what?", ended: { by: coordinator.name } }] });
    await takeDownOutcome(coordinator, { discussion });
    await expect(takeDownOutcome(coordinator, { discussion })).rejects.toMatchObject({ reason: "state", code: "discussion.noOutcome" });
    await withdrawPost(ours.delegate, { post: post!.id });
    expect(await open(ours.delegate, discussion)).toMatchObject({ outcome: null, earlier: [{ words: "The steward reports." }, { words: null }] });
  });
});

describe("talk about other things", () => {
  test("of a position and its asks is for those who see the work, also when it began while few could", async () => {
    const world = await draftPosition({ lane: "members" });
    const { coordinator, asianCoordinator, europe, position } = world;
    const { delegate } = await participant(europe);
    await addAsk(coordinator, { position, statement: "Exempt hobby projects", priority: "must" });
    const { asks: [ask] } = await positionById(coordinator, { position });
    const things = [`position:${position}`, `ask:${ask!.id}`];
    const early: string[] = [];
    for (const on of things) {
      await expect(discussionsOn(delegate, { on })).rejects.toMatchObject(hidden);
      early.push(await begin(coordinator, on));
    }
    await openConsultation(coordinator, { position });
    for (const [at, on] of things.entries()) {
      const later = await begin(delegate, on);
      expect((await discussionsOn(delegate, { on })).discussions.map(({ id }) => id)).toEqual([later]);
      await expect(open(delegate, early[at]!)).rejects.toMatchObject(hidden);
      await expect(open(asianCoordinator, later)).rejects.toMatchObject(hidden);
    }
  });

  test("of a response stays in its hub", async () => {
    const { response, coordinator, europe, asianCoordinator } = await plannedResponse();
    const on = `response:${response}`;
    const discussion = await begin(await person({ role: "member", hub: europe }), on);
    expect((await open(coordinator, discussion)).subject).toMatchObject({ on, kind: "response", href: `/responses/${response}` });
    await expect(discussionsOn(asianCoordinator, { on })).rejects.toMatchObject(hidden);
    await expect(discussionsOn(coordinator, { on: `response:${discussion}` })).rejects.toMatchObject(hidden);
  });

  test("of a provision stands beside it in every edition, whatever its number there", async () => {
    const { coordinator, text, first, ours } = await issueWithText({ lane: "members" });
    const { id } = await provisionByAnchor(ours.delegate, { edition: first, anchor: "art_3" });
    const discussion = await begin(ours.delegate, `provision:${id}`, { title: "Which record?" });
    const { value: { id: second } } = await addEdition(coordinator, { text, ...edition({ name: "Agreed text", status: "agreed", day: "2024-01-15", act: actOf(article("1", { heading: "Subject matter", paragraphs: ["This act lays down rules."] }), article("9", { heading: "Duties of stewards", paragraphs: ["A steward shall keep a record.", "A steward shall answer questions."] })) }) });
    expect((await saidOnProvisions(ours.delegate, { edition: second })).find(({ anchor }) => anchor === "art_9")).toMatchObject({ discussions: 1, total: 1 });
    expect((await provisionInContext(ours.delegate, { edition: second, anchor: "art_9" })).said).toMatchObject([{ kind: "discussion", id: discussion, title: "Which record?" }]);
    const now = await provisionByAnchor(ours.delegate, { edition: second, anchor: "art_9" });
    expect((await discussionsOn(ours.delegate, { on: `provision:${now.id}` })).discussions).toMatchObject([{ id: discussion }]);
    await resolveDiscussion(ours.delegate, { discussion });
    expect((await provisionInContext(ours.delegate, { edition: second, anchor: "art_9" })).said).toEqual([]);
  });

  test("is begun by nobody but people", async () => {
    const { on } = await followed();
    await expect(startDiscussion(system, { on, body: "Hello." })).rejects.toMatchObject({ reason: "forbidden" });
  });
});
