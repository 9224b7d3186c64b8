import { createServer, type AddressInfo } from "node:net";
import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { POST as giveFiles } from "#app/api/files/[call]/route.ts";
import { POST as takeTable } from "#app/api/tables/[call]/route.ts";
import { GET as handOut } from "#app/files/[file]/route.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { removeFile } from "#lib/files/commands.ts";
import { fileById, filesOnCall } from "#lib/files/queries.ts";
import { scanWaiting, sweepFiles } from "#lib/next/file-round.ts";
import { problemInWords } from "#lib/next/giving.ts";
import { env } from "#lib/platform/env.ts";
import { scan } from "#lib/platform/scanner.ts";
import { config } from "#proxy.ts";
import { machineOf, origin, tokenOf } from "#tests/support/api.ts";
import { answer, consultation, type Person } from "#tests/support/factories.ts";
import { csv, heads, rawWorkbook } from "#tests/support/tables.ts";

type Upload = { name: string; bytes: Uint8Array };
const words = (text: string, name = "costs.txt"): Upload => ({ name, bytes: Buffer.from(text) });
const bearer = async (person: Person) => ({ authorization: `Bearer ${await tokenOf(person)}` });
const fetched = async (person: Person | null, file: string) => handOut(new Request(`${origin}/files/${file}`, { headers: { host: new URL(origin).host, ...(person ? await bearer(person) : {}) } }), { params: Promise.resolve({ file }) });

async function formOf(path: string, { files = [], fields = {}, headers = {} }: { files?: Upload[]; fields?: Record<string, string>; headers?: Record<string, string> }) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { name, bytes } of files) form.append("file", new File([new Uint8Array(bytes)], name));
  return new Request(`${origin}${path}`, { method: "POST", body: form, headers: { host: new URL(origin).host, "content-length": "1000", ...headers } });
}

/** A form of ours as a browser sends it, by somebody; where it leads, and what it says to a script. */
async function given(person: Person | null, call: string, sent: { files?: Upload[]; fields?: Record<string, string>; headers?: Record<string, string> }) {
  const request = await formOf(`/api/files/${call}?next=/calls/${call}`, { ...sent, headers: { ...(person ? await bearer(person) : { origin, "sec-fetch-site": "same-origin" }), ...sent.headers } });
  return giveFiles(request, { params: Promise.resolve({ call }) });
}

describe("a file that is handed out", () => {
  test("is saved and never shown, under its own name and kind, and kept by nobody on the way", async () => {
    const { call, ours } = await consultation();
    const { body: { id } } = await machineOf(ours.delegate).upload(`/calls/${call}/files`, words("<b>It costs €100.</b> Really.", "Kosten “2026”.txt"));
    // A tag at the beginning would have made it a page.
    expect(id).toBeUndefined();
    const { body: { id: taken } } = await machineOf(ours.delegate).upload(`/calls/${call}/files`, words("It costs <script>alert(1)</script>", "Kosten “2026”.txt"));
    const answered = await fetched(ours.delegate, taken);
    expect(answered.status).toBe(200);
    expect(Object.fromEntries(answered.headers)).toMatchObject({
      "content-type": "text/plain", "content-disposition": "attachment; filename=\"Kosten _2026_.txt\"; filename*=UTF-8''Kosten%20%E2%80%9C2026%E2%80%9D.txt", "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'", "cross-origin-resource-policy": "same-origin", "cache-control": "private, no-store",
    });
    expect(await answered.text()).toBe("It costs <script>alert(1)</script>");
  });

  test("is not there for anybody else, nor under an address that names none", async () => {
    const { call, ours, competitor, coordinator } = await consultation();
    const { body: { id } } = await machineOf(ours.delegate).upload(`/calls/${call}/files`, words("Secret."));
    for (const other of [competitor.delegate, coordinator, null]) expect((await fetched(other, id)).status).toBe(404);
    for (const none of ["x", "..%2f..%2fetc%2fpasswd", id.replace(/./g, "0")]) expect((await fetched(ours.delegate, none)).status).toBe(404);
    await removeFile(ours.delegate, { file: id });
    expect((await fetched(ours.delegate, id)).status).toBe(404);
  });

  test("stands outside the proxy, whose policy is one for pages", () => {
    const passes = new RegExp(`^${config.matcher[0]}$`);
    for (const path of ["/files/0123456789abcdefghjkmnpqrs", "/api/files/x", "/api/tables/x"]) expect([path, passes.test(path)]).toEqual([path, false]);
    for (const path of ["/files", "/files/x/y", "/issues", "/files/x.html"]) expect([path, passes.test(path)]).toEqual([path, true]);
  });
});

