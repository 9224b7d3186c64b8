import type { ActIdentifiers, Provision } from "#lib/formats/acts/act.ts";
import { findIdentifiers, printIdentifier, type Identifier } from "#lib/formats/identifiers/index.ts";
import { guessLanguage } from "#lib/formats/languages.ts";

/** What a source says of an act besides its words. */
export interface About {
  language?: string | undefined;
  title?: string | undefined;
  /** Of the document or the consolidation; where only that is known, `published`. */
  day?: string | undefined;
  published?: string | undefined;
  identifiers: ActIdentifiers;
}

const iso = (year: string, month: string | number, day: string) => {
  const text = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
};

/** `20.11.2024` as an ISO day. */
export const dottedDay = (text: string) => { const [, day, month, year] = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/u.exec(text) ?? []; return year ? iso(year, month!, day!) : undefined; };

/** `of 23 October 2024` as an ISO day, in the language of the text. */
export function writtenDay(text: string, language: string): string | undefined {
  const formatOf = (month: number) => new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" }).format(new Date(Date.UTC(2024, month, 10))).replace(/[\d\s.]+|(?<!\p{L})de(?!\p{L})/gu, "").toLowerCase();
  const months = Array.from({ length: 12 }, (_, month) => formatOf(month));
  for (const [, day, words, year] of text.matchAll(/(?<!\d)(\d{1,2})(?:er|\.|º|ª)?\.? ((?:de )?\p{L}+(?: de)?) (\d{4})(?!\d)/gu)) {
    const month = months.indexOf(words!.toLowerCase().replace(/(?<!\p{L})de(?!\p{L})/gu, "").trim());
    if (month >= 0) return iso(year!, month + 1, day!);
  }
  const [, year, month, day] = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u.exec(text) ?? [];
  return year ? iso(year, month!, day!) : undefined;
}

const letters: Record<string, string> = { reg: "R", reg_impl: "R", reg_del: "R", dir: "L", dir_impl: "L", dir_del: "L", dec: "D", dec_impl: "D", dec_del: "D", reco: "H" };

/** The CELEX number of the act that an ELI names; none for corrigenda, whose number it does not say. */
function celexOf(identifier: Identifier | undefined): string | undefined {
  if (identifier?.kind !== "eli") return undefined;
  const { type, year, number, corrigendum, version } = identifier.parts;
  const letter = letters[type];
  if (!letter || corrigendum) return undefined;
  const act = `${year}${letter}${String(number).padStart(4, "0")}`;
  return version ? `0${act}-${version.replaceAll("-", "")}` : `3${act}`;
}

/** What the Journal's own lines say: head, title, and the lines after the end. */
export function aboutJournal({ head, end }: { head: string; end: string }): About {
  const eliText = /ELI:\s*(\S+)/u.exec(end)?.[1]?.replace(/[.,;]$/u, "");
  const eli = eliText ? findIdentifiers(eliText).find(({ kind }) => kind === "eli") : undefined;
  const [, celex, language, day] = /\b(0\d{4}[A-Z]{1,2}\d{4}) [—–-] ([A-Z]{2}) [—–-] (\d{2}\.\d{2}\.\d{4})/u.exec(head) ?? [];
  const consolidated = day ? dottedDay(day) : undefined;
  const published = dottedDay(head);
  const [, series] = /\b([LC])(?: series|\s\d)/u.exec(head) ?? [];
  const [, modern] = /(?:^|\s)((?:C\/)?\d{4}\/\d+)(?=\s|$)/u.exec(head) ?? [];
  const [, issue, page] = /\b[LC] (\d{1,4})\/(\d{1,4})\b/u.exec(head) ?? [];
  const dotted = published?.split("-").toReversed().map(Number).join(".");
  const journal = !consolidated && dotted && modern ? `OJ ${series ?? "L"}, ${modern}, ${dotted}` : !consolidated && dotted && issue ? `OJ ${series} ${issue}, ${dotted}, p. ${page}` : undefined;
  return {
    language: (language ?? /(?:^|\s)([A-Z]{2})(?=\s)/u.exec(head)?.[1])?.toLowerCase(), day: consolidated ?? (eli?.kind === "eli" ? eli.parts.corrigendum : undefined), published,
    identifiers: present({ celex: celex && consolidated ? `${celex}-${consolidated.replaceAll("-", "")}` : celexOf(eli), eli: eli ? printIdentifier(eli) : undefined, journal }),
  };
}

/** Leaves out what is not known. */
export const present = (identifiers: { [K in keyof ActIdentifiers]: string | undefined }): ActIdentifiers =>
  Object.fromEntries(Object.entries(identifiers).filter(([, value]) => value !== undefined));

/** The identifiers that the first lines of a document name as its own. */
export function identifiersIn(lines: readonly string[]): ActIdentifiers {
  const found = lines.flatMap((line) => findIdentifiers(line));
  const first = (kind: Identifier["kind"]) => { const one = found.find((identifier) => identifier.kind === kind); return one ? printIdentifier(one) : undefined; };
  return present({ celex: first("celex"), eli: first("eli"), journal: first("oj"), com: first("com"), procedure: first("procedure") });
}

/** The language of provisions, told by their words; English where nothing tells. */
export function languageOf(provisions: readonly Provision[]): string {
  const sample: string[] = [];
  const take = (all: readonly Provision[]) => { for (const { heading, words, children } of all) { if (sample.length > 60) return; sample.push(heading ?? "", words.slice(0, 400)); take(children); } };
  take(provisions);
  return guessLanguage(sample.join(" ").slice(0, 5000)) ?? "en";
}
