import { courseLabel, tense, type Course } from "#components/figure/stages.ts";
import type { Translate } from "#components/ui/translate.ts";

/** The stage line of a public page, 640 by 18 and narrower where the page is; the stages are listed for those who cannot see it. */
export function StandLinePage({ t, ...course }: Course & { t: Translate }) {
  const { stages, at } = course;
  const place = (index: number) => `${round(0.9 + (index / Math.max(stages.length - 1, 1)) * 98.2)}%`;
  const now = Math.min(Math.max(at, 0), stages.length - 1);
  return (
    <>
      <svg className="line page" width="640" height="18" role="img" aria-label={courseLabel(course, t)}>
        <line className="ahead" x1={place(now)} x2={place(stages.length - 1)} y1="9" y2="9" />
        <line x1={place(0)} x2={place(now)} y1="9" y2="9" />
        {stages.map((stage, index) => <Dot key={stage.key} when={tense(index, at)} x={place(index)} />)}
      </svg>
      <ol className="sr-only">
        {stages.map((stage, index) => <li key={stage.key}>{stage.name}, {t(`stages.${tense(index, at)}`)}{stage.date && `, ${stage.date}`}</li>)}
      </ol>
    </>
  );
}

function Dot({ when, x }: { when: "past" | "now" | "ahead"; x: string }) {
  if (when === "now") return <circle className="point" cx={x} cy="9" r="5" />;
  return when === "past" ? <circle className="dot-past" cx={x} cy="9" r="2.5" /> : <circle className="rings" cx={x} cy="9" r="2.5" />;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
