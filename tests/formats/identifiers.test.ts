import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findIdentifiers, identifierKinds, identifierReasons, longestReference, parseIdentifier, printIdentifier, withoutRemark, type Identifier } from "#lib/formats/identifiers/index.ts";
import { anyOf } from "#tests/formats/any-identifier.ts";
import { addresses, spellings } from "#tests/formats/identifier-spellings.ts";
import { effort } from "#tests/support/effort.ts";

/** The key of what is read from the printed form. */
function keyAgain({ kind, value }: Identifier) {
  const read = parseIdentifier(value, { as: kind });
  return read.ok ? read.identifier.key : read.reason;
}

describe.each(identifierKinds)("an identifier of the kind %s", (kind) => {
  test.each(spellings[kind])("is read from %s", (typed, value, key) => {
    expect(parseIdentifier(typed)).toMatchObject({ ok: true, identifier: { kind, value, key: `${kind}:${key}` } });
  });

  test.each(addresses[kind])("leads from %s to its page", (typed, url) => {
    const read = parseIdentifier(typed);
    expect(read.ok && read.identifier.url).toBe(url);
  });

  test("is read back as it was printed, and printed from its parts", () => {
    fc.assert(
      fc.property(anyOf(kind), (identifier) => {
        expect(printIdentifier(identifier)).toBe(identifier.value);
        const read = parseIdentifier(identifier.value, { as: kind });
        expect(read).toEqual({ ok: true, identifier });
      }),
    );
  });

  test("is read from its own address, where it has one", () => {
    fc.assert(
      fc.property(anyOf(kind), (identifier) => {
        if (identifier.url === undefined) return;
        expect(new URL(identifier.url).protocol).toBe("https:");
        const read = parseIdentifier(identifier.url);
        if (!read.ok) throw new Error(`${identifier.url}: ${read.reason}`);
        expect(keyAgain(read.identifier)).toBe(read.identifier.key);
      }),
    );
  });
});

test("what surrounds a copied reference does not matter", () => {
  const meant = parseIdentifier("2022/0272(COD)");
  for (const copied of ["  2022/0272(COD).", "“2022/0272(COD)”", "2022/0272 (COD)", "2022/0272​(COD)", "\n2022/0272(COD)\n", "２０２２/０２７２（ＣＯＤ）", "Procedure 2022/0272 (COD)", "Procedure number: 2022/0272(COD)", "Interinstitutional File: 2022/0272(COD)", "Ref. 2022/0272(COD)"])
    expect(parseIdentifier(copied)).toEqual(meant);
});

describe("a refusal says why", () => {
  test.each([
    ["", "empty"],
    [" “” ", "empty"],
    ["x".repeat(longestReference + 1), "tooLong"],
    ["\uFDFA".repeat(200), "tooLong"],
    ["hello", "unknownShape"],
    ["2024/2847", "unknownShape"],
    ["https://example.org/32024R2847", "unknownAddress"],
    ["https://eur-lex.europa.eu/homepage.html", "unknownAddress"],
    ["2022/0272(XYZ)", "badProcedureType"],
    ["1922/0272(COD)", "badYear"],
    ["2022/0000(COD)", "badNumber"],
    ["COM(1822) 454", "badYear"],
    ["02024R2847", "missingDate"],
    ["02024R2847-20241320", "badDate"],
    ["32024R2847-20241120", "badDate"],
    ["http://data.europa.eu/eli/law/2024/2847/oj", "badEliType"],
    ["http://data.europa.eu/eli/reg/2024/2847/2024-02-30", "badDate"],
    ["OJ L 333", "missingDate"],
    ["OJ L 333, 31.2.2022, p. 80", "badDate"],
    ["A10-0006/2019", "badTerm"],
    ["2024/0123/ZZ", "badCountry"],
    ["(EU) No 1025/2016", "badYear"],
    ["2024/0123/D and a doubt", "unknownShape"],
    ["Article 24 of Regulation (EU) 2024/2847", "unknownShape"],
    ["Regulation (EU) 2024/2847 (not yet in force)", "unknownShape"],
    ["amending Directive (EU) 2022/2555", "unknownShape"],
    ["COM(2022) 454 final - 2022/0272 (COD)", "unknownShape"],
    ["Document 32024R2847 https://example.org/", "unknownShape"],
    ["昭和99年法律第1号", "badYear"],
    ["Act No. 20676", "unknownShape"],
    ["https://technical-regulation-information-system.ec.europa.eu/en/notification/0", "badNumber"],
    ["https://www.europarl.europa.eu/doceo/document/PV-9-2024-03-12-VOT_EN.xml", "unknownAddress"],
    ["https://publications.europa.eu/resource/cellar/4ed1a1f5-a6e3-11ef-85f0-01aa75ed71a1.0006.03/DOC_1", "unknownAddress"],
    ["https://ec.europa.eu/info/law/better-regulation/api/allFeedback?publicationId=31490443", "unknownAddress"],
    ["https://web.archive.org/web/2025/https://example.org/", "unknownAddress"],
  ])("%s", (typed, reason) => {
    expect(parseIdentifier(typed)).toEqual({ ok: false, reason });
  });
});

