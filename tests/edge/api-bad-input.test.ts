import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { routes } from "#app/api/v1/operations.ts";
import { engine } from "#db/client.ts";
import { ledger } from "#db/schema/index.ts";
import { operationsOf } from "#lib/next/openapi.ts";
import { among, edition, good, machineOf, send, someText, tokenOf } from "#tests/support/api.ts";
import { dayFromNow, travelTo } from "#tests/support/clock.ts";
import { answer, consultation, draftPosition, issue, openBallot, plannedResponse, type Person } from "#tests/support/factories.ts";

const operations = operationsOf(routes);
const nobody = "0123456789abcdefghjkmnpqrs";
const headersOf = async (person: Person, more: Record<string, string> = {}) => ({ authorization: `Bearer ${await tokenOf(person)}`, "content-type": "application/json", ...more });
const entries = () => engine.reader.$count(ledger);

describe("a body", () => {
  it("is one JSON object in UTF-8", async () => {
    const { coordinator, docket } = await issue();
    const headers = await headersOf(coordinator);
    const before = await entries();
    for (const raw of ["{", "", "null", "[]", "3", '"text"', '{"lane":"hub"} {}', "{'lane':'hub'}", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])]) {
      const { status, body } = await send("PUT", `/issues/${docket}/lane`, { headers, raw });
      expect([String(raw), [status, body.type]]).toEqual([String(raw), raw === "" ? [422, "urn:standpunt:problem:invalid"] : [400, "urn:standpunt:problem:malformed"]]);
    }
    expect(await entries()).toBe(before);
  });

  it("is sent as JSON, plainly", async () => {
    const { coordinator, docket } = await issue();
    const put = async (more: Record<string, string>) => (await send("PUT", `/issues/${docket}/lane`, { headers: await headersOf(coordinator, more), raw: '{"lane":"hub"}' })).status;
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "application/jsonp"]) expect([type, await put({ "content-type": type })]).toEqual([type, 415]);
    expect(await put({ "content-encoding": "gzip" })).toBe(415);
    for (const type of ["application/json", "Application/JSON; charset=UTF-8", 'application/json;charset="utf-8"']) expect([type, await put({ "content-type": type })]).toEqual([type, 200]);
  });

  it("is at most one mebibyte long, whatever it says of itself", async () => {
    const { coordinator, docket } = await issue();
    const raw = JSON.stringify({ lane: "hub", filling: "x".repeat(1_048_576) });
    for (const more of [{}, { "content-length": "12" }]) {
      expect(await send("PUT", `/issues/${docket}/lane`, { headers: await headersOf(coordinator, more as Record<string, string>), raw })).toMatchObject({ status: 413 });
    }
  });

  it("is read no further than it may be long", async () => {
    const { coordinator, docket } = await issue();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({ pull(controller) { pulled += 65_536; controller.enqueue(new Uint8Array(65_536).fill(0x20)); } });
    expect(await send("PUT", `/issues/${docket}/lane`, { headers: await headersOf(coordinator), raw: endless })).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(1_310_720);
  });

  it("may nest as deep and repeat itself as it likes, and harms nothing", async () => {
    const { coordinator, docket } = await issue();
    const put = async (raw: string) => send("PUT", `/issues/${docket}/lane`, { headers: await headersOf(coordinator), raw });
    expect(await put(`{"lane":${"[".repeat(200_000)}${"]".repeat(200_000)}}`)).toMatchObject({ status: 422 });
    expect(await put('{"lane":"public","lane":"hub"}')).toMatchObject({ status: 200, body: { lane: "hub" } });
    for (const name of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
      const { status, body } = await put(`{"lane":"hub","${name}":{"lane":"public","polluted":true}}`);
      expect([name, [status, Object.keys(body.errors)]]).toEqual([name, [422, [name]]]);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const { position, coordinator: author } = await draftPosition();
    const text = `{"title":"A title","lede":"","stance":"support","sections":[{"heading":"a","body":"b","__proto__":{"x":1}}]}`;
    const { status, body } = await send("PUT", `/positions/${position}`, { headers: await headersOf(author, edition(1)), raw: text });
    expect([status, Object.keys(body.errors)]).toEqual([422, ["sections.0.__proto__"]]);
  });

  it("says nothing that the address says, has no member too many and none of another kind", async () => {
    const { ours, call } = await consultation();
    const machine = machineOf(ours.delegate);
    await tokenOf(ours.delegate);
    const before = await entries();
    const submit = async (body: unknown) => machine.post(`/calls/${call}/feedback`, body);
    expect(await submit({ ...answer(), call })).toMatchObject({ status: 422, body: { errors: { call: [someText] } } });
    expect(await submit({ ...answer(), organisation: "somebody-else" })).toMatchObject({ status: 422, body: { errors: { organisation: [someText] } } });
    for (const wrong of [null, 1, true, {}, [], "constructor"]) expect([JSON.stringify(wrong), await submit({ ...answer(), stance: wrong })]).toMatchObject([JSON.stringify(wrong), { status: 422, body: { errors: { stance: [someText] } } }]);
    expect(await submit({})).toMatchObject({ status: 422, body: { errors: { stance: [someText], impact: [someText], lane: [someText] } } });
    expect(await submit({ ...answer(), impact: "x".repeat(10_001) })).toMatchObject({ status: 422, body: { errors: { impact: [someText] } } });
    expect(await entries()).toBe(before);
  });
});

