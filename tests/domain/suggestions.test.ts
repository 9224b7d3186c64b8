import { describe, expect, test } from "vitest";
import { search } from "#lib/search/queries.ts";
import { freezePosition, openConsultation, savePosition } from "#lib/positions/commands.ts";
import { positionById } from "#lib/positions/queries.ts";
import { acceptSuggestion, rejectSuggestion, suggestEdit, withdrawSuggestion } from "#lib/suggestions/commands.ts";
import { suggestionsOnPosition } from "#lib/suggestions/queries.ts";
import { draftPosition, participant, sections } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

const text = { title: "Who is a manufacturer", lede: "What we ask.", stance: "support-with-changes" } as const;
const first = "The scope should name maintainers.", second = "It should not reach hobby projects.";

/** A draft that the hub may read, and a suggestion of somebody of it for its second paragraph. */
async function suggested(proposed = "It should not reach quillwork hobby projects.") {
  const world = await draftPosition();
  await openConsultation(world.coordinator, { position: world.position });
  const { delegate } = await participant(world.europe);
  const { value } = await suggestEdit(delegate, { position: world.position, at: "s1-p2", proposed, reason: "Clearer." });
  const write = (revision: number, body: string) => savePosition(world.coordinator, { position: world.position, revision, ...text, sections: [{ heading: "Scope", body }, sections[1]!] });
  return { ...world, delegate, suggestion: value.id, write };
}
const bodyOf = async ({ coordinator, position }: Awaited<ReturnType<typeof suggested>>) => (await positionById(coordinator, { position })).sections[0]!.body;

describe("a suggested edit", () => {
  test("is shown as what it changes, told to those who write, taken into the text and credited", async () => {
    const world = await suggested();
    const { coordinator, delegate, position, suggestion } = world;
    expect(await told(coordinator)).toContain("suggestion.made: suggested");
    expect(await suggestionsOnPosition(coordinator, { position })).toMatchObject({ suggestions: [{ at: "s1-p2", by: delegate.name, fit: "fits", pieces: [{ kind: "same" }, { kind: "inserted", text: expect.stringContaining("quillwork") as string }, { kind: "same" }], may: { settle: true, withdraw: false } }] });
    expect((await acceptSuggestion(coordinator, { suggestion })).value.revision).toBe(2);
    expect(await bodyOf(world)).toBe(`${first}\n\nIt should not reach quillwork hobby projects.`);
    expect(await told(delegate)).toContain("suggestion.accepted: yourSuggestion");
    expect((await entriesAbout(`position:${position}`)).find(({ name }) => name === "suggestion.accepted")?.data).toMatchObject({ author: delegate.name, place: "s1-p2", revision: 2 });
    expect((await search(delegate, { q: "quillwork" })).found).toHaveLength(1);
    await expect(acceptSuggestion(coordinator, { suggestion })).rejects.toMatchObject({ reason: "state", code: "suggestion.settled" });
  });

  test("is merged with what changed in the paragraph since, wherever that has moved", async () => {
    const world = await suggested("It should not reach hobby projects at all.");
    await world.write(1, `New.\n\n${first}\n\nIt must not reach hobby projects.`);
    expect((await suggestionsOnPosition(world.delegate, { position: world.position })).suggestions).toMatchObject([{ at: "s1-p3", fit: "merges", now: "It must not reach hobby projects." }]);
    await acceptSuggestion(world.coordinator, { suggestion: world.suggestion });
    expect(await bodyOf(world)).toBe(`New.\n\n${first}\n\nIt must not reach hobby projects at all.`);
  });

  test("that no longer fits is refused with both versions, and taken in words that an editor chose", async () => {
    const world = await suggested("It should not reach private projects.");
    await world.write(1, `${first}\n\nIt should not reach amateur projects.`);
    await expect(acceptSuggestion(world.coordinator, { suggestion: world.suggestion })).rejects.toMatchObject({ reason: "conflict", code: "suggestion.clashes", present: { quoted: second, proposed: "It should not reach private projects.", now: "It should not reach amateur projects." } });
    await acceptSuggestion(world.coordinator, { suggestion: world.suggestion, words: "It should not reach private or amateur projects." });
    expect(await bodyOf(world)).toBe(`${first}\n\nIt should not reach private or amateur projects.`);
  });

  test("about a paragraph that has gone is refused", async () => {
    const world = await suggested();
    await world.write(1, first);
    await expect(acceptSuggestion(world.coordinator, { suggestion: world.suggestion })).rejects.toMatchObject({ reason: "conflict", code: "suggestion.gone" });
    await expect(suggestEdit(world.delegate, { position: world.position, at: "s1-p2", quoted: second, proposed: "Other words." })).rejects.toMatchObject({ reason: "conflict", code: "suggestion.gone" });
  });

  test("is rejected with a reason, of which its author is told; or taken back", async () => {
    const { coordinator, delegate, position, suggestion } = await suggested();
    await expect(rejectSuggestion(coordinator, { suggestion, reason: "" })).rejects.toMatchObject({ reason: "invalid" });
    await rejectSuggestion(coordinator, { suggestion, reason: "Said in section 2 already." });
    expect(await told(delegate)).toContain("suggestion.rejected: yourSuggestion");
    const { value: { id } } = await suggestEdit(delegate, { position, at: "lede", proposed: "What we ask for." });
    await expect(withdrawSuggestion(coordinator, { suggestion: id })).rejects.toMatchObject({ reason: "forbidden" });
    await withdrawSuggestion(delegate, { suggestion: id });
    expect((await suggestionsOnPosition(delegate, { position })).suggestions.map(({ state }) => state)).toEqual(["rejected", "withdrawn"]);
  });

  test("says something else, about a text that moves, and does not make it too long", async () => {
    const { coordinator, delegate, position } = await suggested();
    await expect(suggestEdit(delegate, { position, at: "s1-p1", proposed: `${first} ` })).rejects.toMatchObject({ faults: { proposed: [{ code: "unchanged" }] } });
    await expect(suggestEdit(delegate, { position, at: "s7", proposed: "x" })).rejects.toMatchObject({ faults: { at: [{ code: "noSuchPlace" }] } });
    const { value: { id } } = await suggestEdit(delegate, { position, at: "s1-p1", proposed: "x".repeat(39_999) });
    await expect(acceptSuggestion(coordinator, { suggestion: id })).rejects.toMatchObject({ faults: { words: [{ code: "tooLong" }] } });
    const { value: { id: dropping } } = await suggestEdit(delegate, { position, at: "s1-p1", proposed: "" });
    await acceptSuggestion(coordinator, { suggestion: dropping });
    expect((await positionById(coordinator, { position })).sections[0]!.body).toBe(second);
    await freezePosition(coordinator, { position });
    await expect(suggestEdit(delegate, { position, at: "s2", proposed: "Late." })).rejects.toMatchObject({ reason: "state", code: "position.edit" });
  });
});
