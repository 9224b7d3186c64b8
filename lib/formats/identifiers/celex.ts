import { family } from "#lib/formats/identifiers/family.ts";
import { compactDay, numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

const head = String.raw`(?<sector>[0-9CE])(?<year>\d{4})(?<type>[A-Z]{1,2})`;
const tail = String.raw`(?:R ?\((?<corrigendum>\d{2})\)|\((?<index>\d{2})\))?(?:-(?<date>\d{8}))?`;
const label = String.raw`(?:CELEX(?: (?:number|no\.?))? ?[:=]? ?)?`;

function read(groups: Record<string, string | undefined>): Parts["celex"] | IdentifierReason {
  const year = yearIn(groups.year);
  const sector = (groups.sector ?? "").toUpperCase();
  const number = numberIn(groups.number);
  if (!year) return "badYear";
  if (!number) return "badNumber";
  if (sector === "0" && groups.date === undefined) return "missingDate";
  const consolidated = groups.date === undefined ? undefined : compactDay(groups.date);
  if (groups.date !== undefined && (sector !== "0" || !consolidated)) return "badDate";
  return {
    sector, year, type: (groups.type ?? "").toUpperCase(), number: padded(groups.number ?? "", 4),
    index: numberIn(groups.index), corrigendum: numberIn(groups.corrigendum), consolidated,
  };
}

function print({ sector, year, type, number, index, corrigendum, consolidated }: Parts["celex"]): string {
  return [
    `${sector}${year}${type}${number}`,
    index ? `(${padded(index, 2)})` : "",
    corrigendum ? `R(${padded(corrigendum, 2)})` : "",
    consolidated ? `-${consolidated.replaceAll("-", "")}` : "",
  ].join("");
}

/**
 * CELEX numbers: `32024R2847`, the corrigendum `32024R2847R(01)`, the consolidated text `02024R2847-20241120`, the proposal `52022PC0454`.
 * Numbers of fewer than four digits are filled up. Treaties and national measures are numbered otherwise and are not read.
 */
export const celex = family<"celex">({
  kind: "celex",
  spellings: [
    { where: "text", pattern: new RegExp(`${label}${head}(?<number>\\d{4,6})${tail}`, "i"), read },
    { where: "alone", pattern: new RegExp(`${label}${head}(?<number>\\d{1,3})${tail}`, "i"), read },
    {
      where: "address",
      pattern: new RegExp(`eur-lex\\.europa\\.eu/[^#]{0,200}[?&]uri=CELEX:${head}(?<number>\\d{1,6})${tail}(?:[:&#].*)?`, "i"),
      read,
    },
    { where: "address", pattern: new RegExp(`publications\\.europa\\.eu/resource/celex/${head}(?<number>\\d{4,6})${tail}(?:[./?#].*)?`, "i"), read },
  ],
  print,
  key: print,
  url: (parts) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${print(parts)}`,
});
