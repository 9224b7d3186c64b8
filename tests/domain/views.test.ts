import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { calendarEntries } from "#lib/calendar/queries.ts";
import { addDateFact, correctDateFact } from "#lib/dates/commands.ts";
import { extendDecision } from "#lib/decisions/commands.ts";
import { addTrackEditor, changeIssueLane, describeIssue, watchIssue } from "#lib/issues/commands.ts";
import { asMember, system, visitor } from "#lib/kernel/actor.ts";
import { planResponse, cancelResponse } from "#lib/responses/commands.ts";
import { changeView, followView, makeFeedLink, retireView, revokeFeedLink, saveView, unfollowView } from "#lib/views/commands.ts";
import { noteFeedUse } from "#lib/views/jobs.ts";
import { feedBehind, issueNews, issueTable, myFeedLinks, myViews, newInViews, viewById } from "#lib/views/queries.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { consultation, foundation, issue, openBallot, participant, person } from "#tests/support/factories.ts";

const look = { name: "Closing soon", query: "closes:<30d state:gathering,  state:open" };

describe("a saved view", () => {
  test("of the ledger of asks is kept in the ledger's form, and has neither feed nor digest", async () => {
    const { coordinator } = await foundation();
    const { value: { id } } = await saveView(coordinator, { of: "asks", name: "What was adopted", query: "verdict:adopted  is:awaiting, register" });
    expect((await myViews(coordinator, {})).views).toMatchObject([{ id, of: "asks", query: "verdict:adopted is:awaiting register", fields: { verdict: "adopted" }, may: { change: true, follow: false } }]);
    await expect(followView(coordinator, { view: id })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(makeFeedLink(coordinator, { kind: "view", target: id })).rejects.toMatchObject({ reason: "invalid" });
  });

  test("is kept in its one form, for oneself alone or for a hub", async () => {
    const { europe, coordinator, asianCoordinator } = await foundation();
    const { delegate } = await participant(europe);
    const { value: own } = await saveView(delegate, { ...look, columns: ["lead", "closes"] });
    const { value: shared } = await saveView(coordinator, { ...look, name: "Of all of us", hub: europe.slug });
    expect((await myViews(delegate, {})).views).toMatchObject([
      { name: "Closing soon", query: "state:open,gathering closes:<30d", columns: ["lead", "closes"], fields: { state: "open,gathering", closes: "<30d" }, shared: null, may: { change: true } }, { name: "Of all of us", shared: { slug: europe.slug }, may: { change: false } },
    ]);
    for (const one of [coordinator, asianCoordinator]) await expect(viewById(one, { view: own.id })).rejects.toMatchObject({ reason: "notFound" });
    await expect(viewById(asianCoordinator, { view: shared.id })).rejects.toMatchObject({ reason: "notFound" });
    await expect(saveView(delegate, { ...look, hub: europe.slug })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("is the standard one alone, of a person and of a hub, and one's own comes first", async () => {
    const { europe, coordinator } = await foundation();
    const { delegate } = await participant(europe);
    const standard = async () => { const { standard: id, views } = await myViews(delegate, {}); return views.find((view) => view.id === id)?.name; };
    await saveView(coordinator, { ...look, name: "The hub's", hub: europe.slug, standard: true });
    expect(await standard()).toBe("The hub's");
    const { value: first } = await saveView(delegate, { ...look, name: "First", standard: true });
    await saveView(delegate, { ...look, name: "Second", standard: true });
    expect(await standard()).toBe("Second");
    await changeView(delegate, { ...look, view: first.id, name: "First again", standard: true });
    expect(await standard()).toBe("First again");
    await retireView(delegate, { view: first.id });
    expect(await standard()).toBe("The hub's");
    await expect(changeView(delegate, { ...look, view: first.id })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("gives its issues as rows and as news, as far as whoever asks may read", async () => {
    const { docket, europe, coordinator } = await issue({ lane: "coordinators" });
    const { delegate } = await participant(europe);
    const dockets = async (who: typeof coordinator) => [await issueTable(who, { hub: europe.slug }), await issueNews(who, { hub: europe.slug })].map((rows) => rows.map((row) => row.docket));
    expect(await dockets(coordinator)).toEqual([[docket], [docket]]);
    expect(await dockets(delegate)).toEqual([[], []]);
  });
});

describe("a search that is kept", () => {
  test("is kept in its one form, is not a view of the registry, and never the standard", async () => {
    const { coordinator } = await foundation();
    const { value } = await saveView(coordinator, { of: "search", name: "Stewards", query: "stewards   lang:nl kind:issue", standard: true });
    expect(await viewById(coordinator, { view: value.id })).toMatchObject({ of: "search", query: "kind:issue lang:nl stewards", fields: { q: "kind:issue lang:nl stewards" }, standard: false, following: false });
    await changeView(coordinator, { view: value.id, name: "Stewards", query: "in:eu-1 closes:<7d" });
    expect(await viewById(coordinator, { view: value.id })).toMatchObject({ of: "search", query: "in:eu-1 closes:<7d" });
    expect((await myViews(coordinator, {})).standard).toBeNull();
  });

  test("tells whoever follows it what is new since then, as far as they may read it", async () => {
    const { docket, europe, coordinator } = await issue({ title: "Quokka rules", lane: "hub" });
    const { delegate } = await participant(europe);
    const { value: view } = await saveView(coordinator, { of: "search", name: "Quokkas", query: `quokka hub:${europe.slug}`, hub: europe.slug });
    const { value: list } = await saveView(coordinator, { name: "All of it", query: `hub:${europe.slug}`, hub: europe.slug });
    const before = new Date(0);
    expect(await newInViews(engine.reader, delegate, before)).toEqual([]);
    for (const one of [view, list]) await followView(delegate, { view: one.id });
    await followView(coordinator, { view: view.id });
    expect(await newInViews(engine.reader, delegate, before)).toEqual([]);
    await describeIssue(coordinator, { issue: docket, title: "Quokka rules, again" });
    const news = { title: "Quokka rules, again", href: `/issues/${docket.toLowerCase()}`, docket };
    expect(await newInViews(engine.reader, delegate, before)).toEqual([{ name: "All of it", href: `/issues?view=${list.id}`, news: [news] }, { name: "Quokkas", href: `/search?view=${view.id}`, news: [news] }]);
    await changeIssueLane(coordinator, { issue: docket, lane: "coordinators" });
    expect(await newInViews(engine.reader, delegate, before)).toEqual([]);
    expect((await newInViews(engine.reader, coordinator, before)).map(({ name }) => name)).toEqual(["Quokkas"]);
    expect(await newInViews(engine.reader, coordinator, new Date(Date.now() + 60_000))).toEqual([]);
    await unfollowView(coordinator, { view: view.id });
    await retireView(coordinator, { view: list.id });
    for (const who of [coordinator, delegate]) expect(await newInViews(engine.reader, who, before)).toEqual([]);
  });

  test("is followed by whoever may see it, once", async () => {
    const { coordinator, asianCoordinator, europe } = await foundation();
    const { value: view } = await saveView(coordinator, { of: "search", name: "Ours", query: "ours", hub: europe.slug });
    expect((await followView(coordinator, { view: view.id })).facts).toHaveLength(1);
    expect((await followView(coordinator, { view: view.id })).facts).toEqual([]);
    await expect(followView(asianCoordinator, { view: view.id })).rejects.toMatchObject({ reason: "notFound" });
    expect((await unfollowView(coordinator, { view: view.id })).facts).toHaveLength(1);
    expect((await unfollowView(coordinator, { view: view.id })).facts).toEqual([]);
  });
});

describe("a link for programs", () => {
  test("leads to its owner until it is revoked, and says when it was last used", async () => {
    const { europe, coordinator } = await foundation();
    const { value: { id, secret } } = await makeFeedLink(coordinator, { kind: "hub", target: europe.slug });
    expect(await feedBehind(system, { secret })).toMatchObject({ personId: coordinator.id, kind: "hub", target: europe.slug });
    await noteFeedUse(system, { link: id });
    expect(await myFeedLinks(coordinator, {})).toMatchObject([{ id, title: europe.name, lastUsedDay: dayFromNow(0) }]);
    await revokeFeedLink(coordinator, { link: id });
    for (const gone of [secret, "sf_nothing", ""]) expect(await feedBehind(system, { secret: gone })).toBeNull();
    await expect(feedBehind(coordinator, { secret })).rejects.toMatchObject({ reason: "notFound" });
    await expect(revokeFeedLink(coordinator, { link: id })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("can only be made to what its owner may read", async () => {
    const { docket, europe, coordinator, asianCoordinator } = await issue({ lane: "hub" });
    const { value: view } = await saveView(coordinator, look);
    for (const link of [{ kind: "issue", target: docket }, { kind: "view", target: view.id }, { kind: "hub", target: "atlantis" }] as const) await expect(makeFeedLink(asianCoordinator, link)).rejects.toMatchObject({ faults: { target: [{ code: "notOneOf" }] } });
    await expect(makeFeedLink(coordinator, { kind: "issue" })).rejects.toMatchObject({ faults: { target: [{ code: "required" }] } });
    await makeFeedLink(coordinator, { kind: "issue", target: docket.toLowerCase() });
    await makeFeedLink(coordinator, { kind: "hub", target: europe.slug });
  });

  test("shows a program no more than a member of the hub may read", async () => {
    const { docket, coordinator, europe } = await issue({ lane: "coordinators" });
    const dockets = async () => (await issueTable(asMember(coordinator), { hub: europe.slug })).map((row) => row.docket);
    expect(await dockets()).toEqual([]);
    await changeIssueLane(coordinator, { issue: docket, lane: "hub" });
    expect(await dockets()).toEqual([docket]);
  });
});

const always = { from: "2020-01-01", to: "2090-01-01" };

describe("a calendar", () => {
  test("holds the days of authorities and the doors of the hub, each for whoever may read it", async () => {
    const { docket, europe, coordinator, asianCoordinator, ours } = await consultation();
    await addDateFact(coordinator, { issue: docket, kind: "publication", label: "Published", day: dayFromNow(30), confidence: "indicative" });
    await planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Our answer", authority: "Commission", channel: "letter", day: dayFromNow(40) });
    const kinds = async (who: typeof coordinator) => (await calendarEntries(who, { ...always, issue: docket })).map(({ kind, timed }) => `${kind}${timed ? "" : ", all day"}`);
    expect(await kinds(ours.delegate)).toEqual(["call", "date, all day", "response"]);
    expect(await kinds(asianCoordinator)).toEqual(["date, all day"]);
    expect(await calendarEntries(visitor, { ...always, issue: docket })).toEqual([]);
    expect((await calendarEntries(coordinator, { from: dayFromNow(20), to: dayFromNow(35), hub: europe.slug })).map(({ what }) => what)).toEqual(["Published"]);
  });

  test("keeps an entry the same when its day moves, with a number that grows", async () => {
    const { docket, coordinator } = await issue();
    const { value: { id } } = await addDateFact(coordinator, { issue: docket, kind: "publication", label: "Published", day: dayFromNow(30) });
    const entry = async () => (await calendarEntries(coordinator, { ...always, issue: docket })).map(({ uid, sequence, day }) => ({ uid, sequence, day }));
    const [before] = await entry();
    await correctDateFact(coordinator, { dateFact: id, kind: "publication", label: "Published", day: dayFromNow(50), reason: "It was put off." });
    expect(await entry()).toEqual([{ uid: before!.uid, sequence: before!.sequence + 1, day: dayFromNow(50) }]);
  });

  test("grows the number of a decision that is put off, and strikes out a response that will not be sent", async () => {
    const { docket, coordinator, decision, europe } = await openBallot();
    const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Our answer", authority: "Commission", channel: "letter", day: dayFromNow(40) });
    const of = async (kind: string) => (await calendarEntries(coordinator, { ...always, issue: docket })).find((entry) => entry.kind === kind)!;
    const before = await of("decision");
    await extendDecision(coordinator, { decision, day: dayFromNow(60), reason: "The holidays." });
    await cancelResponse(coordinator, { response, reason: "No need." });
    expect((await of("decision")).sequence).toBeGreaterThan(before.sequence);
    expect((await of("decision")).uid).toBe(before.uid);
    expect(await of("response")).toMatchObject({ cancelled: true });
  });

  test("of one's own is what one watches, leads or edits; of a query what it finds", async () => {
    const { docket, europe, coordinator } = await issue({ jurisdiction: "SG" });
    const editor = await person({ role: "liaison", hub: europe });
    await addDateFact(coordinator, { issue: docket, kind: "publication", label: "Published", day: dayFromNow(30) });
    const own = async (who: typeof coordinator) => (await calendarEntries(who, { ...always, mine: true })).length;
    expect([await own(coordinator), await own(editor)]).toEqual([1, 0]);
    await addTrackEditor(coordinator, { issue: docket, hub: europe.slug, person: editor.id });
    await watchIssue(coordinator, { issue: docket, watch: "no" });
    expect([await own(coordinator), await own(editor)]).toEqual([0, 1]);
    expect(await calendarEntries(coordinator, { ...always, q: `jurisdiction:SG hub:${europe.slug}` })).toHaveLength(1);
    expect(await calendarEntries(coordinator, { ...always, q: `jurisdiction:EU hub:${europe.slug}` })).toEqual([]);
  });
});