describe("a query", () => {
  it("names each filter once, and none that is not there", async () => {
    const { coordinator } = await issue();
    const machine = machineOf(coordinator);
    for (const [query, field] of [["limit=1&limit=2", "limit"], ["limit=0", "limit"], ["limit=101", "limit"], ["limit=x", "limit"], ["sort=number;drop table issues", "sort"], ["sort=__proto__", "sort"], ["colour=red", "colour"], ["__proto__=x", "__proto__"], ["hub=EUROPE'--", "hub"]]) {
      const { status, body } = await machine.get(`/issues?${query}`);
      expect([query, [status, Object.keys(body.errors ?? {})]]).toEqual([query, [422, [field]]]);
    }
  });

  it("takes no cursor that was not given out", async () => {
    const { coordinator, docket, call } = await consultation();
    const machine = machineOf(coordinator);
    const { id } = good(await machine.get(`/issues/${docket}`));
    const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    const bad = ["x", "%00", cursor(), cursor("1"), cursor(1, nobody), cursor("1", "1"), cursor("", "\u0000".repeat(26)), cursor("NaN", "x".repeat(26) + "'"), "a".repeat(1501)];
    const badNumbers = [cursor("", nobody), cursor("NaN", nobody), cursor("-1", nobody), cursor("1e400", nobody), cursor("99999999999999999", nobody), cursor("\u0000", nobody)];
    for (const path of ["/issues?", "/issues?sort=docket&", "/positions?", "/responses?", "/me/inbox?", `/calls/${call}/feedback?`, `/issues/${docket}/feedback?`]) {
      for (const after of [...bad, ...badNumbers]) expect([`${path} ${after}`, await machine.get(`${path}after=${after}`)]).toMatchObject([`${path} ${after}`, { status: 422, body: { errors: { after: [someText] } } }]);
    }
    for (const after of bad) expect([after, await machine.get(`/ledger/issue/${id}?after=${after}`)]).toMatchObject([after, { status: 422 }]);
  });

  it("finds what it asks for in plain words, whatever signs are in it", async () => {
    const { coordinator } = await issue();
    const machine = machineOf(coordinator);
    for (const q of ["'; drop table issues; --", '" OR 1=1', "a* NEAR(b)", "%_\\", "\u0000", "\ud800", "😀", "日本", "x".repeat(300), "(((", "col:val ^"]) {
      expect([q, (await machine.get(`/search?q=${encodeURIComponent(q.toWellFormed())}`)).status]).toEqual([q, 200]);
      expect([q, (await machine.get(`/issues?q=${encodeURIComponent(q.toWellFormed().slice(0, 200))}`)).status]).toEqual([q, 200]);
    }
  });
});