test("a bare number is read only by a field that expects its kind, and that field takes no other", () => {
  expect(parseIdentifier("13410")).toEqual({ ok: false, reason: "unknownShape" });
  expect(parseIdentifier("13410", { as: "haveYourSay" })).toMatchObject({ ok: true, identifier: { key: "haveYourSay:13410" } });
  expect(parseIdentifier("653", { as: "hongKongCap" })).toMatchObject({ ok: true, identifier: { value: "Cap. 653" } });
  expect(parseIdentifier("CA2018", { as: "singaporeAct" })).toMatchObject({ ok: true, identifier: { key: "singaporeAct:CA2018" } });
  expect(parseIdentifier("32024R2847", { as: "procedure" })).toEqual({ ok: false, reason: "wrongKind" });
});

const noise = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...Array.from("0123456789()/-.: ABCDEFGHILMNOPRSTU%#?=")), maxLength: 60 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

test("garbage is refused with a reason, never thrown", () => {
  fc.assert(
    fc.property(noise, (text) => {
      const read = parseIdentifier(text);
      expect(read.ok ? keyAgain(read.identifier) === read.identifier.key : identifierReasons.includes(read.reason)).toBe(true);
      expect(Array.isArray(findIdentifiers(text))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("no text within the limit takes long", () => {
  const hostile = ["(EU) ", "1/", "2022/0272", "/a_1", "-1", "G/TBT/N/EU/1/Add.1", "ST 1/1/14 REV 1 ", "https://eur-lex.europa.eu/?uri=", "EN 1-1-1-1", "OJ L 1, 1.1.2000, p. ", "F1", " ", "https://ec.europa.eu/have-your-say/initiatives/123-", "Regulation ", "[2022] OJ L 1/1 ", "https://", "EN 1:2000+A1", "(A)", "1. january 2000 ", "Act No. 1 of 2000 ", "年法律第1号", "ST 1/14 + ADD 1", "a.eu/?uri=CELEX:"];
  const slow = hostile.filter((piece) => {
    const text = piece.repeat(longestReference).slice(0, longestReference);
    return effort(() => [parseIdentifier(text), findIdentifiers(text)]) > 1_000;
  });
  expect(slow).toEqual([]);
});

describe("finding identifiers in what was pasted", () => {
  const keys = (text: string) => findIdentifiers(text).map(({ key }) => key);

  test("finds each once, in order", () => {
    expect(keys("The Cyber Resilience Act, Regulation (EU) 2024/2847 (2022/0272(COD), COM(2022) 454 final), amends (EU) 2019/1020; see (EU) 2024/2847.")).toEqual([
      "actNumber:2024/2847", "procedure:2022/0272", "com:COM(2022)454", "actNumber:2019/1020",
    ]);
  });

  test("takes lists apart", () => {
    expect(keys("2014/23/EU, 2014/24/EU, 2014/25/EU")).toEqual(["actNumber:2014/23/EU", "actNumber:2014/24/EU", "actNumber:2014/25/EU"]);
    expect(keys("依据GB 45438-2025、GB/T 45674-2025和GB/T 45654—2025执行")).toEqual(["chinaStandard:GB 45438", "chinaStandard:GB/T 45674", "chinaStandard:GB/T 45654"]);
  });

  test("reads addresses within a sentence, with what both parts of them say", () => {
    expect(keys("Our answer (https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/14449-Technical-description/F3536950_en).")).toEqual(["haveYourSayFeedback:F3536950", "haveYourSay:14449"]);
    expect(keys("see https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2022/0272(COD).")).toEqual(["procedure:2022/0272"]);
    expect(keys("https://www.example.org/law/32024R2847/summary")).toEqual(["celex:32024R2847"]);
  });

  test("does not take ordinary words and numbers for identifiers", () => {
    expect(keys("En 2024, 16 GB 5600 for 12 people at 10/12/2024; call 0032 2 123-45 or write to A4 12.")).toEqual([]);
    expect(keys("In the EU 2024/25 budget, dir 3/22 and doc 12/24 of chapter 653 say that the Act No. 5 of 2020 covers TS 103 701 and M 606.")).toEqual([]);
    expect(keys(`${"a".repeat(longestReference)} 32024R2847`)).toEqual([]);
  });

  test("reads the long forms in which titles name acts", () => {
    expect(keys("Commission Delegated Regulation (EU) 2026/881 of 11 December 2025 supplementing Regulation (EU) 2024/2847; Durchführungsverordnung (EU) 2025/2392 der Kommission.")).toEqual([
      "actNumber:2026/881", "actNumber:2024/2847", "actNumber:2025/2392",
    ]);
    expect(keys("see eli/reg/2024/2847/oj or 《人工智能基本法》(법률 제20676호)")).toEqual(["eli:reg/2024/2847", "koreaLaw:20676"]);
  });

  test("finds every printed identifier again in a sentence", () => {
    for (const kind of identifierKinds.filter((one) => !["procedure", "standard", "chinaStandard", "transparencyRegister", "taiwanLaw"].includes(one)))
      fc.assert(fc.property(anyOf(kind), (identifier) => { expect(keys(`Compare ${identifier.value}, which says`)).toContain(identifier.key); }), { numRuns: 30 });
  });
});

test.each([
  ["2025/0359(COD) (general knowledge, check)", "2025/0359(COD)"],
  ["COM(2026) 504 (CELEX 52026PC0504)", "COM(2026) 504"],
  ["2022/272 (COD)", "2022/272 (COD)"],
  ["ETSI EN 303 645 V2.1.1 (2020-06)", "ETSI EN 303 645 V2.1.1 (2020-06)"],
  ["M/606", "M/606"],
])("a remark is taken off %s", (noted, bare) => {
  expect(withoutRemark(noted)).toBe(bare);
});
