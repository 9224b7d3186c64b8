import { family } from "#lib/formats/identifiers/family.ts";
import { compactDay, numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";
import { atPublicationsOffice, whateverFollows } from "#lib/formats/identifiers/publications-office.ts";

const head = String.raw`(?<sector>[02-9CE])(?<year>\d{4})(?<type>[A-Z]{1,2})`;
const spaced = String.raw`(?<sector>[02-9CE]) ?(?<year>\d{4}) ?(?<type>[A-Z]{1,2}) ?`;
const tail = String.raw`(?: ?R ?\((?<corrigendum>\d{1,2})\)|\((?<index>\d{2})\))?(?:-(?<date>\d{8}))?`;
const label = String.raw`(?:CELEX(?: (?:number|no\.?))? ?[:=]? ?)?`;
const treatyArticle = String.raw`(?<sector>1)(?<year>\d{4})(?<type>[A-Z]{1,2})(?<number>\d{3})`;
const measure = String.raw`(?<sector>7)(?<year>\d{4})(?<type>[A-Z])(?<number>\d{4})(?<measure>[A-Z]{3}_\d{1,12})`;
const at = atPublicationsOffice("celex");

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
    sector, year, type: (groups.type ?? "").toUpperCase(), number: padded(groups.number ?? "", sector === "1" ? 3 : 4),
    index: numberIn(groups.index), corrigendum: numberIn(groups.corrigendum), consolidated, measure: groups.measure?.toUpperCase(),
  };
}

function print({ sector, year, type, number, index, corrigendum, consolidated, measure: national }: Parts["celex"]): string {
  return [
    `${sector}${year}${type}${number}`,
    national ?? "",
    index ? `(${padded(index, 2)})` : "",
    corrigendum ? `R(${padded(corrigendum, 2)})` : "",
    consolidated ? `-${consolidated.replaceAll("-", "")}` : "",
  ].join("");
}

/**
 * CELEX numbers: `32024R2847`, the corrigendum `32024R2847R(01)`, the consolidated text `02024R2847-20241120`, the proposal `52022PC0454`,
 * the article of a treaty `12016E114`, the national measure that transposes a directive `72022L2555DEU_202500123`.
 * Numbers of fewer than four digits are filled up, but for articles. A treaty as a whole (`12016E/TXT`) is not read.
 */
export const celex = family<"celex">({
  kind: "celex",
  spellings: [
    { where: "text", pattern: new RegExp(`${label}${head}(?<number>\\d{4,6})${tail}`, "i"), read },
    { where: "text", pattern: new RegExp(`${label}(?:${treatyArticle})`, "i"), read },
    { where: "text", pattern: new RegExp(`${label}(?:${measure})`, "i"), read },
    { where: "alone", pattern: new RegExp(`${label}${spaced}(?<number>\\d{1,6})${tail}`, "i"), read },
    { where: "address", pattern: new RegExp(`${at}${head}(?<number>\\d{1,6})${tail}${whateverFollows}`, "i"), read },
    { where: "address", pattern: new RegExp(`${at}(?:${treatyArticle})${whateverFollows}`, "i"), read },
    { where: "address", pattern: new RegExp(`${at}(?:${measure})${whateverFollows}`, "i"), read },
  ],
  print,
  key: print,
  url: (parts) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${print(parts)}`,
});