describe("an address", () => {
  it("that names nothing is not found, whether it could be a name or not", async () => {
    const { coordinator } = await issue();
    const machine = machineOf(coordinator);
    const names: Record<string, string[]> = { issue: ["ZZ-1", "nonsense", "EU-0"], hub: ["nowhere", "NO_WHERE"], organisation: ["nobody", "No%20body"], version: ["1", "0", "x", "99999999999999999999"], kind: ["issue", "nothing"] };
    const needed: Record<string, string> = { readersOfLane: "?lane=hub", readClause: "?text=It", mentionsMatching: "?q=%23" };
    for (const { path, method, id } of operations) {
      const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      if (parameters.length === 0 || method !== "GET") continue;
      for (let n = 0; n < 3; n++) {
        const asked = parameters.reduce((so, name) => so.replace(`{${name}}`, (names[name] ?? [nobody, "x", "%00"])[n] ?? nobody), path);
        expect([`${id} ${asked}`, (await machine.get(`${asked}${needed[id] ?? ""}`)).status]).toEqual([`${id} ${asked}`, 404]);
      }
    }
  });
});

describe("an act at the wrong time", () => {
  it("is refused with what is allowed now", async () => {
    const { coordinator, europe, docket } = await issue();
    const machine = machineOf(coordinator);
    const refused = await machine.post(`/issues/${docket}/tracks/${europe.slug}/acts`, { act: "implement" });
    expect(refused).toMatchObject({ status: 409, body: { type: "urn:standpunt:problem:state", code: "track.implement", present: { state: "triage" } } });
    expect(refused.body.allowed).toContain("watch");
    expect(good(await machine.post(`/issues/${docket}/tracks/${europe.slug}/acts`, { act: refused.body.allowed[0] }))).toHaveProperty("state");
    const work = await plannedResponse();
    expect(await machineOf(work.coordinator).post(`/responses/${work.response}/approve`)).toMatchObject({ status: 409, body: { allowed: among("go", "noGo") } });
  });

  it("is a vote after the close, even by a second", async () => {
    const { voters, decision, closesAt } = await openBallot();
    const machine = machineOf(voters[0]!.delegate);
    travelTo(new Date(closesAt.getTime() - 1000));
    good(await machine.post(`/decisions/${decision}/ballots`, { choice: "yes" }), [201]);
    travelTo(new Date(closesAt.getTime()));
    expect(await machine.post(`/decisions/${decision}/ballots`, { choice: "disagree" })).toMatchObject({ status: 409, body: { code: "decision.closed", allowed: [] } });
  });

  it("is an answer after the deadline", async () => {
    const { ours, call } = await consultation();
    travelTo(new Date(Date.now() + 30 * 86_400_000));
    expect(await machineOf(ours.delegate).post(`/calls/${call}/feedback`, answer())).toMatchObject({ status: 409, body: { code: "call.closed" } });
  });
});

describe("a deadline", () => {
  it("lies ahead, on a day and at an hour that there are", async () => {
    const { coordinator, europe, docket } = await issue();
    const machine = machineOf(coordinator);
    const call = (when: Record<string, unknown>) => machine.post(`/issues/${docket}/calls`, { hub: europe.slug, question: "What of it?", ...when });
    const wrong: [Record<string, unknown>, string][] = [
      [{ day: dayFromNow(-1) }, "day"], [{ day: "2031-02-29" }, "day"], [{ day: "2031-13-01" }, "day"], [{ day: "tomorrow" }, "day"], [{ day: 20310101 }, "day"], [{ day: "0000-01-01" }, "day"], [{ day: "9999-12-31" }, "day"],
      // Summer time begins at two that night in Brussels, and in Santiago at midnight.
      [{ day: "2031-03-30", time: "02:30", zone: "Europe/Brussels" }, "time"], [{ day: "2031-05-05", time: "24:00" }, "time"], [{ day: "2031-05-05", zone: "Europe/Atlantis" }, "zone"], [{ day: "2031-05-05", zone: "+01:00" }, "zone"],
    ];
    for (const [when, field] of wrong) {
      const { status, body } = await call(when);
      expect([JSON.stringify(when), [status, Object.keys(body.errors ?? {})]]).toEqual([JSON.stringify(when), [422, [field]]]);
    }
    // Samoa left 30 December 2011 out when it went over the date line.
    const date = (day: string, zone: string) => machine.post(`/issues/${docket}/dates`, { kind: "deadline", label: "A day", day, zone, time: "12:00" });
    expect(await date("2011-12-30", "Pacific/Apia")).toMatchObject({ status: 422, body: { errors: { day: [someText] } } });
    good(await date("2011-12-30", "Europe/Brussels"), [201]);
    good(await date("2011-12-31", "Pacific/Apia"), [201]);
  });
});

