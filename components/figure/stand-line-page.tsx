import { courseLabel, lineOf, tense, type Course } from "#components/figure/stages.ts";
import type { Translate } from "#components/ui/translate.ts";

/** The stage line of a public page, 640 by 18 and narrower where the page is; the stages are listed for those who cannot see it. */
export function StandLinePage({ t, ...course }: Course & { t: Translate }) {
  const { stages, at } = course;
  const { dots, start, now, end } = lineOf(course);
  return (
    <>
      <svg className="line page" width="640" height="18" role="img" aria-label={courseLabel(course, t)}>
        <line className="ahead" x1={`${now}%`} x2={`${end}%`} y1="9" y2="9" />
        <line x1={`${start}%`} x2={`${now}%`} y1="9" y2="9" />
        {dots.map(({ key, place, when }) => <Dot key={key} when={when} x={`${place}%`} />)}
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
