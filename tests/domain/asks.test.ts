import { describe, expect, test } from "vitest";
import { addAsk, editAsk, retireAsk } from "#lib/asks/commands.ts";
import { askById, asksOnPosition } from "#lib/asks/queries.ts";
import { addEditor, draftPosition as draft } from "#lib/positions/commands.ts";
import { placesOfAsks, saidOnProvisions } from "#lib/readings/queries.ts";
import { addEdition } from "#lib/texts/commands.ts";
import { actOf, article, edition, issueWithText } from "#tests/support/acts.ts";
import { again, draftPosition, person } from "#tests/support/factories.ts";
import { namesOf } from "#tests/support/readings.ts";

const ask = { statement: "Exempt hobby projects", priority: "must" } as const;

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

  test("stands beside the text where it says, in every edition that comes, and moves when it says another place", async () => {
    const { coordinator, ours, asianCoordinator, docket, europe, text, first } = await issueWithText();
    const { value: { id: position } } = await draft(coordinator, { issue: docket, hub: europe.slug, title: "What stewards owe", stance: "oppose" });
    const { value } = await addAsk(coordinator, { position, ...ask, provision: "Art. 3(2)" });
    const places = async (edition: string) => (await saidOnProvisions(coordinator, { edition })).map(({ anchor, asks }) => [anchor, asks]);
    expect(await places(first)).toEqual([["003.002", 1]]);
    const { value: { id: second } } = await addEdition(coordinator, { text, ...edition({ name: "Agreed text", status: "agreed", day: "2023-12-01", act: actOf(article("3", { heading: "Duties of stewards", paragraphs: ["New is this.", "A steward shall keep a record.", "A steward shall answer questions."] })) }) });
    expect(await places(second)).toEqual([["003.003", 1]]);
    expect(await placesOfAsks(coordinator, { position })).toEqual([{ ask: 1, edition: second, anchor: "003.003", locator: "Article 3 – paragraph 3" }]);
    expect(await saidOnProvisions(ours.delegate, { edition: second })).toEqual([]);
    await expect(placesOfAsks(asianCoordinator, { position })).rejects.toMatchObject({ reason: "notFound" });
    await editAsk(coordinator, { ask: value.id, revision: 1, ...ask });
    expect(await places(second)).toEqual([["003.003", 1]]);
    await editAsk(coordinator, { ask: value.id, revision: 2, ...ask, provision: "Article 3" });
    expect(await places(second)).toEqual([["art_3", 1]]);
    await editAsk(coordinator, { ask: value.id, revision: 3, ...ask, provision: "" });
    expect(await places(second)).toEqual([]);
  });

  test("of a place that no text has yet is linked to the edition that brings it", async () => {
    const { coordinator, docket, europe, text } = await issueWithText();
    const { value: { id: position } } = await draft(coordinator, { issue: docket, hub: europe.slug, title: "What stewards owe", stance: "oppose" });
    await addAsk(coordinator, { position, ...ask, provision: "Article 12" });
    const { value: { id: second } } = await addEdition(coordinator, { text, ...edition({ name: "Agreed text", status: "agreed", day: "2023-12-01", act: actOf(article("12", { words: "Something else." })) }) });
    expect(await saidOnProvisions(coordinator, { edition: second })).toMatchObject([{ anchor: "art_12", asks: 1 }]);
  });

  test("keeps its fallback from an editor who does not negotiate, and from their edits", async () => {
    const { position, coordinator, europe } = await draftPosition();
    const editor = await person({ role: "member", hub: europe });
    await addEditor(coordinator, { position, email: editor.email, reason: "Knows the subject." });
    const { value } = await addAsk(coordinator, { position, ...ask, fallback: "Exempt them for two years." });
    const writer = await again(editor);
    await editAsk(writer, { ask: value.id, revision: 1, ...ask, priority: "should" });
    expect((await askById(coordinator, { ask: value.id })).fallback).toBe("Exempt them for two years.");
    expect((await askById(writer, { ask: value.id })).fallback).toBeNull();
    const refused = await editAsk(writer, { ask: value.id, revision: 1, ...ask }).catch((error: unknown) => error);
    expect(JSON.stringify((refused as { present: unknown }).present)).not.toContain("two years");
  });
});
