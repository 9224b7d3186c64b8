import { describe, expect, test } from "vitest";
import { env } from "#lib/platform/env.ts";
import { turnAway } from "#lib/platform/guard.ts";

const host = new URL(env.address).host;
type Asked = { method?: string; path?: string; headers?: Record<string, string | null> };

/** A request with what a browser on our own page sends, except for what a case says otherwise; null leaves a header out. */
const ask = ({ method = "POST", path = "/sign-in", headers = {} }: Asked) => {
  const all: Record<string, string | null> = { host, ...(method === "GET" ? {} : { origin: env.address, "content-length": "10" }), ...headers };
  return { method, path, headers: new Headers(Object.entries(all).filter((one): one is [string, string] => one[1] !== null)) };
};

describe("the guard of every door lets pass", () => {
  test.each<[string, Asked]>([
    ["a page", { method: "GET" }],
    ["a page from another site's link", { method: "GET", headers: { origin: "http://elsewhere.example", "sec-fetch-site": "cross-site" } }],
    ["the head of a page", { method: "HEAD" }],
    ["this machine by its number", { method: "GET", headers: { host: `127.0.0.1:${env.PORT}` } }],
    ["this machine by its long number", { method: "GET", headers: { host: `[::1]:${env.PORT}` } }],
    ["a form from a page of ours", {}],
    ["the same with what a browser says of it", { headers: { "sec-fetch-site": "same-origin" } }],
    ["a form of one mebibyte", { headers: { "content-length": "1048576" } }],
    ["a form without anything in it", { headers: { "content-length": null } }],
    ["a change by a machine's method", { method: "PATCH", path: "/api/v1/issues/eu-1" }],
  ])("%s", (_, asked) => expect(turnAway(ask(asked))).toBeNull());

  test("a machine with a token of its own, wherever it comes from", () => {
    expect(turnAway(ask({ path: "/api/v1/issues", headers: { origin: null } }), { machine: true })).toBeNull();
  });
});

describe("the guard of every door turns away", () => {
  test.each<[string, number, Asked]>([
    ["another host", 421, { method: "GET", headers: { host: "evil.example" } }],
    ["a host that begins like ours", 421, { method: "GET", headers: { host: `${host}.evil.example` } }],
    ["our host at another port", 421, { method: "GET", headers: { host: "localhost:1" } }],
    ["no host", 421, { method: "GET", headers: { host: null } }],
    ["another host that says it was forwarded for ours", 421, { method: "GET", headers: { host: "evil.example", "x-forwarded-host": host } }],
    ["a form that does not say where it comes from", 403, { headers: { origin: null } }],
    ["a form from nowhere", 403, { headers: { origin: "null" } }],
    ["a form from another site", 403, { headers: { origin: "http://evil.example" } }],
    ["a form from another site that says it was forwarded for it", 403, { headers: { origin: "http://evil.example", "x-forwarded-host": "evil.example" } }],
    ["a form from our machine at another port", 403, { headers: { origin: "http://localhost:1" } }],
    ["a form from a site that begins like ours", 403, { headers: { origin: `${env.address}.evil.example` } }],
    ["a form from what is no origin", 403, { headers: { origin: host } }],
    ["a form that the browser knows to be from another site", 403, { headers: { "sec-fetch-site": "cross-site" } }],
    ["a form that the browser knows to be from a neighbour", 403, { headers: { "sec-fetch-site": "same-site" } }],
    ["a form that says neither its end nor its length", 411, { headers: { "content-length": null, "transfer-encoding": "chunked" } }],
    ["a form that is too large", 413, { headers: { "content-length": "1048577" } }],
    ["TRACE", 405, { method: "TRACE" }],
    ["CONNECT", 405, { method: "CONNECT" }],
    ["OPTIONS", 405, { method: "OPTIONS" }],
    ["a method that nobody knows", 405, { method: "BREW" }],
    ["PUT outside the interface", 405, { method: "PUT" }],
    ["DELETE outside the interface", 405, { method: "DELETE" }],
    ["PUT to what only looks like the interface", 405, { method: "PUT", path: "/apiary" }],
  ])("%s", (_, status, asked) => expect(turnAway(ask(asked))?.status).toBe(status));
});