describe("the form of files", () => {
  test("sends whoever has no script on, and tells a script what there is now", async () => {
    const { call, ours } = await consultation();
    const plain = await given(ours.delegate, call, { files: [words("One."), words("Two.", "two.md")] });
    expect([plain.status, plain.headers.get("location")]).toEqual([303, `/calls/${call}`]);
    const scripted = await given(ours.delegate, call, { files: [words("Three.")], headers: { accept: "application/json" } });
    const { files } = (await scripted.json()) as { files: { id: string; name: string }[] };
    expect(files.map(({ name }) => name)).toEqual(["costs.txt", "two.md", "costs.txt"]);
    expect((await given(ours.delegate, call, { fields: { remove: files[0]!.id } })).status).toBe(303);
    expect((await filesOnCall(ours.delegate, { call })).files).toHaveLength(2);
  });

  test.each<[string, { files?: Upload[] }, string, RegExp]>([
    ["nothing was chosen", {}, "field.fileMissing", /Choose a file/], ["it is a page", { files: [words("<!doctype html>", "x.txt")] }, "file-type.type", /taken as PDF/], ["it is empty", { files: [words("")] }, "file-type.empty", /nothing in this file/],
    ["it is too large", { files: [{ name: "x.txt", bytes: Buffer.alloc(10 * 1_048_576 + 1, "x") }] }, "too-large", /at most 10 MB/],
  ])("leads back with what went wrong: %s", async (_, sent, problem, said) => {
    const { call, ours } = await consultation();
    const answered = await given(ours.delegate, call, sent);
    expect([answered.status, answered.headers.get("location")]).toEqual([303, `/calls/${call}?file-problem=${problem}`]);
    expect(problemInWords("en", problem)).toMatch(said);
    expect((await filesOnCall(ours.delegate, { call })).files).toEqual([]);
  });

  test("says it to a script, with the status that names it", async () => {
    const { call, ours, competitor } = await consultation();
    const json = { accept: "application/json" };
    expect(await (await given(ours.delegate, call, { files: [words("<svg/>", "x.txt")], headers: json })).json()).toMatchObject({ status: 415, code: "file-type", detail: expect.stringMatching(/^A file is taken as PDF/) as unknown });
    expect((await given(ours.delegate, call, { files: [{ name: "x.txt", bytes: Buffer.alloc(10 * 1_048_576 + 1, "x") }], headers: json })).status).toBe(413);
    expect((await given(ours.delegate, call, { files: [words("x")], headers: { ...json, "content-length": String(12 * 1_048_576) } })).status).toBe(413);
    expect((await given(competitor.delegate, call, { fields: { organisation: ours.organisation.slug }, files: [words("x")], headers: json })).status).toBe(403);
  });

  test("takes nothing from another page, and asks whoever is signed out to sign in", async () => {
    const { call, ours } = await consultation();
    const elsewhere = await giveFiles(await formOf(`/api/files/${call}`, { files: [words("x")], headers: { cookie: "sp.session=x", origin: "https://evil.example", "sec-fetch-site": "cross-site" } }), { params: Promise.resolve({ call }) });
    expect(elsewhere.status).toBe(403);
    const away = await given(null, call, { files: [words("x")] });
    expect(away.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(`/calls/${call}`)}`);
    expect((await filesOnCall(ours.delegate, { call })).files).toEqual([]);
  });
});

describe("the form of a table", () => {
  const sent = async (person: Person, call: string, file: Upload, fields = {}) => takeTable(await formOf(`/api/tables/${call}`, { files: [file], fields: { lane: "confided", attributed: "on", ...fields }, headers: await bearer(person) }), { params: Promise.resolve({ call }) });

  test("keeps it and goes on to what it comes to, with what was chosen", async () => {
    const { call, ours } = await consultation();
    const { headers } = await sent(ours.delegate, call, { name: "c.xlsx", bytes: rawWorkbook("") }, { language: "nl", evil: "x" });
    expect(headers.get("location")).toMatch(new RegExp(`^/calls/${call}/import/preview\\?lane=confided&language=nl&file=[0-9a-z]{26}$`));
  });

  test("takes no other kind of file", async () => {
    const { call, ours } = await consultation();
    expect((await sent(ours.delegate, call, { name: "x.pdf", bytes: Buffer.from("%PDF-1.7\n") })).headers.get("location")).toBe(`/calls/${call}/import?file-problem=file-type.type`);
  });
});

describe("a table through the interface", () => {
  const table = (...rows: string[][]): Upload => ({ name: "c.csv", bytes: Buffer.from(csv([heads, ...rows])) });

  test("comes in once under one key", async () => {
    const { call, ours } = await consultation();
    const machine = machineOf(ours.delegate);
    const key = { "idempotency-key": "one" };
    const [one, other] = [await machine.upload(`/calls/${call}/imports`, table(["1", "te", "Said.", ""]), { lane: "hub" }, key), await machine.upload(`/calls/${call}/imports`, table(["1", "te", "Said.", ""]), { lane: "hub" }, key)];
    expect([one.status, other.status, other.headers.get("idempotency-replayed")]).toEqual([201, 201, "true"]);
    expect(other.body.id).toBe(one.body.id);
  });

  test.each<[string, () => Upload, number, string, RegExp]>([
    ["more inputs than come in at once", () => table(...Array.from({ length: 2_001 }, (_, at) => [String(at), "te", "Said.", ""])), 409, "import.tooMany", /2,?001 inputs/], ["no input at all", () => table(), 409, "import.nothing", /No row/],
    ["broken quotes", () => ({ name: "c.csv", bytes: Buffer.from('Clause,Comments\n1,"open') }), 422, "invalid", /quotation mark/], ["a workbook that is none", () => ({ name: "c.xlsx", bytes: rawWorkbook("<broken") }), 422, "invalid", /damaged/],
  ])("is refused with words: %s", async (_, make, status, code, said) => {
    const { call, ours } = await consultation();
    const refused = await machineOf(ours.delegate).upload(`/calls/${call}/imports`, make(), { lane: "hub" });
    expect(refused).toMatchObject({ status, body: { code } });
    expect(JSON.stringify(refused.body)).toMatch(said);
  });

  test("lets nobody say what only the door knows of a file", async () => {
    const { call, ours, competitor } = await consultation();
    const { body: theirs } = await machineOf(competitor.delegate).upload(`/calls/${call}/files`, words("A competitor's secret."));
    const { hash } = await fileById(competitor.delegate, { file: theirs.id });
    const { body } = await machineOf(ours.delegate).upload(`/calls/${call}/files`, words("Mine."), { hash, size: "1", type: "pdf" });
    expect(await (await fetched(ours.delegate, body.id)).text()).toBe("Mine.");
    expect(await machineOf(ours.delegate).post(`/calls/${call}/files`, { hash, name: "x.pdf", type: "pdf", size: 1 })).toMatchObject({ status: 415 });
  });
});

/** A scanner that finds a word, as clamd would (its INSTREAM command). */
async function scanner<V>(word: string, work: (address: string) => Promise<V>): Promise<V> {
  const server = createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on("data", (part: Buffer) => {
      parts.push(part);
      const all = Buffer.concat(parts);
      if (all.length >= 14 && all.subarray(-4).equals(Buffer.alloc(4))) socket.end(all.includes(word) ? "stream: Test-Signature FOUND\0" : "stream: OK\0");
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  try { return await work(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`); } finally { server.close(); }
}

describe("with a scanner", () => {
  test("a file is handed out only after it was looked at, and never where something was found", async () => {
    const { call, ours } = await consultation();
    await scanner("virus", async (address) => {
      env.SCANNER_URL = address;
      try {
        const machine = machineOf(ours.delegate);
        const [good, bad] = [await machine.upload(`/calls/${call}/files`, words("Harmless.")), await machine.upload(`/calls/${call}/files`, words("A virus."))];
        const waiting = await fetched(ours.delegate, good.body.id);
        expect([waiting.status, await waiting.text()]).toEqual([409, "409 This file has not been looked at by the scanner yet. Try again in a minute.\n"]);
        await scanWaiting((bytes) => scan(bytes, address));
        expect([(await fetched(ours.delegate, good.body.id)).status, (await fetched(ours.delegate, bad.body.id)).status]).toEqual([200, 409]);
        expect((await filesOnCall(ours.delegate, { call })).files).toMatchObject([{ scanned: true, finding: null }, { state: "refused", finding: "Test-Signature" }]);
        const table = await machine.upload(`/calls/${call}/imports`, { name: "c.csv", bytes: Buffer.from(csv([heads, ["1", "te", "A virus.", ""]])) }, { lane: "hub" });
        expect(table).toMatchObject({ status: 409, body: { code: "file.refused" } });
      } finally { env.SCANNER_URL = undefined; }
    });
  });

  test("that does not answer, files go on waiting; without one they are let through", async () => {
    const { call, ours } = await consultation();
    env.SCANNER_URL = "tcp://127.0.0.1:9";
    const { body: { id } } = await machineOf(ours.delegate).upload(`/calls/${call}/files`, words("Harmless."));
    await scanWaiting();
    expect((await fetched(ours.delegate, id)).status).toBe(409);
    env.SCANNER_URL = undefined;
    await scanWaiting();
    expect((await fetched(ours.delegate, id)).status).toBe(200);
    expect((await filesOnCall(ours.delegate, { call })).files).toMatchObject([{ scanned: false }]);
  });
});

describe("the folder of files", () => {
  const kept = () => readdirSync(join(env.folder, "files"), { recursive: true }).map(String).filter((name) => /[0-9a-f]{64}/.test(name));

  test("holds each content once, and lets go of what no file has", async () => {
    const { call, ours, competitor } = await consultation();
    const same = words(`The same ${call}.`);
    const [one] = [await machineOf(ours.delegate).upload(`/calls/${call}/files`, same), await machineOf(competitor.delegate).upload(`/calls/${call}/files`, same)];
    const { hash } = await fileById(ours.delegate, { file: one.body.id });
    const places = () => kept().filter((name) => name.includes(hash));
    expect(places()).toHaveLength(1);
    const longAgo = new Date(Date.now() - 172_800_000);
    const grow = () => utimesSync(join(env.folder, "files", places()[0]!), longAgo, longAgo);
    grow();
    await removeFile(ours.delegate, { file: one.body.id });
    await sweepFiles();
    expect(places()).toHaveLength(1);
    for (const { id } of (await filesOnCall(competitor.delegate, { call })).files) await removeFile(competitor.delegate, { file: id });
    await sweepFiles();
    expect(places()).toHaveLength(0);
  });

  test("is left as it is by what was just given and refused", async () => {
    const { call, ours } = await consultation();
    await submitFeedback(ours.delegate, { call, ...answer() });
    await machineOf(ours.delegate).upload(`/calls/${call}/imports`, { name: "c.csv", bytes: Buffer.from(csv([heads])) }, { lane: "hub" });
    const before = kept().length;
    await sweepFiles();
    expect(kept()).toHaveLength(before);
  });
});
