import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addTrackEditor, changeIssueLane, logIssue, openTrack, removeTrackEditor, watchIssue } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { addTopic, relateIssues, removeTopic, unrelateIssues } from "#lib/relations/commands.ts";
import { relationsOfIssue, topicList } from "#lib/relations/queries.ts";
import { issue, participant, person } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

/** A base act with its number, and a later issue of the same hub. */
async function pair(given: Parameters<typeof issue>[0] = {}) {
  const world = await issue(given);
  const { value } = await logIssue(world.coordinator, { hub: world.europe.slug, title: "A second issue" });
  return { ...world, other: value.docket };
}

describe("a relation between two issues", () => {
  test("is said once and read from both, and those who watch either are told", async () => {
    const { docket, other, coordinator, asianCoordinator } = await pair();
    await watchIssue(asianCoordinator, { issue: other, watch: "yes" });
    const { value: { id } } = await relateIssues(coordinator, { issue: docket, to: other, kind: "amends", note: "Article 3." });
    expect(await relationsOfIssue(coordinator, { issue: docket })).toMatchObject({ relations: [{ id, kind: "amends", direction: "to", note: "Article 3.", issue: { docket: other } }] });
    expect(await relationsOfIssue(asianCoordinator, { issue: other })).toMatchObject({ relations: [{ id, kind: "amends", direction: "from", issue: { docket } }] });
    expect(await told(asianCoordinator)).toContain("issue.related: watching");
    await unrelateIssues(coordinator, { relation: id });
    expect((await relationsOfIssue(coordinator, { issue: docket })).relations).toEqual([]);
  });

  test("shows which hubs took the other up, as far as their tracks may be read", async () => {
    const { docket, other, coordinator, asianCoordinator, europe, asia } = await pair();
    await relateIssues(coordinator, { issue: docket, to: other, kind: "equivalent" });
    const hubsSeenBy = async (who: typeof coordinator) => (await relationsOfIssue(who, { issue: docket })).relations[0]!.issue.hubs.map(({ slug }) => slug);
    expect(await hubsSeenBy(coordinator)).toEqual([europe.slug]);
    await openTrack(asianCoordinator, { issue: other, hub: asia.slug, lane: "hub" });
    expect(await hubsSeenBy(asianCoordinator)).toEqual([europe.slug, asia.slug]);
    expect(await hubsSeenBy(coordinator)).toEqual([europe.slug]);
  });

  test("is not said twice, the other way round, of itself or of what one may not read", async () => {
    const { docket, other, coordinator, asianCoordinator, asia } = await pair();
    const { value: { docket: hidden } } = await logIssue(asianCoordinator, { hub: asia.slug, title: "Ours alone", lane: "hub" });
    await relateIssues(coordinator, { issue: docket, to: other, kind: "supersedes" });
    await expect(relateIssues(coordinator, { issue: docket, to: other, kind: "supersedes" })).rejects.toMatchObject({ code: "relation.known" });
    await expect(relateIssues(coordinator, { issue: other, to: docket, kind: "supersedes" })).rejects.toMatchObject({ code: "relation.reversed" });
    await relateIssues(coordinator, { issue: docket, to: other, kind: "equivalent" });
    await expect(relateIssues(coordinator, { issue: other, to: docket, kind: "equivalent" })).rejects.toMatchObject({ code: "relation.known" });
    await expect(relateIssues(coordinator, { issue: docket, to: docket, kind: "amends" })).rejects.toMatchObject({ faults: { to: [{ code: "itself" }] } });
    for (const nowhere of [hidden, "ZZ-99"]) await expect(relateIssues(coordinator, { issue: docket, to: nowhere, kind: "amends" })).rejects.toMatchObject({ faults: { to: [{ code: "noSuchIssue" }] } });
  });

  test("is hidden with the narrower of the two issues", async () => {
    const { docket, other, coordinator, asianCoordinator, europe } = await pair();
    const { value: { id } } = await relateIssues(coordinator, { issue: docket, to: other, kind: "amends" });
    await changeIssueLane(coordinator, { issue: other, lane: "hub" });
    expect((await relationsOfIssue(asianCoordinator, { issue: docket })).relations).toEqual([]);
    await expect(unrelateIssues(asianCoordinator, { relation: id })).rejects.toMatchObject({ reason: "notFound" });
    expect((await relationsOfIssue((await participant(europe)).delegate, { issue: docket })).relations).toHaveLength(1);
  });
});

