import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { feedback as inputs } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { changeFeedbackLane, submitFeedback, withdrawFeedback } from "#lib/feedback/commands.ts";
import { addFile, attachFiles, removeFile } from "#lib/files/commands.ts";
import { settleFile } from "#lib/files/jobs.ts";
import { fileById, filesOnCall, filesOnFeedback, waitingFiles } from "#lib/files/queries.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { env } from "#lib/platform/env.ts";
import { newId } from "#lib/platform/ids.ts";
import { travelDays } from "#tests/support/clock.ts";
import { answer, consultation, file, participant, person } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

type Lane = "public" | "hub" | "coordinators" | "confided" | "own";

/** A file of ours, sent with an answer on a lane. */
async function sentFile(lane: Lane = "hub") {
  const world = await consultation();
  const { value: { id } } = await addFile(world.ours.delegate, { call: world.call, ...file() });
  const { value: { id: feedback } } = await submitFeedback(world.ours.delegate, { call: world.call, ...answer({ lane }) });
  const [row] = await engine.reader.select().from(inputs).where(eq(inputs.id, feedback));
  await engine.transaction((tx) => attachFiles(tx, row!));
  return { ...world, file: id, feedback };
}

const reads = (one: Actor, id: string) => fileById(one, { file: id }).then(() => true, () => false);

/** The same with a scanner, at an address where nothing is asked. */
async function withScanner<V>(work: () => Promise<V>) {
  env.SCANNER_URL = "tcp://127.0.0.1:1";
  try { return await work(); } finally { env.SCANNER_URL = undefined; }
}