describe("text", () => {
  const scripts = [
    "Ελληνικά, кириллица, ქართული, հայերեն", "日本語の文章、中文简体與繁體、한국어 문장", "हिन्दी में लिखा हुआ, தமிழ், ไทยไม่มีช่องว่าง, ខ្មែរ", "العربية من اليمين إلى اليسار ثم English ثم عودة", "עברית עם \u200fסימן\u200e ו-\u2067בידוד\u2069",
    "emoji 👩‍👩‍👧‍👦 🏳️‍🌈 🇧🇪 and ½ ﬁ ﷺ", "line one\nline two\n\n\tindented", "<script>alert(1)</script> & \"quotes\" ' ` ${x} {{y}}", "zero\u200bwidth\u200dand soft\u00adhyphen",
  ];

  it("in every script, with emoji and marks of direction, comes back as it was sent", async () => {
    const { ours, call, coordinator, docket, europe } = await consultation();
    const [machine, editor] = [machineOf(ours.delegate), machineOf(coordinator)];
    const { id: position } = good(await editor.post(`/issues/${docket}/positions`, { hub: europe.slug, title: "A text of many scripts", stance: "support" }));
    for (const [n, words] of scripts.entries()) {
      const kept = words.normalize("NFC");
      const { id } = good(await machine.post(`/calls/${call}/feedback`, answer({ impact: words, proposedWording: words })));
      expect(good(await editor.get(`/feedback/${id}`))).toMatchObject({ impact: kept, proposedWording: kept });
      const sections = [{ heading: "In many scripts", body: words }];
      good(await editor.put(`/positions/${position}`, { title: "A text of many scripts", lede: words, stance: "support", sections }, edition(n + 1)));
      expect(good(await editor.get(`/positions/${position}`))).toMatchObject({ lede: kept, sections: [{ body: kept }] });
    }
  });

  it("loses what no text can hold, and nothing else, wherever it is kept", async () => {
    const { ours, call, coordinator, docket, europe } = await consultation();
    const [machine, editor] = [machineOf(ours.delegate), machineOf(coordinator)];
    const words = "before \u0000\ud800\u202eafter";
    const clean = "before \ufffdafter";
    good(await machine.put(`/calls/${call}/draft`, { content: { impact: words } }, edition(0)));
    expect(good(await machine.get(`/calls/${call}`)).draft.content.impact).toBe(clean);
    const { id: position } = good(await editor.post(`/issues/${docket}/positions`, { hub: europe.slug, title: words, stance: "support", sections: [{ heading: words, body: words }] }));
    expect(good(await editor.get(`/positions/${position}`))).toMatchObject({ title: clean, sections: [{ heading: clean, body: clean }] });
    const { id } = good(await editor.post(`/positions/${position}/amendments`, { provision: "Article 1", current: words, proposed: `${words}!`, justification: words }));
    expect(good(await editor.get(`/amendments/${id}`))).toMatchObject({ current: clean, proposed: `${clean}!`, justification: clean });
    const { id: response } = good(await editor.post(`/issues/${docket}/responses`, { hub: europe.slug, title: words, authority: words, channel: "letter", day: dayFromNow(3), body: words }));
    expect(good(await editor.get(`/responses/${response}`))).toMatchObject({ title: clean, body: clean });
  });

  it("is kept up to the longest that is allowed, in the script that takes most room", async () => {
    const { ours, call, coordinator, docket, europe } = await consultation();
    // Hardly any pair of characters comes twice, which is the most that an index of pairs can be asked to hold.
    let seed = 1;
    const next = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0);
    const ideographs = (length: number) => Array.from({ length }, () => String.fromCodePoint(0x4e00 + ((next() >>> 8) % 20_000))).join("");
    good(await machineOf(ours.delegate).post(`/calls/${call}/feedback`, answer({ impact: ideographs(10_000), evidence: ideographs(10_000), proposedWording: ideographs(10_000) })));
    const editor = machineOf(coordinator);
    const words = Array.from({ length: 50_000 }, () => (next() % 46_656).toString(36)).join(" ");
    const syllables = Array.from({ length: 50_000 }, () => String.fromCodePoint(0xac00 + ((next() >>> 8) % 11_000), 0xac00 + ((next() >>> 8) % 11_000))).join(" ");
    for (const body of [ideographs(200_000), words, syllables]) {
      const { id } = good(await editor.post(`/issues/${docket}/responses`, { hub: europe.slug, title: "A long answer", authority: "A ministry", channel: "letter", day: dayFromNow(3), body }));
      expect(good(await editor.get(`/responses/${id}`)).body).toBe(body);
    }
    const silent = await issue();
    const author = machineOf(silent.coordinator);
    const sections = Array.from({ length: 8 }, (_, n) => ({ heading: `Part ${n}`, body: ideographs(40_000) }));
    const { id: position } = good(await author.post(`/issues/${silent.docket}/positions`, { hub: silent.europe.slug, title: "A long position", stance: "support", sections }));
    good(await author.post(`/positions/${position}/freeze`, {}), [201]);
  });
});

