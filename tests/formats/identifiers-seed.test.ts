import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findIdentifiers, parseIdentifier, withoutRemark, type IdentifierKind } from "#lib/formats/identifiers/index.ts";

const corpus = new URL("../../../shared/data/seed/issues.json", import.meta.url);
interface Researched {
  issues: { id: string; url: string; identifiers: Record<string, string> }[];
}

/** Fields that hold bare numbers or codes, and the kind they are of. */
const bare: Record<string, IdentifierKind> = { have_your_say: "haveYourSay", cap: "hongKongCap", sso: "singaporeAct", act: "singaporeAct", pcode: "taiwanLaw" };
/** Fields that hold words, or several numbers with words between them. */
const words = ["act_no", "adopting_session", "authority", "order", "version"];
const several = ["base_acts", "legal_basis", "standards"];

function problemWith(field: string, noted: string): string | undefined {
  const text = withoutRemark(noted);
  if (words.includes(field)) return undefined;
  if (several.includes(field)) return findIdentifiers(text).length > 0 ? undefined : "nothing found";
  const kind = bare[field];
  const read = kind ? parseIdentifier(text, { as: kind }) : parseIdentifier(text);
  return read.ok ? undefined : read.reason;
}

test("every identifier of the researched issues is read", ({ skip }) => {
  skip(!existsSync(corpus), "skipped: no corpus");
  const { issues } = JSON.parse(readFileSync(corpus, "utf8")) as Researched;
  const noted = issues.flatMap(({ id, identifiers }) => Object.entries(identifiers).map(([field, value]) => ({ id, field, value, problem: problemWith(field, value) })));
  expect(noted.length).toBeGreaterThan(80);
  expect(noted.filter(({ problem }) => problem !== undefined)).toEqual([]);
});

test("every address of a known register among them is read", ({ skip }) => {
  skip(!existsSync(corpus), "skipped: no corpus");
  const { issues } = JSON.parse(readFileSync(corpus, "utf8")) as Researched;
  const registers = /eur-lex|initiatives\/|documents-register|sso\.agc|pcode=/u;
  const addresses = issues.map(({ url }) => url).filter((url) => registers.test(url));
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((url) => !parseIdentifier(url).ok)).toEqual([]);
});
