import { describe, expect, test } from "vitest";
import { addAmendment, retireAmendment } from "#lib/amendments/commands.ts";
import { settleCheck, settleFitting } from "#lib/checks/commands.ts";
import { checkAmendments } from "#lib/checks/jobs.ts";
import { amendmentById, amendmentsOnPosition } from "#lib/amendments/queries.ts";
import { checkOfAmendment } from "#lib/checks/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { withdrawPosition } from "#lib/positions/commands.ts";
import { correctMapping } from "#lib/texts/commands.ts";
import { desk } from "#tests/support/amending.ts";
import { told } from "#tests/support/readings.ts";

const justification = "Volunteers have no rota.";
const duty = "1. A steward shall report each vulnerability within 24 hours.";

/** The same desk with three amendments: on the duty, on the fees, and a new paragraph after the duty. */
async function written() {
  const world = await desk();
  const { position, coordinator, editor, proposal } = world;
  const add = async (given: object) => (await addAmendment(editor, { position, justification, proposed: "", ...given })).value.id;
  return {
    ...world,
    onDuty: await add({ provisionId: proposal.at("Article 2 – paragraph 1"), proposed: duty.replace("24 hours", "three working days") }),
    onFees: await add({ provisionId: proposal.at("Article 3") }),
    added: await add({ provisionId: proposal.at("Article 2 – paragraph 1"), isNew: true, provision: "Article 2 – paragraph 1 a (new)", proposed: "1a. A steward without staff may report later." }),
    fits: async () => (await amendmentsOnPosition(coordinator, { position })).map(({ check }) => check && `${check.fit} ${check.locator}`),
  };
}

describe("a new edition of the text below amendments", () => {
  test("leaves those that still fit, finds what has moved, and says what needs a look", async () => {
    const { publish, fits } = await written();
    await publish({ name: "Mandate", day: "2031-01-10", duty: "A steward shall report each exploited vulnerability within 24 hours.", feesAt: 4 });
    expect(await fits()).toEqual([null, null, null]);
    await checkAmendments(system, {});
    expect(await fits()).toEqual(["look Article 2 – paragraph 1", "moved Article 4", "fits Article 2 – paragraph 1"]);
    expect((await checkAmendments(system, {})).facts).toEqual([]);
  });

  test("is told once to those who wrote on it and to its coordinators", async () => {
    const { publish, editor, coordinator } = await written();
    await publish({ day: "2031-01-10" });
    for (const _ of [1, 2]) await checkAmendments(system, {});
    for (const who of [editor, coordinator]) expect((await told(who)).filter((one) => one.startsWith("amendment.checked"))).toEqual(["amendment.checked: newEdition"]);
  });

  test("that not all may read who read the position is not held against it", async () => {
    const { publish, fits, editor, coordinator, position } = await written();
    await publish({ day: "2031-01-10", lane: "coordinators", feesAt: 4 });
    await checkAmendments(system, {});
    expect((await amendmentsOnPosition(editor, { position })).map(({ check }) => check)).toEqual([null, null, null]);
    expect(await told(editor)).not.toContain("amendment.checked: newEdition");
    expect([await told(coordinator), await fits()]).toEqual([expect.arrayContaining(["amendment.checked: newEdition"]), expect.arrayContaining(["moved Article 4"])]);
  });

  test("of an earlier day changes nothing, and neither do amendments that are over", async () => {
    const { publish, fits, position, coordinator, onFees } = await written();
    await publish({ day: "2029-01-10", feesAt: 4 });
    await checkAmendments(system, {});
    expect(await fits()).toEqual([null, null, null]);
    await retireAmendment(coordinator, { amendment: onFees });
    await withdrawPosition(coordinator, { position, reason: "It is over." });
    await publish({ day: "2031-01-10", feesAt: 4 });
    await checkAmendments(system, {});
    expect(await fits()).toEqual([null, null]);
  });

  test("gives way to one that is newer still", async () => {
    const { publish, fits } = await written();
    await publish({ day: "2031-01-10", feesAt: 4 });
    await checkAmendments(system, {});
    await publish({ day: "2032-01-10" });
    await checkAmendments(system, {});
    expect(await fits()).toEqual(["fits Article 2 – paragraph 1", "fits Article 3", "fits Article 2 – paragraph 1"]);
  });

  test("is looked at again when somebody says where a provision was", async () => {
    const { publish, fits, coordinator, proposal } = await written();
    const mandate = await publish({ day: "2031-01-10", feesAt: 4, fees: "A report is free of charge for everybody, whatever it takes." });
    await checkAmendments(system, {});
    await correctMapping(coordinator, { provision: mandate.at("Article 4"), from: proposal.at("Article 3") });
    await checkAmendments(system, {});
    expect((await fits())[1]).toBe("look Article 4");
  });
});