describe("whatever is sent", () => {
  it("is answered, never with a fault of ours", async () => {
    const world = await openBallot();
    const { ours, call } = await consultation();
    const people = [world.coordinator, ours.delegate];
    const real: Record<string, string> = { issue: world.docket, hub: world.europe.slug, position: world.position, decision: world.decision, call, kind: "position", id: world.position, version: "1" };
    const nasty = fc.oneof(
      fc.constantFrom<unknown>(null, true, 0, -1, 1e308, "", " ", "\u0000", "\ud800", "x".repeat(50_000), [], {}, [[]], "2031-02-30", "EU-1", nobody, "yes", "on", "carried", "discuss", "hub", "confided", "__proto__"),
      fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: "binary", maxLength: 40 }),
    );
    const attempt = fc.constantFrom(...operations.map(({ id }) => id)).chain((id) => {
      const operation = operations.find((one) => one.id === id)!;
      const members = Object.keys((operation.handler.offered.operation.input as unknown as { shape: object }).shape);
      const named = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      return fc.record({
        id: fc.constant(id), who: fc.nat(people.length - 1),
        body: fc.dictionary(fc.constantFrom(...members.filter((name) => !named.includes(name)), "other"), nasty, { maxKeys: 6 }),
        names: fc.record(Object.fromEntries(named.map((name) => [name, fc.oneof({ weight: 4, arbitrary: fc.constant(real[name] ?? nobody) }, { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 30 }).map(encodeURIComponent) })]))),
      });
    });
    await fc.assert(fc.asyncProperty(attempt, async ({ id, who, body, names }) => {
      const { path, method } = operations.find((one) => one.id === id)!;
      const asked = Object.entries(names).reduce((so, [name, value]) => so.replace(`{${name}}`, value.replaceAll(".", "%2E") || "x"), path);
      const machine = machineOf(people[who]!);
      const { status } = method === "GET"
        ? await machine.get(`${asked}?${new URLSearchParams(Object.entries(body).map(([name, value]) => [name, typeof value === "string" ? value : (JSON.stringify(value) ?? "")])).toString()}`)
        : await machine.call(method, asked, body, edition(1));
      expect([`${id} ${asked} ${JSON.stringify(body).slice(0, 300)}`, status < 500]).toEqual([`${id} ${asked} ${JSON.stringify(body).slice(0, 300)}`, true]);
    }), { numRuns: 600 });
  }, 60_000);
});
