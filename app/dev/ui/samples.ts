import type { Piece } from "#components/figure/pieces.ts";
import type { Stage } from "#components/figure/stages.ts";
import type { Pin } from "#components/figure/deadline-ruler.tsx";
import type { Stance } from "#db/vocabulary.ts";

/** Everything here is made up: organisations, dates and votes are samples. */
export const stages: readonly Stage[] = [
  { key: "announced", name: "Announced", date: "Mar 2022" },
  { key: "proposal", name: "Proposal", date: "Sep 2022" },
  { key: "consultation", name: "Consultation", date: "1 Nov to 1 Dec" },
  { key: "committee", name: "Committee" },
  { key: "plenary", name: "Plenary" },
  { key: "trilogue", name: "Trilogue" },
  { key: "adopted", name: "Adopted" },
  { key: "in-force", name: "In force", date: "11 Dec 2027" },
];

export const manyStages: readonly Stage[] = [
  "Work programme", "Call for evidence", "Impact assessment", "Proposal", "Feedback", "Committee", "Plenary", "Council mandate", "Trilogue", "Adoption", "Publication", "Application",
].map((name) => ({ key: name, name }));

const pin = (day: number, date: string, docket: string, title: string, tone: Pin["tone"] = "delft"): Pin => (
  { key: docket, day, date, dateTime: "2026-12-01", docket, title, href: "/dev/ui/issue", tone }
);

export const pins: readonly Pin[] = [
  pin(5, "27 Nov", "EU-31", "Standards request"),
  pin(9, "1 Dec", "EU-23", "CRA guidance consultation"),
  pin(16, "8 Dec", "EU-40", "Ballot: steward definition"),
  pin(22, "14 Dec", "EU-12", "AI code of practice, round 3"),
  pin(29, "21 Dec", "EU-37", "Data Act clauses"),
  pin(43, "4 Jan", "EU-44", "Procurement revision"),
  pin(50, "11 Jan", "AS-08", "Singapore AI framework", "jade"),
];

export const crowdedPins: readonly Pin[] = [
  ...pins,
  pin(6, "28 Nov", "EU-51", "Cybersecurity Act, second reading"),
  pin(7, "29 Nov", "AS-11", "Draft rules on data intermediaries", "jade"),
  pin(8, "30 Nov", "EU-52", "Open digital ecosystems"),
  pin(8, "30 Nov", "EU-53", "Digital networks act"),
  pin(55, "16 Jan", "GL-02", "Joint letter on standards access", "ink"),
];

export const weeks = ["23 Nov", "30 Nov", "7 Dec", "14 Dec", "21 Dec", "28 Dec", "4 Jan", "11 Jan", "18 Jan"];

const same = (text: string): Piece => ({ kind: "same", text });
const inserted = (text: string): Piece => ({ kind: "inserted", text });
const deleted = (text: string): Piece => ({ kind: "deleted", text });

export const before: readonly Piece[] = [
  same("41. Software shall be considered supplied in the course of a commercial activity where "), deleted("any "), same("payment is received "),
  deleted("in connection with"), same(" its support, maintenance "), deleted("or"), same(" remote data processing"), same("."),
];

export const after: readonly Piece[] = [
  same("41. Software shall be considered supplied in the course of a commercial activity where payment is received "),
  inserted("as a condition for access to the software or to"), same(" its support, maintenance "), inserted("and"), same(" remote data processing"),
  inserted(" on an ongoing basis"), same("."),
];

export type SampleIssue = { docket: string; tone: "delft" | "jade"; title: string; at: number; stage: string; stance: Stance; spoken: string; closes: string; days: number | null };

const issue = (docket: string, title: string, at: number, stance: Stance, spoken: string, closes: string, days: number | null): SampleIssue => (
  { docket, tone: docket.startsWith("AS") ? "jade" : "delft", title, at, stage: stages[at]?.name ?? "", stance, spoken, closes, days }
);

export const issues: readonly SampleIssue[] = [
  issue("EU-31", "Standardisation request for vertical products", 2, "oppose-unless-changed", "12 of 25", "27 Nov", 5),
  issue("EU-23", "Guidance on the Cyber Resilience Act", 2, "support-with-changes", "17 of 25", "1 Dec", 9),
  issue("EU-40", "Steward definition in implementing act", 1, "oppose-unless-changed", "8 of 25", "8 Dec", 16),
  issue("EU-12", "General-purpose AI code of practice, round 3", 3, "support-with-changes", "21 of 25", "14 Dec", 22),
  issue("EU-37", "Standard contractual clauses for cloud switching", 5, "support", "14 of 25", "21 Dec", 29),
  issue("AS-08", "Singapore model AI governance framework", 2, "monitoring", "6 of 16", "11 Jan", 50),
  issue("EU-44", "Public procurement directive, open source preference", 0, "support", "3 of 25", "18 Jan", 57),
  issue("EU-05", "Interoperable Europe reference architecture", 6, "support", "19 of 25", "", null),
  issue("EU-02", "Product Liability Directive, national transposition", 7, "oppose", "11 of 25", "", null),
];
