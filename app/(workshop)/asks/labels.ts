import type { hubDirectory } from "#lib/hubs/queries.ts";
import type { LedgerField } from "#lib/scorecards/model.ts";
import type { Speak } from "#lib/next/words.ts";

type Hubs = Awaited<ReturnType<typeof hubDirectory>>;
export type Tongue = { t: Speak; terms: Speak; hubs: Hubs };

const vocabularies: Partial<Record<LedgerField, string>> = { verdict: "fateVerdicts", judged: "judgedBy", state: "askStates", strength: "strengths", priority: "askPriorities", kind: "demandKinds" };

/** What a value of a field is called; what has no name of ours stands as it was typed. */
export function labelOf(field: LedgerField, value: string, { t, terms, hubs }: Tongue): string {
  if (field === "is" || value === "none") return t(`value.${value}`);
  if (field === "hub") return hubs.find(({ slug, code }) => slug === value || code.toLowerCase() === value)?.name ?? value;
  if (field === "issue") return value.toUpperCase();
  const vocabulary = vocabularies[field];
  return vocabulary ? terms(`${vocabulary}.${value}`) : value;
}
