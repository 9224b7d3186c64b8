import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, checksum, sha256, type Json } from "#lib/formats/checksum.ts";

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

/** The same value with the members of every object in the opposite order. */
function backwards(value: Json): Json {
  if (Array.isArray(value)) return value.map(backwards);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([name, member]) => [name, backwards(member as Json)]));
}

test("the order of members does not matter, that of list items does", () => {
  fc.assert(fc.property(json, (value) => { expect(checksum(backwards(value))).toBe(checksum(value)); }));
  expect(checksum([1, 2])).not.toBe(checksum([2, 1]));
});

test("it is JSON of the same value", () => {
  fc.assert(fc.property(json, (value) => { expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value))); }));
});

test("different values have different fingerprints", () => {
  fc.assert(fc.property(json, json, (one, other) => { expect(checksum(one) === checksum(other)).toBe(JSON.stringify(one) === JSON.stringify(other) || canonical(one) === canonical(other)); }));
  expect(checksum({ a: "1" })).not.toBe(checksum({ a: 1 }));
  expect(checksum({})).not.toBe(checksum([]));
});

test("names are sorted by code unit, without white space, absent members left out", () => {
  expect(canonical({ b: 1, a: [true, null, "é\n"], B: undefined, "\u20AC": 1e21, "1": -0 })).toBe('{"1":0,"a":[true,null,"é\\n"],"b":1,"€":1e+21}');
});

test.each([
  ["NaN", Number.NaN],
  ["infinity", [Number.POSITIVE_INFINITY]],
  ["undefined in a list", [undefined]],
  ["undefined", undefined],
  ["a date", { at: new Date(0) }],
  ["a map", new Map()],
  ["a function", { run: () => 1 }],
  ["a big integer", 1n],
])("%s is refused", (_, value) => {
  expect(() => canonical(value as Json)).toThrow(TypeError);
});

test("a circle is refused, the same thing twice is not", () => {
  const circle: { self?: Json } = {};
  circle.self = circle as Json;
  expect(() => canonical(circle as Json)).toThrow(TypeError);
  const twice = { a: 1 };
  expect(canonical([twice, twice])).toBe('[{"a":1},{"a":1}]');
});

test("SHA-256 is the published one (FIPS 180-4, \"abc\"), of text and of bytes", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("é")).toBe(sha256(new Uint8Array([0xc3, 0xa9])));
  expect(checksum({ b: 2, a: 1 })).toBe(sha256('{"a":1,"b":2}'));
});
