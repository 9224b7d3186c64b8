import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
import { instrumentAbbreviations, instrumentName, instrumentNamed, instrumentNames } from "#lib/formats/identifiers/instruments.ts";
import type { Act, ActStyle, IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;

const firstModernYear = 2015;
const communities: Record<string, string> = {
  EU: "EU", UE: "EU", EC: "EC", CE: "EC", EG: "EC", EEC: "EEC", CEE: "EEC", EEG: "EEC", EWG: "EEC",
  EURATOM: "Euratom", JHA: "JHA", JAI: "JHA", JBZ: "JHA", JI: "JHA", CFSP: "CFSP", PESC: "CFSP", GBVB: "CFSP", GASP: "CFSP",
};
const community = String.raw`(?<community>(?:EU|UE|EC|CE|EG|EEC|CEE|EEG|EWG|Euratom|JHA|JAI|JBZ|JI|CFSP|PESC|GBVB|GASP)(?:, ?Euratom)?)`;
const word = `(?<word>${instrumentNames})`;
const anyWord = String.raw`(?<word>${instrumentNames}|${instrumentAbbreviations})\.?`;
// "No", "Nr", "n°", "n.o", "n o" where a raised letter lost its tag, and "Nos" before several.
const sign = String.raw`(?<no>N ?\.?(?:os|rs|[or°])?\.? ?)?`;
const figures = String.raw`(?<first>\d{1,5})/(?<second>\d{1,5})`;

const communityNamed = (text: string) =>
  text.split(/, ?/u).map((part) => communities[part.toUpperCase()] ?? part).join(", ");

/** The community that adopted acts in a year, when the number does not say: EEC, EC from November 1993, EU from December 2009. */
function communityIn(year: number): string {
  if (year >= 2010) return "EU";
  return year >= 1994 ? "EC" : "EEC";
}

const finished = (groups: Groups, text: string | undefined, year: number | undefined, number: number | undefined, style: ActStyle): Parts["actNumber"] | IdentifierReason => {
  if (!year) return "badYear";
  if (!number) return "badNumber";
  const modern = year >= firstModernYear;
  const { act, form } = instrumentNamed(groups.word);
  return { act, form, community: text ? communityNamed(text) : communityIn(year), year, number, style: modern ? "modern" : style };
};

/**
 * Whether the year comes first, as since 2015. A "No" before such a number is a common slip (`(EU) No 2024/2847`), unless the last figure
 * is a year in which numbers were written that way.
 */
function isModern({ no, first, second }: Groups): boolean {
  const year = first?.length === 4 ? yearIn(first) : undefined;
  if (!year || year < firstModernYear) return false;
  const last = second?.length === 4 ? yearIn(second) : undefined;
  return no === undefined || !last || last >= firstModernYear;
}

/** `(EU) 2024/2847` or, until 2014, `(EU) No 1025/2012`. Only the Union, Euratom and CFSP number the year first. */
function readPrefixed(groups: Groups): Parts["actNumber"] | IdentifierReason {
  const old = /^(?:EC|CE|EG|EEC|CEE|EEG|EWG)/iu.test(groups.community ?? "");
  if (!old && isModern(groups)) return finished(groups, groups.community, yearIn(groups.first), numberIn(groups.second), "modern");
  const year = yearIn(groups.second);
  return year && year >= firstModernYear ? "badYear" : finished(groups, groups.community, year, numberIn(groups.first), "numberFirst");
}

/** `2014/24/EU`, `95/46/EC` and the numbered decisions `No 768/2008/EC`. `2022/2555/EU`, a common slip, is read as `(EU) 2022/2555`. */
function readSuffixed(groups: Groups): Parts["actNumber"] | IdentifierReason {
  const first = groups.no === undefined ? yearIn(groups.first) : undefined;
  if (first && (groups.first?.length === 4 || yearIn(groups.second) === undefined || groups.second?.length !== 4))
    return finished(groups, groups.community, first, numberIn(groups.second), "suffixed");
  const year = yearIn(groups.second);
  return year && year >= firstModernYear ? "badYear" : finished(groups, groups.community, year, numberIn(groups.first), "numberFirstSuffixed");
}

/** `Regulation 2024/2847`, `Directive 95/46`: the word tells which of the figures is the year. */
function readNamed(groups: Groups): Parts["actNumber"] | IdentifierReason {
  const { act } = instrumentNamed(groups.word);
  if (isModern(groups)) return finished(groups, groups.community, yearIn(groups.first), numberIn(groups.second), "modern");
  return act === "regulation" ? readPrefixed(groups) : readSuffixed(groups);
}

/** Years below 1999 were written with two digits. */
const shortYear = (year: number) => (year < 1999 ? padded(year - 1900, 2) : String(year));

const layouts: Record<ActStyle, (parts: Parts["actNumber"]) => string> = {
  modern: ({ community: body, year, number }) => `(${body}) ${year}/${number}`,
  numberFirst: ({ community: body, year, number }) => `(${body}) No ${number}/${shortYear(year)}`,
  suffixed: ({ community: body, year, number }) => `${shortYear(year)}/${number}/${body}`,
  numberFirstSuffixed: ({ community: body, year, number }) => `No ${number}/${year}/${body}`,
};

const withAct = (parts: Parts["actNumber"], number: string) => (parts.act ? `${instrumentName(parts.act, parts.form)} ${number}` : number);

/** A number of the series shared by all acts since 2015 is unique with its year; older ones need their community and style. */
function key({ year, number, community: body, style }: Parts["actNumber"]): string {
  if (style === "modern") return `${year}/${number}`;
  if (style === "suffixed") return `${year}/${number}/${body}`;
  return style === "numberFirst" ? `No ${number}/${year}` : `No ${number}/${year}/${body}`;
}

const celexLetter: Record<Act, string> = { regulation: "R", directive: "L", decision: "D", recommendation: "H" };

/** The first year all of whose acts are Official Journals of their own, so that the number alone leads to one. */
const firstYearOfOwnJournals = 2024;

function url({ act, form, community: body, year, number, style }: Parts["actNumber"]): string | undefined {
  const letter = form === "framework" ? "F" : act ? celexLetter[act] : style === "numberFirst" ? "R" : undefined;
  if (letter && (body !== "JHA" || letter === "F")) return `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:3${year}${letter}${padded(number, 4)}`;
  return year >= firstYearOfOwnJournals ? `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_${year}${padded(number, 5)}` : undefined;
}

/** The numbers by which acts are cited: `(EU) 2024/2847`, `Directive 2014/24/EU`, `Regulation (EC) No 765/2008`. */
export const actNumber = family<"actNumber">({
  kind: "actNumber",
  spellings: [
    { where: "text", pattern: new RegExp(String.raw`(?:${anyWord} ?)?\(${community}\) ?${sign}${figures}`, "i"), read: readPrefixed },
    { where: "text", pattern: new RegExp(String.raw`(?:${anyWord} )?${sign}${figures}/${community}`, "i"), read: readSuffixed },
    { where: "text", pattern: new RegExp(String.raw`(?:${anyWord} )?${sign}${figures} ?\(${community}\)`, "i"), read: readSuffixed },
    { where: "text", pattern: new RegExp(String.raw`${word} (?:${community}[ /])?${sign}${figures}`, "i"), read: readNamed },
    { where: "text", pattern: new RegExp(String.raw`(?<word>${instrumentAbbreviations})\.? (?<first>20\d{2})/(?<second>\d{1,5})`, "i"), read: readNamed },
    { where: "alone", pattern: new RegExp(String.raw`${community}[ /]${sign}${figures}`, "i"), read: readPrefixed },
  ],
  print: (parts) => withAct(parts, layouts[parts.style](parts)),
  key,
  url,
});
