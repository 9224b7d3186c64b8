import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;

// The figure of an era in law ids, its name, the year before its first, and its last (of the present one, the last that we read).
const eras: readonly [figure: string, name: string, before: number, last: number][] = [
  ["1", "明治", 1867, 1912], ["2", "大正", 1911, 1926], ["3", "昭和", 1925, 1989], ["4", "平成", 1988, 2019], ["5", "令和", 2018, 2099],
];
const firstYear = 1868; // Of Meiji; nothing in force is older.
const figures = "一二三四五六七八九";
const units: Record<string, number> = { 十: 10, 百: 100 };
const kanji = `[${figures}十百]`;

/** The calendar year of a year in an era, which is named or numbered: 2014 for the 26th of `4` or `平成`. */
function yearOfEra(era: string | undefined, years: number): number | undefined {
  const [, , before = 0, last = 0] = eras.find(([figure, name]) => figure === era || name === era) ?? [];
  return years > 0 && before + years <= last ? before + years : undefined;
}

/** Reads `104`, `百四` and `元`, as the first year of an era is written. */
function japaneseNumber(text = ""): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text === "元") return 1;
  let [total, digit] = [0, 0];
  for (const character of text) {
    const unit = units[character];
    if (unit) [total, digit] = [total + (digit || 1) * unit, 0];
    else digit = figures.indexOf(character) + 1;
  }
  return total + digit;
}

// Era, year in the era, kind of law (act, cabinet order, imperial order, edict, ministerial order, rule), then ten digits.
const lawId = String.raw`(?<id>[1-5]\d{2}(?:AC|CO|IO|DF|M\d|R\d)\d{10}|321CONSTITUTION)`;
const inLaw = /^(?<era>\d)(?<years>\d{2})(?<kind>AC|CO)\d{7}(?<number>\d{3})$/u;

/** What an id says of its act or cabinet order: number and calendar year. `426AC1000000104` is Act No. 104 of 2014. */
export function numberedLaw(id: string): { kind: "act" | "cabinetOrder"; number: number; year: number } | undefined {
  const { era, years, kind, number } = inLaw.exec(id)?.groups ?? {};
  const year = yearOfEra(era, Number(years));
  const running = numberIn(number);
  return year && running ? { kind: kind === "AC" ? "act" : "cabinetOrder", number: running, year } : undefined;
}

const readId = (groups: Groups): Parts["japanLaw"] => ({ form: "id", id: (groups.id ?? "").toUpperCase() });

function readNumber(groups: Groups): Parts["japanLaw"] | IdentifierReason {
  const number = numberIn(String(japaneseNumber(groups.number)));
  const year = groups.era === undefined ? Number(groups.year) : yearOfEra(groups.era, japaneseNumber(groups.years));
  if (!year || year < firstYear || year > 2099) return "badYear";
  return number ? { form: "number", number, year } : "badNumber";
}

const actNumber = String.raw`Act (?:No\.? ?)?(?<number>\d{1,3}) of (?<year>\d{4})`;
const era = `(?<era>${eras.map(([, name]) => name).join("|")})`;

const print = (parts: Parts["japanLaw"]) => (parts.form === "id" ? parts.id : `Act No. ${parts.number} of ${parts.year} (Japan)`);

/** Laws of Japan: by their id in e-Gov, `426AC1000000104`, or acts by number, `Act No. 53 of 2025 (Japan)`, `令和7年法律第53号`. */
export const japanLaw = family<"japanLaw">({
  kind: "japanLaw",
  spellings: [
    { where: "text", pattern: new RegExp(lawId, "i"), read: readId },
    { where: "text", pattern: new RegExp(String.raw`${actNumber},? \(?Japan\)?`, "i"), read: readNumber },
    { where: "text", pattern: new RegExp(`Japan(?:ese)? ${actNumber}`, "i"), read: readNumber },
    { where: "text", pattern: new RegExp(String.raw`${era}(?<years>元|\d{1,2}|${kanji}{1,4}) ?年法律第(?<number>\d{1,3}|${kanji}{1,7})号`), read: readNumber },
    { where: "asked", pattern: new RegExp(actNumber, "i"), read: readNumber },
    {
      where: "address",
      pattern: new RegExp(String.raw`(?:laws|elaws|law)\.e-gov\.go\.jp/(?:law/|api/[12]/[a-z_]{3,20}/|[^#]{0,200}[?&]lawid=)${lawId}(?:[_/?#&].*)?`, "i"),
      read: readId,
    },
  ],
  print,
  key: (parts) => (parts.form === "id" ? parts.id : `${parts.number}/${parts.year}`),
  url: (parts) => (parts.form === "id" ? `https://laws.e-gov.go.jp/law/${parts.id}` : undefined),
});
