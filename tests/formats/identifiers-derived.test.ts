import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derive, identifierKinds, parseIdentifier, procedureTemplates } from "#lib/formats/identifiers/index.ts";
import { anyOf } from "#tests/formats/any-identifier.ts";

function read(text: string) {
  const parsed = parseIdentifier(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.identifier;
}
const derived = (text: string) => derive(read(text));
const values = (identifiers: { value: string }[]) => identifiers.map(({ value }) => value);

/** Whether two spellings lead to the same issue. */
function concernTheSame(one: string, other: string) {
  const [a, b] = [read(one), read(other)].map((identifier) => new Set([identifier.key, ...derive(identifier).equivalents])) as [Set<string>, Set<string>];
  return !a.isDisjointFrom(b);
}

test("a CELEX number gives the act number, the instrument and the ELIs it may have", () => {
  const { sameAs, oneOf, instrument, template, title, jurisdiction } = derived("32024R2847");
  expect(values(sameAs)).toEqual(["Regulation (EU) 2024/2847"]);
  expect(values(oneOf)).toEqual(["reg", "reg_impl", "reg_del"].map((type) => `http://data.europa.eu/eli/${type}/2024/2847/oj`));
  expect({ instrument, template, title, jurisdiction }).toEqual({ instrument: { act: "regulation" }, template: "cod", title: "Regulation (EU) 2024/2847", jurisdiction: "EU" });
});

test("an ELI gives the CELEX number and tells implementing and delegated acts apart", () => {
  expect(values(derived("http://data.europa.eu/eli/reg_impl/2025/2392/oj").sameAs)).toEqual(["32025R2392", "Implementing Regulation (EU) 2025/2392"]);
  expect(derived("http://data.europa.eu/eli/reg_impl/2025/2392/oj")).toMatchObject({ instrument: { act: "regulation", form: "implementing" }, template: "implementing" });
  expect(derived("http://data.europa.eu/eli/reg_del/2026/881/oj")).toMatchObject({ template: "delegated", title: "Delegated Regulation (EU) 2026/881" });
  expect(values(derived("http://data.europa.eu/eli/dir/2022/2555/oj").sameAs)).toEqual(["32022L2555", "Directive (EU) 2022/2555"]);
});

test("an act number gives the CELEX number when it says what the act is, and all candidates when it does not", () => {
  expect(values(derived("Directive (EU) 2022/2555").sameAs)).toEqual(["32022L2555"]);
  expect(values(derived("Implementing Regulation (EU) 2025/2392").sameAs)).toEqual(["32025R2392", "http://data.europa.eu/eli/reg_impl/2025/2392/oj"]);
  expect(values(derived("(EU) 2024/2847").oneOf)).toEqual(expect.arrayContaining(["32024R2847", "32024L2847", "32024D2847"]));
  expect(values(derived("2014/24/EU").maybe)).toEqual(["32014L0024", "32014D0024"]);
  expect(values(derived("Regulation (EC) No 765/2008").sameAs)).toEqual(["32008R0765"]);
});

test("a proposal is known by its CELEX and its COM number", () => {
  expect(values(derived("52022PC0454").sameAs)).toEqual(["COM(2022) 454 final"]);
  expect(derived("52022PC0454")).toMatchObject({ template: "cod", title: "COM(2022) 454 final" });
  expect(values(derived("COM(2022) 454").oneOf)).toEqual(["52022PC0454", "52022DC0454"]);
  expect(values(derived("SWD(2022) 282 final").sameAs)).toEqual(["52022SC0282"]);
});

describe("duplicates are found across spellings", () => {
  test.each([
    ["32024R2847", "http://data.europa.eu/eli/reg/2024/2847/oj"],
    ["32024R2847", "(EU) 2024/2847"],
    ["32024R2847", "OJ L, 2024/2847, 20.11.2024"],
    ["32024R2847", "02024R2847-20241120"],
    ["32024R2847", "32024R2847R(02)"],
    ["https://eur-lex.europa.eu/eli/reg/2024/2847/2024-11-20", "Regulation (EU) 2024/2847"],
    ["http://data.europa.eu/eli/reg_impl/2025/2392/art_2/oj", "32025R2392"],
    ["32012R1025", "(EU) No 1025/2012"],
    ["32014L0024", "2014/24/EU"],
    ["COM(2022) 454 final/2", "52022PC0454"],
    ["P9_TC1-COD(2022)0272", "2022/0272(COD)"],
    ["2022-0272", "2022/0272(COD)"],
    ["https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/14449-Technical-description/F3536950_en", "HYS 14449"],
    ["prEN 40000-1-2", "EN 40000-1-2:2027"],
    ["PE759.076-141", "PE759.076v01-00"],
    ["OJ L 2847, 20.11.2024, p. 1", "32024R2847"],
    ["令和7年法律第53号", "507AC0000000053"],
    ["https://www.europarl.europa.eu/doceo/document/TC1-COD-2022-0272_EN.pdf", "P9_TC1-COD(2022)0272"],
    ["https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CONSIL:PE_30_2026_INIT", "PE-CONS 30/26"],
    ["ISO/IEC/IEEE 29148:2018", "ISO/IEC/IEEE DIS 29148"],
  ])("%s and %s", (one, other) => {
    expect(concernTheSame(one, other)).toBe(true);
  });

  test.each([
    ["32024R2847", "32024R2848"],
    ["32024R2847", "52024PC2847"],
    ["Regulation (EC) No 768/2008", "Decision No 768/2008/EC"],
    ["OJ L, 2024/90847, 20.11.2024", "(EU) 2024/90847"],
    ["GB 45438-2025", "GB/T 45438-2025"],
    ["2022/0272(COD)", "COM(2022) 272"],
    ["OJ C 100, 16.3.2023", "OJ C, C/2023/100"],
    ["72022L2555DEU_202500123", "32022L2555"],
    ["Act No. 53 of 2025 (Japan)", "Act No. 53 (Republic of Korea)"],
  ])("but not between %s and %s", (one, other) => {
    expect(concernTheSame(one, other)).toBe(false);
  });
});

test.each([
  ["2022/0272(COD)", "EU", "cod"],
  ["2024/2501(DEA)", "EU", "delegated"],
  ["2024/1234(INI)", "EU", "generic"],
  ["32024H0779", "EU", "guidance"],
  ["HYS 16213", "EU", "pre-proposal"],
  ["M/606", "EU", "standardisation"],
  ["prEN 40000-1-2", "EU", "standardisation"],
  ["ISO/IEC 27001", null, "generic"],
  ["2024/0123/D", "DE", "tris"],
  ["G/TBT/N/SGP/71", "SG", "tbt"],
  ["G/TBT/N/EEC/250", "EU", "tbt"],
  ["G/TBT/N/XYZ/71", null, "tbt"],
  ["Bill No. 15/2024", "SG", "sg-bill"],
  ["pcode=A0030297", "TW", "tw-regulation"],
  ["412CO0000000316", "JP", "jp-order"],
  ["Act No. 53 of 2025 (Japan)", "JP", "generic"],
  ["Act No. 20676 (Republic of Korea)", "KR", "kr-act"],
  ["72022L2555DEU_202500123", "DE", "generic"],
  ["https://technical-regulation-information-system.ec.europa.eu/en/notification/26250", null, "tris"],
  ["Cap. 653", "HK", "generic"],
  ["134/2025/QH15", "VN", "generic"],
  ["GB/T 45674-2025", "CN", "generic"],
])("%s belongs to %s and follows %s", (text, jurisdiction, template) => {
  expect(derived(text)).toMatchObject({ jurisdiction, template });
});

test.each([
  ["https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/14628-Cloud-and-AI-Development-Act_en", "Cloud and AI Development Act"],
  ["32012R1025", "Regulation (EU) No 1025/2012"],
  ["32014L0024", "Directive 2014/24/EU"],
  ["31995L0046", "Directive 95/46/EC"],
  ["02024R2847-20241120", "Regulation (EU) 2024/2847"],
  ["32024R2847R(01)", "Corrigendum to Regulation (EU) 2024/2847"],
  ["426AC1000000104", "Act No. 104 of 2014"],
  ["412CO0000000316", "Cabinet Order No. 316 of 2000"],
])("%s suggests a title", (text, title) => {
  expect(derived(text).title).toBe(title);
});

test("everything that is derived can be read, and leads back", () => {
  for (const kind of identifierKinds)
    fc.assert(
      fc.property(anyOf(kind), (identifier) => {
        const { sameAs, oneOf, maybe, partOf, template, title, equivalents } = derive(identifier);
        for (const other of [...sameAs, ...oneOf, ...maybe, ...partOf]) expect(parseIdentifier(other.value, { as: other.kind })).toMatchObject({ ok: true, identifier: { key: other.key } });
        for (const other of sameAs) expect([other.key, ...derive(other).equivalents]).toContain(other.key);
        expect(procedureTemplates).toContain(template);
        expect(title).not.toBe("");
        expect(equivalents).not.toContain(identifier.key);
        expect(new Set(equivalents).size).toBe(equivalents.length);
      }),
      { numRuns: 40 },
    );
});
