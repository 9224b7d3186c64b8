import type { Weights } from "#db/rules.ts";
import type { Priority } from "#db/vocabulary.ts";

/** A mark from 1 to 5. */
export type Mark = number;
export type Assessment = { impact: Mark; likelihood: Mark };

const dayLength = 86_400_000;

/** The mark of the time left until the next door shuts, by the days within which it does. What has no date, or is further off, has 1. */
const nearness: readonly { days: number; mark: Mark }[] = [{ days: 14, mark: 5 }, { days: 30, mark: 4 }, { days: 90, mark: 3 }, { days: 180, mark: 2 }];

export function timeMark(closesAt: Date, now: Date): Mark {
  const left = closesAt.getTime() - now.getTime();
  return left <= 0 ? 1 : nearness.find(({ days }) => left <= days * dayLength)?.mark ?? 1;
}

/** When the mark of the time left is another one by itself; null where it stays. */
export function timeMarkUntil(closesAt: Date, now: Date): Date | null {
  const turns = [...nearness.map(({ days }) => closesAt.getTime() - days * dayLength), closesAt.getTime()].filter((turn) => turn > now.getTime());
  return turns.length > 0 ? new Date(Math.min(...turns)) : null;
}

/** From here on a score is high, and from here on normal. */
export const bands = { high: 3.5, normal: 2.2 } as const;

/** Impact × likelihood × time left, each with the exponent that the hub gives it, brought back to the scale of the marks: their weighted geometric mean. Null where the hub weighs nothing. */
export function scoreOf({ impact, likelihood }: Assessment, time: Mark, weights: Weights): number | null {
  const whole = weights.impact + weights.likelihood + weights.time;
  if (whole === 0) return null;
  return (impact ** weights.impact * likelihood ** weights.likelihood * time ** weights.time) ** (1 / whole);
}

export const bandOf = (score: number | null): Priority => (score === null ? "normal" : score >= bands.high ? "high" : score >= bands.normal ? "normal" : "low");

/** The factors of a priority, what they come to, and until when. */
export function priorityOf(assessment: Assessment, closesAt: Date, { weights, now }: { weights: Weights; now: Date }) {
  const time = timeMark(closesAt, now);
  const score = scoreOf(assessment, time, weights);
  return { time, score, priority: bandOf(score), until: timeMarkUntil(closesAt, now) };
}
