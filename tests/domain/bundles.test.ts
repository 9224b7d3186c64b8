import { describe, expect, test } from "vitest";
import { addAmendment, editAmendment, pinAmendment, retireAmendment } from "#lib/amendments/commands.ts";
import { settleCheck } from "#lib/checks/commands.ts";
import { checkAmendments } from "#lib/checks/jobs.ts";
import { amendmentsOnPosition } from "#lib/amendments/queries.ts";
import { changeBundle, dropBundle, makeBundle, retireBundle, useBundle } from "#lib/bundles/commands.ts";
import { bundlesForPosition } from "#lib/bundles/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { draftPosition as draft, freezePosition, openConsultation } from "#lib/positions/commands.ts";
import { positionById, versionOfPosition } from "#lib/positions/queries.ts";
import { lawOn } from "#tests/support/amending.ts";
import { draftPosition, participant } from "#tests/support/factories.ts";

const words = (about: string) => ({ provision: about, current: "all projects", proposed: "all commercial projects", justification: "Hobby projects cannot comply." });

/** Two texts of a hub on one issue: the first has two amendments in a bundle, the second one of its own. */
async function bundled() {
  const world = await draftPosition();
  const { coordinator, docket, europe, position } = world;
  const { value: { id: second } } = await draft(coordinator, { issue: docket, hub: europe.slug, title: "A joint statement", stance: "support", sections: [{ heading: "Why", body: "Because." }] });
  const add = async (to: string, about: string) => (await addAmendment(coordinator, { position: to, ...words(about) })).value.id;
  const [scope, duty, own] = [await add(position, "Article 1"), await add(position, "Article 2"), await add(second, "Article 9")];
  const { value: { id: bundle } } = await makeBundle(coordinator, { position, name: "Maintainers", amendments: [scope, duty] });
  const shown = async (on = second) => (await amendmentsOnPosition(coordinator, { position: on })).map(({ number, provision, bundle: from }) => [number, provision, from?.name ?? null]);
  return { ...world, second, scope, duty, own, bundle, add, shown };
}

