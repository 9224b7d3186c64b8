import { describe, expect, test } from "vitest";
import { addAmendment } from "#lib/amendments/commands.ts";
import { submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { addEditor, draftPosition, freezePosition, openConsultation } from "#lib/positions/commands.ts";
import { addSource, removeSource } from "#lib/sources/commands.ts";
import { sourcesOfAmendment } from "#lib/sources/queries.ts";
import { again, answer, consultation, person } from "#tests/support/factories.ts";

/** A position that is being talked about in its hub, with an amendment. */
async function amended() {
  const world = await consultation();
  const { coordinator, docket, europe } = world;
  const { value: { id: position } } = await draftPosition(coordinator, { issue: docket, hub: europe.slug, title: "What stewards owe", stance: "oppose", sections: [{ heading: "Scope", body: "Name them." }] });
  await openConsultation(coordinator, { position });
  const { value: { id: amendment } } = await addAmendment(coordinator, { position, provision: "Article 3", current: "shall", proposed: "may", justification: "It cannot be done." });
  return { ...world, position, amendment };
}
const study = { on: "https://example.org/study.pdf", title: "What a rota costs" };

describe("what a justification rests on", () => {
  test("is an address or an input of the issue, once each, and is taken off again", async () => {
    const { coordinator, ours, call, amendment } = await amended();
    const { value: said } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "hub" }) });
    const { value: { id } } = await addSource(coordinator, { amendment, ...study });
    expect((await addSource(coordinator, { amendment, ...study })).value.id).toBe(id);
    await addSource(coordinator, { amendment, on: said.reference.toLowerCase() });
    expect(await sourcesOfAmendment(ours.delegate, { amendment })).toEqual([
      { id, url: study.on, title: study.title, feedback: null }, { id: expect.any(String) as string, url: null, title: null, feedback: { id: said.id, reference: said.reference, organisation: ours.organisation.name } },
    ]);
    await removeSource(coordinator, { source: id });
    expect(await sourcesOfAmendment(ours.delegate, { amendment })).toHaveLength(1);
  });

  test("shows an input to those alone who may read it, and its organisation where it is named", async () => {
    const { coordinator, ours, competitor, asianCoordinator, europe, call, position, amendment } = await amended();
    const { value: confided } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided" }) });
    const { value: unnamed } = await submitFeedback(competitor.delegate, { call, ...answer({ lane: "hub", attributed: "" }) });
    for (const { reference } of [confided, unnamed]) await addSource(coordinator, { amendment, on: reference });
    const seen = async (actor: typeof coordinator) => (await sourcesOfAmendment(actor, { amendment })).map(({ feedback }) => [feedback!.reference, feedback!.organisation]);
    expect(await seen(coordinator)).toEqual([[confided.reference, ours.organisation.name], [unnamed.reference, competitor.organisation.name]]);
    expect(await seen(competitor.delegate)).toEqual([[unnamed.reference, competitor.organisation.name]]);
    expect(await seen(ours.delegate)).toEqual([[confided.reference, ours.organisation.name], [unnamed.reference, null]]);
    await expect(sourcesOfAmendment(asianCoordinator, { amendment })).rejects.toMatchObject({ reason: "notFound" });
    await withdrawFeedback(competitor.delegate, { feedback: unnamed.id });
    expect(await seen(coordinator)).toEqual([[confided.reference, ours.organisation.name]]);
    const writer = await person({ role: "member", hub: europe });
    await addEditor(coordinator, { position, email: writer.email, reason: "Knows the subject." });
    const { id } = (await sourcesOfAmendment(coordinator, { amendment })).at(0)!;
    await expect(removeSource(await again(writer), { source: id })).rejects.toMatchObject({ reason: "notFound" });
    expect((await historyOf(competitor.delegate, { kind: "position", id: position })).entries.map(({ name }) => name)).not.toContain("amendment.sourced");
    expect((await historyOf(coordinator, { kind: "position", id: position })).entries.map(({ name }) => name)).toContain("amendment.sourced");
  });

  test.each<[string, (world: Awaited<ReturnType<typeof amended>>) => Promise<string>, string]>([
    ["it is no address", async () => "https://", "notAnAddress"],
    ["there is no such input", async () => "EU-99-F001", "noSuchInput"],
    ["the input is not theirs to read", async ({ ours, call }) => (await submitFeedback(ours.delegate, { call, ...answer({ lane: "own" }) })).value.reference, "noSuchInput"],
    ["the input is of another issue", async () => { const other = await consultation(); return (await submitFeedback(other.ours.delegate, { call: other.call, ...answer({ lane: "public" }) })).value.reference; }, "noSuchInput"],
  ])("is refused where %s", async (_, on, code) => {
    const world = await amended();
    await expect(addSource(world.coordinator, { amendment: world.amendment, on: await on(world) })).rejects.toMatchObject({ reason: "invalid", faults: { on: [{ code }] } });
  });

  test("is not changed once the text is frozen, nor is what an organisation keeps to itself a source", async () => {
    const { coordinator, ours, call, position, amendment } = await amended();
    const { value: own } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "own" }) });
    await addEditor(coordinator, { position, email: ours.delegate.email, reason: "Knows the subject." });
    await expect(addSource(await again(ours.delegate), { amendment, on: own.reference })).rejects.toMatchObject({ faults: { on: [{ code: "inputForItself" }] } });
    await withdrawFeedback(ours.delegate, { feedback: own.id });
    await freezePosition(coordinator, { position });
    await expect(addSource(coordinator, { amendment, ...study })).rejects.toMatchObject({ reason: "state" });
  });
});
