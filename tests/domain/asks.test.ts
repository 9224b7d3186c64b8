import { describe, expect, test } from "vitest";
import { addAmendment, addAsk, editAmendment, editAsk, retireAmendment, retireAsk } from "#lib/asks/commands.ts";
import { amendmentById, amendmentsOnPosition, askById, asksOnPosition } from "#lib/asks/queries.ts";
import { draftPosition } from "#tests/support/factories.ts";
import { namesOf } from "#tests/support/readings.ts";

const ask = { statement: "Exempt hobby projects", priority: "must" } as const;
const amendment = { provision: "Article 2", current: "all projects", proposed: "all commercial projects", justification: "Hobby projects cannot comply." };

describe("an ask", () => {
  test("has a number that is never given again", async () => {
    const { position, coordinator } = await draftPosition();
    const numbers = [];
    for (const _ of [1, 2]) numbers.push((await addAsk(coordinator, { position, ...ask })).value);
    await retireAsk(coordinator, { ask: numbers[1]!.id });
    numbers.push((await addAsk(coordinator, { position, ...ask })).value);
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await asksOnPosition(coordinator, { position })).map(({ number }) => number)).toEqual([1, 3]);
    await expect(askById(coordinator, { ask: numbers[1]!.id })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("edited from an older revision is refused with the newer words", async () => {
    const { position, coordinator } = await draftPosition();
    const { value } = await addAsk(coordinator, { position, ...ask });
    await editAsk(coordinator, { ask: value.id, revision: 1, ...ask, priority: "should" });
    await expect(editAsk(coordinator, { ask: value.id, revision: 1, ...ask, priority: "could" })).rejects.toMatchObject({ reason: "conflict", code: "askMoved", present: { revision: 2, priority: "should" } });
    expect(await namesOf(`ask:${value.id}`)).toEqual(["ask.added", "ask.edited"]);
  });
});

describe("an amendment", () => {
  test("drops a provision or adds one, and always changes something", async () => {
    const { position, coordinator } = await draftPosition();
    await addAmendment(coordinator, { position, ...amendment, proposed: "" });
    await addAmendment(coordinator, { position, ...amendment, current: "" });
    await expect(addAmendment(coordinator, { position, ...amendment, proposed: ` ${amendment.current} ` })).rejects.toMatchObject({ faults: { proposed: [{ code: "changesNothing" }] } });
    expect((await amendmentsOnPosition(coordinator, { position })).map(({ number, current, proposed }) => [number, current, proposed])).toEqual([[1, "all projects", ""], [2, "", "all commercial projects"]]);
  });

  test("is edited by revision and retired, and its history stays", async () => {
    const { position, coordinator } = await draftPosition();
    const { value } = await addAmendment(coordinator, { position, ...amendment });
    await editAmendment(coordinator, { amendment: value.id, revision: 1, ...amendment, proposed: "commercial projects" });
    await expect(editAmendment(coordinator, { amendment: value.id, revision: 1, ...amendment })).rejects.toMatchObject({ reason: "conflict", code: "amendmentMoved", present: { proposed: "commercial projects" } });
    expect((await amendmentById(coordinator, { amendment: value.id })).proposed).toBe("commercial projects");
    await retireAmendment(coordinator, { amendment: value.id });
    await expect(amendmentById(coordinator, { amendment: value.id })).rejects.toMatchObject({ reason: "notFound" });
    expect(await namesOf(`amendment:${value.id}`)).toEqual(["amendment.added", "amendment.edited", "amendment.retired"]);
  });
});
