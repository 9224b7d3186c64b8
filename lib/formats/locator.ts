/** Levels of a legal text, from the outside in, as Parliament's amendments name them. */
export type UnitKind =
  | "recital" | "citation" | "article" | "annex" | "chapter" | "section" | "title" | "part"
  | "paragraph" | "subparagraph" | "point" | "indent" | "sentence" | "introductory part" | "heading";

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
const counted = String.raw`(?:\d{1,4}|[IVXLC]{1,8})(?: ?[a-z]{1,2})?`;
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

const division = (...names: string[]): Level => ({ names, number: new RegExp(`^(?:${counted}|[A-Z]{1,2})$`, "u"), numbered: "must", capital: true });
const inner = (...names: string[]): Level => ({ names, number: new RegExp(`^(?:\\(?${counted}\\)?|${lettered})$`, "iu"), numbered: "may", capital: false });

const levels: Record<UnitKind, Level> = {
  recital: division("recital", "rec."), citation: division("citation"), article: division("article", "art."), annex: division("annex"),
  chapter: division("chapter"), section: division("section"), part: division("part"),
  title: { ...division("title"), numbered: "may" },
  paragraph: inner("paragraph", "par.", "para", "§"), subparagraph: inner("subparagraph", "sub§", "sub-paragraph"), point: inner("point"),
  indent: inner("indent"), sentence: inner("sentence"),
  "introductory part": inner("introductory part"), heading: inner("heading"),
};
const kinds = Object.keys(levels) as UnitKind[];

/** `4a`, `4 a` and `(4a)` are one: printed with a space before the letter that marks an insertion, without parentheses. */
function normalNumber(text: string): string {
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

/** Dashes and commas separate levels; a hyphen only with a space beside it, for words have hyphens too. */
const separator = /\s*[–—,]\s*|\s+-\s*|\s*-\s+/u;

/**
 * Reads a place in a text as the European Parliament writes it: `Article 3 – paragraph 1 – point 18 a (new)`. Other dashes, commas,
 * parentheses around letters and the short forms of its vote lists (`§ 1`, `sub§ 2`) are understood.
 * Source: the amendment forms of Parliament (AM and PA templates).
 */
export function parseLocator(text: string): ParsedLocator {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line === "") return { ok: false, reason: "empty" };
  if (line.length > longest) return { ok: false, reason: "tooLong" };
  const isNew = / ?\(new\)$/iu.test(line);
  const units: Unit[] = [];
  for (const part of line.replace(/ ?\(new\)$/iu, "").split(separator)) {
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

const anchored: Partial<Record<UnitKind, string>> = { recital: "rct", citation: "cit", article: "art", annex: "anx", chapter: "cpt" };

/**
 * The id of the deepest element that EUR-Lex gives this place in an act's page: `art_24`, `rct_18`, `anx_I`, and for a paragraph of an
 * article `024.002`. Undefined where it gives none.
 */
export function anchorOf({ units }: Locator): string | undefined {
  const article = units.find(({ kind }) => kind === "article")?.number;
  const paragraph = units.find(({ kind }) => kind === "paragraph")?.number;
  if (article && paragraph && /^\d+$/u.test(article) && /^\d+$/u.test(paragraph)) return `${article.padStart(3, "0")}.${paragraph.padStart(3, "0")}`;
  const unit = units.findLast(({ kind }) => kind in anchored);
  return unit?.number ? `${anchored[unit.kind]}_${unit.number.replace(" ", "")}` : undefined;
}
