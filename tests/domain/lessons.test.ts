import { describe, expect, test } from "vitest";
import { moveTrack } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { changeLessonLane, closeTrack, editLessons, recordLessons } from "#lib/lessons/commands.ts";
import { lessonById, lessonList, lessonsOfIssue, lessonsOwed } from "#lib/lessons/queries.ts";
import { addTopic } from "#lib/relations/commands.ts";
import { search } from "#lib/search/queries.ts";
import { issue, person } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

const learnt = { outcome: "in-part", wanted: "An exemption.", cameOut: "One for hobby projects.", worked: "Figures from twelve members.", nextTime: "Begin with the zwaluwstaart." } as const;

/** A track that a hub follows, and could close. */
async function followed(lane: "members" | "public" = "members") {
  const world = await issue({ lane });
  await moveTrack(world.coordinator, { issue: world.docket, hub: world.europe.slug, act: "watch" });
  return { ...world, on: { issue: world.docket, hub: world.europe.slug } };
}

async function closed() {
  const world = await followed();
  const { value } = await closeTrack(world.coordinator, { ...world.on, reason: "It is in force.", ...learnt });
  return { ...world, lesson: value.id };
}

describe("closing a track", () => {
  test("asks for outcome and lessons, or for the word that they follow later", async () => {
    const { coordinator, on } = await followed();
    await expect(moveTrack(coordinator, { ...on, act: "close", reason: "It is in force." })).rejects.toMatchObject({ faults: { later: [{ code: "lessonsOrLater" }] } });
    await expect(closeTrack(coordinator, { ...on, reason: "It is in force.", outcome: "won" })).rejects.toMatchObject({ faults: { cameOut: [{ code: "required" }] } });
    const { value } = await closeTrack(coordinator, { ...on, reason: "It is in force.", ...learnt });
    expect(value.state).toBe("closed");
    expect((await entriesAbout(`lesson:${value.id}`)).map(({ name }) => name)).toEqual(["lesson.recorded"]);
    expect(await lessonById(coordinator, { lesson: value.id })).toMatchObject({ outcome: "in-part", words: { cameOut: "One for hobby projects.", didNot: "" }, before: [] });
  });

  test("from a state that does not allow it writes nothing down", async () => {
    const { coordinator, europe, docket } = await issue();
    await expect(closeTrack(coordinator, { issue: docket, hub: europe.slug, reason: "It is over.", ...learnt })).rejects.toMatchObject({ reason: "state", code: "track.close" });
    expect(await lessonsOfIssue(coordinator, { issue: docket })).toEqual({ lessons: [], owed: [] });
  });

  test("with the lessons later leaves them owed at the hub, until they are written down", async () => {
    const { coordinator, on, docket, europe, asianCoordinator } = await followed();
    await expect(recordLessons(coordinator, { ...on, ...learnt })).rejects.toMatchObject({ reason: "state", code: "lesson.notClosed" });
    await moveTrack(coordinator, { ...on, act: "close", reason: "It is in force.", later: true });
    expect(await lessonsOwed(coordinator, { hub: europe.slug })).toMatchObject([{ docket, may: { record: true } }]);
    for (const other of [asianCoordinator, visitor]) expect(await lessonsOwed(other, { hub: europe.slug })).toEqual([]);
    await recordLessons(coordinator, { ...on, ...learnt });
    expect(await lessonsOwed(coordinator, { hub: europe.slug })).toEqual([]);
    expect(await lessonsOfIssue(coordinator, { issue: docket })).toMatchObject({ lessons: [{ outcome: "in-part" }], owed: [] });
    await expect(recordLessons(coordinator, { ...on, ...learnt })).rejects.toMatchObject({ reason: "conflict", code: "lesson.recorded" });
  });

  test("a second time rewrites what was learnt the first time, which stays to be read", async () => {
    const { coordinator, on, lesson } = await closed();
    await moveTrack(coordinator, { ...on, act: "reopen", reason: "It came back." });
    await moveTrack(coordinator, { ...on, act: "watch" });
    const { value } = await closeTrack(coordinator, { ...on, reason: "Over again.", ...learnt, outcome: "won" });
    expect(value.id).toBe(lesson);
    expect(await lessonById(coordinator, { lesson })).toMatchObject({ outcome: "won", revision: 2, before: [{ revision: 1, outcome: "in-part" }] });
  });
});

describe("what was learnt", () => {
  test("is the hub's own until it is opened, in lists, in search and by itself", async () => {
    const { coordinator, lesson, asianCoordinator, europe } = await closed();
    const member = await person({ role: "member", hub: europe });
    const found = async (actor: typeof member) => (await search(actor, { q: "zwaluwstaart" })).found.filter(({ url }) => url === `/lessons/${lesson}`).length;
    const listed = async (actor: typeof member) => (await lessonList(actor, { hub: europe.slug })).map(({ id }) => id);
    expect([await found(member), await found(asianCoordinator)]).toEqual([1, 0]);
    expect([await listed(member), await listed(asianCoordinator)]).toEqual([[lesson], []]);
    await expect(lessonById(asianCoordinator, { lesson })).rejects.toMatchObject({ reason: "notFound" });
    await changeLessonLane(coordinator, { lesson, lane: "members" });
    expect(await lessonById(asianCoordinator, { lesson })).toMatchObject({ savedBy: null, before: [], may: { edit: false } });
    await changeLessonLane(coordinator, { lesson, lane: "coordinators" });
    await expect(lessonById(member, { lesson })).rejects.toMatchObject({ reason: "notFound" });
    expect([await found(member), await listed(member)]).toEqual([0, []]);
  });

  test("is edited with its history, and a second hand is shown both", async () => {
    const { coordinator, lesson, europe } = await closed();
    const second = await person({ role: "coordinator", hub: europe });
    await editLessons(second, { lesson, revision: 1, ...learnt, thanks: "All twelve." });
    await expect(editLessons(coordinator, { lesson, revision: 1, ...learnt })).rejects.toMatchObject({ reason: "conflict", code: "lessonMoved", present: { revision: 2, words: { thanks: "All twelve." } } });
    expect(await lessonById(coordinator, { lesson })).toMatchObject({ savedBy: second.name, before: [{ revision: 1, savedBy: coordinator.name, words: { thanks: "" } }] });
  });

  test("is told to the hub's other coordinators and board", async () => {
    const { coordinator, europe, on } = await followed();
    const board = await person({ role: "board", hub: europe });
    await closeTrack(coordinator, { ...on, reason: "It is in force.", ...learnt });
    expect(await told(board)).toContain("lesson.recorded: lesson");
    expect(await told(coordinator)).not.toContain("lesson.recorded: lesson");
  });

  test("is found by hub, topic, outcome and year", async () => {
    const { coordinator, lesson, europe, docket } = await closed();
    const topic = `topic ${europe.slug}`;
    await addTopic(coordinator, { issue: docket, topic });
    const year = (await lessonById(coordinator, { lesson })).createdAt.getUTCFullYear();
    const listed = async (by: object) => (await lessonList(coordinator, { hub: europe.slug, ...by })).length;
    expect([await listed({ topic, outcome: "in-part", year }), await listed({ topic: "another" }), await listed({ outcome: "won" }), await listed({ year: year - 1 })]).toEqual([1, 0, 0, 0]);
  });
});
