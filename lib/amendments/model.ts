import type { AmendmentFit } from "#db/vocabulary.ts";
import type { ProvisionKind } from "#lib/formats/acts/act.ts";
import { parseLocator, printLocator, type Unit } from "#lib/formats/locator.ts";
import { merge, type Merged } from "#lib/formats/merge.ts";
import type { AmendmentWords } from "#lib/amendments/input.ts";

/** Beyond this many characters a provision is amended part by part. */
export const longestWording = 40_000;

type Part = { kind: ProvisionKind; label: string | null; heading: string | null; words: string };

const inline: readonly ProvisionKind[] = ["citation", "recital", "paragraph", "subparagraph", "point", "indent"];

function partInWords({ kind, label, heading, words }: Part): string {
  const beside = inline.includes(kind) && !heading;
  return beside ? [label, words].filter(Boolean).join(" ") : [label, heading, words].filter(Boolean).join("\n");
}

/** The words of a provision and of all that is inside it, in order, as they are printed: `2. …`, `(a) …`. */
export const wordingOf = (parts: readonly Part[]) => parts.map(partInWords).filter(Boolean).join("\n");

const even = (text: string) => text.replace(/\s+/gu, " ").trim();

/** The words without the number in front, and with spaces alike: what is compared when a provision may have been renumbered. */
export function bare(text: string, label: string | null): string {
  const words = even(text);
  return label && words.startsWith(even(label)) ? words.slice(even(label).length).trim() : words;
}

/** Whether two amendments ask for the same, word for word. */
export const sameAmendment = (one: Pick<AmendmentWords, "provision" | "current" | "proposed">, other: Pick<AmendmentWords, "provision" | "current" | "proposed">) =>
  (["provision", "current", "proposed"] as const).every((field) => even(one[field]) === even(other[field]));

/** A provision that is not there yet: nothing stands in the left column. */
export const addsProvision = ({ current }: Pick<AmendmentWords, "current">) => current.trim() === "";

const pick = <T>(base: T, mine: T, theirs: T) => (mine === base ? theirs : mine);
const written = ["provision", "current", "proposed", "justification"] as const;
type Written = (typeof written)[number];

/** What two people made of one amendment: joined, or where they changed the same words, both. */
export type Joined = { clean: true; words: AmendmentWords } | { clean: false; met: Partial<Record<Written, Extract<Merged, { clean: false }>["parts"]>> };

/** Joins word by word what two people made of one amendment. Of its priority and red line the later word counts. */
export function joinAmendments({ base, mine, theirs }: Record<"base" | "mine" | "theirs", AmendmentWords>, language: string): Joined {
  const merged = written.map((field) => [field, merge({ base: base[field], mine: mine[field], theirs: theirs[field], language })] as const);
  const met = merged.flatMap(([field, one]) => (one.clean ? [] : [[field, one.parts] as const]));
  if (met.length > 0) return { clean: false, met: Object.fromEntries(met) };
  const words = Object.fromEntries(merged.map(([field, one]) => [field, one.clean ? one.text : ""])) as Record<Written, string>;
  return { clean: true, words: { ...words, priority: pick(base.priority, mine.priority, theirs.priority), redLine: pick(base.redLine, mine.redLine, theirs.redLine) } };
}

/** What becomes of proposed words when the words below them change: joined by word, or in parts where both changed the same. A deletion stays one. */
export const overNewWording = ({ current, proposed }: Pick<AmendmentWords, "current" | "proposed">, wording: string, language: string): Merged =>
  (proposed.trim() === "" ? { clean: true, text: proposed } : merge({ base: current, mine: proposed, theirs: wording, language }));

/** Where an amendment is: the thread of its provision and of those around it, where the text is here; else the place as it is written. */
export type Place = { number: number; provision: string; thread: string | null; around: readonly string[] };

const unitsOf = (provision: string): Unit[] | null => {
  const parsed = parseLocator(provision);
  return parsed.ok ? parsed.locator.units : null;
};
const sameUnit = (one: Unit, other: Unit) => one.kind === other.kind && one.number === other.number;

function meets(one: Place, other: Place): boolean {
  if (one.thread && other.thread) return one.thread === other.thread || one.around.includes(other.thread) || other.around.includes(one.thread);
  const [here, there] = [unitsOf(one.provision), unitsOf(other.provision)];
  if (!here || !there) return even(one.provision).toLowerCase() === even(other.provision).toLowerCase();
  const [outer, inner] = here.length <= there.length ? [here, there] : [there, here];
  return outer.every((unit, at) => sameUnit(unit, inner[at]!));
}

/** For each amendment the numbers of those that are on the same provision, or one inside the other. */
export function meetings(places: readonly Place[]): Map<number, number[]> {
  return new Map(places.map((one) => [one.number, places.filter((other) => other.number !== one.number && meets(one, other)).map(({ number }) => number)]));
}

const inserted = (number: string, letter: string) => (/^\d+$|^[IVXLC]+$/u.test(number) ? `${number} ${letter}` : `${number.replace(/ ?[a-z]$/u, "")} ${letter}`);

/** The place of a new provision after another, with the first letter that is free: after `Article 4` it is `Article 4 a (new)`. */
export function placeAfter(locator: string, taken: readonly string[]): string {
  const units = unitsOf(locator);
  const last = units?.at(-1);
  if (!units || !last?.number) return `${locator} a (new)`;
  const places = "abcdefghijklmnopqrstuvwxyz".split("").map((letter) => [...units.slice(0, -1), { ...last, number: inserted(last.number!, letter) }]);
  const used = new Set(taken.map((place) => even(place).replace(/ \(new\)$/u, "")));
  return printLocator({ units: places.find((place) => !used.has(printLocator({ units: place, isNew: false }))) ?? places[0]!, isNew: true });
}

/** The number that stands in the text of a new provision: `(7)` gives `(7a)`, `2.` gives `2a.`, by the letter of its place. */
export function labelAfter(label: string | null, place: string): string {
  const letter = / ([a-z]) \(new\)$/u.exec(place)?.[1];
  return label && letter ? label.replace(/(\d+|[IVXLC]+|\b[a-z])[a-z]?(?=[^\dA-Za-z]*$)/u, (_, number: string) => (/^[A-Z][a-z]/u.test(label) ? `${number} ${letter}` : `${number}${letter}`)) : "";
}

type Found = { locator: string; same: boolean } | null;

/** How an amendment stands to a newer edition: on the provision that continues its own, on one elsewhere that has its words, or neither. */
export function fitOf(locator: string, continued: Found, elsewhere: Found): AmendmentFit {
  if (continued?.same) return continued.locator === locator ? "fits" : "moved";
  return elsewhere ? "moved" : "look";
}