describe("what titles and numbers suggest", () => {
  const number = () => `2031/${randomInt(1000, 9999)}`;

  test("is the base act of a delegated one, from either of them, until it is said", async () => {
    const act = number();
    const { docket, coordinator, europe } = await issue({ reference: `Regulation (EU) ${act}` });
    const { value: { docket: delegated } } = await logIssue(coordinator, { hub: europe.slug, title: "Categories", officialTitle: `Commission Delegated Regulation (EU) ${number()} supplementing Regulation (EU) ${act} as regards categories` });
    const suggested = [{ kind: "implements", issue: { docket } }];
    expect((await relationsOfIssue(coordinator, { issue: delegated })).suggested).toMatchObject(suggested.map((one) => ({ ...one, direction: "to" })));
    expect((await relationsOfIssue(coordinator, { issue: docket })).suggested).toMatchObject([{ kind: "implements", direction: "from", issue: { docket: delegated } }]);
    await relateIssues(coordinator, { issue: delegated, to: docket, kind: "implements" });
    for (const one of [docket, delegated]) expect((await relationsOfIssue(coordinator, { issue: one })).suggested).toEqual([]);
  });

  test("is that two issues may be one, where their numbers name one act", async () => {
    const running = randomInt(1000, 9999);
    const { docket, coordinator, europe } = await issue({ reference: `COM(2031) ${running} final` });
    const { value: { docket: celex } } = await logIssue(coordinator, { hub: europe.slug, title: "By its CELEX", reference: `52031PC${running}`, despite: true });
    expect((await relationsOfIssue(coordinator, { issue: celex })).suggested).toMatchObject([{ kind: "same", issue: { docket } }]);
  });

  test("is for those who can act on it, and never of what they may not read", async () => {
    const act = number();
    const { docket, coordinator, europe } = await issue({ reference: `Regulation (EU) ${act}`, lane: "coordinators" });
    const { value: { docket: later } } = await logIssue(coordinator, { hub: europe.slug, title: "A change", officialTitle: `Regulation (EU) ${number()} amending Regulation (EU) ${act}` });
    expect((await relationsOfIssue(coordinator, { issue: later })).suggested).toHaveLength(1);
    expect((await relationsOfIssue(await person({ role: "liaison", hub: europe }), { issue: later })).suggested).toEqual([]);
    expect((await relationsOfIssue((await participant(europe)).delegate, { issue: later })).suggested).toEqual([]);
    expect(docket).not.toBe(later);
  });
});

describe("a topic", () => {
  test("is one however it is typed, and counted over what one may read", async () => {
    const { docket, other, coordinator, asianCoordinator } = await pair();
    const topic = `supply chain ${randomInt(1_000_000)}`;
    for (const typed of [topic, `  ${topic.toUpperCase()} `]) await addTopic(coordinator, { issue: docket, topic: typed });
    await addTopic(asianCoordinator, { issue: other, topic });
    const counted = async (who: typeof coordinator) => (await topicList(who, {})).find((one) => one.topic === topic)?.issues;
    expect(await counted(coordinator)).toBe(2);
    await changeIssueLane(coordinator, { issue: other, lane: "hub" });
    expect([await counted(asianCoordinator), await counted(coordinator)]).toEqual([1, 2]);
    await removeTopic(coordinator, { issue: docket, topic });
    expect((await relationsOfIssue(coordinator, { issue: docket })).topics).toEqual([]);
    expect(await counted(asianCoordinator)).toBeUndefined();
  });

  test.each(["", "a", ",comma", "with:colon", "x".repeat(41)])("cannot be %j", async (topic) => {
    const { docket, coordinator } = await issue();
    await expect(addTopic(coordinator, { issue: docket, topic })).rejects.toMatchObject({ reason: "invalid" });
  });
});

describe("an editor of a track", () => {
  test("is somebody of the hub, who is told", async () => {
    const { docket, europe, coordinator, asianCoordinator } = await issue();
    const on = { issue: docket, hub: europe.slug };
    const editor = (await participant(europe)).delegate;
    await addTrackEditor(coordinator, { ...on, person: editor.id });
    expect(await told(editor)).toContain("track.editorAdded: editor");
    expect((await issueByDocket(editor, { issue: docket })).tracks[0]!.editors).toEqual([{ id: editor.id, name: editor.name }]);
    expect((await addTrackEditor(coordinator, { ...on, person: editor.id })).facts).toEqual([]);
    await removeTrackEditor(coordinator, { ...on, person: editor.id });
    expect((await issueByDocket(editor, { issue: docket })).tracks[0]!.editors).toEqual([]);
    await expect(addTrackEditor(coordinator, { ...on, person: asianCoordinator.id })).rejects.toMatchObject({ faults: { person: [{ code: "notOneOf" }] } });
  });
});
