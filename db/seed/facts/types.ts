import type { DateRule } from "#lib/formats/legal-dates.ts";
import type { DateKind, Instrument, Procedure, Verification } from "#db/vocabulary.ts";

/** A hub's name in the address of its pages. */
export type HubSlug = "europe" | "asia";

/** Whose law it is. Two letters are ISO 3166-1, "EU" its reserved code; "ASEAN" has none and keeps its own name. */
export type JurisdictionCode =
  | "EU" | "SG" | "CN" | "JP" | "KR" | "IN" | "TW" | "VN" | "MY" | "HK" | "ID" | "ASEAN";

/** What a dated day of a procedure may be, apart from the close of a consultation, which has an hour. */
export type DayKind = Exclude<DateKind, "consultation-closes">;

/** A statement that names whether somebody has found it in a source. */
export type Claim = {
  readonly text: string;
  readonly verified: boolean;
};

type Evidenced = {
  /** One line for readers, in English. */
  readonly label: string;
  readonly verification: Verification;
  /** Where the date comes from, in words a reader can follow up. */
  readonly source: string;
  /** Present where the day stands for a period or a plan; absent where the day is the day. */
  readonly confidence?: "indicative";
};

/** What an act says of a day, and to what that obliges. */
export type RuleSeed = {
  readonly rule: DateRule;
  readonly provision?: string;
  readonly obligation?: string;
  /** The words of the act, where they were seen. */
  readonly excerpt?: string;
};

/** A legal day, `YYYY-MM-DD`, without an hour. With `follows` it is worked out from what the act says, and a test sees that it comes to this day. */
export type DaySeed = Evidenced & {
  readonly kind: DayKind;
  readonly day: string;
  readonly follows?: RuleSeed;
};

/** The end of a consultation: a wall time, `HH:MM`, on a day in the authority's zone. */
export type ClosingSeed = Evidenced & {
  readonly kind: "consultation-closes";
  readonly day: string;
  readonly time: string;
  readonly zone: string;
};

/** A dated event of a procedure. */
export type DateFactSeed = DaySeed | ClosingSeed;

/** A law, draft or plan that may affect open infrastructure, recorded once for the whole foundation. Texts are English. */
export type IssueSeed = {
  /** Stable name for relations between seeds; never shown. */
  readonly key: string;
  readonly hub: HubSlug;
  /** Running number in the docket of the hub: 23 in `EU-23`. */
  readonly number: number;
  readonly shortTitle: string;
  readonly officialTitle: string;
  readonly jurisdiction: JurisdictionCode;
  readonly instrument: Instrument;
  readonly procedure: Procedure;
  /** Where the file stood when it was last checked, for readers; the stage itself is derived from the date facts. */
  readonly statusNote: string;
  readonly why: string;
  /** What the words above rest on. */
  readonly basis: string;
  /** Official numbers, as their registers print them. */
  readonly identifiers: readonly Claim[];
  readonly provisions: readonly Claim[];
  readonly sourceUrl: string;
  /** Set where an earlier issue carries one of the same numbers and yet is another matter. */
  readonly sharesNumber?: true;
  /** In order of day. */
  readonly dateFacts: readonly DateFactSeed[];
};

/** A member organisation that founded a hub, spelt as the announcement of June 2023 spells it. */
export type ParticipantSeed = {
  readonly name: string;
  readonly slug: string;
  /** ISO 3166-1 alpha-2 of the seat, or null where two countries are named. */
  readonly country: string | null;
  readonly unverified: boolean;
  readonly remark: string;
};

/** A sentence in both languages of the announcement. */
export type Bilingual = {
  readonly en: string;
  readonly nl: string;
};

/** A regional hub as it was announced. */
export type HubSeed = {
  readonly slug: HubSlug;
  /** The prefix of its dockets, in lower case. */
  readonly code: "eu" | "as";
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly seatCountry: string;
  /** IANA name. */
  readonly zone: string;
  /** Share of the foundation's member organisations in the region, in per cent, at the announcement. */
  readonly shareOfMembers: number;
  readonly shareNote: string;
  /** The day the hub was announced. */
  readonly launched: string;
  readonly activities: readonly Bilingual[];
  /** BCP 47 tags of the languages a participant can write to the hub in. */
  readonly contactLanguages: readonly string[];
  readonly participants: readonly ParticipantSeed[];
};
