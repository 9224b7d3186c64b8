/** The keys that do something, by what they do. Nowhere else is one named: what shows a key, what listens to it and the page of all keys ask here. */
export const keys = {
  search: "/", help: "?", log: "C", up: "Escape",
  down: "J", back: "K", choose: "X",
  watch: "W", lead: "A", topic: "T", dates: "D", vote: "V", permanent: "Y", undo: "Z",
  move: "M",
} as const;

/** The letter that leads to a place after a G, the same in every language. */
export const places = { home: "H", inbox: "I", issues: "S", positions: "P", responses: "R", calendar: "C" } as const;

/** Before the letter of a place. */
export const going = "G";

/** What opens the palette, for `aria-keyshortcuts`. */
export const paletteKeys = "Control+K Meta+K";

/** A line of the page of all keys: what is pressed, one after the other, where a plus stands together. */
export type Line = { does: string; press: readonly string[]; /** Works where single keys are off. */ always?: true };

const single = (...names: (keyof typeof keys)[]): Line[] => names.map((does) => ({ does, press: [keys[does]] }));

/** All keys, in the order in which they are shown. */
export const sections: readonly { name: string; lines: readonly Line[] }[] = [
  { name: "everywhere", lines: [{ does: "palette", press: ["Ctrl+K"], always: true }, ...single("search", "log", "help", "up")] },
  { name: "places", lines: Object.entries(places).map(([does, letter]) => ({ does, press: [going, letter] })) },
  { name: "rows", lines: [...single("down", "back"), { does: "open", press: ["Enter"], always: true }, ...single("choose"), { does: "range", press: [`Shift+${keys.choose}`] }, { does: "clear", press: [keys.up] }] },
  { name: "thing", lines: single("watch", "lead", "topic", "dates", "vote", "permanent", "undo") },
  { name: "board", lines: [{ does: "arrows", press: ["↑ ↓ ← →"], always: true }, ...single("move")] },
  { name: "writing", lines: [{ does: "send", press: ["Ctrl+Enter"], always: true }, { does: "digits", press: ["1 … 9"] }] },
];