describe("an amendment that a new edition has reached", () => {
  const newDuty = "A steward shall report each exploited vulnerability within 24 hours.";

  test("is seen in three ways, and takes over the new wording with its own change in it", async () => {
    const { publish, coordinator, onDuty } = await written();
    const mandate = await publish({ name: "Mandate", day: "2031-01-10", duty: newDuty });
    await checkAmendments(system, {});
    expect(await checkOfAmendment(coordinator, { amendment: onDuty })).toMatchObject({
      fit: "look", edition: { name: "Mandate" }, captured: duty, wording: `1. ${newDuty}`, proposed: duty.replace("24 hours", "three working days"), merged: { clean: true, text: `1. ${newDuty.replace("24 hours", "three working days")}` },
    });
    await settleCheck(coordinator, { amendment: onDuty, revision: 1, act: "take" });
    expect(await amendmentById(coordinator, { amendment: onDuty })).toMatchObject({ current: `1. ${newDuty}`, proposed: `1. ${newDuty.replace("24 hours", "three working days")}`, edition: { id: mandate.id }, check: null, revision: 2 });
    await expect(checkOfAmendment(coordinator, { amendment: onDuty })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("where both changed the same words shows both, until somebody says what is to stand", async () => {
    const { publish, coordinator, onDuty } = await written();
    await publish({ day: "2031-01-10", duty: "A steward shall report each vulnerability within 12 hours." });
    await checkAmendments(system, {});
    await expect(settleCheck(coordinator, { amendment: onDuty, revision: 1, act: "take" })).rejects.toMatchObject({ reason: "conflict", code: "wordsMet", present: { parts: expect.arrayContaining([expect.objectContaining({ base: expect.stringContaining("24"), theirs: expect.stringContaining("12") })]) as unknown } });
    await settleCheck(coordinator, { amendment: onDuty, revision: 1, act: "take", proposed: "1. A steward shall report each vulnerability within a week." });
    expect(await amendmentById(coordinator, { amendment: onDuty })).toMatchObject({ current: "1. A steward shall report each vulnerability within 12 hours.", proposed: "1. A steward shall report each vulnerability within a week." });
  });

  test("is not kept alive where the new wording is what it asked for", async () => {
    const { publish, coordinator, onDuty } = await written();
    await publish({ day: "2031-01-10", duty: "A steward shall report each vulnerability within three working days." });
    await checkAmendments(system, {});
    await expect(settleCheck(coordinator, { amendment: onDuty, revision: 1, act: "take" })).rejects.toMatchObject({ reason: "state", code: "askedForAndGot" });
    await settleCheck(coordinator, { amendment: onDuty, revision: 1, act: "retire" });
    await expect(amendmentById(coordinator, { amendment: onDuty })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("whose provision is gone can only be kept or dropped", async () => {
    const { publish, coordinator, onFees } = await written();
    await publish({ day: "2031-01-10", fees: "" });
    await checkAmendments(system, {});
    expect((await amendmentById(coordinator, { amendment: onFees })).check).toMatchObject({ fit: "look", locator: null });
    await expect(settleCheck(coordinator, { amendment: onFees, revision: 1, act: "take" })).rejects.toMatchObject({ code: "provisionGone" });
    await settleCheck(coordinator, { amendment: onFees, revision: 1, act: "keep" });
    expect(await amendmentById(coordinator, { amendment: onFees })).toMatchObject({ check: null, provision: "Article 3" });
    expect((await checkAmendments(system, {})).facts).toEqual([]);
    await expect(settleCheck(coordinator, { amendment: onFees, revision: 2, act: "keep" })).rejects.toMatchObject({ code: "nothingToSettle" });
  });

  test("that was saved by somebody else meanwhile is not settled over them", async () => {
    const { publish, coordinator, onFees } = await written();
    await publish({ day: "2031-01-10", feesAt: 4 });
    await checkAmendments(system, {});
    await settleCheck(coordinator, { amendment: onFees, revision: 1, act: "take" });
    await expect(settleCheck(coordinator, { amendment: onFees, revision: 1, act: "retire" })).rejects.toMatchObject({ code: "amendmentMoved" });
    expect(await amendmentById(coordinator, { amendment: onFees })).toMatchObject({ provision: "Article 4", proposed: "" });
  });

  test("with all others that still fit is tied to the new edition at once", async () => {
    const { publish, coordinator, position, fits } = await written();
    const mandate = await publish({ day: "2031-01-10", feesAt: 4 });
    await checkAmendments(system, {});
    expect((await settleFitting(coordinator, { position })).value).toEqual({ settled: 2 });
    expect(await fits()).toEqual([null, "moved Article 4", null]);
    expect((await amendmentsOnPosition(coordinator, { position })).map(({ edition }) => edition?.id === mandate.id)).toEqual([true, false, true]);
  });
});
