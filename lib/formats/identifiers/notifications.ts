import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;

/** Country letters of TRIS numbers: until 2023 the old distinguishing signs, since then ISO 3166; both lead to ISO. */
const trisCountries: Readonly<Record<string, string>> = {
  A: "AT", B: "BE", D: "DE", E: "ES", EL: "GR", F: "FR", FIN: "FI", I: "IT", IRL: "IE", L: "LU", P: "PT", S: "SE", UK: "GB", N: "NO",
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
  return trisCountry(country) ? { year, number, country } : "badCountry";
}

const trisNumber = String.raw`(?:TRIS )?(?<year>\d{4})/(?<number>\d{1,4})/(?<country>[A-Z]{1,3})`;

/** National technical rules notified under Directive (EU) 2015/1535, `2024/0123/DE`; before 2023 with other letters, `2020/0123/D`. */
export const tris = family<"tris">({
  kind: "tris",
  spellings: [
    { where: "text", pattern: new RegExp(trisNumber), read: readTris },
    { where: "alone", pattern: new RegExp(trisNumber, "i"), read: readTris },
  ],
  print: ({ year, number, country }) => `${year}/${padded(number, 4)}/${country}`,
  key: ({ year, number, country }) => `${year}/${padded(number, 4)}/${trisCountry(country)}`,
});

const symbol = String.raw`G/TBT/N/(?<member>[A-Z]{2,4})/(?<number>\d{1,5})(?<tail>(?:/(?:Add|Rev|Corr|Suppl)\.\d{1,3}){0,3})`;

function readTbt(groups: Groups): Parts["tbt"] | IdentifierReason {
  const number = numberIn(groups.number);
  if (!number) return "badNumber";
  const suffixes = [...(groups.tail ?? "").matchAll(/([a-z]+)\.(\d+)/giu)].map(
    ([, word = "", figure]) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}.${Number(figure)}`,
  );
  return { member: (groups.member ?? "").toUpperCase(), number, suffixes };
}

/** Notifications under the WTO agreement on technical barriers to trade, `G/TBT/N/EU/1234/Add.1`. Addenda share the key. */
export const tbt = family<"tbt">({
  kind: "tbt",
  spellings: [
    { where: "text", pattern: new RegExp(symbol, "i"), read: readTbt },
    { where: "address", pattern: new RegExp(String.raw`(?:eping|docs|docsonline|tbtims|notifications)\.wto\.org/[^#]{0,300}${symbol}(?:[^0-9].*)?`, "i"), read: readTbt },
  ],
  print: ({ member, number, suffixes }) => ["G/TBT/N", member, number, ...suffixes].join("/"),
  key: ({ member, number }) => `${member}/${number}`,
});

const readRegister = (groups: Groups): Parts["transparencyRegister"] => ({ number: groups.number ?? "", check: groups.check ?? "" });
const printRegister = ({ number, check }: Parts["transparencyRegister"]) => `${number}-${check}`;

/** Entries in the EU Transparency Register, `63623305522-13`. How the last two digits follow from the others is not published: shape only. */
export const transparencyRegister = family<"transparencyRegister">({
  kind: "transparencyRegister",
  spellings: [
    { where: "text", pattern: /(?<number>\d{9,12})-(?<check>\d{2})/, read: readRegister },
    { where: "alone", pattern: /(?:(?:REG|TR) ?(?:number|no\.?|id)?:? ?)?(?<number>\d{5,12})-(?<check>\d{2})/i, read: readRegister },
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
