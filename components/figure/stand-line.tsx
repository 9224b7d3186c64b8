import { StandLineMini } from "#components/figure/stand-line-mini.tsx";
import { courseLabel, tense, type Course } from "#components/figure/stages.ts";
import { Caret } from "#components/ui/caret.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { Translate } from "#components/ui/translate.ts";

type StandLineProps = Course & {
  /** The stage changed with what the person just did: the point travels, once. */
  moved?: boolean;
  /** Speaks namespace `figure`. */
  t: Translate;
};

/**
 * The stage line of an issue: a standpoint is a point on a line. The line is the authority's procedure, the point is now.
 * With room it lies; without, it folds into a summary that opens to the same stages from top to bottom.
 */
export function StandLine({ moved = false, t, ...course }: StandLineProps) {
  return (
    <div className="stand">
      <StageList {...course} t={t} look={classNames(room(course.stages.length), moved && "moved")} />
      <details className="stand-fold">
        <summary>
          <StandLineMini stages={course.stages.length} at={course.at} label={courseLabel(course, t)} />
          <span aria-hidden="true">{courseLabel(course, t)}</span>
          <Caret />
        </summary>
        <StageList {...course} t={t} look="" />
      </details>
    </div>
  );
}

/** How wide the lying line needs its column to be, so that no label is squeezed. */
function room(stages: number): string {
  if (stages <= 8) return "few";
  return stages <= 11 ? "some" : "many";
}

function StageList({ t, look, ...course }: Course & { t: Translate; look: string }) {
  return (
    <ol className={classNames("stand-line", look)} aria-label={courseLabel(course, t)}>
      {course.stages.map((stage, index) => {
        const when = tense(index, course.at);
        return (
          <li key={stage.key} className={when} aria-current={when === "now" ? "step" : undefined}>
            <span className="name">{stage.name}<span className="sr-only">, {t(`stages.${when}`)}</span></span>
            {stage.date && <span className="date">{stage.date}</span>}
          </li>
        );
      })}
    </ol>
  );
}