describe("a bundle of amendments", () => {
  test("is put into another position under the next numbers there", async () => {
    const { coordinator, second, bundle, shown } = await bundled();
    await useBundle(coordinator, { position: second, bundle });
    expect(await shown()).toEqual([[1, "Article 9", null], [2, "Article 1", "Maintainers"], [3, "Article 2", "Maintainers"]]);
    expect((await bundlesForPosition(coordinator, { position: second }))[0]).toMatchObject({ name: "Maintainers", usedIn: [{ id: second }], amendments: [{ number: 1 }, { number: 2 }] });
  });

  test("brings no words of an edition to people who may not read it, whichever way they would come", async () => {
    const { coordinator, second, bundle, scope, duty, docket, europe } = await bundled();
    const { publish } = await lawOn(coordinator, docket);
    const [open, leaked] = [await publish({ day: "2030-01-10" }), await publish({ name: "Mandate", day: "2030-02-10", lane: "coordinators", duty: "A steward shall whisper." })];
    await openConsultation(coordinator, { position: second });
    await pinAmendment(coordinator, { amendment: scope, revision: 1, provision: leaked.at("Article 2 – paragraph 1") });
    await expect(useBundle(coordinator, { position: second, bundle })).rejects.toMatchObject({ reason: "state", code: "position.quotesFewer", values: { numbers: "1" } });
    await changeBundle(coordinator, { bundle, name: "Maintainers", amendments: [duty] });
    await useBundle(coordinator, { position: second, bundle });
    await expect(changeBundle(coordinator, { bundle, name: "Maintainers", amendments: [duty, scope] })).rejects.toMatchObject({ code: "position.quotesFewer" });
    await expect(pinAmendment(coordinator, { amendment: duty, revision: 1, provision: leaked.at("Article 2 – paragraph 1") })).rejects.toMatchObject({ faults: { provisionId: [{ code: "editionForFewer" }] } });
    await pinAmendment(coordinator, { amendment: duty, revision: 1, provision: open.at("Article 2 – paragraph 1") });
    await checkAmendments(system, {});
    await expect(settleCheck(coordinator, { amendment: duty, revision: 2, act: "take", proposed: "1. A steward may whisper." })).rejects.toMatchObject({ reason: "state", code: "editionForFewer" });
    expect(JSON.stringify(await amendmentsOnPosition((await participant(europe)).delegate, { position: second }))).not.toContain("whisper");
  });

  test("is edited once and seen everywhere, and versions keep the words of their moment", async () => {
    const { coordinator, second, bundle, scope, position } = await bundled();
    await useBundle(coordinator, { position: second, bundle });
    await freezePosition(coordinator, { position: second });
    await editAmendment(coordinator, { amendment: scope, revision: 1, ...words("Article 1"), proposed: "paid projects" });
    expect((await positionById(coordinator, { position })).amendments[0]).toMatchObject({ proposed: "paid projects" });
    expect((await versionOfPosition(coordinator, { position: second, version: 1 })).content.amendments[1]).toMatchObject({ number: 2, proposed: "all commercial projects" });
    for (const { amendments } of [await positionById(coordinator, { position: second }), { amendments: await amendmentsOnPosition(coordinator, { position: second }) }]) expect(amendments[1]).toMatchObject({ number: 2, proposed: "all commercial projects" });
  });

  test("goes on being edited while the position it was written for is frozen, if another that uses it moves", async () => {
    const { coordinator, second, bundle, scope, own, position } = await bundled();
    await freezePosition(coordinator, { position });
    const edit = () => editAmendment(coordinator, { amendment: scope, revision: 1, ...words("Article 1"), proposed: "paid projects" });
    await expect(edit()).rejects.toMatchObject({ reason: "state", code: "position.edit" });
    await useBundle(coordinator, { position: second, bundle });
    await edit();
    expect((await positionById(coordinator, { position })).amendments[0]).toMatchObject({ proposed: "all commercial projects" });
    expect((await amendmentsOnPosition(coordinator, { position: second })).map(({ id, proposed }) => [id === own, proposed])).toEqual([[true, "all commercial projects"], [false, "paid projects"], [false, "all commercial projects"]]);
  });

  test("brings what is added to it, takes what is left out, and gives each its old number back", async () => {
    const { coordinator, position, second, bundle, scope, duty, add, shown } = await bundled();
    await useBundle(coordinator, { position: second, bundle });
    const later = await add(position, "Article 3");
    await changeBundle(coordinator, { bundle, name: "Maintainers and stewards", amendments: [scope, later] });
    expect(await shown()).toEqual([[1, "Article 9", null], [2, "Article 1", "Maintainers and stewards"], [4, "Article 3", "Maintainers and stewards"]]);
    await changeBundle(coordinator, { bundle, name: "Maintainers", amendments: [duty] });
    expect(await shown()).toEqual([[1, "Article 9", null], [3, "Article 2", "Maintainers"]]);
    await add(second, "Article 10");
    expect((await shown()).map(([number]) => number)).toEqual([1, 3, 5]);
  });

  test("is taken out of a position again, and stays where it was written", async () => {
    const { coordinator, position, second, bundle, shown } = await bundled();
    await useBundle(coordinator, { position: second, bundle });
    await dropBundle(coordinator, { position: second, bundle });
    expect([await shown(), (await shown(position)).length]).toEqual([[[1, "Article 9", null]], 2]);
    await useBundle(coordinator, { position: second, bundle });
    await retireBundle(coordinator, { bundle });
    expect((await shown()).map(([number]) => number)).toEqual([1, 2, 3]);
    await expect(useBundle(coordinator, { position: second, bundle })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("loses an amendment that is dropped where it was written", async () => {
    const { coordinator, second, bundle, scope, shown } = await bundled();
    await useBundle(coordinator, { position: second, bundle });
    await retireAmendment(coordinator, { amendment: scope });
    expect((await shown()).map(([number]) => number)).toEqual([1, 3]);
  });

  test("holds amendments of its own issue and hub alone, and is used there alone", async () => {
    const { coordinator, bundle, scope } = await bundled();
    const elsewhere = await draftPosition();
    const { value: { id: foreign } } = await addAmendment(elsewhere.coordinator, { position: elsewhere.position, ...words("Article 1") });
    await expect(changeBundle(coordinator, { bundle, name: "Both", amendments: [scope, foreign] })).rejects.toMatchObject({ faults: { amendments: [{ code: "notOneOf" }] } });
    await expect(useBundle(elsewhere.coordinator, { position: elsewhere.position, bundle })).rejects.toMatchObject({ reason: "notFound" });
  });
});
