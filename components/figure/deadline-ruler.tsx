import { ArrowKeys } from "#components/figure/arrow-keys.tsx";
import { lanesUsed, layRuler, rulerDays, type PinPlace } from "#components/figure/ruler-layout.ts";
import { classNames } from "#components/ui/class-names.ts";
import { isNear, timeLeft } from "#components/ui/countdown.tsx";
import { Link } from "#components/ui/link.tsx";
import { ownId } from "#components/ui/own-id.ts";
import type { Tone } from "#components/ui/tone.ts";
import type { Translate } from "#components/ui/translate.ts";

/** A deadline. `day` is the number of days from today; `date` its day in words; `dateTime` as a machine reads it. */
export type Pin = { key: string; day: number; date: string; dateTime: string; docket: string; title: string; href: string; tone: Tone };

type DeadlineRulerProps = {
  pins: readonly Pin[];
  /** The nine days that begin a week from today on, in words: "23 Nov". */
  weeks: readonly string[];
  /** Names the ruler where a page has several; "Next eight weeks" otherwise. */
  title?: string;
  /** Both speak for themselves: `t` namespace `figure`, `time` namespace `ui`. */
  t: Translate;
  time: Translate;
};

/** The least widths of the track, in pixels, for which the two lying layouts are made (ruler.css switches between them). */
const medium = 588;
const wide = 988;

/** The next eight weeks of deadlines on one axis, Today at its left end. Narrow, it is a list. */
export function DeadlineRuler({ pins, weeks, title, t, time }: DeadlineRulerProps) {
  const titleId = ownId();
  const shown = pins.filter((pin) => pin.day >= 0 && pin.day <= rulerDays).toSorted((one, other) => one.day - other.day);
  const mediumPlaces = layRuler(shown, medium);
  const widePlaces = layRuler(shown, wide);
  return (
    <section className="ruler" aria-labelledby={titleId}>
      <h2 className="ruler-title h-section" id={titleId}>{title ?? t("ruler.title")}</h2>
      <div className={`track lm${lanesUsed(mediumPlaces)} lw${lanesUsed(widePlaces)}`}>
        <Axis />
        <Weeks weeks={weeks} today={t("ruler.today")} />
        {shown.length === 0 ? <p className="small text-ink-2">{t("ruler.none")}</p> : (
          <ArrowKeys className="pins">
            {shown.map((pin, index) => <PinItem key={pin.key} pin={pin} look={classNames(at("m", mediumPlaces[index]), at("w", widePlaces[index]))} time={time} />)}
          </ArrowKeys>
        )}
      </div>
    </section>
  );
}

function at(size: "m" | "w", place: PinPlace | undefined): string {
  if (!place) return "";
  return classNames(`${size}${place.lane}`, place.flipped && `${size}f`, place.short && `${size}s`);
}

function PinItem({ pin, look, time }: { pin: Pin; look: string; time: Translate }) {
  return (
    <li className={classNames("pin", `d${pin.day}`, `tone-${pin.tone}`, look)}>
      <Link href={pin.href}>
        <b>{pin.docket}</b> <span className="title">{pin.title}</span>
        <time className={classNames("when", isNear(pin.day) && "soon")} dateTime={pin.dateTime}> {pin.date}, {timeLeft(pin.day, time)}</time>
      </Link>
    </li>
  );
}

function Axis() {
  const days = Array.from({ length: rulerDays + 1 }, (_, day) => day);
  const ticks = (height: number, chosen: number[]) => chosen.map((day) => `M${day} 0v${height}`).join("");
  return (
    <svg className="axis" aria-hidden="true">
      <svg viewBox={`0 0 ${rulerDays} 12`} preserveAspectRatio="none" width="100%" height="12" overflow="visible">
        <path className="days" vectorEffect="non-scaling-stroke" d={ticks(5, days.filter((day) => day % 7 > 0))} />
        <path vectorEffect="non-scaling-stroke" d={ticks(11, days.filter((day) => day % 7 === 0))} />
      </svg>
      <line className="line" x1="0" x2="100%" y1="0" y2="0" />
      <circle className="point" cx="0" cy="0" r="7.5" />
    </svg>
  );
}

function Weeks({ weeks, today }: { weeks: readonly string[]; today: string }) {
  return (
    <ol className="weeks" aria-hidden="true">
      {weeks.map((week, index) => <li key={week} className={`d${index * 7}`}>{week}{index === 0 && <span className="today">{today}</span>}</li>)}
    </ol>
  );
}
