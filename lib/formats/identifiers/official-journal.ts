import { family } from "#lib/formats/identifiers/family.ts";
import { dayOf, monthIn, monthNames, numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";
import { atPublicationsOffice, whateverFollows } from "#lib/formats/identifiers/publications-office.ts";

type Groups = Record<string, string | undefined>;
type Series = "L" | "C";

// By its initials or by its name, in English, Dutch, German, French, Spanish and Italian.
const journals = [
  "OJ(?:EU)?", "PB(?:EU)?", String.raw`ABl\.?(?: ?E[UG])?`, "JO(?:UE)?", "DO(?:UE)?", "GU(?:UE)?",
  "Official Journal(?: of the European (?:Union|Communities))?", "Publicatieblad(?: van de Europese Unie)?",
  "Amtsblatt(?: der Europäischen Union)?", "Journal officiel(?: de l'Union européenne)?",
];
const journal = `(?:${journals.join("|")})`;
const day = String.raw`(?<day>\d{1,2})(?:[./]|(?:\.|er)? )(?<month>\d{1,2}|${monthNames})[./ ](?<dated>\d{4})`;
const page = String.raw`(?:,? ?(?:pp?|page|blz|S)\.? ?(?<page>\d{1,4})(?:-\d{1,4})?)?`;
const issue = String.raw`(?<series>[LC]) ?(?<issue>\d{1,5}) ?(?<suffix>[AEI]{0,2})(?:/(?<slash>\d{1,4}))?`;
const filed = String.raw`(?<series>[LC])(?<suffix>[AEI]?)_(?<year>\d{4})_(?<issue>\d{3})_[A-Z]`;
const at = atPublicationsOffice("OJ");

const dateIn = ({ day: d, month, dated }: Groups) => (d && month && dated ? (dayOf(dated, monthIn(month), d) ?? "badDate") : undefined);
const seriesIn = (groups: Groups) => (groups.series ?? "").toUpperCase() as Series;

/** From this day each act is an Official Journal of its own, with the act's number, and there are no issues any more. */
const firstDayOfActs = "2023-10-01";
const firstYear = Number(firstDayOfActs.slice(0, 4));

function readAct(groups: Groups): Parts["oj"] | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  const date = dateIn(groups);
  if (!year || year < firstYear) return "badYear";
  if (!number) return "badNumber";
  return date === "badDate" ? date : { form: "act", series: seriesIn(groups), year, number, date };
}

function readIssue(groups: Groups): Parts["oj"] | IdentifierReason {
  const date = dateIn(groups);
  const year = yearIn(groups.year ?? groups.dated);
  const number = numberIn(groups.issue);
  if (date === "badDate") return date;
  if (!year) return "badYear";
  if (!number) return "badNumber";
  // Consolidated texts still cite acts as if they were issues: OJ L 2847, 20.11.2024, p. 1.
  if (date ? date >= firstDayOfActs : year > firstYear) return { form: "act", series: seriesIn(groups), year, number, date };
  const suffix = groups.suffix?.toUpperCase() || undefined;
  return { form: "issue", series: seriesIn(groups), issue: number, suffix, year, date, page: numberIn(groups.page ?? groups.slash) };
}

/** `20.11.2024`: the Official Journal writes days and months without zeros. */
const printedDay = (iso: string) => iso.split("-").reverse().map(Number).join(".");

function print(parts: Parts["oj"]): string {
  const date = parts.date ? `, ${printedDay(parts.date)}` : "";
  if (parts.form === "act") return `OJ ${parts.series}, ${parts.series === "C" ? "C/" : ""}${parts.year}/${parts.number}${date}`;
  return `OJ ${parts.series} ${parts.issue}${parts.suffix ?? ""}${date || `, ${parts.year}`}${parts.page ? `, p. ${parts.page}` : ""}`;
}

/** An issue and an act of 2023 may have one number: they are told apart by where the year stands. */
function key(parts: Parts["oj"]): string {
  if (parts.form === "act") return `${parts.series}/${parts.year}/${parts.number}`;
  return [`${parts.series}${parts.issue}${parts.suffix ?? ""}`, parts.year, parts.page].filter((part) => part !== undefined).join("/");
}

/** References to the Official Journal, `OJ L, 2024/2847, 20.11.2024` and before October 2023 `OJ L 333, 27.12.2022, p. 80`. */
export const oj = family<"oj">({
  kind: "oj",
  spellings: [
    {
      where: "text",
      pattern: new RegExp(String.raw`${journal} ?(?<series>[LC])(?:,? ?|/)(?:C/)?(?<year>\d{4})/(?<number>\d{1,5})(?:, ?${day})?(?:, ELI: ?\S{1,200})?`, "i"),
      read: readAct,
    },
    { where: "text", pattern: /OJ:(?<series>[LC])_(?<year>\d{4})(?<number>\d{5})/i, read: readAct },
    { where: "alone", pattern: /(?<series>[LC])_(?<year>\d{4})(?<number>\d{5})/i, read: readAct },
    { where: "alone", pattern: /(?<series>C)\/(?<year>\d{4})\/(?<number>\d{1,5})/i, read: readAct },
    { where: "text", pattern: new RegExp(String.raw`${journal} ?(?:No\.? ?)?${issue},? ?\(?(?:of |van |vom |du |del )?${day}\)?${page}`, "i"), read: readIssue },
    { where: "text", pattern: new RegExp(String.raw`OJ (?<series>[LC]) (?<issue>\d{1,4})(?<suffix>[AEI]{0,2}), (?<year>\d{4})${page}`, "i"), read: readIssue },
    // As courts and scholars cite: OJ 2022 L 333, p. 80; [2022] OJ L 333/80.
    { where: "text", pattern: new RegExp(String.raw`${journal},? ?\[?(?<year>\d{4})\]?,? ?${issue}${page}`, "i"), read: readIssue },
    { where: "text", pattern: new RegExp(String.raw`\[?(?<year>\d{4})\] ?${journal} ?${issue}${page}`, "i"), read: readIssue },
    {
      where: "alone",
      pattern: new RegExp(String.raw`${journal} ?(?:No\.? ?)?[LC] ?\d{1,4}[AEI]{0,2}(?:/\d{1,4})?${page}`, "i"),
      read: () => "missingDate",
    },
    { where: "address", pattern: new RegExp(String.raw`${at}(?<series>[LC])_(?<year>\d{4})(?<number>\d{5})${whateverFollows}`, "i"), read: readAct },
    {
      where: "address",
      pattern: new RegExp(String.raw`${at}(?<series>[LC]):(?<year>\d{4}):(?<issue>\d{1,4})(?<suffix>[AEI]{0,2})(?::(?<page>\d{4}))?${whateverFollows}`, "i"),
      read: readIssue,
    },
    // With a running part behind it, the last number is the page; else it counts the acts of the issue.
    {
      where: "address",
      pattern: new RegExp(String.raw`${at}JO${filed}(?:_(?:(?<page>\d{4})_\d{2}|\d{4}|TOC))?${whateverFollows}`, "i"),
      read: readIssue,
    },
    {
      where: "address",
      pattern: new RegExp(String.raw`${atPublicationsOffice("uriserv")}OJ\.(?<series>[LC])(?<suffix>[AEI]?)_?\.(?<year>\d{4})\.(?<issue>\d{3})\.01\.(?<page>\d{4})\..*`, "i"),
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
