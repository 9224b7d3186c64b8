/** What the issues are about, by the keys of the issues: for finding them, not a finding about them. */
export const topics: Readonly<Record<string, readonly string[]>> = {
  "artificial intelligence": [
    "eu-ai-act", "eu-ai-omnibus", "eu-ai-impl-2026-1755", "eu-gpai-guidelines", "eu-cada", "sg-agentic", "sg-ai-security", "cn-genai", "cn-label", "cn-ai-law", "jp-ai", "kr-ai", "in-aigg", "in-sgi", "vn-ai", "tw-ai", "my-ai", "id-ai",
  ],
  cybersecurity: [
    "eu-cra", "eu-cra-impl-2025-2392", "eu-cra-deleg-2026-881", "eu-cra-art25", "eu-cra-m606", "eu-cra-guidance", "eu-nis2", "eu-nis2-amend", "eu-csa2", "eu-eucs", "eu-cysol", "eu-red-da", "sg-csa-amend", "sg-ai-security", "cn-csl", "jp-acd", "in-sbom", "hk-ci", "tw-csma",
  ],
  "open source": ["eu-cra", "eu-cra-art25", "eu-oss-strategy", "eu-eode", "eu-pld", "eu-ai-act", "eu-interop"],
  cloud: ["eu-cada", "eu-eucs", "eu-data-act", "sg-dia", "hk-ci"],
  data: ["eu-data-act", "eu-digital-omnibus"],
  liability: ["eu-pld"],
  platforms: ["eu-dsa", "eu-dma"],
  procurement: ["eu-procurement", "eu-oss-strategy"],
  standards: ["eu-cra-m606", "eu-standardisation"],
  "supply chain": ["eu-cra", "eu-nis2", "in-sbom"],
  "critical infrastructure": ["eu-nis2", "eu-csa2", "sg-csa-amend", "sg-dia", "jp-acd", "hk-ci", "tw-csma"],
  "digital identity": ["eu-eidas2"],
  "digital trade": ["asean-defa"],
  industry: ["eu-chips2", "vn-dti"],
  interoperability: ["eu-interop", "eu-data-act", "eu-dma"],
  telecommunications: ["eu-dna"],
};
