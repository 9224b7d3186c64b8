import { describe, expect, it } from "vitest";
import { DELETE as deleteNothing, GET as getNothing, POST as postNothing } from "#app/api/v1/[...nowhere]/route.ts";
import { GET as described } from "#app/api/v1/openapi.json/route.ts";
import { GET as health, POST as healthPost } from "#app/api/health/route.ts";
import { engine } from "#db/client.ts";
import { accessTokens, onceKeys, people } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { system } from "#lib/kernel/actor.ts";
import { newSecret } from "#lib/platform/ids.ts";
import { openSession } from "#lib/people/commands.ts";
import { edition, good, like, machineOf, origin, request, routeOf, send, someText, tokenOf } from "#tests/support/api.ts";
import { dayFromNow, travelDays } from "#tests/support/clock.ts";
import { answer, consultation, draftPosition, issue, responseInWork } from "#tests/support/factories.ts";

describe("who sends a request", () => {
  it("is proven by a token, and a token that does not hold is never overlooked", async () => {
    const { coordinator } = await issue();
    const token = await tokenOf(coordinator);
    expect(await send("GET", "/me", { headers: { authorization: `bearer ${token}` } })).toMatchObject({ status: 200, body: { id: coordinator.id } });
    for (const authorization of ["", "Bearer", `Bearer ${token}x`, `Bearer ${token.slice(3)}`, `Basic ${btoa("a:b")}`, "Bearer sp_"]) {
      const refused = await send("GET", "/hubs", { headers: { authorization } });
      expect([authorization, refused]).toMatchObject([authorization, { status: 401, body: { type: "urn:standpunt:problem:token" } }]);
      expect(refused.headers.get("www-authenticate")).toContain("Bearer");
    }
  });

  it("is nobody any more once the token is over, revoked, or its person suspended", async () => {
    const { coordinator } = await issue();
    const machine = machineOf(coordinator);
    const made = async () => good(await machine.post("/me/tokens", { name: "Short", days: 2 }));
    const [short, revoked, last] = [await made(), await made(), await made()];
    const status = async (secret: string) => (await send("GET", "/me", { headers: { authorization: `Bearer ${secret}` } })).status;
    good(await machine.delete(`/me/tokens/${revoked.id}`));
    expect([await status(short.secret), await status(revoked.secret)]).toEqual([200, 401]);
    travelDays(3);
    expect(await status(short.secret)).toBe(401);
    travelDays(-3);
    await engine.transaction((tx) => tx.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, coordinator.id)).returning());
    expect(await status(last.secret)).toBe(401);
  });

  it("is the person of a session, whose writes must come from a page of ours", async () => {
    const { coordinator, docket } = await issue();
    const secret = newSecret();
    await openSession(system, { person: coordinator.id, secret });
    const cookie = `other=1; sp.session=${secret}`;
    expect(await send("GET", "/me", { headers: { cookie } })).toMatchObject({ status: 200, body: { id: coordinator.id } });
    const watch = (headers: Record<string, string>) => send("PUT", `/issues/${docket}/watch`, { headers: { cookie, ...headers } });
    expect(await watch({ origin })).toMatchObject({ status: 200 });
    for (const headers of [{}, { origin: "https://evil.example" }, { origin: "null" }, { origin, "sec-fetch-site": "cross-site" }]) {
      expect([JSON.stringify(headers), await watch(headers as Record<string, string>)]).toMatchObject([JSON.stringify(headers), { status: 403, body: { type: "urn:standpunt:problem:origin" } }]);
    }
    // A token that fails is not made good by a cookie, and needs no origin to be told so.
    expect(await watch({ authorization: "Bearer sp_nonsense-nonsense-nonsense" })).toMatchObject({ status: 401 });
  });

  it("is a visitor otherwise, who learns from a refused act nothing about what is there", async () => {
    const { docket } = await issue();
    const visitor = machineOf(null);
    const [hidden, absent] = [await visitor.put(`/issues/${docket}/watch`), await visitor.put("/issues/ZZ-999999/watch")];
    expect(hidden.status).toBe(401);
    expect(absent).toMatchObject({ status: 401, body: hidden.body });
    expect(await visitor.put(`/issues/${docket}/watch`, undefined, { origin: "https://evil.example" })).toMatchObject({ status: 403 });
    expect((await visitor.get(`/issues/${docket}`)).body).toEqual((await visitor.get("/issues/ZZ-999999")).body);
    for (const path of ["/me", "/me/work", "/me/inbox", "/me/tokens"]) expect([path, await visitor.get(path)]).toMatchObject([path, { status: 401 }]);
  });
});

