import { describe, expect, test } from "vitest";
import { GET as handOutSource } from "#app/(workshop)/texts/[edition]/source/route.ts";
import { POST as giveAct } from "#app/api/acts/[docket]/route.ts";
import { actFaults } from "#lib/formats/acts/act.ts";
import { hashesInUse } from "#lib/files/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { editionFromForm } from "#lib/next/editions.ts";
import { problemInWords } from "#lib/next/giving.ts";
import { keptBytes } from "#lib/platform/files.ts";
import { publicationFaults } from "#lib/platform/publications-office.ts";
import { actIn, keepSource, sealed, unsealed } from "#lib/next/acts.ts";
import { editionById, provisionsOfEdition } from "#lib/texts/queries.ts";
import { addEdition } from "#lib/texts/commands.ts";
import { edition, issueWithText } from "#tests/support/acts.ts";
import { machineOf, origin, tokenOf } from "#tests/support/api.ts";
import { issue, type Person } from "#tests/support/factories.ts";

const words = "# Act on names\n\nArticle 1\nSubject matter\n\n1. This act lays down rules on names.\n";

/** Sends the form of the page on which an edition is added, without a script. */
async function given(person: Person, docket: string, fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request(`http://localhost:3000/api/acts/${docket}`, { method: "POST", body, headers: { host: "localhost:3000", authorization: `Bearer ${await tokenOf(person)}`, "content-length": "1000" } });
  const answered = await giveAct(request, { params: Promise.resolve({ docket }) });
  return { status: answered.status, location: new URL(answered.headers.get("location") ?? "", "http://localhost:3000") };
}

/** The source of an edition, as a browser fetches it. */
const source = async (person: Person | null, id: string) => handOutSource(new Request(`${origin}/texts/${id}/source`, { headers: { host: new URL(origin).host, ...(person ? { authorization: `Bearer ${await tokenOf(person)}` } : {}) } }), { params: Promise.resolve({ edition: id }) });

describe("a source of an edition", () => {
  test("is read, looked at and stored as it was shown", async () => {
    const { coordinator, docket } = await issue();
    const { status, location } = await given(coordinator, docket, { words });
    expect([status, location.pathname]).toEqual([303, `/issues/${docket}/texts/preview`]);
    const source = location.searchParams.get("source")!;
    const { id } = await editionFromForm(coordinator, { issue: docket, text: "", title: "Act on names", name: "Draft", status: "draft", day: "2030-01-10", language: "en", lane: "", source }, undefined);
    expect((await provisionsOfEdition(coordinator, { edition: id })).map(({ anchor }) => anchor)).toContain("001.001");
    const { sourceHash } = await editionById(coordinator, { edition: id });
    expect(await hashesInUse(system, { hashes: [sourceHash] })).toEqual([sourceHash]);
    expect((await keptBytes(sourceHash)).toString()).toBe(words);
  });

  test("is handed out as it came to whoever may read the edition, to be saved and never shown", async () => {
    const { coordinator, ours, competitor, text } = await issueWithText();
    const script = "<html><body><script>alert(1)</script>";
    const readFrom = async (name: string, content: string) => { const { url: _, ...kept } = await keepSource([{ name, bytes: Buffer.from(content) }]); return { source: kept }; };
    const { value: { id: open } } = await addEdition(coordinator, { text, ...edition({ name: "Corrigendum", ...(await readFrom("../law “1”.hta", script)) }) });
    const { value: { id: leaked } } = await addEdition(coordinator, { text, ...edition({ name: "Mandate", status: "mandate", lane: "coordinators", ...(await readFrom("mandate.txt", words)) }) });
    const answered = await source(ours.delegate, open);
    expect(Object.fromEntries(answered.headers)).toMatchObject({
      "content-type": "application/octet-stream", "content-disposition": expect.stringMatching(/^attachment; filename="law _1_\.hta\.html"/) as string, "x-content-type-options": "nosniff", "content-security-policy": "sandbox; default-src 'none'", "cache-control": "private, no-store",
    });
    expect(await answered.text()).toBe(script);
    expect(await (await source(coordinator, leaked)).text()).toBe(words);
    for (const person of [ours.delegate, competitor.delegate, null]) expect((await source(person, leaked)).status).toBe(404);
    for (const none of ["x", "0".repeat(26)]) expect((await source(coordinator, none)).status).toBe(404);
    expect(await machineOf(competitor.delegate).get(`/editions/${leaked}/source`)).toMatchObject({ status: 404 });
    expect((await machineOf(ours.delegate).get(`/editions/${open}/source`)).status).toBe(200);
  });

  test("that is no longer kept is said to be gone", async () => {
    const { coordinator, first } = await issueWithText();
    expect((await source(coordinator, first)).status).toBe(409);
  });

  test.each<[string, Record<string, string | File>, string]>([
    ["nothing was chosen", {}, "field.fileMissing"], ["nothing was pasted", { words: " " }, "field.fileMissing"], ["it is no act", { words: "Hello." }, "field.act.notAnAct"],
    ["it breaks off", { file: new File(["<html><body><p>Article 1</p>"], "x.html") }, "field.act.cutOff"], ["there is nobody to ask", { reference: "32024R2847" }, "field.published.off"], ["it is no number", { reference: "nonsense" }, "field.unknownShape"],
  ])("leads back with what went wrong: %s", async (_, fields, problem) => {
    const { coordinator, docket } = await issue();
    const { location } = await given(coordinator, docket, fields);
    expect([location.pathname, location.searchParams.get("file-problem")]).toEqual([`/issues/${docket}/texts/add`, problem]);
    expect(problemInWords("en", problem)).toMatch(/\w{3,}.*\.$/);
  });

  test("is nobody else's: its word is good for whoever was given it, and only as it was given", async () => {
    const { coordinator, asianCoordinator } = await issue();
    const word = sealed(coordinator, await keepSource([{ name: "act.md", bytes: Buffer.from(words) }]));
    expect(unsealed(coordinator, word).name).toBe("act.md");
    for (const [one, given] of [[asianCoordinator, word], [coordinator, word.replace(/^./, "X")], [coordinator, `${word}x`], [coordinator, ""], [coordinator, undefined]] as const) expect(() => unsealed(one, given)).toThrow(expect.objectContaining({ code: "edition.sourceGone" }) as Error);
  });

  test("may be several files, kept as one archive", async () => {
    const source = await keepSource([{ name: "one.md", bytes: Buffer.from(words) }, { name: "../two.md", bytes: Buffer.from("Article 2\nNames\n\nEvery component has a name.\n") }]);
    expect(source.name).toBe("one.md.zip");
    expect((await actIn(source)).provisions.filter(({ kind }) => kind === "article").map(({ number }) => number)).toEqual(["1", "2"]);
  });

  test("is taken from those alone who keep the texts", async () => {
    const { docket } = await issue();
    expect((await machineOf(null).post(`/issues/${docket}/texts`, { title: "Act on names" })).status).toBe(401);
  });
});

test("whatever keeps an act from being read is said in words", () => {
  const said = [...actFaults.map((fault) => `field.act.${fault}`), ...publicationFaults.map((fault) => `field.published.${fault}`), "code.edition.sourceGone"].map((problem) => [problem, problemInWords("en", problem), problemInWords("nl", problem)]);
  expect(said.filter(([, en, nl]) => !en || !nl || en === problemInWords("en", "nothing.known") || /[{}]/.test(`${en}${nl}`))).toEqual([]);
});
