import { usualRules, type Rule } from "#db/rules.ts";
import type { Method } from "#db/vocabulary.ts";

/** By which further methods each hub decides in the demonstration: between them the hubs know all nine, each as the field has it. */
const further: Readonly<Record<string, readonly Method[]>> = {
  europe: ["supported-consensus", "override", "fast-track"],
  asia: ["delegated", "sign-on", "straw-poll"],
};

export const furtherRules = (hub: string): Rule[] => (further[hub] ?? []).map((method) => usualRules[method]);
