import { describe, expect, test } from "vitest";
import { GET as now } from "#app/(workshop)/positions/[position]/amendment-files/[form]/route.ts";
import { GET as then } from "#app/(workshop)/positions/[position]/versions/[version]/amendment-files/[form]/route.ts";
import { GET as nowForMachines } from "#app/api/v1/positions/[position]/amendment-files/[form]/route.ts";
import { addAmendment, replaceAmendments, setAuthors } from "#lib/amendments/commands.ts";
import { revisePosition } from "#lib/decisions/commands.ts";
import { amendmentForms, type AmendmentForm } from "#lib/formats/amendment-forms/forms.ts";
import { fileTypes } from "#lib/formats/file-types.ts";
import { writeAmendments } from "#lib/formats/amendment-forms/write.ts";
import { amendmentsNow, amendmentsThen, formWordsIn } from "#lib/next/amendment-document.ts";
import { visitor, type Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { wordingsFile } from "#lib/next/wordings-file.ts";
import type { Speak } from "#lib/next/words.ts";
import { origin, tokenOf } from "#tests/support/api.ts";
import { lawOn } from "#tests/support/amending.ts";
import { entriesOf } from "#tests/support/amendment-documents.ts";
import { draftPosition, frozenPosition, participant, publishedPosition, type Person } from "#tests/support/factories.ts";

const host = new URL(origin).host;
const asking = async (person: Person | null, path: string) => new Request(`${origin}${path}`, { headers: { host, ...(person ? { authorization: `Bearer ${await tokenOf(person)}` } : {}) } });
const fetched = async (person: Person | null, position: string, form: string = "amendments.txt") => now(await asking(person, `/positions/${position}/amendment-files/${form}`), { params: Promise.resolve({ position, form }) });
const fetchedThen = async (person: Person | null, position: string, version: string, form: string = "amendments.txt") => then(await asking(person, `/positions/${position}/versions/${version}/amendment-files/${form}`), { params: Promise.resolve({ position, version, form }) });

const words = { provision: "Article 14 – paragraph 2", current: "within 24 hours", proposed: "within 72 hours", justification: "Volunteers sleep." };

/** A draft with an amendment that has a second-best wording, which is kept among coordinators. */
async function amendedPosition() {
  const world = await draftPosition();
  await addAmendment(world.coordinator, { position: world.position, ...words, fallback: "Zwaluwstaart at the least" });
  return world;
}

/** All that can be read in a file without knowing the program it is for. */
const readable = (bytes: Uint8Array, form: AmendmentForm) => (/\.(docx|xlsx)$/u.test(form) ? Object.values(entriesOf(bytes)).join("\n") : Buffer.from(bytes).toString("utf8"));

describe("the amendments of a position as files", () => {
  test("are saved under a name of their own, kept by nobody on the way and never shown as a page", async () => {
    const { coordinator, position, docket } = await amendedPosition();
    const answer = await fetched(coordinator, position, "tracked.docx");
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "content-disposition": expect.stringContaining(`filename="${docket} Who is a manufacturer draft tracked.docx"`),
      "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'", "cache-control": "private, no-store", vary: "Authorization, Cookie",
    });
  });

  test("have our words in every form, and in none the second-best wording, even for who keeps it", async () => {
    const { coordinator, position } = await amendedPosition();
    const { document, words: fixed } = await amendmentsNow(coordinator, { position });
    // The letters of a PDF are numbers of shapes, so that what it is made of is looked at too.
    expect(JSON.stringify(document)).not.toContain("Zwaluwstaart");
    for (const form of amendmentForms) {
      const text = readable(await writeAmendments(form, document, fixed), form);
      expect([form, text.includes("Zwaluwstaart"), form === "amendments.pdf" || text.includes("72")]).toEqual([form, false, true]);
    }
  });

  test("name the act, its edition and their authors, a compromise in the place of what it replaces", async () => {
    const { coordinator, europe, docket, position } = await draftPosition({ lane: "public", jurisdiction: "EU" });
    const proposal = await (await lawOn(coordinator, docket)).publish({ day: "2030-01-10" });
    const { organisation } = await participant(europe);
    const ids = [];
    for (const hours of ["48", "72"]) ids.push((await addAmendment(coordinator, { position, provisionId: proposal.at("Article 2 – paragraph 1"), proposed: `Within ${hours} hours.`, justification: "Time." })).value.id);
    await setAuthors(coordinator, { amendment: ids[0]!, organisations: [organisation.slug] });
    await replaceAmendments(coordinator, { position, amendments: ids, provisionId: proposal.at("Article 2 – paragraph 1"), proposed: "Within 60 hours.", justification: "Time." });
    const { document } = await amendmentsNow(coordinator, { position });
    expect(document).toMatchObject({ title: "Who is a manufacturer", textHead: "Text proposed by the Commission", act: { title: "Act on components", edition: "Proposal (2030-01-10)" }, organisation: europe.name });
    expect(document.rows).toMatchObject([{ number: 3, place: "Article 2 – paragraph 1", current: "1. A steward shall report each vulnerability within 24 hours.", proposed: "Within 60 hours.", authors: [organisation.name], compromiseOf: [1, 2] }]);
  });

  test("are the same bytes for a person and for a machine, today and tomorrow", async () => {
    const { coordinator, position } = await amendedPosition();
    const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
    const form = "parliament.docx";
    const machine = await nowForMachines(await asking(coordinator, `/api/v1/positions/${position}/amendment-files/${form}`), { params: Promise.resolve({ position, form }) });
    expect(await bytes(machine)).toEqual(await bytes(await fetched(coordinator, position, form)));
  });

  test("are not there for who may not read the position, nor under an address that names none", async () => {
    const { coordinator, asianCoordinator, asia, position } = await amendedPosition();
    for (const other of [asianCoordinator, (await participant(asia)).delegate, null]) expect((await fetched(other, position)).status).toBe(404);
    for (const [at, form] of [[position, "x"], [position, "../table.csv"], ["x", "table.csv"], [position.replace(/./gu, "0"), "table.csv"]] as const) expect((await fetched(coordinator, at, form)).status).toBe(404);
  });

  test("are those of the adopted version for who sees no more than that", async () => {
    const { coordinator, position } = await publishedPosition();
    const version = await amendmentsThen(coordinator, { position, version: 1 });
    expect((await amendmentsNow(coordinator, { position })).document.rows).toMatchObject(version.document.rows);
    const answer = await fetched(null, position);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("all commercial projects")]);
  });
});

