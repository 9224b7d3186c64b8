import type { VoiceKind } from "#components/figure/voice-blocks.tsx";
import { runsOf, standings, type StanceBar } from "#components/figure/stance-bars.tsx";
import { textWidth } from "#components/figure/ruler-layout.ts";
import { plain } from "#lib/formats/text.ts";

/** One chart of a picture: its title, the sentence that says what it rests on, its bars. */
export type StanceChart = { title: string; base: string; bars: readonly StanceBar[]; /** In place of bars where there are none. */ empty: string };
type Picture = { title: string; charts: readonly StanceChart[]; /** The words of the legend. */ named: Record<VoiceKind, string>; foot: string; lang: string };

/** The colours of the light theme (app/styles/tokens.css), written out: the file has to look the same wherever it is opened. */
const ink = "#121e33";
const quiet = "#3f4b5e";
const rule = "#d3dae1";
const colours: Record<VoiceKind, string> = { support: "#005c6b", "support-with-changes": "#348f94", monitoring: "#77818c", "oppose-unless-changed": "#c67f4d", oppose: "#9f440f", unstated: "#5a6675" };

const width = 960;
const margin = 32;
const labels = 250;
const counts = 40;
const step = 26;
const font = "'Source Sans 3', 'Source Sans 3 Variable', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

const escaped = (text: string) => plain(text).replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A block of one organisation; hollow where it did not say where it stands. */
const block = (standing: VoiceKind, x: number, y: number, wide: number, high: number) => (standing === "unstated"
  ? `<rect x="${(x + 0.75).toFixed(1)}" y="${y + 0.75}" width="${Math.max(wide - 1.5, 0.5).toFixed(1)}" height="${high - 1.5}" fill="none" stroke="${colours[standing]}" stroke-width="1.5"/>`
  : `<rect x="${x.toFixed(1)}" y="${y}" width="${wide.toFixed(1)}" height="${high}" fill="${colours[standing]}"/>`);

const line = (x: number, y: number, text: string, { size = 14, weight = 400, fill = ink, anchor = "start" } = {}) => `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(text)}</text>`;

/** Words over several lines, none longer than so many pixels. */
function wrapped(text: string, room: number, size = 14): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer) * (size / 14) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As much of a name as there is room for. */
function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Charts of where organisations stand as a picture to take along: SVG that needs nothing else, in the light colours. */
export function stancePicture({ title, charts, named, foot, lang }: Picture): string {
  const most = Math.max(1, ...charts.flatMap(({ bars }) => bars.map(({ voices }) => voices)));
  const unit = Math.min(24, (width - 2 * margin - labels - counts) / most);
  const parts: string[] = [];
  let y = margin + 20;
  for (const words of wrapped(title, width - 2 * margin, 22)) { parts.push(line(margin, y, words, { size: 22, weight: 600 })); y += 28; }
  let x = margin;
  y += 4;
  for (const standing of standings) {
    const room = textWidth(named[standing]) + 44;
    if (x + room > width - margin) { x = margin; y += 22; }
    parts.push(block(standing, x, y - 11, 12, 12), line(x + 18, y, named[standing], { fill: quiet }));
    x += room;
  }
  for (const chart of charts) {
    y += 44;
    parts.push(`<path d="M${margin} ${y - 24}H${width - margin}" stroke="${ink}"/>`, line(margin, y, chart.title, { size: 16, weight: 600 }));
    for (const words of wrapped(chart.base, width - 2 * margin)) { y += 20; parts.push(line(margin, y, words, { fill: quiet })); }
    if (chart.bars.length === 0) { y += step; parts.push(line(margin, y, chart.empty, { fill: quiet })); }
    for (const { label, counts: of, voices } of chart.bars) {
      y += step;
      parts.push(line(margin, y, shortened(label, labels - 16)));
      for (const { standing, start, count } of runsOf(of)) for (let n = 0; n < count; n += 1) parts.push(block(standing, margin + labels + (start + n) * unit, y - 13, Math.max(unit - 2, 1), 16));
      parts.push(line(margin + labels + voices * unit + 6, y, String(voices), { weight: 600 }));
    }
  }
  y += 40;
  parts.push(`<path d="M${margin} ${y - 20}H${width - margin}" stroke="${rule}"/>`);
  for (const words of wrapped(foot, width - 2 * margin, 12)) { parts.push(line(margin, y, words, { size: 12, fill: quiet })); y += 16; }
  const height = y + margin - 16;
  const described = charts.map(({ title: of, base, bars }) => `${of}: ${base}. ${bars.map(({ label, voices }) => `${label} ${voices}`).join(", ")}`).join("; ");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${escaped(lang)}" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}"><title>${escaped(title)}</title><desc>${escaped(described)}</desc><rect width="100%" height="100%" fill="#ffffff"/>${parts.join("")}</svg>\n`;
}
