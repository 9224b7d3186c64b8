import type { IssueSeed } from "#db/seed/facts/types.ts";

/** What India regulates. */
export const india: readonly IssueSeed[] = [
  {
    key: "in-aigg",
    hub: "asia",
    number: 12,
    shortTitle: "India AI Governance Guidelines",
    officialTitle: "India AI Governance Guidelines (MeitY)",
    jurisdiction: "IN",
    instrument: "guideline",
    procedure: "generic",
    statusNote: "Published, voluntary",
    why:
      "Graded liability by role and risk; no separate AI act, so amendments to the IT Act are the lever.",
    basis: "Published reports",
    identifiers: [],
    provisions: [
      { text: "Seven sutras, six pillars", verified: true },
      { text: "AIGG, TPEC, AI Safety Institute", verified: true },
    ],
    sourceUrl: "https://indiaai.gov.in",
    dateFacts: [
      { day: "2025-11-05", kind: "guidance",
        label: "Guidelines released (one source says 4 November)",
        verification: "verified", source: "Digital Policy Alert; southasiandesk.com" },
    ],
  },
  {
    key: "in-sgi",
    hub: "asia",
    number: 13,
    shortTitle: "India IT Rules 2026 (synthetic content)",
    officialTitle:
      "Information Technology (Intermediary Guidelines and Digital Media Ethics Code) Amendment Rules 2026 (synthetically generated information)",
    jurisdiction: "IN",
    instrument: "rules",
    procedure: "in-rules",
    statusNote: "In force since 2026",
    why:
      "Permanent provenance metadata duty reaches tools, including open ones.",
    basis: "Partly sourced",
    identifiers: [],
    provisions: [
      { text: "Labelling and metadata for synthetic content", verified: true },
    ],
    sourceUrl: "https://www.meity.gov.in",
    dateFacts: [
      { day: "2025-10-22", kind: "consultation-opens",
        label: "Draft amendment published for comment",
        verification: "unverified", source: "General knowledge, no source recorded yet" },
      { day: "2026-02-10", kind: "adoption",
        label: "Amendment rules notified",
        verification: "partly", source: "theinduspulse.com for the year; the day is not confirmed" },
    ],
  },
  {
    key: "in-sbom",
    hub: "asia",
    number: 14,
    shortTitle: "CERT-In SBOM guidelines",
    officialTitle: "CERT-In Technical Guidelines on SBOM, QBOM and CBOM, AIBOM and HBOM, version 2.0",
    jurisdiction: "IN",
    instrument: "guideline",
    procedure: "generic",
    statusNote: "Published, advisory",
    why:
      "Names developers of open source products as producers of software bills of materials and lists 21 minimum fields, more than the Cyber Resilience Act asks.",
    basis: "Published reports",
    identifiers: [],
    provisions: [
      { text: "Table 5 minimum elements (21 fields)", verified: true },
      { text: "VEX and CSAF for vulnerability state", verified: true },
    ],
    sourceUrl: "https://www.cert-in.org.in",
    dateFacts: [
      { day: "2024-10-03", kind: "guidance",
        label: "Version 1.0 published",
        verification: "partly", source: "o3.security for the month; the day is not confirmed" },
      { day: "2025-07-09", kind: "guidance",
        label: "Version 2.0 published",
        verification: "verified", source: "AZB & Partners" },
    ],
  },
];
