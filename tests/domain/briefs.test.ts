import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { positions } from "#db/schema/index.ts";
import { changeBriefLane, draftBrief, makeBriefAnew, saveBrief, settleBrief } from "#lib/briefs/commands.ts";
import { tellStaleBriefs } from "#lib/briefs/jobs.ts";
import { scaleForPage } from "#lib/briefs/model.ts";
import { briefById, briefsOfPosition, materialForBrief } from "#lib/briefs/queries.ts";
import { changeIssueLane } from "#lib/issues/commands.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { draftPosition, freezePosition, publishPosition } from "#lib/positions/commands.ts";
import { adopt, adoptedPosition, frozenPosition, person, publishedPosition, sections } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const words = { kind: "talking-points", title: "Talking points", body: "## In short\n\nHobby projects are exempt." } as const;

async function brief(given: { published?: boolean; lane?: "public" | "hub" | "coordinators" } = {}) {
  const world = await (given.published ? publishedPosition : adoptedPosition)();
  const { value } = await draftBrief(world.coordinator, { position: world.position, version: 1, lane: given.lane ?? "hub", ...words });
  return { ...world, brief: value.id, read: () => briefById(world.coordinator, { brief: value.id }) };
}

/** Another text of the hub on the same issue has taken the place of the one that a brief speaks for. */
async function staleBrief() {
  const world = await brief({ published: true });
  const { coordinator, docket, europe, voters } = world;
  const { value } = await draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "Who is a manufacturer now", stance: "support-with-changes", sections: [sections[0]!] });
  await freezePosition(coordinator, { position: value.id });
  await adopt(coordinator, value.id, voters);
  await publishPosition(coordinator, { position: value.id });
  return { ...world, newer: value.id };
}

