import { tones, type Tone } from "#components/ui/tone.ts";

const known: Record<string, Tone> = { eu: "delft", as: "jade" };
const further = tones.slice(2, 5);

/** The colour of a hub by its code: blue for Europe, green for Asia, and one of the others, always the same, for any hub to come. */
export const toneOf = (code: string): Tone => known[code.toLowerCase()] ?? further[[...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % further.length] ?? "ink";
