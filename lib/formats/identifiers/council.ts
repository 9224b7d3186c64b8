import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";
import { atPublicationsOffice, whateverFollows } from "#lib/formats/identifiers/publications-office.ts";

type Groups = Record<string, string | undefined>;

const prefix = String.raw`(?<prefix>PE[- ]?CONS(?: No\.?)?|ST|CM|DS|SN|LT|WK|XT)`;
const suffix = String.raw`(?:INIT|(?:REV|ADD|COR|DCL|EXT)\.?[-_ ]?\d{1,2})`;
const tail = (least: number) => `(?<tail>(?: (?:\\+ )?${suffix}){${least},4})`;
const number = String.raw`(?<number>\d{1,5})(?:/(?<revision>\d{1,2}))?/(?<year>\d{2}(?:\d{2})?)`;

/** `REV 3 ADD 1` as a list. INIT, the first version, is the absence of all others. */
const suffixesIn = (text: string) =>
  [...text.toUpperCase().matchAll(/(REV|ADD|COR|DCL|EXT)\.?[-_ ]?(\d{1,2})/gu)].map(([, word, figure]) => `${word} ${Number(figure)}`);

/** The register begins in the nineties: `14` is 2014, `52` would be 2052. */
const registerYear = (text = "") => yearIn(text.length === 2 ? `${Number(text) < 90 ? 20 : 19}${text}` : text);

function read(groups: Groups): Parts["councilDocument"] | IdentifierReason {
  const year = registerYear(groups.year);
  const running = numberIn(groups.number);
  const suffixes = suffixesIn(groups.tail ?? "");
  if (!year) return "badYear";
  if (!running) return "badNumber";
  if (groups.revision && !suffixes.some((known) => known.startsWith("REV"))) suffixes.unshift(`REV ${Number(groups.revision)}`);
  const named = groups.prefix?.toUpperCase() ?? "ST";
  return { prefix: named.startsWith("PE") ? "PE-CONS" : named, number: running, year, suffixes };
}

const shortYear = (year: number) => (year >= 1990 && year < 2090 ? padded(year % 100, 2) : year);

function print({ prefix: series, number: running, year, suffixes }: Parts["councilDocument"]): string {
  const revision = /^REV (\d+)$/u.exec(suffixes[0] ?? "")?.[1];
  return [`${series} ${running}${revision ? `/${revision}` : ""}/${shortYear(year)}`, ...suffixes].join(" ");
}

const register = ({ prefix: series, number: running, year, suffixes }: Parts["councilDocument"]) =>
  [series === "PE-CONS" ? "PE" : series, running, year, ...(suffixes.length > 0 ? suffixes.map((known) => known.replace(" ", "-")) : ["INIT"])].join("-");

const registered = String.raw`(?<prefix>PE|ST|CM|DS|SN|LT|WK|XT)[-_ +](?<number>\d{1,5})[-_ +](?<year>\d{4})(?<tail>(?:[-_ +]${suffix}){0,4})`;
const atCouncil = String.raw`(?:data\.consilium\.europa\.eu/doc/document/|register\.consilium\.europa\.eu/[^#]{0,200}[?&]f=|consilium\.europa\.eu/[^#]{0,300}[?&](?:DOC_ID|DOC_REF)=)`;

/** Council documents, `ST 5802/3/14 REV 3`, and the joint texts of Parliament and Council, `PE-CONS 30/26`. */
export const councilDocument = family<"councilDocument">({
  kind: "councilDocument",
  spellings: [
    { where: "text", pattern: new RegExp(`${prefix} ?${number}${tail(0)}`, "i"), read },
    { where: "text", pattern: new RegExp(`${number}${tail(1)}`, "i"), read },
    { where: "text", pattern: new RegExp(String.raw`(?:Council )?(?:document|Dokument|do[ck]\.|Council doc) ${number}${tail(0)}`, "i"), read },
    { where: "alone", pattern: new RegExp(registered, "i"), read },
    { where: "address", pattern: new RegExp(String.raw`${atCouncil}${registered}(?:[/?&#].*)?`, "i"), read },
    { where: "address", pattern: new RegExp(`${atPublicationsOffice("consil")}${registered}${whateverFollows}`, "i"), read },
  ],
  print,
  key: register,
  url: (parts) => `https://data.consilium.europa.eu/doc/document/${register(parts)}/en/pdf`,
});
