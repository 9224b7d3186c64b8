import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { describe, expect, test } from "vitest";
import { config, proxy } from "#proxy.ts";
import { env } from "#lib/platform/env.ts";
import { preferenceCookie, sessionCookie } from "#lib/next/cookies.ts";
import { securityPolicy } from "#lib/next/edge.ts";
import { cookiesOf, request } from "#tests/support/door.ts";

const passedOn = (answer: Response, name: string) => answer.headers.get(`x-middleware-request-${name}`);

describe("before every page", () => {
  test("the policy stands in answer and request, with a nonce of 128 bits that is never used twice", async () => {
    const nonces = await Promise.all(Array.from({ length: 50 }, async () => {
      const answer = await proxy(request("/issues"));
      const policy = answer.headers.get("content-security-policy")!;
      const [, nonce = ""] = /script-src 'nonce-([\w+/=]+)' 'strict-dynamic';/.exec(policy) ?? [];
      expect([passedOn(answer, "content-security-policy"), passedOn(answer, "x-nonce"), Buffer.from(nonce, "base64").length]).toEqual([policy, nonce, 16]);
      return nonce;
    }));
    expect(new Set(nonces).size).toBe(50);
  });

  test("the policy lets nothing in from elsewhere, and nothing that is written into a page", () => {
    const policy = securityPolicy("x");
    for (const directive of ["default-src 'none'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "require-trusted-types-for 'script'"]) expect(policy.split("; ")).toContain(directive);
    for (const hole of ["unsafe-inline", "unsafe-eval", "http:", "*"]) expect(policy).not.toContain(hole);
    expect(policy).not.toContain("upgrade-insecure-requests"); // this machine has no HTTPS
    expect(securityPolicy("x", { developing: true })).toContain("'unsafe-eval'");
  });

  test("what a client claims of nonce, policy and forwarding does not reach the page", async () => {
    const answer = await proxy(request("/issues", { headers: { "x-nonce": "known", "content-security-policy": "script-src 'nonce-known'", "x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher" } }));
    expect(passedOn(answer, "x-nonce")).not.toBe("known");
    expect(passedOn(answer, "content-security-policy")).not.toContain("known");
    const passed = answer.headers.get("x-middleware-override-headers")!.split(",");
    expect(passed).toContain("host");
    for (const name of ["x-forwarded-host", "x-forwarded-proto"]) expect(passed).not.toContain(name);
  });

  test.each([[421, request("/", { headers: { host: "evil.example" } })], [403, request("/sign-in", { method: "POST", origin: "http://evil.example" })], [405, request("/issues", { method: "PUT" })]])("what the guard turns away gets a small plain answer: %i", async (status, asked) => {
    const answer = await proxy(asked);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([status, "text/plain; charset=utf-8", "no-store"]);
    expect(await answer.text()).toMatch(new RegExp(`^${status} \\w.+\\n$`));
    expect(answer.headers.get("allow")).toBe(status === 405 ? "GET, HEAD, POST" : null);
  });

  test("the small answer is in the language that the browser asks for", async () => {
    const said = await Promise.all(["nl-BE,nl;q=0.9,en;q=0.5", "fr,en;q=0.3", ""].map(async (language) => (await proxy(request("/", { headers: { host: "evil.example", "accept-language": language } }))).text()));
    expect(said[1]).toBe(said[2]);
    expect(said[0]).not.toBe(said[1]);
  });
});

describe("?lang", () => {
  const chosen = async (path: string, extra = {}) => cookiesOf(await proxy(request(path, extra)))[preferenceCookie.name];

  test("shows this page and those after it in that language, and leaves the theme and the keys", async () => {
    const answer = await proxy(request("/issues?lang=nl", { cookies: { [preferenceCookie.name]: "en.dark" } }));
    expect(cookiesOf(answer)[preferenceCookie.name]).toBe("nl.dark");
    expect(passedOn(answer, "cookie")).toBe(`${preferenceCookie.name}=nl.dark`);
    expect(await chosen("/issues?lang=nl", { cookies: { [preferenceCookie.name]: "en.dark.off" } })).toBe("nl.dark.off");
  });

  test("is nothing where it names no language of ours, or comes with a form", async () => {
    for (const path of ["/issues", "/issues?lang=", "/issues?lang=fr", "/issues?lang=nl%0D%0Ax", "/issues?lang=NL"]) expect(await chosen(path)).toBeUndefined();
    expect(await chosen("/issues?lang=nl", { method: "POST" })).toBeUndefined();
  });
});

describe("a public page", () => {
  const known = async (path: string, extra = {}) => (await proxy(request(path, extra))).headers.get("etag");

  test("is known by a mark, under which a browser that has it is told so and given no other nonce", async () => {
    const mark = (await known("/standpoint/eu-1"))!;
    expect(mark).toMatch(/^W\/"[0-9a-f]{32}"$/);
    const again = await proxy(request("/standpoint/eu-1", { headers: { "if-none-match": mark } }));
    expect([again.status, again.headers.get("cache-control"), again.headers.get("content-security-policy"), again.headers.get("set-cookie")]).toEqual([304, "private, no-cache", null, null]);
    expect((await proxy(request("/standpoint/eu-1", { headers: { "if-none-match": "W/\"0\"" } }))).status).toBe(200);
  });

  test("has another in another language, theme or place, and none for whoever is signed in or chooses a language", async () => {
    const marks = await Promise.all([known("/standpoint/eu-1"), known("/standpoint/eu-2"), known("/standpoint/eu-1", { headers: { "accept-language": "nl" } }), known("/standpoint/eu-1", { cookies: { [preferenceCookie.name]: "en.dark" } })]);
    expect(new Set(marks).size).toBe(4);
    expect(await Promise.all([known("/standpoint/eu-1", { cookies: { [sessionCookie.name]: "secret" } }), known("/standpoint/eu-1?lang=nl"), known("/issues/eu-1"), known("/")])).toEqual([null, null, null, null]);
  });
});

describe("the proxy", () => {
  const stands = (path: string, headers: Record<string, string> = {}) => unstable_doesMiddlewareMatch({ config, url: `${env.address}${path}`, headers });

  test.each(["/", "/sign-in", "/issues/eu-1", "/issues/eu-1.png", "/apiary", "/api", "/hubs/europe", "/hubs/europe/calendar.ics/more", "/hubs/a/b/feed.atom", "/hubs/europe/feed.jsonx", "/favicon.icon", "/favicon.svg/x", "/_next/image", "/_nextstatic", "/standpoint/eu-1", "/standpoint/eu-1/europe/v/1", "/standpoint/eu-1/feed.atom/more", "/hubs/europe/picture.png", "/embed", "/embed/standpoint", "/embed/standpoint/eu-1/more", "/open-data"])("stands before %s", (path) => {
    expect(stands(path)).toBe(true);
    for (const headers of [{ "next-router-prefetch": "1" }, { purpose: "prefetch" }, { "x-middleware-prefetch": "1" }, { rsc: "1" }] as Record<string, string>[]) expect(stands(path, headers)).toBe(true);
  });

  test.each(["/_next/static/chunks/a.js", "/api/v1/issues", "/api/health", "/hubs/europe/calendar.ics", "/hubs/europe/feed.atom", "/hubs/europe/feed.json", "/standpoint/eu-1/feed.atom", "/standpoint/eu-1/feed.json", "/standpoint/eu-1/calendar.ics", "/standpoint/eu-1/picture.png", "/embed/standpoint/eu-1", "/open-data/texts.csv", "/favicon.ico", "/icon-512.png"])("leaves %s to guard itself, or to be the same for all", (path) => expect(stands(path)).toBe(false));
});
