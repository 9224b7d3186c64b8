import { existsSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { GET as handOut } from "#app/(workshop)/responses/[response]/pack/files/[file]/route.ts";
import { POST as takeForm } from "#app/api/packs/[response]/route.ts";
import { packForms } from "#db/vocabulary.ts";
import { addAmendment } from "#lib/amendments/commands.ts";
import { addAsk, editAsk } from "#lib/asks/commands.ts";
import { disposeFeedback, submitFeedback } from "#lib/feedback/commands.ts";
import { lifeOfAsk } from "#lib/fates/queries.ts";
import { sha256 } from "#lib/formats/checksum.ts";
import { writeSheet } from "#lib/formats/amendment-forms/write.ts";
import { packDocument } from "#lib/next/pack-files.ts";
import { chooseContents } from "#lib/packs/commands.ts";
import { packOfResponse } from "#lib/packs/queries.ts";
import { draftPosition, openConsultation } from "#lib/positions/commands.ts";
import { decideGoNoGo, planResponse, startWork } from "#lib/responses/commands.ts";
import { machineOf, origin, tokenOf } from "#tests/support/api.ts";
import { entriesOf } from "#tests/support/amendment-documents.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { namesOf } from "#tests/support/readings.ts";
import { answer, consultation, person, type Person } from "#tests/support/factories.ts";
import { agreed, answeredAsks, heldAsks } from "#tests/support/judging.ts";

/** Words that stand nowhere but where only few may read. */
const canaries = { confided: "quillotropine", own: "velmacheron", fallback: "tarrabenthol", coordinators: "oxilumbrate", disposition: "brindelacque" };
const host = new URL(origin).host;

/** A response with an ask and an amendment of the hub's and of its coordinators' own, and something of every lane on its issue. */
async function packing() {
  const world = await consultation();
  const { coordinator, docket, europe, call, ours } = world;
  const place = { issue: docket, hub: europe.slug };
  for (const lane of ["confided", "own"] as const) {
    const { value: { id } } = await submitFeedback(ours.delegate, { call, ...answer({ lane, impact: `It would cost us a ${canaries[lane]}.` }) });
    if (lane === "confided") await disposeFeedback(coordinator, { feedback: id, verdict: "noted", reason: `A ${canaries.disposition} indeed.` });
  }
  const make = async (word: string, open: boolean) => {
    const { value: { id: position } } = await draftPosition(coordinator, { ...place, title: `On ${word}`, stance: "support-with-changes" });
    const { value: ask } = await addAsk(coordinator, { position, statement: `Exempt every ${word}`, priority: "must", fallback: `A ${canaries.fallback} for two years.` });
    const { value: row } = await addAmendment(coordinator, { position, provision: "Article 2", current: "all projects", proposed: `all ${word} projects`, justification: `A ${word} cannot comply.`, fallback: `A ${canaries.fallback} at least.` });
    if (open) await openConsultation(coordinator, { position });
    return { ask: ask.id, amendment: row.id };
  };
  const [open, closed] = [await make("hobby", true), await make(canaries.coordinators, false)];
  const { value: { id: response } } = await planResponse(coordinator, { ...place, title: "Our answer", authority: "European Commission", channel: "comment-sheet", day: dayFromNow(14), body: "We *welcome* it." });
  await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns most of us." });
  await startWork(coordinator, { response });
  await chooseContents(coordinator, { response, asks: [open.ask, closed.ask], amendments: [{ amendment: open.amendment }, { amendment: closed.amendment }] });
  return { ...world, response, open, closed, liaison: await person({ role: "liaison", hub: europe }) };
}

const fetched = async (who: Person, response: string, file: string) => handOut(new Request(`${origin}/responses/${response}/pack/files/${file}`, { headers: { host, authorization: `Bearer ${await tokenOf(who)}` } }), { params: Promise.resolve({ response, file }) });
const readable = (bytes: Uint8Array, form: string) => (/\.(docx|xlsx)$/u.test(form) ? Object.values(entriesOf(bytes)).join("\n") : Buffer.from(bytes).toString("utf8"));

describe("the files of a pack", () => {
  test("hold nothing of a lane above who makes them, in any form, and the second-best wording of nobody", async () => {
    const { response, coordinator, liaison } = await packing();
    for (const [who, words] of [[coordinator, ["hobby", canaries.coordinators]], [liaison, ["hobby"]]] as const) {
      const never = Object.values(canaries).filter((one) => !(words as readonly string[]).includes(one));
      const { document } = await packDocument(who, { response });
      for (const canary of never) expect(JSON.stringify(document)).not.toContain(canary);
      for (const form of packForms) {
        const { body: { id, hash } } = await machineOf(who).post(`/responses/${response}/pack/files`, { form });
        const bytes = new Uint8Array(await (await fetched(who, response, id)).arrayBuffer());
        expect([form, sha256(bytes)]).toEqual([form, hash]);
        if (form.endsWith(".pdf")) continue;
        const text = readable(bytes, form);
        for (const canary of never) expect([form, canary, text.includes(canary)]).toEqual([form, canary, false]);
        if (!form.startsWith("answers")) for (const word of words) expect([form, word, text.includes(word)]).toEqual([form, word, true]);
      }
    }
  }, 120_000);

  test("are handed out byte for byte to who may read them, and to nobody else", async () => {
    const { response, coordinator, liaison, colleague } = await packing();
    const { body: { id } } = await machineOf(coordinator).post(`/responses/${response}/pack/files`, { form: "text.txt" });
    expect((await fetched(coordinator, response, id)).status).toBe(200);
    for (const one of [liaison, colleague]) expect((await fetched(one, response, id)).status).toBe(404);
    const again = await machineOf(coordinator).post(`/responses/${response}/pack/files`, { form: "text.txt" });
    const { files } = await packOfResponse(coordinator, { response });
    expect(new Set(files.map(({ hash }) => hash)).size).toBe(1);
    expect(again.body.id).not.toBe(id);
  });

  test("are made in an authority's own file where it stands", async () => {
    const blank = "../shared/data/consultations/EC-template-for-comments-CRA-technical-description.xlsx";
    if (!existsSync(blank)) return;
    const { response, liaison } = await packing();
    const { status, body } = await machineOf(liaison).upload(`/responses/${response}/pack/template`, { name: "blank.xlsx", bytes: readFileSync(blank) });
    expect([status, body.name]).toEqual([201, expect.stringContaining("commission.xlsx")]);
    const bytes = new Uint8Array(await (await fetched(liaison, response, body.id)).arrayBuffer());
    expect(readable(bytes, "a.xlsx")).toContain("A hobby cannot comply.");
    expect(readable(bytes, "a.xlsx")).not.toContain(canaries.coordinators);
  });
});

/** A table as the secretariat sends it back. */
const answered = (change: string, type: "xlsx" | "docx" = "xlsx") => writeSheet(type, {
  name: "Comments", title: "Comments", above: [], fixed: 1, columns: ["MB/NC", "Clause/Subclause", "Type of comment", "Comments", "Proposed change", "Observations of the secretariat"].map((head) => ({ head, width: 20 })),
  rows: [["Ours", "Article 2", "ge", "A hobby cannot comply at all.", change, "Accepted in principle"], ["Theirs", "Article 9", "ed", "A comma is missing.", "Put it there.", "Noted"]],
}, { title: "Comments", organisation: "Secretariat", language: "en", date: "2026-01-01" });

describe("a table that comes back", () => {
  test.each(["xlsx", "docx"] as const)("as %s is looked at cell by cell, taken over as far as somebody says, and taken back", async (type) => {
    const { response, coordinator, open } = await packing();
    const machine = machineOf(coordinator);
    const { status, body: { id } } = await machine.upload(`/responses/${response}/pack/returns`, { name: `answered.${type}`, bytes: await answered("all hobby projects, and more", type) });
    expect(status).toBe(201);
    const at = `/responses/${response}/pack/returns/${id}`;
    const seen = (await machine.get(at)).body as unknown as { differences: { field: string; before: string | null; after: string }[]; unmatched: unknown[]; matched: number };
    expect(seen).toMatchObject({ rows: 2, matched: 1, unmatched: [{ place: "Article 9", comment: "A comma is missing." }] });
    expect(seen.differences.map(({ field, after }) => [field, after])).toEqual([["comment", "A hobby cannot comply at all."], ["commentType", "ge"], ["change", "all hobby projects, and more"], ["observation", "Accepted in principle"]]);
    const row = async () => (await packOfResponse(coordinator, { response })).content!.amendments.find((one) => one.id === open.amendment)!;
    await machine.post(`${at}/cells`, { cells: ["comment", "observation", "change"].map((field) => `${open.amendment}.${field}`) });
    expect(await row()).toMatchObject({ comment: "A hobby cannot comply at all.", commentType: "te", proposed: "all hobby projects, and more", observation: "Accepted in principle" });
    expect(await namesOf(`amendment:${open.amendment}`)).toContain("amendment.edited");
    expect((await machine.post(`${at}/cells`, { cells: [`${open.amendment}.commentType`] })).status).toBe(409);
    await machine.delete(at);
    expect(await row()).toMatchObject({ comment: null, proposed: "all hobby projects", observation: null });
    expect((await machine.delete(at)).status).toBe(409);
  });

  test("is refused where it is none, and not to be read by who could not read what is in the pack", async () => {
    const { response, coordinator, liaison, colleague } = await packing();
    expect((await machineOf(coordinator).upload(`/responses/${response}/pack/returns`, { name: "words.csv", bytes: Buffer.from("Name,Colour\nAda,red\n") })).status).toBe(409);
    expect((await machineOf(colleague).upload(`/responses/${response}/pack/returns`, { name: "a.xlsx", bytes: await answered("x") })).status).toBe(404);
    const { body: { id } } = await machineOf(coordinator).upload(`/responses/${response}/pack/returns`, { name: "answered.xlsx", bytes: await answered("x") });
    expect((await machineOf(liaison).get(`/responses/${response}/pack/returns/${id}`)).status).toBe(404);
    expect((await machineOf(coordinator).get(`/responses/${response}/pack/returns/${id}`)).status).toBe(200);
  });

  test("is written into the ask that a row came from, for who may edit it, and taken back", async () => {
    const { response, coordinator, liaison, open } = await packing();
    const bytes = await writeSheet("docx", { name: "Comments", title: "Comments", above: [], fixed: 1, columns: ["MB/NC", "Clause", "Type of comment", "Comments", "Proposed change"].map((head) => ({ head, width: 20 })), rows: [["Ours", "General", "ge", "Exempt every hobby\nproject", ""], ["Ours", "Article 2", "te", "A hobby cannot comply.", "delete"]] }, { title: "Comments", organisation: "Secretariat", language: "en", date: "2026-01-01" });
    const asked = async () => (await packOfResponse(coordinator, { response })).content!.asks[0]!.statement;
    const cells = [`${open.ask}.statement`];
    const theirs = machineOf(liaison);
    const own = (await theirs.upload(`/responses/${response}/pack/returns`, { name: "answered.docx", bytes: Buffer.from(bytes) })).body.id;
    // A liaison writes the response, and not the position.
    expect((await theirs.get(`/responses/${response}/pack/returns/${own}`)).body).toMatchObject({ rewordable: [], asks: [{ id: open.ask, otherwise: "Exempt every hobby project" }] });
    expect((await theirs.post(`/responses/${response}/pack/returns/${own}/cells`, { cells })).status).toBe(403);
    expect(await asked()).toBe("Exempt every hobby");
    const machine = machineOf(coordinator);
    const at = `/responses/${response}/pack/returns/${own}`;
    expect((await machine.get(at)).body).toMatchObject({ rewordable: expect.arrayContaining([open.ask]) });
    expect((await machine.post(`${at}/cells`, { cells })).status).toBe(200);
    expect(await asked()).toBe("Exempt every hobby project");
    expect(await namesOf(`ask:${open.ask}`)).toContain("ask.edited");
    await editAsk(coordinator, { ask: open.ask, revision: 2, statement: "Exempt each hobby project", priority: "must" });
    expect((await machine.delete(at)).status).toBe(409);
    await editAsk(coordinator, { ask: open.ask, revision: 3, statement: "Exempt every hobby project", priority: "must" });
    expect((await machine.delete(at)).status).toBe(204);
    expect(await asked()).toBe("Exempt every hobby");
  });

  test("changes no wording of a position that no longer moves", async () => {
    const { coordinator, ...world } = await heldAsks();
    const { response } = await answeredAsks({ coordinator, ...world });
    const machine = machineOf(coordinator);
    const sheet = await writeSheet("xlsx", { name: "Comments", title: "Comments", above: [], fixed: 1, columns: ["MB/NC", "Clause", "Type of comment", "Comments", "Proposed change"].map((head) => ({ head, width: 20 })), rows: [["Ours", "Article 24(1)", "te", "Nobody has a rota.", `${agreed} It may wait.`]] }, { title: "Comments", organisation: "Secretariat", language: "en", date: "2026-01-01" });
    const { body: { id } } = await machine.upload(`/responses/${response}/pack/returns`, { name: "answered.xlsx", bytes: Buffer.from(sheet) });
    expect((await machine.get(`/responses/${response}/pack/returns/${id}`)).body).toMatchObject({ rewordable: [], differences: [{ field: "change" }] });
    expect((await machine.post(`/responses/${response}/pack/returns/${id}/cells`, { cells: [`${world.amendment}.change`] })).status).toBe(409);
  });

  test("says beside the rows of our asks what may show what became of them, and nothing is judged by it", async () => {
    const world = await heldAsks();
    const { coordinator, ask, hobby, amendment } = world;
    const { response } = await answeredAsks(world);
    const bytes = await writeSheet("docx", {
      name: "Comments", title: "Comments", above: [], fixed: 1, columns: ["MB/NC", "Clause", "Type of comment", "Comments", "Proposed change", "Observations of the secretariat"].map((head) => ({ head, width: 20 })),
      rows: [["Ours", "Article 24(1)", "te", "Nobody has a rota.", agreed, "Accepted"], ["Ours", "General", "ge", "Exempt hobby projects", "", "Not accepted: out of scope"], ["Ours", "General", "ge", "One working day to report vulnerabilities", "", ""]],
    }, { title: "Comments", organisation: "Secretariat", language: "en", date: "2026-01-01" });
    const machine = machineOf(coordinator);
    const { body: { id } } = await machine.upload(`/responses/${response}/pack/returns`, { name: "answered.docx", bytes: Buffer.from(bytes) });
    const seen = (await machine.get(`/responses/${response}/pack/returns/${id}`)).body;
    expect(seen).toMatchObject({ matched: 3, unmatched: [], asks: [
      { id: amendment, kind: "amendment", observation: "Accepted", otherwise: null }, { id: hobby, kind: "ask", observation: "Not accepted: out of scope", otherwise: null }, { id: ask, kind: "ask", observation: null, otherwise: "One working day to report vulnerabilities" },
    ], differences: [{ amendment, field: "observation" }] });
    const { body: { id: reply } } = await machine.post(`/responses/${response}/replies`, { kind: "reply", day: dayFromNow(0), words: "Row 2: Not accepted: out of scope" });
    expect((await lifeOfAsk(coordinator, { ask: hobby })).replies[0]!.fate).toBeNull();
    expect((await machine.post(`/asks/${hobby}/fates`, { reply, verdict: "not-adopted", excerpt: "Not accepted: out of scope" })).status).toBe(200);
  });

  test("is refused with macros in it, and as a document without a table", async () => {
    const { response, coordinator } = await packing();
    const brought = async (bytes: Uint8Array) => (await machineOf(coordinator).upload(`/responses/${response}/pack/returns`, { name: "answered.docx", bytes: Buffer.from(bytes) })).status;
    const parts = Object.fromEntries(Object.entries(entriesOf(await answered("x", "docx"))).map(([name, text]) => [name, strToU8(text)]));
    expect(await brought(zipSync({ ...parts, "word/vbaProject.bin": strToU8("x") }))).toBe(415);
    expect(await brought(zipSync({ ...parts, "word/document.xml": strToU8(strFromU8(parts["word/document.xml"]!).replace(/<w:tbl>[^]*<\/w:tbl>/u, "")) }))).toBe(422);
    expect(await brought(zipSync(parts))).toBe(201);
  });

  test("comes by a form without a script too, and leads to what it says", async () => {
    const { response, coordinator } = await packing();
    const form = new FormData();
    form.append("file", new File([new Uint8Array(await answered("x"))], "answered.xlsx"));
    const request = new Request(`${origin}/api/packs/${response}?act=return`, { method: "POST", body: form, headers: { host, authorization: `Bearer ${await tokenOf(coordinator)}`, "content-length": "1000" } });
    const { status, headers } = await takeForm(request, { params: Promise.resolve({ response }) });
    expect([status, headers.get("location")]).toEqual([303, expect.stringMatching(new RegExp(`/responses/${response}/pack/returns/`))]);
  });
});