describe("a file that an organisation gives", () => {
  test("is its own until it is sent: nobody else learns that there is one", async () => {
    const { call, ours, colleague, coordinator, competitor } = await consultation();
    const { value: { id } } = await addFile(ours.delegate, { call, ...file() });
    expect(await filesOnCall(colleague, { call })).toMatchObject({ organisation: ours.organisation.name, files: [{ id, name: "costs.pdf", state: "clean", scanned: false }], may: { add: true } });
    const administrator = await person({ role: "administrator" });
    for (const other of [coordinator, competitor.delegate, administrator, visitor]) {
      await expect(fileById(other, { file: id })).rejects.toMatchObject({ reason: "notFound" });
      await expect(removeFile(other, { file: id })).rejects.toMatchObject({ reason: other.kind === "visitor" ? "signIn" : "notFound" });
    }
    expect((await filesOnCall(competitor.delegate, { call })).files).toEqual([]);
    expect((await filesOnCall(coordinator, { call, organisation: ours.organisation.slug })).files).toEqual([]);
    expect(await entriesAbout(`file:${id}`)).toMatchObject([{ name: "file.added", lane: "own" }]);
  });

  test.each<[Lane, string[]]>([["public", ["colleague", "coordinator", "rival", "visitor"]], ["hub", ["colleague", "coordinator", "rival"]], ["confided", ["colleague", "coordinator"]], ["own", ["colleague"]]])("is read, once sent on lane %s, by whoever reads what it hangs on", async (lane, readers) => {
    const { file: id, feedback, colleague, coordinator, competitor } = await sentFile(lane);
    const curious = { colleague, coordinator, rival: competitor.delegate, visitor };
    for (const [name, one] of Object.entries(curious)) {
      expect([name, await reads(one, id)]).toEqual([name, readers.includes(name)]);
      expect([name, await filesOnFeedback(one, { feedback }).then((hanging) => hanging.length, () => 0)]).toEqual([name, readers.includes(name) ? 1 : 0]);
    }
  });

  test("goes where its input goes: narrowed, withdrawn", async () => {
    const { file: id, feedback, ours, coordinator, competitor, colleague } = await sentFile();
    await changeFeedbackLane(ours.delegate, { feedback, lane: "confided" });
    expect([await reads(competitor.delegate, id), await reads(coordinator, id)]).toEqual([false, true]);
    await expect(removeFile(ours.delegate, { file: id })).rejects.toMatchObject({ reason: "state", code: "file.sent" });
    await withdrawFeedback(ours.delegate, { feedback });
    expect([await reads(coordinator, id), await reads(colleague, id)]).toEqual([false, true]);
    await removeFile(ours.delegate, { file: id });
    expect(await reads(ours.delegate, id)).toBe(false);
  });

  test("is gone once it is taken away, for its own people too", async () => {
    const { call, ours, colleague } = await consultation();
    const { value: { id } } = await addFile(ours.delegate, { call, ...file() });
    await removeFile(colleague, { file: id });
    expect((await filesOnCall(ours.delegate, { call })).files).toEqual([]);
    await expect(removeFile(ours.delegate, { file: id })).rejects.toMatchObject({ reason: "notFound" });
    expect((await entriesAbout(`file:${id}`)).map(({ name }) => name)).toEqual(["file.added", "file.removed"]);
  });

  test("cannot be found by guessing", async () => {
    const { ours } = await consultation();
    for (const id of [newId(), newId()]) await expect(fileById(ours.delegate, { file: id })).rejects.toMatchObject({ reason: "notFound" });
    for (const id of ["", "..", "../../etc/passwd", "1"]) await expect(fileById(ours.delegate, { file: id })).rejects.toMatchObject({ reason: "invalid" });
  });

  test("is one of ten, and comes while the call is open", async () => {
    const { call, ours } = await consultation();
    for (let n = 0; n < 10; n += 1) await addFile(ours.delegate, { call, ...file() });
    await expect(addFile(ours.delegate, { call, ...file() })).rejects.toMatchObject({ reason: "state", code: "file.tooMany" });
    travelDays(20);
    await expect(addFile(ours.delegate, { call, ...file() })).rejects.toMatchObject({ reason: "state", code: "call.closed" });
  });

  test("belongs to a question of its call that asks for one, if to any", async () => {
    const { call, ours } = await consultation();
    await expect(addFile(ours.delegate, { call, question: newId(), ...file() })).rejects.toMatchObject({ reason: "invalid", faults: { question: [{ code: "notOneOf" }] } });
  });

  test("can be handed in by a coordinator, who learns nothing of the others", async () => {
    const { call, ours, coordinator, asianCoordinator, competitor, europe } = await consultation();
    await addFile(ours.delegate, { call, ...file("secret.pdf") });
    const organisation = ours.organisation.slug;
    const { value: { id } } = await addFile(coordinator, { call, organisation, ...file("mailed.pdf") });
    expect((await filesOnCall(coordinator, { call, organisation })).files.map(({ name }) => name)).toEqual(["mailed.pdf"]);
    expect((await filesOnCall(ours.delegate, { call })).files).toHaveLength(2);
    expect(await reads(coordinator, id)).toBe(true);
    await expect(addFile(competitor.delegate, { call, organisation, ...file() })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(addFile(asianCoordinator, { call, organisation, ...file() })).rejects.toMatchObject({ reason: "notFound" });
    const stranger = await participant(europe);
    await expect(addFile(coordinator, { call, organisation: `${stranger.organisation.slug}-x`, ...file() })).rejects.toMatchObject({ reason: "invalid" });
  });
});

describe("where a scanner is configured, a file", () => {
  test("waits for it, and is let through or held back; whoever gave it is told", async () => {
    const { call, ours, colleague } = await consultation();
    const [{ value: bad }, { value: good }] = await withScanner(async () => [await addFile(ours.delegate, { call, ...file() }), await addFile(ours.delegate, { call, ...file() })]);
    expect(bad.state).toBe("waiting");
    expect((await waitingFiles(system, {})).map(({ id }) => id)).toEqual(expect.arrayContaining([bad.id, good.id]));
    await settleFile(system, { file: bad.id, scanned: true, finding: "Eicar-Signature" });
    await settleFile(system, { file: good.id, scanned: true, finding: null });
    await settleFile(system, { file: good.id, scanned: true, finding: "Late" });
    expect(await filesOnCall(colleague, { call })).toMatchObject({ files: [{ id: bad.id, state: "refused", finding: "Eicar-Signature" }, { id: good.id, state: "clean", scanned: true }] });
    expect(await told(ours.delegate)).toContain("file.scanned: fileRefused");
    expect(await told(colleague)).not.toContain("file.scanned: fileRefused");
  });
});
