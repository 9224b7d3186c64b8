import { describe, expect, test } from "vitest";
import { disposeFeedback, submitFeedback } from "#lib/feedback/commands.ts";
import { feedbackById, feedbackOnCall } from "#lib/feedback/queries.ts";
import { addFile } from "#lib/files/commands.ts";
import { fileById, filesOnCall } from "#lib/files/queries.ts";
import { importTable, keepTable, undoImport } from "#lib/imports/commands.ts";
import { importById, importsOnCall, tableById } from "#lib/imports/queries.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { search } from "#lib/search/queries.ts";
import { travelDays } from "#tests/support/clock.ts";
import { answer, consultation, entry, file, importedTable, person } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";

const mapping = { Item: "provision", Comments: "impact" } as const;
const table = (rows: number) => Array.from({ length: rows }, (_, at) => entry(at + 2));

describe("a table of comments that an organisation brings in", () => {
  test("becomes inputs in the order of its rows, each with all of its cells", async () => {
    const { call, ours, import: id } = await importedTable();
    const { feedback, total, organisations } = await feedbackOnCall(ours.delegate, { call });
    expect({ total, organisations }).toEqual({ total: 3, organisations: 1 });
    expect(feedback.map(({ provision, impact, commentType, stance }) => ({ provision, impact, commentType, stance }))).toEqual([2, 3, 4].map((row) => ({ provision: `Article ${row}`, impact: `What row ${row} says.`, commentType: "te", stance: null })));
    expect((await feedbackById(ours.delegate, { feedback: feedback[0]!.id })).row).toEqual({ Item: "Article 2", Comments: "What row 2 says." });
    expect(await importById(ours.delegate, { import: id })).toMatchObject({ state: "imported", total: 3, undoable: 3, inputs: feedback.map((one) => ({ id: one.id })), may: { undo: true } });
  });

  test("is told to the coordinators once, and not of every row", async () => {
    const { coordinator, import: id, competitor } = await importedTable();
    expect((await told(coordinator)).filter((one) => one.startsWith("feedback."))).toEqual(["feedback.imported: answered"]);
    expect((await told(competitor.delegate)).filter((one) => one.startsWith("feedback."))).toEqual([]);
    expect(await entriesAbout(`import:${id}`)).toMatchObject([{ name: "feedback.imported", lane: "confided", data: { rows: 3 } }]);
  });

  test("is found by its words", async () => {
    const { ours, competitor } = await importedTable();
    expect((await search(competitor.delegate, { q: `${ours.organisation.name} row 3` })).found.map(({ kind }) => kind)).toEqual(["feedback"]);
    expect((await search(ours.delegate, { q: `${ours.organisation.name} row 3` })).found).toHaveLength(1);
  });

  test("comes in once, however often it is sent", async () => {
    const { call, ours } = await consultation();
    const { value: { id } } = await keepTable(ours.delegate, { call, ...file("table.csv") });
    const input = { call, file: id, lane: "hub", mapping, entries: table(2) } as const;
    const once = { key: "the form" };
    const both = await Promise.all([importTable(ours.delegate, input, once), importTable(ours.delegate, input, once)]);
    expect(both[0].value).toEqual(both[1].value);
    await expect(importTable(ours.delegate, input)).rejects.toMatchObject({ reason: "state", code: "import.already" });
    expect((await feedbackOnCall(ours.delegate, { call })).total).toBe(2);
  });

  test("comes in whole or not at all", async () => {
    const { call, ours } = await consultation();
    const { value: { id } } = await keepTable(ours.delegate, { call, ...file("table.csv") });
    await expect(importTable(ours.delegate, { call, file: id, lane: "hub", mapping, entries: [...table(2), entry(9, { impact: "x".repeat(10_001) })] })).rejects.toMatchObject({ reason: "invalid" });
    await expect(importTable(ours.delegate, { call, file: id, lane: "hub", mapping, entries: table(2_001) })).rejects.toMatchObject({ reason: "invalid" });
    expect((await feedbackOnCall(ours.delegate, { call })).total).toBe(0);
    expect(await importsOnCall(ours.delegate, { call })).toEqual([]);
  });

  test("warns where the same file came in before", async () => {
    const { call, ours, competitor } = await consultation();
    const same = file("table.csv");
    const { value: first } = await keepTable(ours.delegate, { call, ...same });
    const { value: { id } } = await importTable(ours.delegate, { call, file: first.id, lane: "hub", mapping, entries: table(2) });
    const { value: second } = await keepTable(ours.delegate, { call, ...same });
    expect(await tableById(ours.delegate, { call, file: second.id })).toMatchObject({ earlier: [{ id, rows: 2 }], importId: null });
    const { value: theirs } = await keepTable(competitor.delegate, { call, ...same });
    expect(await tableById(competitor.delegate, { call, file: theirs.id })).toMatchObject({ earlier: [] });
    await expect(tableById(competitor.delegate, { call, file: second.id })).rejects.toMatchObject({ reason: "notFound" });
  });

  test.each(["own", "confided"] as const)("on lane %s leaves no trace for others", async (lane) => {
    const { call, coordinator, competitor, import: id, ours } = await importedTable({ lane });
    const administrator = await person({ role: "administrator" });
    for (const other of [competitor.delegate, administrator, visitor, ...(lane === "own" ? [coordinator] : [])]) {
      await expect(importById(other, { import: id })).rejects.toMatchObject({ reason: "notFound" });
      expect((await importsOnCall(other, { call }).catch(() => []))).toEqual([]);
      expect((await feedbackOnCall(other, { call }).catch(() => ({ total: 0 }))).total).toBe(0);
    }
    expect((await told(coordinator)).includes("feedback.imported: answered")).toBe(lane === "confided");
    expect((await importsOnCall(ours.delegate, { call })).map((one) => one.id)).toEqual([id]);
  });

  test("is kept as a file of the organisation, for nobody else to fetch, and goes with no answer", async () => {
    const { call, file: id, ours, colleague, coordinator, competitor } = await importedTable({ lane: "public" });
    expect(await fileById(colleague, { file: id })).toMatchObject({ name: "table.pdf".replace("pdf", "csv") });
    for (const other of [coordinator, competitor.delegate, visitor]) await expect(fileById(other, { file: id })).rejects.toMatchObject({ reason: "notFound" });
    expect((await filesOnCall(ours.delegate, { call })).files).toEqual([]);
  });

  test("is one of the last few that were looked at and not brought in", async () => {
    const { call, ours } = await consultation();
    const kept: string[] = [];
    for (let n = 0; n < 7; n += 1) kept.push((await keepTable(ours.delegate, { call, ...file(`table ${n}.csv`) })).value.id);
    const there = await Promise.all(kept.map((id) => fileById(ours.delegate, { file: id }).then(() => true, () => false)));
    expect(there.filter(Boolean)).toHaveLength(5);
    expect(there.at(-1)).toBe(true);
  });

  test("cannot be made out of a file that was given as evidence", async () => {
    const { call, ours } = await consultation();
    const { value: { id } } = await addFile(ours.delegate, { call, ...file() });
    await expect(importTable(ours.delegate, { call, file: id, lane: "hub", mapping, entries: table(1) })).rejects.toMatchObject({ reason: "notFound" });
  });

  test("comes while the call is open", async () => {
    const { call, ours } = await consultation();
    const { value: { id } } = await keepTable(ours.delegate, { call, ...file() });
    travelDays(20);
    await expect(keepTable(ours.delegate, { call, ...file() })).rejects.toMatchObject({ code: "call.closed" });
    await expect(importTable(ours.delegate, { call, file: id, lane: "hub", mapping, entries: table(1) })).rejects.toMatchObject({ code: "call.closed" });
  });
});

