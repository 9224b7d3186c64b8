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

const round = (value: number) => Math.round(value * 100) / 100;

/** Where the stages stand on a line, in parts of a hundred of its length, and up to where it is drawn through. However it is drawn, it is this line. */
export function lineOf({ stages, at }: Course) {
  const dots = stages.map(({ key }, index) => ({ key, place: round(0.9 + (index / Math.max(stages.length - 1, 1)) * 98.2), when: tense(index, at) }));
  return { dots, start: dots[0]?.place ?? 0, now: dots[Math.min(Math.max(at, 0), stages.length - 1)]?.place ?? 0, end: dots.at(-1)?.place ?? 0 };
}

/** "Stage 3 of 8: Consultation". `t` speaks namespace `figure`. */
export function courseLabel({ stages, at }: Course, t: Translate): string {
  const stage = stages[at];
  if (stage) return t("stages.at", { stage: at + 1, stages: stages.length, name: stage.name });
  return at < 0 ? t("stages.before", { stages: stages.length }) : t("stages.after", { stages: stages.length });
}
