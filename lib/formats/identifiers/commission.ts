import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;
type Series = Parts["com"]["series"];

// "final" in the languages in which people here paste; French, Spanish and Italian share it.
const final = String.raw`final|fin|def(?:initief|initivo)?|endg(?:ültig)?`;

function readDocument(groups: Groups): Parts["com"] | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  if (!year) return "badYear";
  if (!number) return "badNumber";
  const version = groups.version === undefined ? undefined : numberIn(groups.version);
  return { series: groups.series?.toUpperCase() as Series, year, number, final: groups.final !== undefined, version };
}

const numberOf = ({ series, year, number }: Parts["com"]) => `${series}(${year}) ${number}`;

/** Commission documents, `COM(2022) 454 final`. `final` and a corrected version (`final/2`) are printed, and not part of the key. */
export const com = family<"com">({
  kind: "com",
  spellings: [
    {
      where: "text",
      pattern: new RegExp(String.raw`(?<series>COM|JOIN|SWD|SEC|C) ?\((?<year>\d{4})\) ?(?<number>\d{1,5})(?: ?(?<final>${final})\.?)?(?:/(?<version>\d{1,2}))?`, "i"),
      read: readDocument,
    },
    {
      where: "text",
      pattern: new RegExp(String.raw`(?<series>COM|JOIN|SWD|SEC)[/: ](?<year>\d{4})[/: ](?<number>\d{1,5})(?:[/: ](?<final>${final}))?`, "i"),
      read: readDocument,
    },
    {
      where: "address",
      pattern: /eur-lex\.europa\.eu\/[^#]{0,200}[?&]uri=(?<series>COM|JOIN|SWD|SEC):(?<year>\d{4}):(?<number>\d{1,5})(?::(?<final>FIN)(?:AL)?)?(?:[:&#].*)?/i,
      read: readDocument,
    },
    {
      where: "address",
      pattern: /ec\.europa\.eu\/transparency\/(?:documents-register|regdoc)\/[^#]{0,200}[?&]ref=(?<series>COM|JOIN|SWD|SEC|C)\((?<year>\d{4})\) ?(?<number>\d{1,5})(?: ?(?<final>final))?(?:[&#].*)?/i,
      read: readDocument,
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

/** Numbers of the Commission's document system, printed on drafts before they have any other: `Ares(2026)2319816`. */
export const ares = family<"ares">({
  kind: "ares",
  spellings: [
    { where: "text", pattern: /(?:Ref\. ?)?Ares ?\((?<year>\d{4})\) ?(?<number>\d{3,9})/i, read: readAres },
    { where: "address", pattern: /eur-lex\.europa\.eu\/[^#]{0,200}[?&]uri=PI_COM:Ares\((?<year>\d{4})\)(?<number>\d{3,9})(?:[:&#].*)?/i, read: readAres },
  ],
  print: ({ year, number }) => `Ares(${year})${number}`,
  key: ({ year, number }) => `${year}-${number}`,
});
