import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { lineOf, type Course } from "#components/figure/stages.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { charactersIn } from "#lib/formats/glyphs.ts";
import { shortened } from "#lib/formats/text.ts";

/** Source Serif 4 at weight 500 with Latin, Greek and Cyrillic letters, as one file that pictures can be set in: browsers get the same face packed. */
const face = join("app", "(public)", "standpoint", "[docket]", "picture.png", "standpunt-serif.ttf");

type Face = { name: string; data: Buffer<ArrayBuffer>; /** Whether every character of a text has its glyph. */ covers: (text: string) => boolean };
let read: Promise<Face> | null = null;

/** The face that pictures are set in, read once. */
export const drawn = (): Promise<Face> => (read ??= readFile(face).then((data) => {
  const known = charactersIn(data);
  return { name: "Standpunt Serif", data, covers: (text: string) => [...text].every((character) => known.has(character.codePointAt(0)!)) };
}));

// oxlint-disable react/forbid-dom-props -- this is drawn into a picture on the server, and never stands in a page
const ink = { text: "#121e33", quiet: "#3f4b5e", ahead: "#a8b3bd", point: "#ea6000", paper: "#ffffff" } as const;
const tones: Record<string, string> = { delft: "#1b4599", jade: "#006657" };

type Shown = { docket: string; hub: { code: string; name: string } | null; title: string; stance: string | null; course: Course; covers: Face["covers"] };

/** A title in a script that the face has not is left out: boxes say nothing. The line says where the procedure is in any script. */
export function Picture({ docket, hub, title, stance, course, covers }: Shown) {
  const said = (words: string | null | undefined) => (words && covers(words) ? words : null);
  const stage = said(course.stages[course.at]?.name);
  return (
    <div style={{ display: "flex", flexDirection: "column", justifyContent: "space-between", width: "100%", height: "100%", padding: "64px 80px", background: ink.paper, color: ink.text, fontFamily: "Standpunt Serif", borderTop: `12px solid ${tones[hub ? toneOf(hub.code) : ""] ?? ink.text}` }}>
      <div style={{ display: "flex", fontSize: 34, color: ink.quiet }}>{[docket, said(hub?.name), said(stance)].filter(Boolean).join("  ·  ")}</div>
      <div style={{ display: "flex", fontSize: title.length > 90 ? 52 : 66, lineHeight: 1.2 }}>{said(shortened(title, 150)) ?? ""}</div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <Line course={course} />
        <div style={{ display: "flex", marginTop: 20, fontSize: 30, color: ink.quiet }}>{stage ?? ""}</div>
      </div>
    </div>
  );
}

const long = 1040;

function Line({ course }: { course: Course }) {
  const { dots, start, now, end } = lineOf(course);
  const x = (place: number) => (place / 100) * long;
  return (
    <svg width={long} height={40} viewBox={`0 0 ${long} 40`}>
      <line x1={x(now)} x2={x(end)} y1={20} y2={20} stroke={ink.ahead} strokeWidth={4} strokeDasharray="4 10" />
      <line x1={x(start)} x2={x(now)} y1={20} y2={20} stroke={ink.text} strokeWidth={4} />
      {dots.map(({ key, place, when }) => <circle key={key} cx={x(place)} cy={20} r={when === "now" ? 18 : 8} fill={when === "now" ? ink.point : when === "past" ? ink.text : ink.paper} stroke={when === "ahead" ? ink.ahead : "none"} strokeWidth={3} />)}
    </svg>
  );
}
