import { describe, expect, test } from "vitest";
import { isWithin, lookOf, plainAddress, readDomain, registeredPart } from "#lib/formats/domains.ts";

describe("a domain as somebody types it", () => {
  test.each([
    ["example.org", "example.org"], [" https://www.Example.org/about?x#y ", "example.org"], ["example.org.", "example.org"], ["example.org:443", "example.org"], ["münchen.example", "xn--mnchen-3ya.example"],
    ["例え.example", "xn--r8jz45g.example"], ["пример.example", "xn--e1afmkfd.example"], ["ｅｘａｍｐｌｅ.org", "example.org"], ["sub.example.co.uk", "sub.example.co.uk"],
  ])("%s is %s", (typed, domain) => expect(readDomain(typed)).toEqual({ ok: true, domain }));

  test.each([
    ["", "noDomain"], ["example", "noDomain"], ["exa mple.org", "noDomain"], ["-example.org", "noDomain"], ["10.0.0.1", "noDomain"], ["[::1]", "noDomain"], ["example..org", "noDomain"], [`${"a".repeat(64)}.org`, "noDomain"], ["xn--a.example", "noDomain"],
    ["co.uk", "publicSuffix"], ["com.sg", "publicSuffix"], ["gооgle.com", "lookalike"], ["аррӏе.com", "lookalike"], ["pаypal.com", "lookalike"],
  ])("%s is refused: %s", (typed, reason) => expect(readDomain(typed)).toEqual({ ok: false, reason }));
});

test("a name lies within a domain or is it, at a point alone", () => {
  expect([isWithin("example.org", "example.org"), isWithin("mail.example.org", "example.org"), isWithin("badexample.org", "example.org"), isWithin("org", "example.org")]).toEqual([true, true, false, false]);
});

test("what somebody registered stands before what nobody owns alone", () => {
  expect(["example.org", "a.b.example.org", "mail.example.co.uk", "x.example.com.sg"].map(registeredPart)).toEqual(["example.org", "example.org", "example.co.uk", "example.com.sg"]);
});

test("domains that look alike have one look", () => {
  expect(lookOf("rnozilla.example")).toBe(lookOf("mozilla.example"));
  expect(lookOf("examp1e.org")).toBe(lookOf("example.org"));
  expect(lookOf("xn--exmple-cua.org")).toBe(lookOf("example.org"));
  expect(lookOf("example.org")).not.toBe(lookOf("sample.org"));
});

test("an address has its domain in plain letters", () => {
  expect(plainAddress("Ann@München.example")).toBe("ann@xn--mnchen-3ya.example");
  expect(plainAddress("ann")).toBe("ann");
});
