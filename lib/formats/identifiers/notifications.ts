import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;

/** Country letters of TRIS numbers: until 2023 the old distinguishing signs, since then ISO 3166; both lead to ISO. XI is Northern Ireland. */
const trisCountries: Readonly<Record<string, string>> = {
  A: "AT", B: "BE", D: "DE", E: "ES", EL: "GR", F: "FR", FIN: "FI", I: "IT", IRL: "IE", L: "LU", P: "PT", S: "SE", UK: "GB", XI: "GB", N: "NO",
  ...Object.fromEntries(
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK TR".split(" ").map((code) => [code, code]),
  ),
};

/** The ISO 3166 code behind the letters of a TRIS number, or undefined. */
export const trisCountry = (letters: string): string | undefined => (Object.hasOwn(trisCountries, letters) ? trisCountries[letters] : undefined);

function readTris(groups: Groups): Parts["tris"] | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  const country = (groups.country ?? "").toUpperCase();
  if (!year) return "badYear";
  if (!number) return "badNumber";
  return trisCountry(country) ? { form: "number", year, number, country } : "badCountry";
}

function readPage(groups: Groups): Parts["tris"] | IdentifierReason {
  const page = numberIn(groups.page);
  return page ? { form: "page", page } : "badNumber";
}

const trisNumber = String.raw`(?:TRIS )?(?<year>\d{4})/(?<number>\d{1,4})/(?<country>[A-Z]{1,3})`;

const trisHost = "technical-regulation-information-system.ec.europa.eu";

/**
 * National technical rules notified under Directive (EU) 2015/1535, `2024/0123/DE`; before 2023 with other letters, `2020/0123/D`. Their
 * pages have a number of their own, which tells nothing of the other: `TRIS page 26250`.
 */
export const tris = family<"tris">({
  kind: "tris",
  spellings: [
    { where: "text", pattern: new RegExp(trisNumber), read: readTris },
    { where: "alone", pattern: new RegExp(trisNumber.replaceAll("/", "[/-]"), "i"), read: readTris },
    { where: "text", pattern: /TRIS page (?<page>\d{1,7})/i, read: readPage },
    { where: "address", pattern: new RegExp(`${trisHost.replaceAll(".", "\\.")}/[a-z]{2}/notification/(?<page>\\d{1,7})(?:[/?#].*)?`, "i"), read: readPage },
  ],
  print: (parts) => (parts.form === "page" ? `TRIS page ${parts.page}` : `${parts.year}/${padded(parts.number, 4)}/${parts.country}`),
  key: (parts) => (parts.form === "page" ? `page ${parts.page}` : `${parts.year}/${padded(parts.number, 4)}/${trisCountry(parts.country)}`),
  url: (parts) => (parts.form === "page" ? `https://${trisHost}/en/notification/${parts.page}` : undefined),
});

const symbol = String.raw`(?:G ?/ ?)?TBT ?/ ?N ?/ ?(?<member>[A-Z]{2,4}) ?/ ?(?<number>\d{1,5})(?<tail>(?:/(?:Add|Rev|Corr|Suppl)\. ?\d{1,3}){0,3})`;
const suffixOf: Record<string, string> = { a: "Add", r: "Rev", c: "Corr", s: "Suppl" };

/** `/Add.1` in a symbol, `A1` in the name of a file. */
const suffixesIn = (tail: string) =>
  [...tail.matchAll(/([arcs])[a-z]*\.? ?(\d+)/giu)].map(([, letter = "", figure]) => `${suffixOf[letter.toLowerCase()]}.${Number(figure)}`);

function readTbt(groups: Groups): Parts["tbt"] | IdentifierReason {
  const number = numberIn(groups.number);
  return number ? { member: (groups.member ?? "").toUpperCase(), number, suffixes: suffixesIn(groups.tail ?? "") } : "badNumber";
}

const file = String.raw`/G/TBTN\d{2}/(?<member>[A-Z]{2,4})(?<number>\d{1,5})(?<tail>(?:[ARC]\d{1,3}){0,3})\.[a-z]{3,4}`;

/** Notifications under the WTO agreement on technical barriers to trade, `G/TBT/N/EU/1234/Add.1`. Addenda share the key. */
export const tbt = family<"tbt">({
  kind: "tbt",
  spellings: [
    { where: "text", pattern: new RegExp(symbol, "i"), read: readTbt },
    { where: "address", pattern: new RegExp(String.raw`(?:eping|docs|docsonline|tbtims|notifications)\.wto\.org/[^#]{0,300}${symbol}(?:[^0-9].*)?`, "i"), read: readTbt },
    { where: "address", pattern: new RegExp(String.raw`docs\.wto\.org/[^#]{0,200}[?&]filename=[a-z]:${file}(?:[&#].*)?`, "i"), read: readTbt },
  ],
  print: ({ member, number, suffixes }) => ["G/TBT/N", member, number, ...suffixes].join("/"),
  key: ({ member, number }) => `${member}/${number}`,
  url: ({ member, number }) =>
    `https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?Query=(@Symbol=g/tbt/n/${member.toLowerCase()}/${number})&Language=ENGLISH&Context=FomerScriptedSearch`,
});

const readRegister = (groups: Groups): Parts["transparencyRegister"] => ({ number: groups.number ?? "", check: groups.check ?? "" });
const printRegister = ({ number, check }: Parts["transparencyRegister"]) => `${number}-${check}`;

/** Entries in the EU Transparency Register, `63623305522-13`. How the last two digits follow from the others is not published: shape only. */
export const transparencyRegister = family<"transparencyRegister">({
  kind: "transparencyRegister",
  spellings: [
    { where: "text", pattern: /(?<number>\d{9,12})-(?<check>\d{2})/, read: readRegister },
    { where: "alone", pattern: /(?:(?:REG|TR|transparency register) ?(?:number|no\.?|id)? ?:? ?)?(?<number>\d{5,12})-(?<check>\d{2})/i, read: readRegister },
    {
      where: "address",
      pattern: /(?:transparency-register\.europa\.eu|ec\.europa\.eu\/transparencyregister)\/[^#]{0,300}[?&]id=(?<number>\d{5,12})-(?<check>\d{2})(?:[&#].*)?/i,
      read: readRegister,
    },
  ],
  print: printRegister,
  key: printRegister,
  url: (parts) => `https://transparency-register.europa.eu/search-register-or-update/organisation-detail_en?id=${printRegister(parts)}`,
});
