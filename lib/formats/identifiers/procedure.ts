import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";
import { atPublicationsOffice, whateverFollows } from "#lib/formats/identifiers/publications-office.ts";

/** Procedure types of Parliament's Legislative Observatory and EUR-Lex. */
export const procedureTypes = [
  "COD", "CNS", "APP", "AVC", "NLE", "INI", "INL", "INS", "RSP", "RSO", "BUD", "BUI", "DEC", "REG", "ACI", "IMM", "RPS", "DEA", "COS", "DCE", "SYN", "CNB",
] as const;
const types = procedureTypes.join("|");
const dossier = String.raw`(?<year>\d{4})[/-](?<number>\d{1,4})(?<letter>[A-Z])?`;
const observatory = String.raw`(?:oeil(?:\.secure)?\.europarl\.europa\.eu/|europarl\.europa\.eu/oeil/)`;

function read(groups: Record<string, string | undefined>): Parts["procedure"] | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  const type = groups.type?.toUpperCase();
  if (!year) return "badYear";
  if (!number) return "badNumber";
  if (type !== undefined && !(procedureTypes as readonly string[]).includes(type)) return "badProcedureType";
  return { year, number, letter: groups.letter?.toUpperCase(), type };
}

const print = ({ year, number, letter = "", type }: Parts["procedure"]) =>
  type ? `${year}/${padded(number, 4)}${letter}(${type})` : `${year}-${padded(number, 4)}${letter}`;

/**
 * Interinstitutional procedure numbers, `2022/0272(COD)`. The key leaves the type out, because a procedure keeps its number
 * when its type changes (many did on 1 December 2009). Without a type it is written as Parliament's data portal does, `2022-0272`.
 */
export const procedure = family<"procedure">({
  kind: "procedure",
  spellings: [
    { where: "text", pattern: new RegExp(String.raw`${dossier} ?\( ?(?<type>[A-Z]{2,4}) ?\)`, "i"), read },
    { where: "text", pattern: new RegExp(String.raw`${dossier}[ /](?<type>${types})`, "i"), read },
    { where: "text", pattern: new RegExp(String.raw`(?<type>${types}) ?[(/](?<year>\d{4})[)/] ?(?<number>\d{4})(?<letter>[A-Z])?`, "i"), read },
    { where: "alone", pattern: /(?<year>\d{4})-(?<number>\d{4})(?<letter>[A-Z])?/i, read },
    { where: "address", pattern: new RegExp(String.raw`${observatory}[^#]{0,200}[?&]reference=${dossier}\((?<type>[A-Z]{2,4})\).*`, "i"), read },
    { where: "address", pattern: new RegExp(String.raw`${observatory}[^#]{0,200}[?&]procnum=(?<type>[A-Z]{3})/${dossier}(?:[&#].*)?`, "i"), read },
    { where: "address", pattern: new RegExp(String.raw`parltrack\.org/dossier/${dossier}\((?<type>[A-Z]{2,4})\).*`, "i"), read },
    { where: "address", pattern: /eur-lex\.europa\.eu\/(?:[a-z-]{1,20}\/)?procedure\/[a-z]{2}\/(?<year>\d{4})_(?<number>\d{1,4})(?:[/?#].*)?/i, read },
    // The consolidated position of a reading; which term adopted it is not in the address.
    { where: "address", pattern: /europarl\.europa\.eu\/doceo\/document\/TC[123]-(?<type>[A-Z]{3})-(?<year>\d{4})-(?<number>\d{4})(?:[-_.?#].*)?/i, read },
    { where: "address", pattern: new RegExp(String.raw`${atPublicationsOffice("procedure")}(?<year>\d{4})_(?<number>\d{1,4})(?<letter>[A-Z])?${whateverFollows}`, "i"), read },
    {
      where: "address",
      pattern: /data\.europarl\.europa\.eu\/(?:api\/v2\/procedures|eli\/dl\/(?:proc|event))\/(?<year>\d{4})-(?<number>\d{4})(?<letter>[A-Z])?(?:[-/?#].*)?/i,
      read,
    },
  ],
  print,
  key: ({ year, number, letter = "" }) => `${year}/${padded(number, 4)}${letter}`,
  url: (parts) =>
    parts.type
      ? `https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=${print(parts)}`
      : `https://eur-lex.europa.eu/procedure/EN/${parts.year}_${parts.number}`,
});
