import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { issues } from "#db/seed/facts/issues.ts";
import { derive, findIdentifiers, impliedBy, longestReference, parseIdentifier, relationKinds, relationsIn, type Identifier } from "#lib/formats/identifiers/index.ts";
import { referenceText } from "#lib/formats/identifiers/wording.ts";
import { anyOf } from "#tests/formats/any-identifier.ts";
import { effort } from "#tests/support/effort.ts";

const said = (title: string) => relationsIn(title).map(({ kind, identifier }) => `${kind} ${identifier.value}`);

function read(text: string) {
  const parsed = parseIdentifier(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.identifier;
}

const cra = "horizontal cybersecurity requirements for products with digital elements";
const craAmends = ["amends Regulation (EU) No 168/2013", "amends Regulation (EU) 2019/1020", "amends Directive (EU) 2020/1828"];

describe("an official title says", () => {
  test.each<[string, string[]]>([
    [`Regulation (EU) 2024/2847 of the European Parliament and of the Council of 23 October 2024 on ${cra} and amending Regulations (EU) No 168/2013 and (EU) 2019/1020 and Directive (EU) 2020/1828 (Cyber Resilience Act)`, craAmends],
    ["RÈGLEMENT (UE) 2024/2847 DU PARLEMENT EUROPÉEN ET DU CONSEIL du 23 octobre 2024 concernant des exigences de cybersécurité et modifiant les règlements (UE) n o 168/2013 et (UE) 2019/1020 et la directive (UE) 2020/1828", craAmends],
    ["Verordnung (EU) 2024/2847 des Europäischen Parlaments und des Rates über Cybersicherheitsanforderungen und zur Änderung der Verordnungen (EU) Nr. 168/2013 und (EU) 2019/1020 und der Richtlinie (EU) 2020/1828", craAmends],
    ["Verordening (EU) 2024/2847 betreffende cyberbeveiligingsvereisten en tot wijziging van Verordeningen (EU) nr. 168/2013 en (EU) 2019/1020 en Richtlijn (EU) 2020/1828 (verordening cyberweerbaarheid)", craAmends],
    ["Proposal for a Regulation amending Regulations (EU) 2016/679, (EU) 2018/1724 and Directives 2002/58/EC, (EU) 2022/2555 and (EU) 2022/2557 as regards the rules of Regulation (EU) 2023/2854", [
      "amends Regulation (EU) 2016/679", "amends Regulation (EU) 2018/1724", "amends Directive 2002/58/EC", "amends Directive (EU) 2022/2555", "amends Directive (EU) 2022/2557",
    ]],
    ["Commission Regulation (EU) 2024/1 amending Annexes II, IV and V to Regulation (EC) No 396/2005 of the European Parliament and of the Council as regards residues", ["amends Regulation (EC) No 396/2005"]],
    ["Directive (EU) 2022/2555 on measures for cybersecurity across the Union, amending Regulation (EU) No 910/2014 and Directive (EU) 2018/1972, and repealing Directive (EU) 2016/1148 (NIS 2 Directive)", [
      "amends Regulation (EU) No 910/2014", "amends Directive (EU) 2018/1972", "supersedes Directive (EU) 2016/1148",
    ]],
    ["Commission Delegated Regulation (EU) 2021/1 amending and correcting Delegated Regulation (EU) 2015/35", ["amends Delegated Regulation (EU) 2015/35", "corrects Delegated Regulation (EU) 2015/35"]],
    ["Commission Implementing Regulation (EU) 2021/9 correcting certain language versions of Implementing Regulation (EU) 2015/2447", ["corrects Implementing Regulation (EU) 2015/2447"]],
    ["COMMISSION DELEGATED REGULATION (EU) 2026/881 supplementing Regulation (EU) 2024/2847 of the European Parliament and of the Council by specifying the terms", ["implements Regulation (EU) 2024/2847"]],
    ["Commission Implementing Regulation (EU) 2024/482 laying down rules for the application of Regulation (EU) 2019/881 of the European Parliament and of the Council as regards the EUCC", ["implements Regulation (EU) 2019/881"]],
    ["Commission Implementing Regulation (EU) 2024/3143 on notifications pursuant to Article 61(5) of Regulation (EU) 2019/881", ["implements Regulation (EU) 2019/881"]],
    ["Durchführungsverordnung (EU) 2024/482 der Kommission mit Durchführungsbestimmungen zur Verordnung (EU) 2019/881 hinsichtlich der Annahme", ["implements Regulation (EU) 2019/881"]],
    ["Gedelegeerde Verordening (EU) 2022/30 van de Commissie tot aanvulling van Richtlijn 2014/53/EU van het Europees Parlement en de Raad", ["implements Directive 2014/53/EU"]],
    ["Proposal for a Council Directive implementing Directive 2014/53/EU", ["implements Directive 2014/53/EU"]],
    ["Act implementing Directive (EU) 2022/2555 and amending Regulation (EU) 2019/881", ["transposes Directive (EU) 2022/2555", "amends Regulation (EU) 2019/881"]],
    ["European Union (Cybersecurity) Regulations 2026 giving effect to Directive (EU) 2022/2555", ["transposes Directive (EU) 2022/2555"]],
    ["Wet tot implementatie van Richtlijn (EU) 2022/2555", ["transposes Directive (EU) 2022/2555"]],
    ["Uitvoeringswet ter uitvoering van Verordening (EU) 2024/2847", ["implements Regulation (EU) 2024/2847"]],
    ["Gesetz zur Umsetzung der Richtlinie (EU) 2022/2555 und zur Regelung wesentlicher Grundzüge", ["transposes Directive (EU) 2022/2555"]],
    ["Projet de loi transposant la directive (UE) 2022/2555 et modifiant le règlement (UE) 2019/881", ["transposes Directive (EU) 2022/2555", "amends Regulation (EU) 2019/881"]],
    ["Law amending Law No. 67/2006/QH11", ["amends 67/2006/QH11"]],
    ["Cybersecurity: repeal of Delegated Regulation (EU) 2022/30", ["supersedes Delegated Regulation (EU) 2022/30"]],
    ["Rectificatie van Verordening (EU) 2024/2847", ["corrects Regulation (EU) 2024/2847"]],
    [`Corrigendum to Regulation (EU) 2024/2847 of the European Parliament and of the Council of 23 October 2024 on ${cra} and amending Regulations (EU) No 168/2013 and (EU) No 2019/1020`, ["corrects Regulation (EU) 2024/2847"]],
  ])("in %s", (title, relations) => {
    expect(said(title)).toEqual(relations);
  });

  test.each([
    "Commission Implementing Regulation (EU) 2025/2392 of 28 November 2025 on the technical description of categories",
    "Commission Implementing Directive (EU) 2019/68 establishing technical specifications",
    "commission implementing regulation (eu) 2025/2392",
    "implementing regulation (EU) 2025/2392",
    "Revision of Regulation (EU) No 1025/2012 on European standardisation",
    "Report on the implementation of Regulation (EU) No 1025/2012",
    "Opinion on the proposal for a regulation amending Regulation (EU) 2024/1689",
    "Commission Decision supplementing the rules on cooperation under Regulation (EU) 2024/2847",
    "Klimaänderung in Regulation (EU) 2024/2847",
    "",
  ])("nothing of other acts in %j", (title) => {
    expect(said(title)).toEqual([]);
  });

  test("which words it rests on", () => {
    expect(relationsIn("Directive (EU) 2024/2853 on liability for defective products and repealing  Council Directive 85/374/EEC (recast)")).toMatchObject([
      { kind: "supersedes", identifier: { value: "Directive 85/374/EEC" }, excerpt: "repealing Council Directive 85/374/EEC" },
    ]);
  });
});

describe("the titles of the issues that are installed", () => {
  const numbered = issues.map((issue) => ({ ...issue, docket: `${issue.hub === "europe" ? "EU" : "AS"}-${issue.number}` }));
  const keys = (identifier: Identifier) => [identifier.key, ...derive(identifier).equivalents];
  const carried = numbered.map(({ docket, identifiers }) => ({ docket, known: new Set(identifiers.flatMap(({ text }) => findIdentifiers(text).flatMap(keys))) }));
  const others = (docket: string, identifier: Identifier) => carried.filter((other) => other.docket !== docket && keys(identifier).some((key) => other.known.has(key)));

  // Written by hand from the titles. EU-4, EU-14 and EU-23 carry out an act as well, which their titles name without its number.
  const expected = [
    "EU-2 implements EU-1", "EU-3 implements EU-1", "EU-5 implements EU-1", "EU-7 amends EU-6", "EU-8 implements EU-6", "EU-9 implements EU-6", "EU-12 amends EU-11",
    "EU-18 amends EU-19", "EU-18 amends EU-11",
  ];

  test("relate those that name another's number, and no others", () => {
    const found = numbered.flatMap(({ docket, officialTitle }) =>
      relationsIn(officialTitle).flatMap(({ kind, identifier }) => others(docket, identifier).map((other) => `${docket} ${kind} ${other.docket}`)),
    );
    expect(found).toEqual(expected);
  });

  test("name no other issue's number without a relation", () => {
    const unrelated = numbered.flatMap(({ docket, officialTitle }) => {
      const related = new Set(relationsIn(officialTitle).map(({ identifier }) => identifier.key));
      return findIdentifiers(officialTitle).filter((identifier) => !related.has(identifier.key) && others(docket, identifier).length > 0).map(({ value }) => `${docket}: ${value}`);
    });
    expect(unrelated).toEqual([]);
  });
});

const acts = fc.uniqueArray(anyOf("actNumber").filter(({ parts }) => "act" in parts && parts.act !== undefined), { minLength: 1, maxLength: 6, selector: ({ key }) => key });

test("every act of a list is amended, in the order of the list, and no act before it", () => {
  fc.assert(
    fc.property(acts, ([first, ...rest]) => {
      const list = rest.length === 0 ? first!.value : `${[first, ...rest].slice(0, -1).map((act) => act!.value).join(", ")} and ${rest.at(-1)!.value}`;
      const relations = relationsIn(`Regulation (EU) 2099/99999 on a matter and amending ${list} as regards another`);
      expect(relations.map(({ kind, identifier }) => [kind, identifier.key])).toEqual([first!, ...rest].map(({ key }) => ["amends", key]));
      expect(relations.every(({ excerpt }) => excerpt === `amending ${list}`)).toBe(true);
    }),
  );
});

test("whatever a title is, what is suggested is a known relation and rests on its words", () => {
  const words = fc.constantFrom("amending ", "implementing ", "Corrigendum to ", "Guidelines under ", "pursuant to Article 1(2) of ", "Regulation (EU) 2024/2847", ", ", " and ", "Directive 95/46/EC", " - ", "É", "(");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(words, { maxLength: 40 }).map((all) => all.join(""))), (title) => {
      for (const { kind, identifier, excerpt } of relationsIn(title)) {
        expect(relationKinds).toContain(kind);
        expect(referenceText(title)).toContain(excerpt);
        expect(parseIdentifier(identifier.value)).toMatchObject({ ok: true, identifier: { key: identifier.key } });
      }
    }),
    { numRuns: 500 },
  );
});

