import { normalNumber, type Locator, type Unit, type UnitKind } from "#lib/formats/locator.ts";

/**
 * Anchors: the names by which places of an act are found in addresses, the same in every language and format. What EUR-Lex names is named
 * as there (`art_24`, `024.002`, `rct_18`, `anx_I`, `cpt_II.sct_1`); what is deeper goes on from it:
 *
 * | `024.002.a.ii` | points, each as it is numbered; `4.1` is written `4-1` |
 * | `024.002.s2`, `.in3`, `.t1`, `.h2` | the second subparagraph, third indent, first table, second heading |
 * | `003.001.14` | point 14 of an article whose paragraphs have no numbers: they count all the same |
 * | `anx_I.prt_II.3` | point 3 of Part II of Annex I |
 * | `001.001.5~art_4`, `001.001.5~004.001` | what point 5 of an amending act writes into another: Article 4 of that, and its paragraph 1 |
 * | `par_41`, `sct_3-2` | a paragraph and a section of a text without articles |
 *
 * A number that comes twice in one list has `__2` after it.
 */

const divisions: Partial<Record<UnitKind, string>> = { part: "prt", title: "tis", chapter: "cpt", section: "sct", subsection: "sbs", class: "cls" };
const wholes: Partial<Record<UnitKind, string>> = { recital: "rct", citation: "cit", annex: "anx", preamble: "pbl", closing: "fnp" };
const counts: Partial<Record<UnitKind, string>> = { subparagraph: "s", indent: "in", table: "t", heading: "h", unplaced: "u", paragraph: "p" };

const bare = (number: string | undefined) => (number ?? "1").replaceAll(" ", "").replaceAll(".", "-");
/** `4a` is `004A`. */
const filled = (number: string | undefined) => bare(number).replace(/^\d+/u, (figure) => figure.padStart(3, "0")).toUpperCase();

/** Parts of a place that have no words of their own in the tree: they are found in what is around them. */
export const isNoPlace = ({ kind, number }: Unit, index: number) =>
  kind === "introductory part" || kind === "sentence" || (index > 0 && ((kind === "title" && number === undefined) || (kind === "heading" && number === undefined) || (kind === "subparagraph" && number === "1")));

function segment(unit: Unit, before: Unit | undefined): string {
  const { kind, number } = unit;
  if (kind === "title" && number === undefined) return "tit_1";
  if (kind === "annex" && number === undefined) return "anx";
  const code = divisions[kind] ?? wholes[kind];
  if (code) return `${code}_${bare(number)}`;
  if (kind === "article") return `art_${bare(number)}`;
  if (kind === "paragraph" && before?.kind === "article") return filled(number);
  if (kind === "paragraph" && !before) return `par_${bare(number)}`;
  return kind === "point" ? bare(number) : `${counts[kind]}${bare(number)}`;
}

/** What begins a text of its own, where it stands in another. */
const begins = ({ kind, number }: Unit, before: Unit) =>
  kind === "article" || kind === "annex" || ((kind in divisions && number !== undefined) && !(before.kind in divisions) && before.kind !== "annex" && before.kind !== "heading");

/** The name of a place in addresses. Undefined for what is no place. */
export function anchorOf({ units }: Locator): string | undefined {
  const places = units.filter((unit, index) => !isNoPlace(unit, index));
  let anchor = "";
  for (const [index, unit] of places.entries()) {
    const before = places[index - 1];
    const fresh = before === undefined || begins(unit, before);
    // EUR-Lex counts paragraphs on from the figures of their article; one with a Roman number keeps its name.
    const base = before?.kind === "article" && /^\d/u.test(before.number ?? "") ? anchor.replace(/art_[^.~]*$/u, filled(before.number)) : anchor;
    anchor = fresh ? `${anchor === "" ? "" : `${anchor}~`}${segment(unit, undefined)}` : `${base}.${segment(unit, before)}`;
  }
  return anchor === "" ? undefined : anchor;
}

const kindOf = new Map(Object.entries({ ...divisions, ...wholes, article: "art", paragraph: "par" }).map(([kind, code]) => [code, kind as UnitKind]));
const countOf = new Map(Object.entries(counts).map(([kind, code]) => [code, kind as UnitKind]));
const unnumbered = new Set<UnitKind>(["preamble", "closing"]);

const numberFrom = (text: string) => text.replace(/^0+(?=\d)/u, "");

function unitOf(text: string, before: Unit | undefined, first: boolean): Unit | null {
  if (text === "tit_1" && first) return { kind: "title" };
  if (text === "anx" && first) return { kind: "annex" };
  const [, code = "", number = ""] = /^([a-z]{3})_([\dA-Za-z-]+)$/u.exec(text) ?? [];
  const kind = kindOf.get(code);
  if (kind) return number === "1" && unnumbered.has(kind) ? { kind } : { kind, number: normalNumber(kind === "article" ? number : number.replaceAll("-", ".")) };
  const [, figure = "", letters = ""] = /^(\d{3,}(?:-\d+)*)([A-Z]*)$/u.exec(text) ?? [];
  if (figure && (first || before?.kind === "article")) {
    const number = normalNumber(numberFrom(figure) + letters.toLowerCase());
    return first ? { kind: "article", number } : { kind: "paragraph", number: number.replaceAll("-", ".") };
  }
  const [, counted = "", nth = ""] = /^([a-z]{1,2})(\d+(?:-\d+)*[a-z]*)$/u.exec(text) ?? [];
  const inner = countOf.get(counted);
  if (inner) return { kind: inner, number: normalNumber(nth.replaceAll("-", ".")) };
  return /^[\dA-Za-z-]+$/u.test(text) ? { kind: "point", number: normalNumber(text.replaceAll("-", ".")) } : null;
}

/** The place that an anchor names, also for the second of a number. Undefined for what is no anchor. */
export function locatorOf(anchor: string): Locator | undefined {
  const units: Unit[] = [];
  for (const scope of anchor.replace(/__\d+/gu, "").split("~")) {
    for (const [index, text] of scope.split(".").entries()) {
      const unit = unitOf(text, units.at(-1), index === 0);
      if (!unit) return undefined;
      units.push(unit);
    }
  }
  return { units, isNew: false };
}

/** The id of the deepest element that EUR-Lex gives this place in an act's page. Undefined where it gives none. */
export function pageAnchorOf({ units }: Locator): string | undefined {
  for (let length = units.length; length > 0; length -= 1) {
    const anchor = anchorOf({ units: units.slice(0, length), isNew: false });
    if (anchor && /^(?:art_[^.~]+|\d{3}[A-Z]*\.\d{3}[A-Z]*|(?:rct|cit|anx|pbl|fnp|tit)_[^.~]+|anx|(?:(?:prt|tis|cpt|sct|sbs)_[^.~]+\.?)+)$/u.test(anchor)) return anchor === "anx" ? "anx_1" : anchor;
  }
  return undefined;
}

const eliCodes: Partial<Record<UnitKind, string>> = { ...divisions, ...wholes, article: "art", paragraph: "par", subparagraph: "sub", point: "pnt", indent: "idt" };

/** The path of a place after the ELI of its act: `art_24/par_2/pnt_a`. */
export const subdivisionPath = ({ units }: Locator): string =>
  units.flatMap(({ kind, number }) => (eliCodes[kind] ? [`${eliCodes[kind]}_${bare(number)}`] : [])).join("/");
