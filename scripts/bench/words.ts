/** Made-up text that is the same every time. */

const subjects = ["resilience", "interoperability", "procurement", "accessibility", "liability", "portability", "certification", "transparency", "sovereignty", "maintenance", "telemetry", "provenance", "disclosure", "retention", "licensing", "redundancy"];
const things = ["registries", "mirrors", "gateways", "archives", "schedulers", "catalogues", "clusters", "ledgers", "sensors", "relays", "vaults", "exchanges", "beacons", "ports", "grids", "terminals"];
const kinds = ["Guidance", "Regulation", "Directive", "Delegated act", "Standard", "Consultation", "Recommendation", "Implementing act"];
const filler = "we keep the record for each release and send a notice where someone relies on it because nobody else can correct what is built from parts that many people change at their own pace and in their own place".split(" ");

/** Numbers from 0 to 1 that look random and are not (Tommy Ettinger's mulberry32). */
export function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const one = <T>(list: readonly T[], roll: () => number) => list[Math.floor(roll() * list.length)]!;

export const titleOf = (number: number, roll: () => number) => `${one(kinds, roll)} on the ${one(subjects, roll)} of ${one(things, roll)} and ${one(things, roll)}, part ${number}`;
/** Two words that some titles hold. */
export const searchOf = (roll: () => number) => `${one(subjects, roll)} ${one(things, roll)}`;
/** A word that is in nearly every made-up text. */
export const fillerWord = (turn: number) => filler[turn % filler.length]!;
export const prose = (length: number, roll: () => number) => Array.from({ length }, () => one(filler, roll)).join(" ");
export { one };
