import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, padded, yearIn } from "#lib/formats/identifiers/figures.ts";
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
    { where: "alone", pattern: /M[/ ]?(?<number>\d{3})/i, read: readRequest },
    { where: "alone", pattern: /(?:mandate|standardi[sz]ation request) (?:M[/ ]?)?(?<number>\d{3})/i, read: readRequest },
    { where: "asked", pattern: /(?<number>\d{3})/, read: readRequest },
    { where: "address", pattern: /ec\.europa\.eu\/growth\/tools-databases\/enorm\/mandate\/(?<number>\d{3})(?:_[a-z]{2})?(?:[/?#].*)?/i, read: readRequest },
  ],
  print: ({ number }) => `M/${number}`,
  key: ({ number }) => String(number),
  url: ({ number }) => `https://ec.europa.eu/growth/tools-databases/enorm/mandate/${number}_en`,
});

const number = String.raw`(?<number>\d{3} ?\d{3}|\d{3,6})(?<part>(?:-\d{1,3}){0,3})`;
const edition = String.raw`(?::(?<year>\d{4}))?(?<amended>(?:[+/]A[C\d]\d{0,2}(?::\d{4})?){0,3})(?: [Vv](?<version>\d{1,2}\.\d{1,2}\.\d{1,2}))?(?: \(\d{4}-\d{2}\))?`;
const series = [
  String.raw`(?:ETSI )?(?:F?pr ?|h)?EN(?:[- ](?:ISO/IEC|ISO|IEC))?`,
  String.raw`ETSI (?:TS|TR|ES|EG|SR)`,
  String.raw`(?:ISO/IEC/IEEE|ISO/IEC|ISO/SAE|ISO|IEC)(?:[/ ](?:FDIS|DIS|CD|WD|NP|PAS|TS|TR))?`,
  String.raw`(?:F?pr)?(?:CEN/CLC|CEN|CLC)/(?:TS|TR)`,
  "CWA",
].join("|");

// The one word of these that is not in capitals is the mark of a draft. That a standard is harmonised (`hEN`) is not part of its name.
const cased = (text: string) =>
  text
    .toUpperCase()
    .replace(/(?<![A-Z])(F?)PR ?(?=EN|CEN|CLC)/u, "$1pr")
    .replace(/(?<![A-Z])HEN/u, "EN")
    .replace("EN-", "EN ")
    .replace(/^(ISO|IEC|ISO\/IEC)\/(?!IE|SAE)/u, "$1 ");

/** ETSI numbers have six digits, printed in two groups; CEN and CENELEC have at most five. */
const grouped = (digits: string) => (digits.length === 6 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits);

function readStandard(groups: Groups): Parts["standard"] | IdentifierReason {
  const digits = (groups.number ?? "").replace(" ", "");
  if (!numberIn(digits)) return "badNumber";
  const year = groups.year === undefined ? undefined : yearIn(groups.year);
  if (groups.year !== undefined && !year) return "badYear";
  const amended = groups.amended?.toUpperCase() || undefined;
  return { series: cased(groups.series ?? ""), number: grouped(digits) + (groups.part ?? ""), year, version: groups.version, amended };
}

const readOfEtsi = (groups: Groups) => readStandard({ ...groups, series: `ETSI ${groups.series}` });

const workItem = (body: string) => (groups: Groups): Parts["standard"] => ({ series: `${body} work item`, number: (groups.number ?? "").toUpperCase().replace(" ", "") });

const print = ({ series: name, number: figures, year, version, amended = "" }: Parts["standard"]) =>
  `${name.endsWith("work item") ? "" : `${name} `}${figures}${year ? `:${year}` : ""}${amended}${version ? ` V${version}` : ""}`;

/** Stage (`pr`, `DIS`), body and edition fall away: what remains is the same standard from first draft to last revision. */
const key = ({ series: name, number: figures }: Parts["standard"]) =>
  `${name.replace(/^ETSI (?=EN|F?pr)/u, "").replace(/^F?pr/u, "").replace(/ (?:FDIS|DIS|CD|WD|NP)$/u, "").toLowerCase()} ${figures.replace(" ", "")}`;

/** The folder in which ETSI keeps all versions of a deliverable, by hundreds; a part adds two figures. Other bodies' pages have numbers of their own. */
function folder({ series: name, number: figures }: Parts["standard"]): string | undefined {
  const type = /^(?:(?:ETSI )?F?(?:pr)?(EN)|ETSI (TS|TR|ES|EG|SR))$/u.exec(name);
  const [, hundreds, rest, part] = /^(\d{3} \d)(\d{2})(?:-(\d{1,2}))?$/u.exec(figures) ?? [];
  if (!type || !hundreds || !rest) return undefined;
  const [kind, range] = [(type[1] ?? type[2] ?? "").toLowerCase(), hundreds.replace(" ", "")];
  return `https://www.etsi.org/deliver/etsi_${kind}/${range}00_${range}99/${range}${rest}${part ? padded(part, 2) : ""}/`;
}

const deliverable = String.raw`etsi\.org/deliver/etsi_(?<series>en|ts|tr|es|eg|sr)/\d{6}_\d{6}/(?<number>\d{6})(?<parted>\d{2})?(?:[/?#].*)?`;
const readFolder = ({ parted, ...groups }: Groups) => readOfEtsi({ ...groups, part: parted ? `-${Number(parted)}` : "" });

/** Standards and drafts: `prEN 40000-1-2`, `EN 304 626`, `ETSI EN 303 645 V2.1.1`, `ISO/IEC DIS 42001`, work items `JT013089`, `DEN/CYBER-0012`. */
export const standard = family<"standard">({
  kind: "standard",
  spellings: [
    { where: "text", pattern: new RegExp(`(?<series>${series}) ${number}${edition}`), read: readStandard },
    { where: "alone", pattern: new RegExp(`(?<series>${series}) ?${number}${edition}`, "i"), read: readStandard },
    { where: "alone", pattern: new RegExp(String.raw`(?<series>TS|TR|ES|EG|SR) ?(?<number>\d{3} ?\d{3})(?<part>(?:-\d{1,2})?)${edition}`, "i"), read: readOfEtsi },
    { where: "text", pattern: /(?<number>JT\d{6})/, read: workItem("CEN") },
    { where: "alone", pattern: /(?<number>JT ?\d{6})/i, read: workItem("CEN") },
    { where: "text", pattern: /(?:ETSI )?(?<number>[DR](?:EN|TS|TR|ES|EG|SR|GS|GR|MI)\/[A-Z0-9][A-Z0-9-]{2,30})/, read: workItem("ETSI") },
    { where: "alone", pattern: /(?:ETSI )?(?<number>[DR](?:EN|TS|TR|ES|EG|SR|GS|GR|MI)\/[A-Z0-9][A-Z0-9-]{2,30})/i, read: workItem("ETSI") },
    { where: "address", pattern: new RegExp(deliverable, "i"), read: readFolder },
  ],
  print,
  key,
  url: folder,
});
