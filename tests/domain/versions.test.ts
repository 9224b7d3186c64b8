import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { positionVersions } from "#db/schema/index.ts";
import { addAsk, editAsk } from "#lib/asks/commands.ts";
import { offerCore } from "#lib/cores/commands.ts";
import { revisePosition } from "#lib/decisions/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { freezePosition, savePosition } from "#lib/positions/commands.ts";
import { positionById, versionOfPosition } from "#lib/positions/queries.ts";
import { objectToClass, settleObjection } from "#lib/versions/commands.ts";
import { changeToFreeze, comparisonOfVersions, objectionsToVersion } from "#lib/versions/queries.ts";
import { draftPosition, frozenPosition, participant, publishedPosition, sections } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const text = { title: "Who is a manufacturer", lede: "What we ask.", stance: "support-with-changes", sections } as const;
const words = (pieces: readonly { kind: string; text: string }[]) => pieces.filter(({ kind }) => kind !== "same").map(({ kind, text: said }) => `${kind === "inserted" ? "+" : "-"}${said}`);

/** A first version, and a draft with other words in its second section and another ask. */
async function rewritten(given: Parameters<typeof frozenPosition>[0] = {}) {
  const world = await frozenPosition(given);
  const { coordinator, position } = world;
  await revisePosition(coordinator, { position, reason: "A member found a gap." });
  const { revision, asks } = await positionById(coordinator, { position });
  await savePosition(coordinator, { position, revision, ...text, sections: [sections[0]!, { heading: "Timing", body: "Three years are needed to prepare." }, { heading: "Cost", body: "It costs much." }] });
  await editAsk(coordinator, { ask: asks[0]!.id, revision: 1, statement: "Exempt all hobby projects", priority: "should" });
  await addAsk(coordinator, { position, statement: "Exempt students", priority: "could" });
  return world;
}

/** The same, frozen as a second version that is called editorial. */
async function calledEditorial(given: Parameters<typeof rewritten>[0] = {}) {
  const world = await rewritten(given);
  await freezePosition(world.coordinator, { position: world.position, change: "editorial", note: "Only words." });
  return { ...world, ...(await participant(world.europe)) };
}

describe("two versions", () => {
  test("are compared word by word, with their asks and amendments, and the draft too", async () => {
    const { coordinator, position } = await rewritten();
    const found = await comparisonOfVersions(coordinator, { position, version: 1, other: "draft" });
    expect(found.sections.map(({ before, after, change, body }) => [before, after, change, words(body.pieces)])).toEqual([[1, 1, "same", []], [2, 2, "changed", ["-Two", "+Three"]], [null, 3, "added", ["+It costs much."]]]);
    expect(found.asks).toMatchObject([{ number: 1, change: "changed", priority: ["must", "should"] }, { number: 2, change: "added" }]);
    expect(found).toMatchObject({ before: { number: 1 }, after: null, amendments: [{ change: "same" }] });
    await freezePosition(coordinator, { position });
    const back = await comparisonOfVersions(coordinator, { position, version: 2, other: 1 });
    expect(back).toMatchObject({ added: found.removed, removed: found.added, asks: [{}, { change: "dropped" }] });
  });

  test("keep their sections together when one comes before them", async () => {
    const { coordinator, position } = await frozenPosition();
    await revisePosition(coordinator, { position, reason: "A member found a gap." });
    const { revision } = await positionById(coordinator, { position });
    await savePosition(coordinator, { position, revision, ...text, sections: [{ heading: "Before all", body: "Something new altogether." }, { heading: "What the scope is", body: sections[0]!.body }, sections[1]!] });
    expect((await comparisonOfVersions(coordinator, { position, version: 1, other: "draft" })).sections.map(({ before, after, change }) => [before, after, change])).toEqual([[null, 1, "added"], [1, 2, "changed"], [2, 3, "same"]]);
  });

  test("are compared by whoever may read both, and the draft by whoever may read that", async () => {
    const { position, coordinator } = await publishedPosition();
    expect(await comparisonOfVersions(visitor, { position, version: 1, other: 1 })).toMatchObject({ added: 0, removed: 0 });
    await expect(comparisonOfVersions(visitor, { position, version: 1, other: "draft" })).rejects.toMatchObject({ reason: "notFound" });
    await expect(comparisonOfVersions(coordinator, { position, version: 1, other: 7 })).rejects.toMatchObject({ reason: "notFound" });
  });
});

