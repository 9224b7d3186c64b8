import { family } from "#lib/formats/identifiers/family.ts";
import { dayOf, numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;
type Series = "L" | "C";

const journal = String.raw`(?:OJ|PB|ABl\.?|JO|DO|GU)`;
const day = String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<dated>\d{4})`;
const page = String.raw`(?:,? ?(?:pp?|page|blz|S)\.? ?(?<page>\d{1,4})(?:-\d{1,4})?)?`;

const dateIn = ({ day: d, month, dated }: Groups) => (d && month && dated ? (dayOf(dated, month, d) ?? "badDate") : undefined);
const seriesIn = (groups: Groups) => (groups.series ?? "").toUpperCase() as Series;

/** Since 1 October 2023 each act is an Official Journal of its own, with the act's number. */
const firstActYear = 2023;

function readAct(groups: Groups): Parts["oj"] | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  const date = dateIn(groups);
  if (!year || year < firstActYear) return "badYear";
  if (!number) return "badNumber";
  return date === "badDate" ? date : { form: "act", series: seriesIn(groups), year, number, date };
}

function readIssue(groups: Groups): Parts["oj"] | IdentifierReason {
  const date = dateIn(groups);
  const year = yearIn(groups.year ?? groups.dated);
  const issue = numberIn(groups.issue);
  if (date === "badDate") return date;
  if (!year) return "badYear";
  if (!issue) return "badNumber";
  const suffix = groups.suffix?.toUpperCase() || undefined;
  return { form: "issue", series: seriesIn(groups), issue, suffix, year, date, page: numberIn(groups.page ?? groups.slash) };
}

/** `20.11.2024`: the Official Journal writes days and months without zeros. */
const printedDay = (iso: string) => iso.split("-").reverse().map(Number).join(".");

function print(parts: Parts["oj"]): string {
  const date = parts.date ? `, ${printedDay(parts.date)}` : "";
  if (parts.form === "act") return `OJ ${parts.series}, ${parts.series === "C" ? "C/" : ""}${parts.year}/${parts.number}${date}`;
  return `OJ ${parts.series} ${parts.issue}${parts.suffix ?? ""}${date || `, ${parts.year}`}${parts.page ? `, p. ${parts.page}` : ""}`;
}

function key(parts: Parts["oj"]): string {
  if (parts.form === "act") return `${parts.series}/${parts.year}/${parts.number}`;
  return [parts.series, parts.year, `${parts.issue}${parts.suffix ?? ""}`, parts.page].filter((part) => part !== undefined).join("/");
}

/** References to the Official Journal, `OJ L, 2024/2847, 20.11.2024` and before October 2023 `OJ L 333, 27.12.2022, p. 80`. */
export const oj = family<"oj">({
  kind: "oj",
  spellings: [
    {
      where: "text",
      pattern: new RegExp(String.raw`${journal} ?(?<series>[LC]),? ?(?:C/)?(?<year>\d{4})/(?<number>\d{1,5})(?:, ?${day})?(?:, ELI: ?\S{1,200})?`, "i"),
      read: readAct,
    },
    { where: "text", pattern: /OJ:(?<series>[LC])_(?<year>\d{4})(?<number>\d{5})/i, read: readAct },
    { where: "alone", pattern: /(?<series>C)\/(?<year>\d{4})\/(?<number>\d{1,5})/i, read: readAct },
    {
      where: "text",
      pattern: new RegExp(String.raw`${journal} ?(?:No\.? ?)?(?<series>[LC]) ?(?<issue>\d{1,4}) ?(?<suffix>[AEI]{0,2})(?:/(?<slash>\d{1,4}))?,? (?:of |van |vom |du |del )?${day}${page}`, "i"),
      read: readIssue,
    },
    {
      where: "text",
      pattern: new RegExp(String.raw`OJ (?<series>[LC]) (?<issue>\d{1,4})(?<suffix>[AEI]{0,2}), (?<year>\d{4})${page}`, "i"),
      read: readIssue,
    },
    {
      where: "alone",
      pattern: new RegExp(String.raw`${journal} ?(?:No\.? ?)?[LC] ?\d{1,4}[AEI]{0,2}(?:/\d{1,4})?${page}`, "i"),
      read: () => "missingDate",
    },
    { where: "address", pattern: /eur-lex\.europa\.eu\/[^#]{0,200}[?&]uri=OJ:(?<series>[LC])_(?<year>\d{4})(?<number>\d{5})(?:[:&#].*)?/i, read: readAct },
    { where: "address", pattern: /eur-lex\.europa\.eu\/[^#]{0,200}[?&]uri=OJ:(?<series>[LC]):(?<year>\d{4}):(?<issue>\d{1,4})(?<suffix>[AEI]{0,2})(?:[:&#].*)?/i, read: readIssue },
    {
      where: "address",
      pattern: /eur-lex\.europa\.eu\/[^#]{0,200}[?&]uri=uriserv:OJ\.(?<series>[LC])(?<suffix>[AEI]?)_?\.(?<year>\d{4})\.(?<issue>\d{3})\.01\.(?<page>\d{4})\..*/i,
      read: readIssue,
    },
  ],
  print,
  key,
  url: (parts) =>
    parts.form === "act"
      ? `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:${parts.series}_${parts.year}${padded(parts.number, 5)}`
      : `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:${parts.series}:${parts.year}:${padded(parts.issue, 3)}${parts.suffix ?? ""}:TOC`,
});
