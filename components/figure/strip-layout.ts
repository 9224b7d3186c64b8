import { textWidth } from "#components/figure/ruler-layout.ts";

/** A point of a strip: where it is, from 0 to 100, and what could be written beside it. */
export type StripPoint = { place: number; label: string };

/** The least width of a strip, in pixels, at which labels are shown (calendar.css). */
const stripWidth = 620;
const fontSize = 12 / 14;
const gap = 8;
const shortest = 36;

/** What is written under each point, sorted by place, so that no label runs into the next or over the edge: cut off where it must be, left out where too little would be left. */
export function stripLabels(points: readonly StripPoint[]): (string | null)[] {
  return points.map(({ place, label }, index) => {
    const room = (((points[index + 1]?.place ?? 100) - place) / 100) * stripWidth - gap;
    return room < shortest ? null : cut(label, room / fontSize);
  });
}

function cut(label: string, room: number): string {
  if (textWidth(label) <= room) return label;
  const letters = [...label];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