describe("what a brief is begun from", () => {
  test("are the words of the version that is held, and never what may be fallen back on", async () => {
    const { coordinator, position, europe } = await adoptedPosition();
    const material = await materialForBrief(coordinator, { position });
    expect(material).toMatchObject({ version: 1, title: "Who is a manufacturer", asks: [{ statement: "Exempt hobby projects", priority: "must" }], weight: { participants: 2, voted: 2 } });
    expect(JSON.stringify(material)).not.toContain("two years.");
    await expect(materialForBrief(await person({ role: "member", hub: europe }), { position })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("is there only for what those may read for whom it is meant", async () => {
    const { coordinator, position } = await adoptedPosition();
    await expect(materialForBrief(coordinator, { position, lane: "public" })).rejects.toMatchObject({ code: "brief.notForThem" });
    await expect(draftBrief(coordinator, { position, version: 1, lane: "public", ...words })).rejects.toMatchObject({ reason: "state", code: "brief.notForThem" });
    const published = await publishedPosition();
    expect(await materialForBrief(published.coordinator, { position: published.position, lane: "public" })).toMatchObject({ version: 1 });
  });

  test("is not there before anything is held", async () => {
    const { coordinator, position } = await frozenPosition();
    await expect(materialForBrief(coordinator, { position })).rejects.toMatchObject({ reason: "notFound" });
    await expect(draftBrief(coordinator, { position, version: 1, ...words })).rejects.toMatchObject({ reason: "state", code: "brief.nothingHeld" });
    expect(await briefsOfPosition(coordinator, { position })).toMatchObject({ briefs: [], may: { draft: false } });
  });
});

describe("that what is held has moved on", () => {
  test("is told once to those who wrote the brief, and not again once they settled it", async () => {
    const { coordinator, brief: id, read } = await staleBrief();
    const toldOf = async () => (await told(coordinator)).filter((entry) => entry === "brief.stale: staleBrief").length;
    await tellStaleBriefs(system, {});
    await tellStaleBriefs(system, {});
    expect(await toldOf()).toBe(1);
    await makeBriefAnew(coordinator, { brief: id, version: 1, body: "## Anew" });
    await settleBrief(coordinator, { brief: id, revision: (await read()).revision, take: "anew" });
    await tellStaleBriefs(system, {});
    expect(await toldOf()).toBe(1);
  });

  test("is told of no brief that speaks for what is held", async () => {
    const { coordinator } = await brief();
    await tellStaleBriefs(system, {});
    expect(await told(coordinator)).not.toContain("brief.stale: staleBrief");
  });
});

describe("a brief", () => {
  test("is tied to its version by number and hash, and told of", async () => {
    const { coordinator, position, read, europe } = await brief();
    const [{ hash }] = [await read()];
    expect(await read()).toMatchObject({ version: 1, stale: false, by: null, revision: 1, may: { edit: true, makeAnew: false } });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    await expect(draftBrief(coordinator, { position, version: 2, ...words })).rejects.toMatchObject({ reason: "conflict", code: "brief.otherVersion", present: { version: 1 } });
    const liaison = await person({ role: "liaison", hub: europe });
    await draftBrief(coordinator, { position, version: 1, ...words });
    expect(await told(liaison)).toContain("brief.drafted: brief");
  });

  test("is edited by one hand at a time, the second shown both", async () => {
    const { coordinator, brief: id, read } = await brief();
    await saveBrief(coordinator, { brief: id, revision: 1, body: "Shorter." });
    await expect(saveBrief(coordinator, { brief: id, revision: 1, body: "Longer." })).rejects.toMatchObject({ reason: "conflict", code: "briefMoved", present: { revision: 2, body: "Shorter." } });
    expect(await read()).toMatchObject({ body: "Shorter.", revision: 2, savedBy: coordinator.name });
  });

  test("is read by those for whom it is meant, and nobody else", async () => {
    const { brief: id, europe, asianCoordinator, coordinator, docket, position } = await brief();
    const member = await person({ role: "member", hub: europe });
    expect(await briefById(member, { brief: id })).toMatchObject({ may: { edit: false, changeLane: false }, compared: null });
    for (const actor of [asianCoordinator, visitor]) await expect(briefById(actor, { brief: id })).rejects.toMatchObject({ reason: "notFound" });
    await changeBriefLane(coordinator, { brief: id, lane: "coordinators" });
    await expect(briefById(member, { brief: id })).rejects.toMatchObject({ reason: "notFound" });
    expect((await briefsOfPosition(member, { position })).briefs).toEqual([]);
    await expect(changeBriefLane(coordinator, { brief: id, lane: "public" })).rejects.toMatchObject({ code: "brief.notForThem" });
    await changeIssueLane(coordinator, { issue: docket, lane: "public" });
    await publishPosition(coordinator, { position });
    await changeBriefLane(coordinator, { brief: id, lane: "public" });
    expect(await briefById(visitor, { brief: id })).toMatchObject({ savedBy: null, may: { edit: false } });
  });

  test("goes stale when another text takes the place of its version, and says which and what changed", async () => {
    const { read, newer, coordinator, position } = await staleBrief();
    const now = await read();
    expect(now).toMatchObject({ stale: true, by: { position: { id: newer, title: "Who is a manufacturer now" }, version: 1 }, may: { makeAnew: true } });
    expect(now.compared!.sections.map(({ change }) => change)).toContain("dropped");
    expect(await briefsOfPosition(coordinator, { position })).toMatchObject({ briefs: [{ stale: true }], may: { draft: false } });
    // What is read for the newer one is asked with the older one too.
    expect(await materialForBrief(coordinator, { position })).toMatchObject({ position: newer, title: "Who is a manufacturer now" });
  });

  test("is made anew beside the edited words, which stay until somebody chooses", async () => {
    const { coordinator, brief: id, read, newer } = await staleBrief();
    await saveBrief(coordinator, { brief: id, revision: 1, body: "Ours." });
    await expect(settleBrief(coordinator, { brief: id, revision: 2, take: "mine" })).rejects.toMatchObject({ code: "brief.notMadeAnew" });
    await makeBriefAnew(coordinator, { brief: id, version: 1, body: "Newer." });
    expect(await read()).toMatchObject({ body: "Ours.", anew: { version: 1, body: "Newer." }, stale: true });
    await settleBrief(coordinator, { brief: id, revision: 2, take: "both" });
    expect(await read()).toMatchObject({ body: "Newer.\n\n---\n\nOurs.", stale: false, anew: null, position: { id: newer } });
    await expect(makeBriefAnew(coordinator, { brief: id, version: 1, body: "Again." })).rejects.toMatchObject({ code: "brief.notStale" });
  });

  test("whose version is no longer held says so, and nothing more", async () => {
    const { read, position } = await brief();
    await engine.transaction(async (tx) => { await tx.update(positions).set({ state: "withdrawn" }).where(eq(positions.id, position)); });
    expect(await read()).toMatchObject({ stale: true, by: null, compared: null, may: { makeAnew: false } });
  });
});

describe("the size of a page", () => {
  test("is the usual one where that fits, smaller where it must be, and none where nobody could read it", () => {
    const long = Array.from({ length: 50 }, () => "- A point of some length that takes a line of its own.").join("\n");
    expect([scaleForPage("Short", words.body), scaleForPage("Endless", `${long}\n${long}\n${long}`)]).toEqual([100, null]);
    expect(scaleForPage("Long", long)).toBeLessThan(100);
  });
});