describe("the door", () => {
  it("turns away other hosts, methods an address does not offer, and bodies without a length", async () => {
    const { verbs, params } = routeOf("/hubs");
    const ask = (method: string, headers: Record<string, string>, raw?: string) => verbs[method]!(request(method, "/hubs", raw === undefined ? { headers } : { headers, raw }), { params: Promise.resolve(params) });
    expect((await ask("GET", { host: "evil.example" })).status).toBe(421);
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const refused = await ask(method, {});
      expect([method, refused.status]).toEqual([method, 405]);
      expect(refused.headers.get("allow")).toBe("GET, HEAD, POST");
    }
    expect((await ask("POST", { authorization: "Bearer x", "transfer-encoding": "chunked" }, "{}")).status).toBe(411);
    expect((await ask("POST", { authorization: "Bearer x", "content-length": "1048577" }, "{}")).status).toBe(413);
  });

  it("offers each route no method but its own, and says which those are", async () => {
    for (const path of ["/calls/x/open", "/issues/EU-1/watch", "/me"]) {
      const { verbs } = routeOf(path);
      const own = Object.keys(verbs).filter((method) => "offered" in verbs[method]!);
      const other = Object.keys(verbs).find((method) => !own.includes(method))!;
      const refused = await verbs[other]!(request(other, path), { params: Promise.resolve({}) });
      expect(refused.headers.get("allow")!.split(", ").filter((method) => method !== "HEAD").sort()).toEqual(own.sort());
    }
  });

  it("answers with a problem where there is no route, too", async () => {
    for (const [method, answerWith] of [["GET", getNothing], ["POST", postNothing], ["DELETE", deleteNothing]] as const) {
      const response = await answerWith(request(method, "/nothing/here"));
      expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    }
  });

  it("speaks the language that is asked for", async () => {
    const { coordinator } = await issue();
    const machine = machineOf(coordinator);
    const inDutch = await machine.get("/issues/ZZ-999999", { "accept-language": "nl-BE, en;q=0.5" });
    expect(inDutch.headers.get("content-language")).toBe("nl");
    expect(inDutch.body.title).toBe("Niet gevonden");
    expect((await machine.get("/issues/ZZ-999999", { "accept-language": "ja" })).body.title).toBe("Not found");
    expect(inDutch.headers.get("vary")).toContain("Accept-Language");
  });

  it("says of a fault of ours only a reference", async () => {
    const { coordinator } = await issue();
    const machine = machineOf(coordinator);
    await machine.get("/procedures");
    const reader = engine.reader.select;
    const failing = engine.reader as { select: unknown };
    failing.select = () => { throw new Error("secret words of the database"); };
    const answered = await send("GET", "/procedures").finally(() => { failing.select = reader; });
    expect(answered).toMatchObject({ status: 500, body: { type: "urn:standpunt:problem:unexpected", reference: like(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) } });
    expect(JSON.stringify(answered.body)).not.toContain("secret words");
  });
});

describe("an act under a key", () => {
  it("happens once, however often it is sent", async () => {
    const { ours, call, coordinator } = await consultation();
    const machine = machineOf(ours.delegate);
    const key = { "idempotency-key": "a-key-of-mine" };
    const [first, second] = [await machine.post(`/calls/${call}/feedback`, answer(), key), await machine.post(`/calls/${call}/feedback`, answer(), key)];
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect([first, second].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
    expect(good(await machineOf(coordinator).get(`/calls/${call}/feedback`)).total).toBe(1);
  });

  it("happens once when sent twice at the same time", async () => {
    const { ours, call, coordinator } = await consultation();
    const machine = machineOf(ours.delegate);
    await tokenOf(ours.delegate);
    const answers = await Promise.all(Array.from({ length: 5 }, () => machine.post(`/calls/${call}/feedback`, answer(), { "idempotency-key": "at-once" })));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get("idempotency-replayed") === null)).toHaveLength(1);
    expect(good(await machineOf(coordinator).get(`/calls/${call}/feedback`)).total).toBe(1);
  });

  it("is refused when the key was used for something else, and is nobody else's", async () => {
    const { ours, competitor, call } = await consultation();
    const key = { "idempotency-key": "taken" };
    const machine = machineOf(ours.delegate);
    good(await machine.post(`/calls/${call}/feedback`, answer(), key));
    expect(await machine.post(`/calls/${call}/feedback`, answer({ impact: "Something else entirely." }), key)).toMatchObject({ status: 409, body: { code: "keyUsed" } });
    expect(await machine.put(`/calls/${call}/draft`, { content: {} }, { ...key, ...edition(0) })).toMatchObject({ status: 409, body: { code: "keyUsed" } });
    expect((await machineOf(competitor.delegate).post(`/calls/${call}/feedback`, answer(), key)).headers.get("idempotency-replayed")).toBeNull();
  });

  it("can be a draft, and a change of a text", async () => {
    const { ours, call } = await consultation();
    const machine = machineOf(ours.delegate);
    const save = () => machine.put(`/calls/${call}/draft`, { content: { impact: "So far" } }, { "idempotency-key": "draft-1", ...edition(0) });
    const [first, second] = [await save(), await save()];
    expect(second).toMatchObject({ status: 200, body: first.body });
  });

  it("leaves no secret behind", async () => {
    const { coordinator } = await issue();
    const machine = machineOf(coordinator);
    expect(await machine.post("/me/tokens", { name: "Twice" }, { "idempotency-key": "token" })).toMatchObject({ status: 400, body: { code: "key-unwanted" } });
    const { secret } = good(await machine.post("/me/tokens", { name: "Once" }));
    const kept = JSON.stringify([await engine.reader.select().from(accessTokens), await engine.reader.select().from(onceKeys)]);
    expect(kept).not.toContain(secret);
  });

  it("wants a key of visible characters", async () => {
    const { coordinator, docket } = await issue();
    for (const key of ["", "with space", "x".repeat(201), "caf\u00e9"]) {
      expect([key, await machineOf(coordinator).put(`/issues/${docket}/lane`, { lane: "hub" }, { "idempotency-key": key })]).toMatchObject([key, { status: 400, body: { code: "key-malformed" } }]);
    }
  });
});

