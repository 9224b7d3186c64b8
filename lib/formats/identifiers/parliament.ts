import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";
import { atPublicationsOffice, whateverFollows } from "#lib/formats/identifiers/publications-office.ts";
import { procedureTypes } from "#lib/formats/identifiers/procedure.ts";

type Groups = Record<string, string | undefined>;
type Session = Extract<Parts["epDocument"], { series: "A" | "B" | "C" | "RC" | "TA" }>;

/** The first direct election was in 1979 and terms last five years: a number whose year lies outside its term is a slip. */
const inTerm = (term: number, year: number) => year >= 1974 + 5 * term && year <= 1979 + 5 * term;

const seriesNamed = (text: string | undefined): Session["series"] => {
  const series = (text ?? "").toUpperCase();
  if (series === "T" || series === "TA") return "TA";
  return series.startsWith("RC") ? "RC" : (series as "A" | "B" | "C");
};

function readSession(groups: Groups): Parts["epDocument"] | IdentifierReason {
  const term = numberIn(groups.term);
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  if (!year) return "badYear";
  if (!number) return "badNumber";
  if (!term || !inTerm(term, year)) return "badTerm";
  return { series: seriesNamed(groups.series), term, year, number };
}

function readConsolidated(groups: Groups): Parts["epDocument"] | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  const type = (groups.type ?? "").toUpperCase();
  if (!year) return "badYear";
  if (!number) return "badNumber";
  if (!(procedureTypes as readonly string[]).includes(type)) return "badProcedureType";
  return { series: "TC", term: Number(groups.term), reading: Number(groups.reading), type, year, number };
}

function print(parts: Parts["epDocument"]): string {
  const number = padded(parts.number, 4);
  if (parts.series === "TC") return `P${parts.term}_TC${parts.reading}-${parts.type}(${parts.year})${number}`;
  if (parts.series === "TA") return `P${parts.term}_TA(${parts.year})${number}`;
  return `${parts.series === "RC" ? "RC-B" : parts.series}${parts.term}-${number}/${parts.year}`;
}

const register = ({ series, term, year, number }: Session) => `${series}-${term}-${year}-${padded(number, 4)}`;

const registered = String.raw`(?<series>RC|TA|[ABC])-(?<term>\d{1,2})-(?<year>\d{4})-(?<number>\d{4})`;
const adopted = String.raw`P(?<term>\d{1,2})[_ ](?<series>TA)(?:-PROV)?\((?<year>\d{4})\) ?(?<number>\d{4})`;
// As documents were called in addresses until 2019: `A8-2019-0170`, `P8-TA-2019-0421`.
const reportThen = String.raw`(?<series>[AB])(?<term>\d)-(?<year>\d{4})-(?<number>\d{4})`;
const adoptedThen = String.raw`(?<term>\d)-(?<series>TA)-(?<year>\d{4})-(?<number>\d{4})`;
const formerly = String.raw`europarl\.europa\.eu/sides/getDoc\.do\?[^#]{0,200}(?:reference=|\+)`;
const portal = String.raw`(?:europarl\.europa\.eu/doceo/document/|data\.europarl\.europa\.eu/(?:eli/dl/doc|distribution/doc|api/v2/[a-z-]{4,30})/)`;

/**
 * Parliament's session documents: reports `A10-0006/2025`, motions `B9-0161/2024`, joint motions `RC-B10-0249/2025`, adopted texts
 * `P9_TA(2024)0130` (also written `T9-0130/2024`), consolidated positions `P9_TC1-COD(2022)0272`. Amendments to a report in plenary, which
 * are filed under its number (`A-9-2024-0056-AM-001-146`), are read as the report.
 */
export const epDocument = family<"epDocument">({
  kind: "epDocument",
  spellings: [
    { where: "text", pattern: /(?<series>RC[- ]?B|[ABCT]) ?(?<term>\d{1,2})[- ](?<number>\d{4})\/(?<year>\d{4})/i, read: readSession },
    { where: "text", pattern: new RegExp(adopted, "i"), read: readSession },
    { where: "text", pattern: /P(?<term>\d{1,2})_TC(?<reading>[123])-(?<type>[A-Z]{3})\((?<year>\d{4})\) ?(?<number>\d{4})/i, read: readConsolidated },
    { where: "text", pattern: new RegExp(String.raw`${registered}(?:-AM-\d{3}-\d{3})?(?:_[A-Z]{2})?`, "i"), read: readSession },
    { where: "text", pattern: new RegExp(`P${adoptedThen}`, "i"), read: readSession },
    { where: "text", pattern: new RegExp(reportThen, "i"), read: readSession },
    { where: "address", pattern: new RegExp(String.raw`${portal}${registered}(?:[-_.?#/].*)?`, "i"), read: readSession },
    { where: "address", pattern: new RegExp(String.raw`${formerly}P?${adoptedThen}.*`, "i"), read: readSession },
    { where: "address", pattern: new RegExp(String.raw`${formerly}${reportThen}.*`, "i"), read: readSession },
    { where: "address", pattern: new RegExp(String.raw`europarl\.europa\.eu/RegData/[^?#]{0,200}/${adopted}(?:[-_.].*)?`, "i"), read: readSession },
    { where: "address", pattern: new RegExp(String.raw`${atPublicationsOffice("EP")}${adopted}${whateverFollows}`, "i"), read: readSession },
  ],
  print,
  key: (parts) => (parts.series === "TC" ? print(parts) : register(parts)),
  url(parts) {
    if (parts.series === "TC") return `https://www.europarl.europa.eu/doceo/document/TC${parts.reading}-${parts.type}-${parts.year}-${padded(parts.number, 4)}_EN.pdf`;
    return parts.series === "C" ? undefined : `https://www.europarl.europa.eu/doceo/document/${register(parts)}_EN.html`;
  },
});

function readPe(groups: Groups): Parts["pe"] | IdentifierReason {
  const digits = (groups.number ?? "").replace(".", "");
  return { number: `${digits.slice(0, 3)}.${digits.slice(3)}`, version: groups.version, amendment: numberIn(groups.amendment) };
}

/** Parliament's paper numbers, `PE759.076v01-00`; `PE759.076-141` is amendment 141 in it. The version is not part of the key. */
export const pe = family<"pe">({
  kind: "pe",
  spellings: [
    { where: "text", pattern: /PE[ -]?(?<number>\d{3}\.\d{3})(?:v(?<version>\d{2}-\d{2})|-(?<amendment>\d{1,4}))?/i, read: readPe },
    { where: "alone", pattern: /PE ?-?(?<number>\d{6})/i, read: readPe },
    // Committees have four letters, joint ones two letters and two figures: CJ40.
    { where: "address", pattern: new RegExp(String.raw`${portal}[A-Z]{2}[A-Z0-9]{2}-[A-Z]{2}-(?<number>\d{6})(?:[-_.?#/].*)?`, "i"), read: readPe },
  ],
  print: ({ number, version, amendment }) => `PE${number}${version ? `v${version}` : ""}${amendment ? `-${amendment}` : ""}`,
  key: ({ number, amendment }) => `${number}${amendment ? `-${amendment}` : ""}`,
});
