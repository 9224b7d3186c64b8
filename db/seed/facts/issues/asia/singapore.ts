import type { IssueSeed } from "#db/seed/facts/types.ts";

/** What Singapore regulates. */
export const singapore: readonly IssueSeed[] = [
  {
    key: "sg-csa-amend",
    hub: "asia",
    number: 1,
    shortTitle: "Singapore Cybersecurity Act amendments",
    officialTitle: "Cybersecurity (Amendment) Act 2024 (Singapore), amending the Cybersecurity Act 2018",
    jurisdiction: "SG",
    instrument: "act",
    procedure: "sg-bill",
    statusNote: "Partly in force",
    why:
      "Virtual computers and third-party-owned infrastructure come in scope, so open-source cloud operators inherit duties; Part 3D on foundational digital infrastructure still to commence.",
    basis: "Published reports and the text of the Act",
    identifiers: [
      { text: "Bill No. 15/2024", verified: true },
      { text: "Singapore Act 19 of 2024", verified: false },
      { text: "SSO CA2018", verified: true },
    ],
    provisions: [
      { text: "Part 3A third-party-owned CII (s 16A ff.)", verified: true },
      { text: "Part 3B systems of temporary cybersecurity concern", verified: true },
      { text: "Part 3C entities of special cybersecurity interest", verified: true },
      { text: "Part 3D major foundational digital infrastructure (not among the parts in operation since 31 October 2025)", verified: true },
    ],
    sourceUrl: "https://sso.agc.gov.sg/Act/CA2018",
    dateFacts: [
      { day: "2024-04-03", kind: "proposal",
        label: "First reading",
        verification: "verified", source: "Singapore Statutes Online, Bills Supplement 15/2024" },
      { day: "2024-05-07", kind: "adoption",
        label: "Passed by Parliament",
        verification: "verified", source: "Clifford Chance; US-ASEAN Business Council" },
      { day: "2025-10-31", kind: "entry-into-force",
        label: "Sections 2-15, 18, 19, 22, 23(b), 24, 25, 28(a)-(g), 29, 31 and 32 (part) in operation (Parts 3A, 3B, 3C)",
        verification: "verified", source: "Digital Policy Alert; Allen & Gledhill" },
    ],
  },
  {
    key: "sg-agentic",
    hub: "asia",
    number: 2,
    shortTitle: "Agentic AI framework",
    officialTitle: "Model AI Governance Framework for Agentic AI (IMDA)",
    jurisdiction: "SG",
    instrument: "guideline",
    procedure: "generic",
    statusNote: "Published, voluntary",
    why:
      "Soft law that Asian regulators copy; covers agents built from open components.",
    basis: "Published reports; the official page was not seen",
    identifiers: [],
    provisions: [
      { text: "Four dimensions: bound risks, human accountability, technical controls, end-user responsibility", verified: true },
    ],
    sourceUrl: "https://www.imda.gov.sg",
    dateFacts: [
      { day: "2026-01-22", kind: "guidance",
        label: "Launched at the World Economic Forum",
        verification: "verified", source: "ai-ei.org; compliancehub.wiki" },
    ],
  },
  {
    key: "sg-dia",
    hub: "asia",
    number: 3,
    shortTitle: "Digital Infrastructure Act",
    officialTitle: "Digital Infrastructure Act (planned)",
    jurisdiction: "SG",
    instrument: "initiative",
    procedure: "sg-bill",
    statusNote: "Studied since 2024; a bill was not found",
    why:
      "Would set resilience duties for data centres and cloud, including operators of open infrastructure.",
    basis: "Published reports of the announcement only",
    identifiers: [],
    provisions: [
      { text: "Taskforce on Resilience and Security of Digital Infrastructure and Services", verified: true },
    ],
    sourceUrl: "https://www.mddi.gov.sg",
    dateFacts: [
      { day: "2024-03-01", kind: "other",
        label: "Announced in the Committee of Supply debate 2024",
        verification: "partly", source: "Global Compliance News for the month; the day is not confirmed" },
    ],
  },
  {
    key: "sg-ai-security",
    hub: "asia",
    number: 4,
    shortTitle: "CSA AI security guidelines",
    officialTitle:
      "Guidelines and Companion Guide on Securing AI Systems, with Addendum on Securing Agentic AI (CSA Singapore)",
    jurisdiction: "SG",
    instrument: "guideline",
    procedure: "generic",
    statusNote: "Published; an addendum has been consulted on",
    why:
      "Names model and dependency provenance as a control for open models.",
    basis: "Partly sourced",
    identifiers: [],
    provisions: [
      { text: "Life-cycle approach, supply-chain security", verified: true },
    ],
    sourceUrl: "https://www.csa.gov.sg",
    dateFacts: [
      { day: "2024-10-15", kind: "guidance",
        label: "Guidelines and companion guide published",
        verification: "partly", source: "aisecurity.zone for the month; the day is not confirmed" },
      { day: "2025-10-22", kind: "consultation-opens",
        label: "Consultation on the addendum on agentic AI opens",
        verification: "partly", source: "Published reports for the month; the day is not confirmed" },
    ],
  },
];