describe("a change of a text", () => {
  const text = { title: "Who is a manufacturer", lede: "What we ask.", stance: "support-with-changes" };
  const sections = (body: string) => ({ sections: [{ heading: "Scope", body }] });

  it("names the edition it starts from", async () => {
    const { coordinator, position } = await draftPosition();
    const machine = machineOf(coordinator);
    const read = await machine.get(`/positions/${position}`);
    expect(read.headers.get("etag")).toBe('"1"');
    const save = (headers: Record<string, string>) => machine.put(`/positions/${position}`, { ...text, ...sections("New.") }, headers);
    expect(await save({})).toMatchObject({ status: 428 });
    expect(await save({ "if-match": "*" })).toMatchObject({ status: 428 });
    for (const header of ["1", 'W/"1"', '"1", "2"', '"one"', '"1e3"']) expect([header, await save({ "if-match": header })]).toMatchObject([header, { status: 400, body: { code: "edition-malformed" } }]);
    expect(await save({ "if-match": read.headers.get("etag")! })).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await machine.put(`/positions/${position}`, { ...text, ...sections("Newer."), revision: 2 }, edition(2))).toMatchObject({ status: 422, body: { errors: { revision: [someText] } } });
  });

  it("gets both texts back when the edition is stale", async () => {
    const { coordinator, position } = await draftPosition();
    const machine = machineOf(coordinator);
    good(await machine.put(`/positions/${position}`, { ...text, ...sections("Theirs.") }, edition(1)));
    const stale = await machine.put(`/positions/${position}`, { ...text, ...sections("Mine.") }, edition(1));
    expect(stale).toMatchObject({ status: 409, body: { code: "positionMoved", present: { revision: 2, ...sections("Theirs.") }, sent: sections("Mine.") } });
  });

  it("is joined with another where both name what they started from and lie apart", async () => {
    const { coordinator, position } = await draftPosition();
    const machine = machineOf(coordinator);
    const { title, lede, sections: [first, second] } = good(await machine.get(`/positions/${position}`));
    const base = { title, lede, sections: [first, second] };
    good(await machine.put(`/positions/${position}`, { ...base, sections: [{ ...first, heading: "Theirs" }, second], stance: "oppose" }, edition(1)));
    const joined = await machine.put(`/positions/${position}`, { ...base, sections: [first, { ...second, heading: "Mine" }], stance: "oppose", base }, edition(1));
    expect(joined).toMatchObject({ status: 200, body: { revision: 3, sections: [{ heading: "Theirs" }, { heading: "Mine" }] } });
  });

  it("is guarded likewise for asks, amendments, drafts and responses", async () => {
    const { coordinator, position } = await draftPosition();
    const machine = machineOf(coordinator);
    const ask = { statement: "Leave it out", priority: "must" };
    const { id } = good(await machine.post(`/positions/${position}/asks`, ask));
    const read = await machine.get(`/asks/${id}`);
    expect(read.headers.get("etag")).toBe('"1"');
    good(await machine.put(`/asks/${id}`, { ...ask, priority: "could" }, edition(1)));
    expect(await machine.put(`/asks/${id}`, { ...ask, priority: "should" }, edition(1))).toMatchObject({ status: 409, body: { code: "askMoved", present: { priority: "could", revision: 2 }, sent: { priority: "should" } } });
    const amendment = { provision: "Article 1", current: "a", proposed: "b", justification: "Because." };
    const made = good(await machine.post(`/positions/${position}/amendments`, amendment));
    expect(await machine.put(`/amendments/${made.id}`, amendment, edition(7))).toMatchObject({ status: 409, body: { present: { revision: 1 } } });
    const work = await responseInWork();
    const editor = machineOf(work.coordinator);
    expect((await editor.get(`/responses/${work.response}`)).headers.get("etag")).toBe('"1"');
    expect(await editor.put(`/responses/${work.response}`, { title: "Answer", body: "Mine" }, edition(4))).toMatchObject({ status: 409, body: { code: "responseMoved", present: { revision: 1 }, sent: { body: "Mine" } } });
    const { ours, call } = await consultation();
    expect(await machineOf(ours.delegate).put(`/calls/${call}/draft`, { content: {} })).toMatchObject({ status: 428 });
  });
});

