import { describe, expect, test } from "vitest";
import { commentOnParagraph, reopenThread, replyToComment, resolveThread } from "#lib/comments/commands.ts";
import { threadsOnPosition } from "#lib/comments/queries.ts";
import { offerCore } from "#lib/cores/commands.ts";
import { revisePosition } from "#lib/decisions/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { addEditor, freezePosition, openConsultation, savePosition } from "#lib/positions/commands.ts";
import { versionOfPosition } from "#lib/positions/queries.ts";
import { again, commonCore, draftPosition, participant, person, publishedPosition, sections } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const text = { title: "Who is a manufacturer", lede: "What we ask.", stance: "support-with-changes", sections } as const;

/** A draft that the hub may read, and somebody of it. */
async function consulted() {
  const world = await draftPosition();
  await openConsultation(world.coordinator, { position: world.position });
  return { ...world, ...(await participant(world.europe)) };
}
const write = (world: Awaited<ReturnType<typeof draftPosition>>, revision: number, written: typeof text["sections"][number][]) => savePosition(world.coordinator, { position: world.position, revision, ...text, sections: written });

describe("a comment on a paragraph", () => {
  test("begins a thread that those who write the text hear of, is answered, and resolved with who and why", async () => {
    const { coordinator, delegate, position } = await consulted();
    const { value: { id: thread } } = await commentOnParagraph(delegate, { position, at: "s1-p2", body: "Which hobby projects?" });
    expect(await told(coordinator)).toContain("comment.made: commented");
    await replyToComment(coordinator, { thread, body: "Those without an income." });
    expect(await told(delegate)).toContain("comment.replied: replied");
    await resolveThread(delegate, { thread, resolution: "Clear now." });
    await expect(replyToComment(coordinator, { thread, body: "And more." })).rejects.toMatchObject({ reason: "state", code: "thread.resolved" });
    const { threads: [found] } = await threadsOnPosition(delegate, { position });
    expect(found).toMatchObject({ at: "s1-p2", quoted: "It should not reach hobby projects.", now: null, resolved: { by: delegate.name, why: "Clear now." }, comments: [{ by: delegate.name, body: "Which hobby projects?" }, { by: coordinator.name }], may: { reply: false, resolve: false, reopen: true } });
    await reopenThread(coordinator, { thread });
    await expect(reopenThread(coordinator, { thread })).rejects.toMatchObject({ reason: "state", code: "thread.open" });
  });

  test("quotes a version to those alone who may read that one", async () => {
    const { coordinator, position, asia } = await commonCore({ offered: false });
    await revisePosition(coordinator, { position, reason: "A gap." });
    await freezePosition(coordinator, { position });
    await offerCore(coordinator, { position });
    const { delegate: rival } = await participant(asia);
    await expect(versionOfPosition(rival, { position, version: 1 })).rejects.toMatchObject({ reason: "notFound" });
    await commentOnParagraph(coordinator, { position, version: 1, at: "s1-p2", body: "This was weaker." });
    await commentOnParagraph(coordinator, { position, version: 2, at: "s1-p2", body: "This is better." });
    const said = async (actor: typeof rival) => (await threadsOnPosition(actor, { position })).threads.map(({ version }) => version);
    expect([await said(coordinator), await said(rival)]).toEqual([[1, 2], [2]]);
  });

  test("stays with its paragraph when that is reworded, step by step, and moved; and says when it has gone", async () => {
    const world = await consulted();
    const { delegate, position } = world;
    await commentOnParagraph(delegate, { position, at: "s1-p2", body: "Which?" });
    const at = async () => { const { threads: [thread] } = await threadsOnPosition(delegate, { position }); return [thread!.at, thread!.now]; };
    await write(world, 1, [{ heading: "Scope", body: "New.\n\nThe scope should name maintainers.\n\nIt should not reach small hobby projects." }, sections[1]!]);
    expect(await at()).toEqual(["s1-p3", "It should not reach small hobby projects."]);
    await write(world, 2, [sections[1]!, { heading: "Scope", body: "It must not reach small private projects." }]);
    expect(await at()).toEqual(["s2-p1", "It must not reach small private projects."]);
    await write(world, 3, [sections[1]!]);
    expect(await at()).toEqual([null, null]);
    expect((await threadsOnPosition(delegate, { position })).threads[0]!.quoted).toBe("It should not reach hobby projects.");
  });

  test("names a place that is there, in the draft or in a version", async () => {
    const { coordinator, delegate, position } = await consulted();
    for (const at of ["s9", "s1-p9"]) await expect(commentOnParagraph(delegate, { position, at, body: "What?" })).rejects.toMatchObject({ faults: { at: [{ code: "noSuchPlace" }] } });
    await expect(commentOnParagraph(delegate, { position, at: "top", body: "What?" })).rejects.toMatchObject({ reason: "invalid" });
    await freezePosition(coordinator, { position });
    await commentOnParagraph(delegate, { position, version: 1, at: "lede", body: "Too short." });
    await commentOnParagraph(delegate, { position, version: 1, at: "s2", body: "Why two?" });
    expect((await threadsOnPosition(delegate, { position, version: 1 })).threads).toMatchObject([{ at: "lede", version: 1 }, { at: "s2", version: 1 }]);
    await expect(threadsOnPosition(delegate, { position, version: 2 })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("is told to whoever of the hub it names, and to nobody else", async () => {
    const { delegate, position, europe, asia } = await consulted();
    const [named, far] = [await person({ role: "member", hub: europe }), await person({ role: "member", hub: asia })];
    await commentOnParagraph(delegate, { position, at: "s1-p1", body: `What does @${named.name} say, and @${far.name}?` });
    expect(await told(named)).toContain("comment.made: mentioned");
    expect(await told(far)).toEqual(["seat.given: seat"]);
  });

  test("made among the coordinators and editors stays with them when the draft is opened to the hub", async () => {
    const { coordinator, position, europe } = await draftPosition();
    const [editor, other] = [await person({ role: "member", hub: europe }), await participant(europe)];
    await addEditor(coordinator, { position, email: editor.email, reason: "Knows the subject." });
    await commentOnParagraph(await again(editor), { position, at: "s1-p1", body: "Our fallback shows here." });
    await openConsultation(coordinator, { position });
    expect((await threadsOnPosition(await again(editor), { position })).threads).toHaveLength(1);
    expect((await threadsOnPosition(other.delegate, { position })).threads).toEqual([]);
  });

  test("is not for the public to see, nor for another hub", async () => {
    const { position, asianCoordinator } = await publishedPosition();
    for (const one of [visitor, asianCoordinator]) await expect(threadsOnPosition(one, { position })).rejects.toMatchObject({ reason: "notFound" });
  });
});