describe("before a text is frozen again", () => {
  test("it is shown what changed, and what speaks for a change of substance", async () => {
    const { coordinator, position } = await rewritten();
    expect((await changeToFreeze(coordinator, { position })).since).toMatchObject({ number: 1, signs: ["asks", "sections"] });
    const { coordinator: other, position: young } = await draftPosition();
    expect((await changeToFreeze(other, { position: young })).since).toBeNull();
  });

  test.each([["Two years are needed to be prepared.", []], ["Two years must be given to prepare.", ["binding"]], ["2 years are needed to prepare.", ["binding"]]])("%s", async (body, signs) => {
    const { coordinator, position } = await frozenPosition();
    await revisePosition(coordinator, { position, reason: "A member found a gap." });
    const { revision } = await positionById(coordinator, { position });
    await savePosition(coordinator, { position, revision, ...text, sections: [sections[0]!, { heading: "Timing", body }] });
    expect((await changeToFreeze(coordinator, { position })).since?.signs).toEqual(signs);
  });
});

describe("an objection to the class of a change", () => {
  test("is raised by those who vote, told to the coordinators, and upheld on the record; the hash stays", async () => {
    const { coordinator, position, delegate, organisation } = await calledEditorial();
    const { hash } = await versionOfPosition(delegate, { position, version: 2 });
    const { value: { id } } = await objectToClass(delegate, { position, version: 2, reason: "Three is not two." });
    expect(await told(coordinator)).toContain("version.classObjected: classObjected");
    expect(await objectionsToVersion(delegate, { position, version: 2 })).toMatchObject({ objections: [{ organisation: organisation.name, reason: "Three is not two.", settledAs: null }], may: { object: true, settle: false } });
    await settleObjection(coordinator, { objection: id, settledAs: "upheld" });
    expect(await versionOfPosition(delegate, { position, version: 2 })).toMatchObject({ change: "substantive", hash });
    expect(await told(delegate)).toContain("version.objectionSettled: yourObjection");
    await expect(settleObjection(coordinator, { objection: id, settledAs: "upheld" })).rejects.toMatchObject({ reason: "state", code: "version.objectionSettled" });
    await expect(objectToClass(delegate, { position, version: 2, reason: "Once more." })).rejects.toMatchObject({ reason: "state", code: "version.substantive" });
  });

  test("is answered with a reason, and the class stays", async () => {
    const { coordinator, position, delegate } = await calledEditorial();
    const { value: { id } } = await objectToClass(delegate, { position, version: 2, reason: "Three is not two." });
    await expect(settleObjection(coordinator, { objection: id, settledAs: "answered" })).rejects.toMatchObject({ faults: { answer: [{ code: "required" }] } });
    await settleObjection(coordinator, { objection: id, settledAs: "answered", answer: "It was a slip of the pen." });
    const [version] = await engine.reader.select({ change: positionVersions.change }).from(positionVersions).where(eq(positionVersions.positionId, position)).orderBy(positionVersions.number).offset(1).limit(1);
    expect(version!.change).toBe("editorial");
  });

  test("is not for other hubs to see, where these read the text", async () => {
    const { position, delegate, coordinator, asia } = await calledEditorial({ lane: "members" });
    await offerCore(coordinator, { position });
    const { delegate: rival } = await participant(asia);
    const { value: { id: objection } } = await objectToClass(delegate, { position, version: 2, reason: "Three is not two." });
    expect((await versionOfPosition(rival, { position, version: 2 })).number).toBe(2);
    await expect(objectionsToVersion(rival, { position, version: 2 })).rejects.toMatchObject({ reason: "notFound" });
    await expect(objectToClass(rival, { position, version: 2, reason: "Not ours." })).rejects.toMatchObject({ reason: "notFound" });
    await expect(settleObjection(rival, { objection, settledAs: "upheld" })).rejects.toMatchObject({ reason: "notFound" });
    const names = async (actor: typeof rival) => (await historyOf(actor, { kind: "position", id: position })).entries.map(({ name }) => name);
    expect(await names(rival)).not.toContain("version.classObjected");
    expect(await names(delegate)).toContain("version.classObjected");
    expect(await told(coordinator)).toContain("version.classObjected: classObjected");
  });

  test("is not for the public to see", async () => {
    const { position } = await publishedPosition();
    await expect(objectionsToVersion(visitor, { position, version: 1 })).rejects.toMatchObject({ reason: "notFound" });
  });
});
