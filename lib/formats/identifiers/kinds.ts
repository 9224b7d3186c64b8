/**
 * The kinds of identifier that public authorities print on their papers, and the parts each of them has.
 * Shapes: EUR-Lex help "CELEX numbers" and "ELI", the Interinstitutional style guide (2.3, 3.1), Parliament's and Council's registers.
 */

/** A legal act's own word. `form` says whether it stands on its own or carries out another act; left out when nothing tells. */
export type Act = "regulation" | "directive" | "decision" | "recommendation";
export type ActForm = "plain" | "implementing" | "delegated" | "framework";

/** How an act number is written; it changed on 1 January 2015 (OJ C 393, 2014): before, regulations put the number first. */
export type ActStyle = "modern" | "numberFirst" | "suffixed" | "numberFirstSuffixed";

export type EliType =
  | "reg" | "reg_impl" | "reg_del" | "dir" | "dir_impl" | "dir_del" | "dec" | "dec_impl" | "dec_del" | "dec_framw" | "reco" | "C";

/** The parts of each kind. Years have four digits, days are ISO (`2024-11-20`), an absent part is an absent key. */
export interface Parts {
  /** Interinstitutional procedure. The type is absent in addresses that leave it out; the number alone is unique. */
  procedure: { year: number; number: number; letter?: string; type?: string };
  /** Commission documents. `final` is the word behind the number, `version` the figure of a corrected one (`final/2`). */
  com: { series: "COM" | "JOIN" | "SWD" | "SEC" | "C"; year: number; number: number; final: boolean; version?: number };
  /** `consolidated` is the day of a consolidated text, `measure` the country and number of a national measure (`DEU_202500123`). */
  celex: { sector: string; year: number; type: string; number: string; index?: number; corrigendum?: number; consolidated?: string; measure?: string };
  /** `subdivision` is EUR-Lex's own (`art_24/par_2`), `version` the day of a consolidated text. */
  eli: { type: EliType; year: number; number: number; index?: number; subdivision?: string; version?: string; corrigendum?: string };
  actNumber: { act?: Act; form?: ActForm; community: string; year: number; number: number; style: ActStyle };
  oj:
    | { form: "act"; series: "L" | "C"; year: number; number: number; date?: string }
    | { form: "issue"; series: "L" | "C"; issue: number; suffix?: string; year: number; date?: string; page?: number };
  /** Parliament's session documents. `TA` texts adopted, `TC` consolidated position of a reading. */
  epDocument:
    | { series: "A" | "B" | "C" | "RC" | "TA"; term: number; year: number; number: number }
    | { series: "TC"; term: number; reading: number; type: string; year: number; number: number };
  /** Parliament's running number of every paper; `amendment` names one amendment in it. */
  pe: { number: string; version?: string; amendment?: number };
  councilDocument: { prefix: string; number: number; year: number; suffixes: string[] };
  haveYourSay: { initiative: number; slug?: string };
  haveYourSayFeedback: { feedback: number; initiative?: number; slug?: string };
  standardisationRequest: { number: number };
  /**
   * `series` as printed (`prEN`, `ETSI TS`, `EN ISO/IEC`, `CEN work item`), `number` with its parts (`40000-1-2`, `304 626`), `amended` what
   * an edition takes in (`+A1:2025`).
   */
  standard: { series: string; number: string; year?: number; version?: string; amended?: string };
  /** `page` is the number in the address of a notification, from which the other does not follow. */
  tris: { form: "number"; year: number; number: number; country: string } | { form: "page"; page: number };
  tbt: { member: string; number: number; suffixes: string[] };
  ares: { year: number; number: number };
  transparencyRegister: { number: string; check: string };
  singaporeAct: { form: "code"; code: string } | { form: "number"; number: number; year: number };
  singaporeBill: { number: number; year: number; published?: string };
  japanLaw: { form: "id"; id: string } | { form: "number"; number: number; year: number };
  /** Acts of the Republic of Korea are numbered on from 1948, without a year. */
  koreaLaw: { number: number };
  taiwanLaw: { pcode: string };
  hongKongCap: { chapter: string };
  chinaStandard: { type?: "T" | "Z"; number: number; part?: number; year?: number };
  vietnamLaw: { number: number; year: number; body: string };
}

export type IdentifierKind = keyof Parts;

/**
 * One identifier. `value` is how it is printed, `key` is the same for every spelling of the same thing (the duplicate key),
 * `url` is the authority's own page where it follows from the number alone.
 */
export type Identifier<K extends IdentifierKind = IdentifierKind> = {
  [P in K]: { kind: P; value: string; key: string; url?: string; parts: Parts[P] };
}[K];

/** Why a text is not taken as an identifier. A closed list, so that each has a sentence in every language. */
export const identifierReasons = [
  "empty", "tooLong", "unknownShape", "unknownAddress", "wrongKind", "badYear", "badNumber", "badDate", "missingDate",
  "badProcedureType", "badEliType", "badTerm", "badCountry",
] as const;
export type IdentifierReason = (typeof identifierReasons)[number];

export type ParsedIdentifier<K extends IdentifierKind = IdentifierKind> =
  | { ok: true; identifier: Identifier<K> }
  | { ok: false; reason: IdentifierReason };
