import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { env } from "#lib/platform/env.ts";
import { wayBack, withWayBack } from "#lib/next/way-back.ts";

describe("where to go after signing in", () => {
  test.each(["/", "/issues", "/issues/eu-23?tab=history#top", "/search?q=a%20b", "/calls/0123?next=%2Fx", "/issues/%C3%A9"])("is a page of ours: %s", (page) => {
    expect(wayBack(page)).toBe(page);
  });

  test.each([
    "", "issues", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\\/evil.example", "https://evil.example", "http:evil.example",
    "javascript:alert(1)", "data:text/html,x", "/.//evil.example", "/..//evil.example", "/%2e//evil.example", "/a/..//evil.example", "/./\\evil.example", "/\t/evil.example", "/\n//evil.example",
    "/ /evil.example", " /issues", "/\u0000/evil.example", "/issues\r\nSet-Cookie: a=b", "//localhost:3000@evil.example", "/\u2028/evil.example", `/${"a".repeat(2001)}`, `${env.address}@evil.example/`, env.address,
  ])("is never another site: %j", (given) => expect(wayBack(given)).toBe("/"));

  test.each(["/sign-in", "/sign-in/confirm?token=x", "/sign-out", "/signed-out", "/setup?key=x", "/api/v1/me", "/api/auth/signin/oidc", "/_next/static/x", "/./sign-in", "/issues/../sign-in"])("is not the door again: %s", (given) => {
    expect(wayBack(given)).toBe("/");
  });

  test.each([undefined, null, 7, ["/issues"], { toString: () => "/issues" }])("is nothing that is no text: %j", (given) => expect(wayBack(given)).toBe("/"));

  test("leads, whatever was given, to our own origin by a path that stays what it is", () => {
    const hostile = fc.string({ unit: fc.constantFrom("/", "\\", ".", "%2e", "%2f", "%5c", "@", ":", "?", "#", "e", "\t", "\u00a0", "／", "。") });
    fc.assert(fc.property(fc.oneof(fc.string(), hostile, hostile.map((rest) => `/${rest}`)), (given) => {
      const path = wayBack(given);
      expect(new URL(path, env.address).origin).toBe(env.address);
      expect(path).toMatch(/^\/(?![/\\])/);
      expect(wayBack(path)).toBe(path);
    }), { numRuns: 2000 });
  });

  test("is carried along in an address, unless it is the front page", () => {
    expect(withWayBack("/sign-in", "/")).toBe("/sign-in");
    expect(withWayBack("/sign-in?sent=yes", "/issues?a=b&c=d")).toBe("/sign-in?sent=yes&next=%2Fissues%3Fa%3Db%26c%3Dd");
  });
});
