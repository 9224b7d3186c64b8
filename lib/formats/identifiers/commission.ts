import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";
import { atPublicationsOffice, whateverFollows } from "#lib/formats/identifiers/publications-office.ts";

type Groups = Record<string, string | undefined>;
type Series = Parts["com"]["series"];

// "final" in the languages in which people here paste; French, Spanish and Italian share it.
const final = String.raw`final|fin|def(?:initief|initivo)?|endg(?:ültig)?`;
const numbered = "COM|KOM|JOIN|SWD|SEC|SEK";
const part = String.raw`(?:,? ?part \d{1,2}(?:/\d{1,2})?)?`;
const register = String.raw`ec\.europa\.eu/transparency/(?:documents-register|regdoc)/`;
const bracketed = String.raw`(?<series>${numbered}|C)\((?<year>\d{4})\) ?(?<number>\d{1,5})`;

// What the Commission put to the public or sent to other institutions.
const atDrafts = atPublicationsOffice("PI_COM|intcom");

/** Until 2011 German texts wrote KOM and SEK. */
const seriesNamed = (text = "") => text.toUpperCase().replace("KOM", "COM").replace("SEK", "SEC") as Series;

function readDocument(groups: Groups): Parts["com"] | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  if (!year) return "badYear";
  if (!number) return "badNumber";
  const version = groups.version === undefined ? undefined : numberIn(groups.version);
  return { series: seriesNamed(groups.series), year, number, final: groups.final !== undefined, version };
}

/** A file of the register, `COM-2022-454-F2-EN-MAIN-PART-1.PDF`: F1 is the final text, F2 its corrected version. */
function readFile(groups: Groups): Parts["com"] | IdentifierReason {
  return readDocument({ ...groups, final: "final", version: groups.version === "1" ? undefined : groups.version });
}

const numberOf = ({ series, year, number }: Parts["com"]) => `${series}(${year}) ${number}`;

/** Commission documents, `COM(2022) 454 final`. `final` and a corrected version (`final/2`) are printed, and not part of the key. */
export const com = family<"com">({
  kind: "com",
  spellings: [
    {
      where: "text",
      pattern: new RegExp(String.raw`(?<series>${numbered}|C) ?\((?<year>\d{4})\) ?(?<number>\d{1,5})(?: ?(?<final>${final})\.?)?(?:/(?<version>\d{1,2}))?${part}`, "i"),
      read: readDocument,
    },
    {
      where: "text",
      pattern: new RegExp(String.raw`(?<series>${numbered})[/: ](?<year>\d{4})[/: ](?<number>\d{1,5})(?:[/: ](?<final>${final}))?`, "i"),
      read: readDocument,
    },
    {
      where: "address",
      pattern: new RegExp(String.raw`eur-lex\.europa\.eu/[^#]{0,200}[?&]uri=(?<series>${numbered}):(?<year>\d{4}):(?<number>\d{1,5})(?::(?<final>FIN)(?:AL)?)?(?:[:&#].*)?`, "i"),
      read: readDocument,
    },
    {
      where: "address",
      pattern: new RegExp(String.raw`${atPublicationsOffice("comnat")}(?<series>${numbered})_(?<year>\d{4})_(?<number>\d{1,5})(?:_(?<final>FIN))?${whateverFollows}`, "i"),
      read: readDocument,
    },
    { where: "address", pattern: new RegExp(String.raw`${atDrafts}${bracketed}${whateverFollows}`, "i"), read: readDocument },
    { where: "address", pattern: new RegExp(String.raw`${register}[^#]{0,200}[?&]ref=${bracketed}(?: ?(?<final>final))?(?:[&#].*)?`, "i"), read: readDocument },
    { where: "address", pattern: new RegExp(String.raw`${register}api/files/${bracketed}(?:[_/?#].*)?`, "i"), read: readDocument },
    {
      where: "address",
      pattern: new RegExp(String.raw`${register}rep/\d{1,2}/\d{4}/[A-Z]{2}/(?<series>${numbered}|C)-(?<year>\d{4})-(?<number>\d{1,5})-F(?<version>\d{1,2})-.*`, "i"),
      read: readFile,
    },
  ],
  print: (parts) => numberOf(parts) + (parts.final ? " final" : "") + (parts.version ? `/${parts.version}` : ""),
  key: ({ series, year, number }) => `${series}(${year})${number}`,
  url: ({ series, year, number }) =>
    series === "C"
      ? `https://ec.europa.eu/transparency/documents-register/detail?ref=C(${year})${number}&lang=en`
      : `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=${series}:${year}:${number}:FIN`,
});

function readAres(groups: Groups): Parts["ares"] | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  if (!year) return "badYear";
  return number ? { year, number } : "badNumber";
}

const print = ({ year, number }: Parts["ares"]) => `Ares(${year})${number}`;

/**
 * Numbers of the Commission's document system, printed on drafts before they have any other: `Ares(2026)2319816`.
 * EUR-Lex shows those of them that were put to the public; of others the address leads nowhere.
 */
export const ares = family<"ares">({
  kind: "ares",
  spellings: [
    { where: "text", pattern: /(?:Ref\. ?)?Ares ?\((?<year>\d{4})\) ?(?<number>\d{3,9})/i, read: readAres },
    { where: "address", pattern: new RegExp(String.raw`${atDrafts}Ares\((?<year>\d{4})\) ?(?<number>\d{3,9})${whateverFollows}`, "i"), read: readAres },
  ],
  print,
  key: ({ year, number }) => `${year}-${number}`,
  url: (parts) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=PI_COM:${print(parts)}`,
});
