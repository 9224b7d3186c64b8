import { family } from "#lib/formats/identifiers/family.ts";
import { compactDay, numberIn, yearIn } from "#lib/formats/identifiers/figures.ts";
import type { IdentifierReason, Parts } from "#lib/formats/identifiers/kinds.ts";

type Groups = Record<string, string | undefined>;

const readCode = (groups: Groups): Parts["singaporeAct"] => ({ form: "code", code: (groups.code ?? "").toUpperCase() });

function readNumbered(groups: Groups): { number: number; year: number } | IdentifierReason {
  const year = yearIn(groups.year);
  const number = numberIn(groups.number);
  if (!year) return "badYear";
  return number ? { number, year } : "badNumber";
}

function readAct(groups: Groups): Parts["singaporeAct"] | IdentifierReason {
  const numbered = readNumbered(groups);
  return typeof numbered === "string" ? numbered : { form: "number", ...numbered };
}

function readBill(groups: Groups): Parts["singaporeBill"] | IdentifierReason {
  const numbered = readNumbered(groups);
  if (typeof numbered === "string") return numbered;
  if (groups.published === undefined) return numbered;
  const published = compactDay(groups.published);
  return published ? { ...numbered, published } : "badDate";
}

const printAct = (parts: Parts["singaporeAct"]) =>
  parts.form === "code" ? `SSO ${parts.code}` : `Singapore Act ${parts.number} of ${parts.year}`;

/** Acts of Singapore: by their code in Singapore Statutes Online, `SSO CA2018`, or by number, `Singapore Act 19 of 2024`. */
export const singaporeAct = family<"singaporeAct">({
  kind: "singaporeAct",
  spellings: [
    { where: "text", pattern: /SSO (?<code>[A-Z]{1,14}\d{4}[A-Z]?)/, read: readCode },
    { where: "asked", pattern: /(?<code>[A-Z]{1,14}\d{4}[A-Z]?)/i, read: readCode },
    { where: "text", pattern: /Singapore Act (?:No\.? ?)?(?<number>\d{1,3}) of (?<year>\d{4})/i, read: readAct },
    { where: "asked", pattern: /Act (?:No\.? ?)?(?<number>\d{1,3}) of (?<year>\d{4})/i, read: readAct },
    { where: "address", pattern: /sso\.agc\.gov\.sg\/Acts?\/(?<code>[A-Z]{1,14}\d{4}[A-Z]?)(?:[-/?#].*)?/i, read: readCode },
    { where: "address", pattern: /sso\.agc\.gov\.sg\/Acts-Supp\/(?<number>\d{1,3})-(?<year>\d{4})(?:[/?#].*)?/i, read: readAct },
  ],
  print: printAct,
  key: (parts) => (parts.form === "code" ? parts.code : `${parts.number}-${parts.year}`),
  url: (parts) =>
    parts.form === "code" ? `https://sso.agc.gov.sg/Act/${parts.code}` : `https://sso.agc.gov.sg/Acts-Supp/${parts.number}-${parts.year}`,
});

/** Bills of the Parliament of Singapore, `Bill No. 15/2024`. */
export const singaporeBill = family<"singaporeBill">({
  kind: "singaporeBill",
  spellings: [
    { where: "text", pattern: /Bill (?:No\.? ?)?(?<number>\d{1,3})(?:\/| of )(?<year>\d{4})/i, read: readBill },
    {
      where: "address",
      pattern: /sso\.agc\.gov\.sg\/Bills-Supp\/(?<number>\d{1,3})-(?<year>\d{4})(?:\/Published\/(?<published>\d{8}))?(?:[/?#].*)?/i,
      read: readBill,
    },
  ],
  print: ({ number, year }) => `Bill No. ${number}/${year}`,
  key: ({ number, year }) => `${number}-${year}`,
  url: ({ number, year, published }) =>
    `https://sso.agc.gov.sg/Bills-Supp/${number}-${year}/${published ? `Published/${published.replaceAll("-", "")}` : ""}`,
});
