import type { RelationKind } from "#db/vocabulary.ts";

/** How one issue stands to another, by their keys. What an official title says of another act, and what two countries each made a law of. */
type RelationSeed = { readonly from: string; readonly kind: RelationKind; readonly to: string; readonly note?: string };

const relates = (kind: RelationKind, to: string, from: readonly string[], note?: string): RelationSeed[] => from.map((one) => ({ from: one, kind, to, ...(note ? { note } : {}) }));

export const relations: readonly RelationSeed[] = [
  ...relates("implements", "eu-cra", ["eu-cra-impl-2025-2392", "eu-cra-deleg-2026-881", "eu-cra-art25", "eu-cra-m606", "eu-cra-guidance"]),
  ...relates("implements", "eu-ai-act", ["eu-ai-impl-2026-1755", "eu-gpai-guidelines"]),
  ...relates("amends", "eu-ai-act", ["eu-ai-omnibus"]),
  ...relates("amends", "eu-nis2", ["eu-nis2-amend", "eu-digital-omnibus"]),
  ...relates("amends", "eu-data-act", ["eu-digital-omnibus"]),
  ...relates("equivalent", "eu-ai-act", ["kr-ai", "jp-ai", "vn-ai", "tw-ai", "cn-ai-law", "my-ai"], "A law on artificial intelligence as such, or a plan for one."),
  ...relates("equivalent", "eu-nis2", ["sg-csa-amend", "cn-csl", "hk-ci", "tw-csma"], "Security duties of those who run important networks and systems."),
];