test("no title within the limit takes long, and none beyond it is read", () => {
  const hostile = ["amending ", "Corrigendum to ", "amending Regulation (EU) 2024/1, ", "pursuant to Article 1(1), ", "Article 1 and ", "Guidelines under ", "(", "implementing Annex I", "correcting the a b c "];
  const slow = hostile.filter((piece) => effort(() => relationsIn(piece.repeat(longestReference).slice(0, longestReference))) > 1_000);
  expect(slow).toEqual([]);
  expect(relationsIn(`amending Directive 95/46/EC ${"a".repeat(longestReference)}`)).toEqual([]);
});

test.each<[string, [string, string][]]>([
  ["32024R2847R(01)", [["corrects", "32024R2847"]]],
  ["http://data.europa.eu/eli/reg/2024/2847/corrigendum/2025-07-02/oj", [["corrects", "http://data.europa.eu/eli/reg/2024/2847/oj"]]],
  ["02024R2847-20241120", [["partOf", "32024R2847"]]],
  ["https://eur-lex.europa.eu/eli/reg/2024/2847/oj#art_24", [["partOf", "http://data.europa.eu/eli/reg/2024/2847/oj"]]],
  ["72022L2555DEU_202500123", [["transposes", "32022L2555"]]],
  ["52022PC0454", [["sameAs", "COM(2022) 454 final"]]],
  ["SWD(2022) 282 final", [["sameAs", "52022SC0282"]]],
  ["PE759.076-141", [["partOf", "PE759.076"]]],
  ["P9_TC1-COD(2022)0272", [["partOf", "2022/0272(COD)"]]],
  ["COM(2022) 454 final", []],
  ["OJ L, 2024/90780, 5.12.2024", []],
  ["2022/0272(COD)", []],
])("from %s alone follows what it is to others", (text, implied) => {
  expect(impliedBy(read(text)).map(({ kind, identifier }) => [kind, identifier.value])).toEqual(implied);
});
