import { family } from "#lib/formats/identifiers/family.ts";
import { numberIn, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;

const readTaiwan = (groups: Groups): Parts["taiwanLaw"] => ({ pcode: (groups.pcode ?? "").toUpperCase() });

/** Codes of Taiwan's Laws and Regulations Database, `A0030297`. */
export const taiwanLaw = family<"taiwanLaw">({
  kind: "taiwanLaw",
  spellings: [
    { where: "text", pattern: /pcode ?[=:] ?(?<pcode>[A-Z]\d{7})/i, read: readTaiwan },
    { where: "alone", pattern: /(?<pcode>[A-EG-Z]\d{7})/i, read: readTaiwan },
    { where: "asked", pattern: /(?<pcode>[A-Z]\d{7})/i, read: readTaiwan },
    { where: "address", pattern: /law\.moj\.gov\.tw\/[^#]{0,200}[?&]pcode=(?<pcode>[A-Z]\d{7})(?:[&#].*)?/i, read: readTaiwan },
  ],
  print: ({ pcode }) => `pcode=${pcode}`,
  key: ({ pcode }) => pcode,
  url: ({ pcode }) => `https://law.moj.gov.tw/Eng/LawClass/LawAll.aspx?pcode=${pcode}`,
});

const readCap = (groups: Groups): Parts["hongKongCap"] => ({ chapter: (groups.chapter ?? "").toUpperCase() });

/** Chapters of the laws of Hong Kong, `Cap. 653`; subsidiary legislation carries a letter, `Cap. 486A`. */
export const hongKongCap = family<"hongKongCap">({
  kind: "hongKongCap",
  spellings: [
    { where: "text", pattern: /(?:Cap|CAP)\.? ?(?<chapter>[1-9]\d{0,3}[A-Z]{0,2})/, read: readCap },
    { where: "alone", pattern: /cap\.? ?(?<chapter>[1-9]\d{0,3}[A-Z]{0,2})/i, read: readCap },
    { where: "text", pattern: /香港法例第 ?(?<chapter>[1-9]\d{0,3}[A-Z]{0,2}) ?章/, read: readCap },
    { where: "text", pattern: /Chapter (?<chapter>[1-9]\d{0,3}[A-Z]{0,2}) of the Laws of Hong Kong/i, read: readCap },
    { where: "asked", pattern: /(?<chapter>[1-9]\d{0,3}[A-Z]{0,2})/i, read: readCap },
    { where: "address", pattern: /elegislation\.gov\.hk\/(?:hk|eng|tc|sc)\/cap(?<chapter>[1-9]\d{0,3}[A-Z]{0,2})(?:[!@/?#].*)?/i, read: readCap },
  ],
  print: ({ chapter }) => `Cap. ${chapter}`,
  key: ({ chapter }) => chapter,
  url: ({ chapter }) => `https://www.elegislation.gov.hk/hk/cap${chapter}`,
});

function readGb(groups: Groups): Parts["chinaStandard"] | IdentifierReason {
  const number = numberIn(groups.number);
  const year = groups.year === undefined ? undefined : yearIn(groups.year);
  if (!number) return "badNumber";
  if (groups.year !== undefined && !year) return "badYear";
  return { type: groups.type?.toUpperCase() as "T" | "Z" | undefined, number, part: numberIn(groups.part), year };
}

const gb = ({ type, number, part }: Parts["chinaStandard"]) => `GB${type ? `/${type}` : ""} ${number}${part ? `.${part}` : ""}`;

/** National standards of China: mandatory `GB 45438-2025`, recommended `GB/T`, guiding `GB/Z`. The year of the edition is not in the key. */
export const chinaStandard = family<"chinaStandard">({
  kind: "chinaStandard",
  spellings: [
    { where: "text", pattern: /GB(?:\/(?<type>[TZ]))? ?(?<number>\d{3,6})(?:\.(?<part>\d{1,3}))?-(?<year>\d{4})/, read: readGb },
    { where: "text", pattern: /GB\/(?<type>[TZ]) ?(?<number>\d{3,6})(?:\.(?<part>\d{1,3}))?/, read: readGb },
    { where: "alone", pattern: /GB(?:[/ ]?(?<type>[TZ]))? ?(?<number>\d{1,6})(?:\.(?<part>\d{1,3}))?(?:-(?<year>\d{4}))?/i, read: readGb },
  ],
  print: (parts) => gb(parts) + (parts.year ? `-${parts.year}` : ""),
  key: gb,
});

function readVietnam(groups: Groups): Parts["vietnamLaw"] | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  if (!year) return "badYear";
  if (!number) return "badNumber";
  // Some keyboards give the Icelandic Ð, which looks the same.
  const body = (groups.body ?? "").toUpperCase().replace("\u00D0", "Đ").replace(/^ND-/u, "NĐ-").replace(/^Q[DĐ]-TTG$/u, "QĐ-TTg");
  return { number, year, body };
}

const printVietnam = ({ number, year, body }: Parts["vietnamLaw"]) => `${number}/${year}/${body}`;

/** Numbers of Vietnamese laws (`134/2025/QH15`), decrees (`13/2023/NĐ-CP`), resolutions, decisions and circulars. */
export const vietnamLaw = family<"vietnamLaw">({
  kind: "vietnamLaw",
  spellings: [
    {
      where: "text",
      pattern: /(?<number>\d{1,4})\/(?<year>\d{4})\/(?<body>QH\d{1,2}|UBTVQH\d{1,2}|N[ĐDÐ]-CP|NQ-CP|Q[ĐDÐ]-TTg|TT-[A-ZĐ]{2,12})/i,
      read: readVietnam,
    },
  ],
  print: printVietnam,
  key: printVietnam,
});
