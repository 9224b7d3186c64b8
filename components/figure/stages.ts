import type { Translate } from "#components/ui/translate.ts";

/** A stage of the authority's clock. `name` and `date` are finished words; `date` is a day, a month or a span. */
export type Stage = { key: string; name: string; date?: string };

/** The stages of a procedure and the index of the one it is in now: -1 before the first, their number after the last. */
export type Course = { stages: readonly Stage[]; at: number };

/** Where a stage stands to the present one. */
export function tense(index: number, at: number): "past" | "now" | "ahead" {
  if (index === at) return "now";
  return index < at ? "past" : "ahead";
}

/** "Stage 3 of 8: Consultation". `t` speaks namespace `figure`. */
export function courseLabel({ stages, at }: Course, t: Translate): string {
  const stage = stages[at];
  if (stage) return t("stages.at", { stage: at + 1, stages: stages.length, name: stage.name });
  return at < 0 ? t("stages.before", { stages: stages.length }) : t("stages.after", { stages: stages.length });
}
