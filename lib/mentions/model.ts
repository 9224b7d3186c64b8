import { anchorOf } from "#lib/formats/anchor.ts";
import { parseLocator } from "#lib/formats/locator.ts";

/** How many posts, comments and suggestions one person writes within the window, and how many people they mention by them: more than anybody who talks, and less than a flood. */
export const sayingLimits = { window: 60 * 60_000, said: 120, mentioned: 100 };

/** After how many milliseconds something of a weight fits, by what was there within the window, the oldest first; 0 where it does now. */
export function roomAfter(before: readonly { weight: number; at: number }[], { weight, most, now }: { weight: number; most: number; now: number }): number {
  let held = before.reduce((sum, one) => sum + one.weight, 0);
  if (held + weight <= most) return 0;
  for (const one of before) {
    held -= one.weight;
    if (held + weight <= most) return Math.max(1, one.at + sayingLimits.window - now);
  }
  return sayingLimits.window;
}

/** What a text is called in short: `CRA` for the Cyber Resilience Act. The capitals of its name, or the first letters where it has no more than one. */
export function initialsOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => (word.length > 1 && word === word.toUpperCase() ? word : word[0]!));
  return (capitals.length > 1 ? capitals : words.map((word) => word[0]!.toUpperCase())).join("").slice(0, 16);
}

export type ProvisionNamed = { name: string; text: string; anchor: string };

/** `#CRA 24(1)`: which text, and the anchor of the place in it. Null for what names none. */
export function provisionNamed(name: string): ProvisionNamed | null {
  const [, text, place] = /^#([A-Z][A-Za-z]{1,15}) (.+)$/u.exec(name) ?? [];
  if (!text || !place) return null;
  const spelled = place.replace(/^(art|rec)\b\.?/iu, (short) => (short.toLowerCase().startsWith("a") ? "article" : "recital")).replace(/^(article|recital|annex) ?(?=[\dIVX])/iu, "$1 ");
  const read = parseLocator(/^\d/u.test(spelled) ? `article ${spelled}` : spelled);
  const anchor = read.ok ? anchorOf(read.locator) : undefined;
  return anchor ? { name, text, anchor } : null;
}

const units: Readonly<Record<string, string>> = { art: "article", rec: "recital", ann: "annex", ove: "recital", con: "recital", bij: "annex", erw: "recital", anh: "annex" };
const withUnit = /(?<![\p{L}\p{N}])(?<unit>art(?:icle|ikel|\.)?|rec(?:ital|\.)?|overweging|considerans|erwägungsgrund|annex|anhang|bijlage)\.?\s*(?<number>\d{1,4}[a-z]?|[IVXLC]{1,7})(?<inner>(?:\s*\([\da-z]{1,4}\))*)(?![\p{L}\p{N}/])/iu;
const afterName = /(?<=^\s*[A-Z][A-Za-z]{1,15}\s+)(?<number>\d{1,3}[a-z]?)(?<inner>(?:\s*\([\da-z]{1,4}\))*)\s*$/iu;

/** A place in a law as people name it: `CRA 24(1)`, `Article 24(1) CRA`, `2024/2847 Art. 24 (1)`. */
export type PlaceAsked = { /** Its anchor, and those of what it is in. */ anchors: string[]; /** What else was typed: which law is meant. */ law: string };

/** The place that somebody asks for, and by which law. Null where none is named. */
export function placeAsked(typed: string): PlaceAsked | null {
  const text = typed.slice(0, 200).normalize("NFKC").replace(/["#§]/gu, " ").trim();
  const found = withUnit.exec(text) ?? afterName.exec(text);
  if (!found?.groups) return null;
  const { unit = "article", number, inner = "" } = found.groups;
  const whole = `${units[unit.slice(0, 3).toLowerCase()]!} ${number}`;
  const anchors = [whole + inner.replace(/\s/gu, ""), whole].flatMap((place) => { const read = parseLocator(place); return read.ok ? [anchorOf(read.locator)].filter((anchor) => anchor !== undefined) : []; });
  const law = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\b(?:of|the|van|de|het|der|des|du|la|le)\b|[,;:]/giu, " ").replace(/\s+/gu, " ").trim();
  return anchors.length > 0 && law ? { anchors: [...new Set(anchors)], law } : null;
}

const begins = /(?<![\p{L}\p{N}&/])@(\p{L}[^\n@#,;:!?()"]{1,80})/gu;

/** How many times a text may mention somebody. */
export const placesOfMentions = (text: string) => [...text.matchAll(begins)].length;

/** The names that a text may mention with an `@`, from each place where one begins: the longest first. */
export function namesAfter(text: string): string[] {
  return [...text.matchAll(begins)].flatMap(([, found]) => {
    const words = found!.split(" ").slice(0, 5);
    return words.map((_, cut) => words.slice(0, words.length - cut).join(" ").replace(/[.\s]+$/u, ""));
  });
}
