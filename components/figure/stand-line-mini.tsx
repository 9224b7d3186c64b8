const width = 132;
const margin = 6;
const middle = 8;

type Drawing = { solid: string; dotted: string; dots: string; rings: string; point: number | undefined };

/** The paths of a small stage line, in five elements at most. */
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

type Place = { stages: number; at: number };

function Shapes({ stages, at }: Place) {
  const { solid, dotted, dots, rings, point } = drawing(stages, at);
  return (
    <>
      {dotted && <path className="ahead" d={dotted} />}
      {solid && <path d={solid} />}
      {dots && <path className="dots" d={dots} />}
      {rings && <path className="rings" d={rings} />}
      {point !== undefined && <circle className="point" cx={point} cy={middle} r="4.5" />}
    </>
  );
}

const idOf = ({ stages, at }: Place) => `line-${stages}-${at}`;

/** Lines drawn once, out of sight, for a list in which they come again and again. */
export function DrawnLines({ places }: { places: readonly Place[] }) {
  const each = new Map(places.map((place) => [idOf(place), place]));
  return <svg className="hidden">{[...each].map(([id, place]) => <g key={id} id={id} className="line"><Shapes {...place} /></g>)}</svg>;
}

/** The stage line in a row of a list, 132 by 16: how many stages, the present one, and both in words. `drawn` takes it from `DrawnLines`. */
export function StandLineMini({ label, drawn = false, ...place }: Place & { label: string; drawn?: boolean }) {
  return (
    <svg className="line mini" role="img" aria-label={label}>
      {drawn ? <use href={`#${idOf(place)}`} /> : <Shapes {...place} />}
    </svg>
  );
}