describe("a long list", () => {
  it("comes in pages that link to the next and hold everything once", async () => {
    const { coordinator, europe } = await issue();
    const machine = machineOf(coordinator);
    for (let n = 0; n < 6; n++) good(await machine.post("/issues", { hub: europe.slug, title: `Issue ${n} ${"\u65e5".repeat(180)}` }));
    for (const sort of ["closes", "moved", "docket", "title"]) {
      const dockets: string[] = [];
      let path: string | undefined = `/issues?hub=${europe.slug}&sort=${sort}&limit=3`;
      while (path) {
        const { body, headers } = await machine.get(path);
        expect(body.total).toBe(7);
        dockets.push(...body.items.map(({ docket }) => docket));
        const [, link] = /^<\/api\/v1([^>]+)>; rel="next"$/.exec(headers.get("link") ?? "") ?? [];
        expect(link === undefined).toBe(body.next === null);
        path = link;
      }
      expect([sort, new Set(dockets).size]).toEqual([sort, 7]);
      expect(dockets).toHaveLength(7);
    }
  });

  it("can be feedback, positions, responses, an inbox or a history", async () => {
    const { coordinator, europe, docket, call, ours, competitor } = await consultation();
    const machine = machineOf(coordinator);
    for (let n = 0; n < 3; n++) {
      good(await machineOf(n === 0 ? competitor.delegate : ours.delegate).post(`/calls/${call}/feedback`, answer({ impact: `Answer number ${n}` })));
      good(await machine.post(`/issues/${docket}/positions`, { hub: europe.slug, title: `Position ${n}`, stance: "support" }));
      good(await machine.post(`/issues/${docket}/responses`, { hub: europe.slug, title: `Response ${n}`, authority: "A ministry", channel: "letter", day: dayFromNow(5) }));
    }
    const { id } = good(await machine.get(`/issues/${docket}`));
    for (const path of [`/calls/${call}/feedback`, `/issues/${docket}/feedback`, `/positions?hub=${europe.slug}`, `/responses?hub=${europe.slug}`, "/me/inbox", `/ledger/issue/${id}`]) {
      const separator = path.includes("?") ? "&" : "?";
      const all = good(await machine.get(`${path}${separator}limit=100`)).items.map((item) => item.id);
      const seen: string[] = [];
      for (let after: string | null = ""; after !== null;) {
        const { items, next } = good(await machine.get(`${path}${separator}limit=2${after && `&after=${after}`}`));
        expect(items.length).toBeLessThanOrEqual(2);
        seen.push(...items.map((item) => item.id));
        after = next;
      }
      expect([path, all.length > 2]).toEqual([path, true]);
      expect([path, seen]).toEqual([path, all]);
    }
  });
});

describe("the watch over the process", () => {
  it("says that it is ready", async () => {
    const response = await health();
    expect([response.status, await response.json()]).toEqual([200, { live: true, ready: true }]);
    expect((await healthPost(new Request(`${origin}/api/health`, { method: "POST" }))).status).toBe(405);
  });

  it("says that it is not when the database does not answer, and nothing more", async () => {
    const reader = engine.reader.select;
    const failing = engine.reader as { select: unknown };
    failing.select = () => { throw new Error("gone"); };
    const response = await health().finally(() => { failing.select = reader; });
    expect([response.status, await response.json()]).toEqual([503, { live: true, ready: false }]);
  });
});

it("serves its own description", async () => {
  const response = await described(request("GET", "/openapi.json"));
  expect(response.status).toBe(200);
  expect(((await response.json()) as { openapi: string }).openapi).toBe("3.1.1");
  expect((await described(request("GET", "/openapi.json", { headers: { host: "evil.example" } }))).status).toBe(421);
});
