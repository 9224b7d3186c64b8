import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;

const readRequest = (groups: Groups): Parts["standardisationRequest"] | IdentifierReason => {
  const number = numberIn(groups.number);
  return number ? { number } : "badNumber";
};

/** Standardisation requests of the Commission to the European standards bodies (formerly mandates), `M/606`. */
export const standardisationRequest = family<"standardisationRequest">({
  kind: "standardisationRequest",
  spellings: [
    { where: "text", pattern: /M\/(?<number>\d{3})/, read: readRequest },
    { where: "alone", pattern: /(?:(?:mandate|standardi[sz]ation request) )?M[/ ]?(?<number>\d{3})/i, read: readRequest },
    { where: "asked", pattern: /(?<number>\d{3})/, read: readRequest },
  ],
  print: ({ number }) => `M/${number}`,
  key: ({ number }) => String(number),
});

const number = String.raw`(?<number>\d{3} ?\d{3}|\d{3,6})(?<part>(?:-\d{1,3}){0,3})`;
const edition = String.raw`(?::(?<year>\d{4}))?(?: V(?<version>\d{1,2}\.\d{1,2}\.\d{1,2}))?(?: \(\d{4}-\d{2}\))?`;
const series = [
  String.raw`(?:ETSI )?(?:F?prEN|EN)(?: (?:ISO/IEC|ISO|IEC))?`,
  String.raw`ETSI (?:TS|TR|ES|EG|SR)`,
  String.raw`(?:ISO/IEC|ISO|IEC)(?:[/ ](?:FDIS|DIS|CD|WD|NP|PAS|TS|TR))?`,
  String.raw`(?:CEN/CLC|CEN|CLC)/(?:TS|TR)`,
  "CWA",
].join("|");

// The one word of these that is not in capitals is the mark of a draft.
const cased = (text: string) => text.toUpperCase().replace("FPREN", "FprEN").replace("PREN", "prEN").replace(/^(ISO|IEC|ISO\/IEC)\/(?!IEC)/u, "$1 ");

/** ETSI numbers have six digits, printed in two groups; CEN and CENELEC have at most five. */
const grouped = (digits: string) => (digits.length === 6 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits);

function readStandard(groups: Groups): Parts["standard"] | IdentifierReason {
  const digits = (groups.number ?? "").replace(" ", "");
  if (!numberIn(digits)) return "badNumber";
  const year = groups.year === undefined ? undefined : yearIn(groups.year);
  if (groups.year !== undefined && !year) return "badYear";
  return { series: cased(groups.series ?? ""), number: grouped(digits) + (groups.part ?? ""), year, version: groups.version };
}

const workItem = (body: string) => (groups: Groups): Parts["standard"] => ({ series: `${body} work item`, number: (groups.number ?? "").toUpperCase() });

const print = ({ series: name, number: figures, year, version }: Parts["standard"]) =>
  `${name.endsWith("work item") ? "" : `${name} `}${figures}${year ? `:${year}` : ""}${version ? ` V${version}` : ""}`;

/** Stage (`pr`, `DIS`), body and edition fall away: what remains is the same standard from first draft to last revision. */
const key = ({ series: name, number: figures }: Parts["standard"]) =>
  `${name.replace(/^ETSI (?=EN|F?pr)/u, "").replace(/^F?pr/u, "").replace(/ (?:FDIS|DIS|CD|WD|NP)$/u, "").toLowerCase()} ${figures.replace(" ", "")}`;

/** Standards and drafts: `prEN 40000-1-2`, `EN 304 626`, `ETSI EN 303 645 V2.1.1`, `ISO/IEC DIS 42001`, work items `JT013089`, `DEN/CYBER-0012`. */
export const standard = family<"standard">({
  kind: "standard",
  spellings: [
    { where: "text", pattern: new RegExp(`(?<series>${series}) ${number}${edition}`), read: readStandard },
    { where: "alone", pattern: new RegExp(`(?:draft )?(?<series>${series}) ?${number}${edition}`, "i"), read: readStandard },
    { where: "text", pattern: /(?<number>JT\d{6})/, read: workItem("CEN") },
    { where: "text", pattern: /(?:ETSI )?(?<number>[DR](?:EN|TS|TR|ES|EG|SR)\/[A-Z0-9][A-Z0-9-]{2,30})/, read: workItem("ETSI") },
  ],
  print,
  key,
});