describe("the amendments of a frozen version as files", () => {
  test("stay as they were when the draft moves on, and are for who may read the version", async () => {
    const { coordinator, asianCoordinator, position } = await frozenPosition();
    const before = await (await fetchedThen(coordinator, position, "1")).text();
    await revisePosition(coordinator, { position, reason: "Another round." });
    await addAmendment(coordinator, { position, ...words });
    expect(await (await fetched(coordinator, position)).text()).toContain("within 72 hours");
    expect(await (await fetchedThen(coordinator, position, "1")).text()).toBe(before);
    expect(before).toContain("version 1");
    for (const [who, version] of [[asianCoordinator, "1"], [null, "1"], [coordinator, "2"], [coordinator, "x"]] as const) expect((await fetchedThen(who, position, version)).status).toBe(404);
  });
});

describe("the fixed words of a file", () => {
  test("are in the language of its text where we speak it", () => {
    expect(formWordsIn("nl-BE", "Bestaande tekst")).toMatchObject({ amendment: "Amendement {number}", original: "Or. {language}", heads: { current: "Bestaande tekst" } });
    expect(formWordsIn("ja", "Text").amendment).toBe("Amendment {number}");
  });
});

describe("the fifth column as a file", () => {
  const t: Speak = (key) => key;

  test("has each edition and our wording, of what the one who asks may read", async () => {
    const { coordinator, asianCoordinator, docket, position } = await draftPosition();
    const { publish } = await lawOn(coordinator, docket);
    const proposal = await publish({ day: "2030-01-10" });
    await addAmendment(coordinator, { position, provisionId: proposal.at("Article 3"), proposed: "Nobody shall pay for a report.", justification: "Time.", fallback: "Zwaluwstaart at the least" });
    const file = (actor: Actor, type: "xlsx" | "docx") => wordingsFile(actor, type, { docket, asked: new URLSearchParams({ sort: "place" }), t });
    const { bytes, name, type } = await file(coordinator, "xlsx");
    expect([name.endsWith(".xlsx"), type]).toEqual([true, fileTypes.xlsx]);
    for (const made of [bytes, (await file(coordinator, "docx")).bytes]) {
      const text = readable(made, "iso.xlsx");
      for (const words of ["Proposal, 2030-01-10", "Who is a manufacturer (1)", "for a report."]) expect([words, text.includes(words)]).toEqual([words, true]);
      expect(text).not.toContain("Zwaluwstaart");
    }
    expect(readable((await file(asianCoordinator, "xlsx")).bytes, "iso.xlsx")).not.toContain("for a report.");
    await expect(wordingsFile(visitor, "xlsx", { docket, asked: new URLSearchParams(), t })).rejects.toThrow(Refusal);
  });
});
