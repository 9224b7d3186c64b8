/** What the layout of a deadline ruler needs to know of a pin: its day from today, 0 to 56, and the two parts of its label. */
export type PinShape = { day: number; docket: string; title: string };

/** Where a label goes: its lane from the top, 0 to 7, whether it lies to the left of its stem, whether only the number fits. */
export type PinPlace = { lane: number; flipped: boolean; short: boolean };

export const rulerDays = 56;
/** Whole labels stand in the first four lanes; below them is room for numbers alone. */
const lanes = 8;
const lanesForLabels = 4;
const fontSize = 14;
const stemGap = 7;
const labelGap = 10;
/** How far a label may reach beyond the last day. */
const overhang = 24;

type Span = { from: number; to: number };

/**
 * Lays the labels of pins, sorted by day, over a track of the given width in pixels: each in the first of four lanes from the top
 * where it fits, to the left at the right edge; when all four are taken only its number shows, in the first lane free for that.
 * Widths of words are estimated, because the server has no screen.
 */
export function layRuler(pins: readonly PinShape[], width: number): PinPlace[] {
  const taken: Span[][] = Array.from({ length: lanes }, () => []);
  return pins.map((pin) => {
    const x = (pin.day / rulerDays) * width;
    const long = labelSpan(x, textWidth(pin.docket, true) + textWidth(` ${pin.title}`), width);
    const short = labelSpan(x, textWidth(pin.docket, true), width);
    const whole = firstFree(taken.slice(0, lanesForLabels), long.span);
    const lane = whole ?? firstFree(taken, short.span) ?? lanes - 1;
    const chosen = whole === undefined ? short : long;
    taken[lane]?.push(chosen.span);
    return { lane, flipped: chosen.flipped, short: whole === undefined };
  });
}

/** How many lanes a layout uses, at least one. */
export function lanesUsed(places: readonly PinPlace[]): number {
  return Math.max(0, ...places.map((place) => place.lane)) + 1;
}

function labelSpan(x: number, label: number, width: number): { span: Span; flipped: boolean } {
  const reach = stemGap + label;
  const flipped = x + reach > width + overhang && x - reach > 0;
  return { span: flipped ? { from: x - reach - labelGap, to: x + 2 } : { from: x - 2, to: x + reach + labelGap }, flipped };
}

function firstFree(taken: readonly Span[][], span: Span): number | undefined {
  const lane = taken.findIndex((spans) => spans.every((other) => span.to <= other.from || span.from >= other.to));
  return lane < 0 ? undefined : lane;
}

/** The width of words in Source Sans 3 at 14 px, from the advance widths of a few classes of letters. */
export function textWidth(text: string, bold = false): number {
  const ems = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return ems * fontSize * (bold ? 1.06 : 1);
}

function letterWidth(letter: string): number {
  if (/[ijlI.,;:'’|!\s]/.test(letter)) return 0.25;
  if (/[frt()-]/.test(letter)) return 0.33;
  if (/[mwMW@%]/.test(letter)) return 0.83;
  if (/[A-Z]/.test(letter)) return 0.58;
  return /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(letter) ? 1 : 0.5;
}
