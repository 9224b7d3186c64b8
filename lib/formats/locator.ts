/** Levels of a legal text, from the outside in, as Parliament's amendments name them. */
export type UnitKind =
  | "recital" | "citation" | "article" | "annex" | "chapter" | "section" | "subsection" | "title" | "part" | "class"
  | "paragraph" | "subparagraph" | "point" | "indent" | "sentence" | "introductory part" | "heading"
  // Not Parliament's, for what it has no word for.
  | "preamble" | "closing" | "table" | "unplaced";

/** `number` as printed: `18`, `18 a` (inserted later), `IV`, `a`. Absent for what is not counted (`introductory part`; `title` of an article). */
export interface Unit {
  kind: UnitKind;
  number?: string;
}

export interface Locator {
  units: Unit[];
  /** The unit does not exist in the text yet: the amendment adds it. */
  isNew: boolean;
}

export type LocatorReason = "empty" | "tooLong" | "unknownUnit" | "missingNumber" | "badNumber";
export type ParsedLocator = { ok: true; locator: Locator } | { ok: false; reason: LocatorReason; at?: string };

const longest = 500;
const counted = String.raw`(?:\d{1,4}(?:[.-]\d{1,3}){0,5}|[IVXLC]{1,8})(?: ?[a-z]{1,2})?`;
const lettered = String.raw`\(?[a-z]{1,4}(?: [a-z])?\)?`;

interface Level {
  /** Spellings in small letters; the first is printed. */
  names: string[];
  number: RegExp;
  /** `must`: means nothing without. `may`: stands alone too. */
  numbered: "must" | "may";
  /** Divisions of the whole act keep their capital wherever they stand. */
  capital: boolean;
}

const division = (...names: string[]): Level => ({ names, number: new RegExp(`^(?:${counted}|[A-Z]{1,2}\\d{0,2}|[A-Z][a-z])$`, "u"), numbered: "must", capital: true });
const inner = (...names: string[]): Level => ({ names, number: new RegExp(`^(?:\\(?${counted}\\)?|${lettered})$`, "iu"), numbered: "may", capital: false });

const levels: Record<UnitKind, Level> = {
  recital: division("recital", "rec."), citation: division("citation"), article: division("article", "art."), annex: { ...division("annex"), numbered: "may" },
  chapter: division("chapter"), section: division("section"), subsection: division("subsection"), part: division("part"), class: division("class"),
  title: { ...division("title"), numbered: "may" },
  preamble: inner("preamble"), closing: inner("closing"), table: inner("table"), unplaced: inner("unplaced"),
  paragraph: inner("paragraph", "par.", "para", "§"), subparagraph: inner("subparagraph", "sub§", "sub-paragraph"), point: inner("point"),
  indent: inner("indent"), sentence: inner("sentence"),
  "introductory part": inner("introductory part"), heading: inner("heading"),
};
const kinds = Object.keys(levels) as UnitKind[];

/** `4a`, `4 a` and `(4a)` are one: printed with a space before the letter that marks an insertion, without parentheses. */
export function normalNumber(text: string): string {
  const bare = text.replace(/[()]/gu, "");
  const [, figure, letters] = /^(\d+|[IVXLC]+) ?([a-z]+)$/u.exec(bare) ?? [];
  return figure && letters ? `${figure} ${letters}` : bare;
}

function readUnit(text: string): Unit | LocatorReason {
  for (const kind of kinds) {
    const { names, number, numbered } = levels[kind];
    const name = names.find((known) => text.toLowerCase().startsWith(known) && !/^[a-z]/iu.test(text.slice(known.length)));
    if (name === undefined) continue;
    const rest = text.slice(name.length).trim();
    if (rest === "") return numbered === "may" ? { kind } : "missingNumber";
    return number.test(rest) ? { kind, number: normalNumber(rest) } : "badNumber";
  }
  return "unknownUnit";
}

/** `Article 24(2)(a)`, as acts cite one another. */
const cited = (line: string) => line.replace(/^(art(?:icle|\.)? ?\d{1,4}[a-z]?)\((\d{1,3}[a-z]?)\)((?:\((?!new\))[\da-z]{1,4}\))*)/iu, (_, article: string, paragraph: string, points: string) =>
  `${article} – paragraph ${paragraph}${points.replace(/\(([\da-z]+)\)/giu, " – point $1")}`);

/** Dashes and commas separate levels; a hyphen only with a space beside it, for words have hyphens too. */
const separator = /\s*[–—,]\s*|\s+-\s*|\s*-\s+/u;

const compactParts = { p: "paragraph", i: "point", s: "subparagraph", t: "title" } as const;

const longestCode = 24;

// A letter that begins a part is never one that follows a number.
const numbered = "\\d{1,3}[a-hj-oqru-z]?";
const code = new RegExp(`^([ar])(${numbered})((?:[ps]${numbered}|i(?:${numbered}|[a-z]{1,2})|t\\d?)*)$`, "u");
const codePart = new RegExp(`([psit])(${numbered}|(?<=i)[a-z]{1,2})?`, "gu");

/** The short codes of databases of amendments: `a24p2`, `a4i1`, `a24t1`, `r66`. */
function readCompact(line: string): Unit[] | null {
  if (line.length > longestCode) return null;
  const [, letter, number, inside = ""] = code.exec(line) ?? [];
  if (!letter || !number) return null;
  const units = [...inside.matchAll(codePart)].map(([, part, of]): Unit => (part === "t" || of === undefined ? { kind: "title" } : { kind: compactParts[part as "p"], number: normalNumber(of) }));
  return [{ kind: letter === "a" ? "article" : "recital", number: normalNumber(number) }, ...units];
}

/**
 * Reads a place in a text as the European Parliament writes it: `Article 3 – paragraph 1 – point 18 a (new)`. Other dashes, commas,
 * parentheses around letters, the short forms of its vote lists (`§ 1`, `sub§ 2`), citations (`Article 24(2)(a)`) and compact codes (`a24p2`) are understood.
 * Source: the amendment forms of Parliament (AM and PA templates).
 */
export function parseLocator(text: string): ParsedLocator {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line === "") return { ok: false, reason: "empty" };
  if (line.length > longest) return { ok: false, reason: "tooLong" };
  const compact = readCompact(line);
  if (compact) return { ok: true, locator: { units: compact, isNew: false } };
  const isNew = / ?\(new\)$/iu.test(line);
  const units: Unit[] = [];
  for (const part of cited(line.replace(/ ?\(new\)$/iu, "")).split(separator)) {
    const unit = readUnit(part.trim());
    if (typeof unit === "string") return { ok: false, reason: unit, at: part.trim() };
    units.push(unit);
  }
  return { ok: true, locator: { units, isNew } };
}

function printUnit({ kind, number }: Unit, first: boolean): string {
  const { names, capital } = levels[kind];
  const name = names[0] ?? kind;
  // A title without a number is the heading of the article before it, not a division.
  const raised = first || (capital && number !== undefined);
  return (raised ? name.charAt(0).toUpperCase() + name.slice(1) : name) + (number === undefined ? "" : ` ${number}`);
}

/** Writes a place as Parliament prints it. What `parseLocator` reads comes out in this one form. */
export const printLocator = ({ units, isNew }: Locator): string =>
  units.map((unit, index) => printUnit(unit, index === 0)).join(" – ") + (isNew ? " (new)" : "");