describe("a table that a coordinator brings in for an organisation", () => {
  async function handedIn() {
    const world = await consultation();
    const { coordinator, call, ours } = world;
    const { value: { id } } = await keepTable(coordinator, { call, organisation: ours.organisation.slug, ...file("mailed.csv") });
    return { ...world, file: id, bring: (lane: "hub" | "public" | "own") => importTable(coordinator, { call, file: id, lane, source: "Mail of 3 June", mapping, entries: table(2) }) };
  }

  test("says who entered it and is not confirmed; the organisation is told", async () => {
    const { call, ours, colleague, bring, competitor } = await handedIn();
    travelDays(20);
    await bring("hub");
    const { feedback } = await feedbackOnCall(ours.delegate, { call });
    expect(await feedbackById(ours.delegate, { feedback: feedback[0]!.id })).toMatchObject({ enteredFrom: "Mail of 3 June", confirmedAt: null });
    for (const one of [ours.delegate, colleague]) expect(await told(one)).toContain("feedback.imported: confirm");
    expect(await told(competitor.delegate)).not.toContain("feedback.imported: confirm");
  });

  test("comes in on lanes that they may read, short of the public", async () => {
    const { bring } = await handedIn();
    for (const lane of ["public", "own"] as const) await expect(bring(lane)).rejects.toMatchObject({ reason: "invalid", faults: { lane: [{ code: "notOneOf" }] } });
  });

  test("can be taken back by them and by the organisation", async () => {
    const { bring, coordinator, ours, colleague } = await handedIn();
    const { value: { id } } = await bring("hub");
    expect([await importById(coordinator, { import: id }), await importById(ours.delegate, { import: id }), await importById(colleague, { import: id })].map(({ may }) => may.undo)).toEqual([true, true, false]);
    expect((await undoImport(coordinator, { import: id })).value).toEqual({ withdrawn: 2, stay: 0 });
  });
});

describe("taking back what came in with a table", () => {
  test("withdraws what the hub has not answered, and leaves the rest", async () => {
    const { call, ours, coordinator, import: id, competitor } = await importedTable();
    const { feedback: [first] } = await feedbackOnCall(coordinator, { call });
    await disposeFeedback(coordinator, { feedback: first!.id, verdict: "noted", reason: "We have taken note." });
    expect((await undoImport(ours.delegate, { import: id })).value).toEqual({ withdrawn: 2, stay: 1 });
    expect((await feedbackOnCall(coordinator, { call })).feedback.map((one) => one.id)).toEqual([first!.id]);
    expect((await search(competitor.delegate, { q: `${ours.organisation.name} says` })).found).toHaveLength(1);
    expect(await importById(ours.delegate, { import: id })).toMatchObject({ state: "undone", total: 3, undoable: 0, may: { undo: false } });
    expect(await importById(coordinator, { import: id })).toMatchObject({ total: 1 });
    await expect(undoImport(ours.delegate, { import: id })).rejects.toMatchObject({ reason: "state", code: "import.undone" });
  });

  test("leaves other answers of the organisation alone", async () => {
    const { call, ours, import: id } = await importedTable();
    await submitFeedback(ours.delegate, { call, ...answer() });
    await undoImport(ours.delegate, { import: id });
    expect((await feedbackOnCall(ours.delegate, { call })).total).toBe(1);
  });
});

test("two thousand inputs come in, and go", async () => {
  const { call, ours } = await consultation();
  const { value: { id } } = await keepTable(ours.delegate, { call, ...file() });
  const { value } = await importTable(ours.delegate, { call, file: id, lane: "hub", mapping, entries: table(2_000) });
  await undoImport(ours.delegate, { import: value.id });
  expect((await feedbackOnCall(ours.delegate, { call })).total).toBe(0);
});
