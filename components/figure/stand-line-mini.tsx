import { courseLabel, type Course } from "#components/figure/stages.ts";
import type { Translate } from "#components/ui/translate.ts";

const width = 132;
const margin = 6;
const middle = 8;

type Drawing = { solid: string; dotted: string; dots: string; rings: string; point: number | undefined };

/** The paths of a small stage line: at most five elements, because a list shows fifty of them. */
function drawing(count: number, at: number): Drawing {
  const step = (width - 2 * margin) / Math.max(count - 1, 1);
  const places = Array.from({ length: count }, (_, index) => Math.round((margin + index * step) * 10) / 10);
  const first = places[0] ?? margin;
  const last = places.at(-1) ?? margin;
  const now = places[Math.min(Math.max(at, 0), count - 1)] ?? margin;
  return {
    solid: at > 0 ? `M${first} ${middle}H${now}` : "",
    dotted: at < count - 1 ? `M${now} ${middle}H${last}` : "",
    dots: places.slice(0, Math.max(at, 0)).map((x) => `M${x} ${middle}h0`).join(""),
    rings: places.slice(at + 1).map((x) => `M${x - 2} ${middle}a2 2 0 1 0 4 0a2 2 0 1 0-4 0`).join(""),
    point: places[at],
  };
}

/** The stage line in a row of a list, 132 by 16. `t` speaks namespace `figure`. */
export function StandLineMini({ t, ...course }: Course & { t: Translate }) {
  const { solid, dotted, dots, rings, point } = drawing(course.stages.length, course.at);
  return (
    <svg className="line mini" width={width} height="16" viewBox={`0 0 ${width} 16`} role="img" aria-label={courseLabel(course, t)}>
      {dotted && <path className="ahead" d={dotted} />}
      {solid && <path d={solid} />}
      {dots && <path className="dots" d={dots} />}
      {rings && <path className="rings" d={rings} />}
      {point !== undefined && <circle className="point" cx={point} cy={middle} r="4.5" />}
    </svg>
  );
}
