import { wordDistance } from "#lib/formats/distance.ts";
import { paragraphsIn, withParagraph } from "#lib/formats/markdown/paragraphs.ts";

/** A text in numbered sections, each in numbered paragraphs of Markdown. */
export interface NumberedText {
  lede: string;
  sections: { heading: string; body: string }[];
}

/** `section` counts from 1 and is 0 for what stands in short above them; `paragraph` counts from 1 and is null for the whole section. */
export interface Place {
  section: number;
  paragraph: number | null;
}

/** `lede`, `s2`, `s2-p3`: how a place is named in addresses. */
export const addressOf = ({ section, paragraph }: Place) => (section === 0 ? "lede" : paragraph === null ? `s${section}` : `s${section}-p${paragraph}`);

export function placeOf(address: string): Place | null {
  if (address === "lede") return { section: 0, paragraph: null };
  const [, section, paragraph] = /^s([1-9]\d{0,2})(?:-p([1-9]\d{0,4}))?$/u.exec(address) ?? [];
  return section ? { section: Number(section), paragraph: paragraph ? Number(paragraph) : null } : null;
}

const bodyOf = ({ lede, sections }: NumberedText, section: number) => (section === 0 ? lede : sections[section - 1]?.body);

/** The words that stand in a place; null where there is none. */
export function wordsAt(text: NumberedText, { section, paragraph }: Place): string | null {
  const body = bodyOf(text, section);
  if (body === undefined) return null;
  return paragraph === null ? body : paragraphsIn(body)[paragraph - 1]?.text ?? null;
}

/** The same text with other words in a place; as it was where there is no such place. */
export function withWordsAt<T extends NumberedText>(text: T, place: Place, words: string): T {
  const { section, paragraph } = place;
  const body = bodyOf(text, section);
  const found = body !== undefined && paragraph !== null ? paragraphsIn(body)[paragraph - 1] : undefined;
  if (body === undefined || (paragraph !== null && !found)) return text;
  const written = found ? withParagraph(body, found, words) : words;
  return section === 0 ? { ...text, lede: written } : { ...text, sections: text.sections.map((one, at) => (at === section - 1 ? { ...one, body: written } : one)) };
}

export type Tied = Place & { words: string };

/** Every paragraph, or every section, with its place. */
function partsOf(text: NumberedText, whole: boolean): Tied[] {
  const bodies = [text.lede, ...text.sections.map(({ body }) => body)];
  return bodies.flatMap((body, section): Tied[] => (whole || section === 0
    ? [{ section, paragraph: null, words: body }]
    : paragraphsIn(body).map(({ text: words }, at) => ({ section, paragraph: at + 1, words }))));
}

/** Words of which more than this share is other words are no longer the same paragraph. */
const tooFar = 0.5;
/** Of the paragraphs that share the most words, so many are compared in the order of their words. */
const mostCompared = 5;

type Bag = Map<string, number>;
function bagOf(words: string): Bag {
  const bag: Bag = new Map();
  for (const [word] of words.matchAll(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
const sizeOf = (bag: Bag) => [...bag.values()].reduce((sum, count) => sum + count, 0);

/** The share of words that only one of two has, whatever their order: never more than their distance. */
function apart(one: Bag, other: Bag): number {
  const all = sizeOf(one) + sizeOf(other);
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  return all === 0 ? 1 : 1 - (2 * common) / all;
}
const away = (one: Place, other: Place) => Math.abs(one.section - other.section) * 1000 + Math.abs((one.paragraph ?? 0) - (other.paragraph ?? 0));

/**
 * Finds words in a text that once stood in a place: word for word, else reworded; the nearest of several. Null where they have gone.
 * `language` is BCP 47.
 */
export function finderIn(text: NumberedText, language: string): (tied: Tied) => (Tied & { same: boolean }) | null {
  const [paragraphs, sections] = [partsOf(text, false), partsOf(text, true)];
  const bags = new Map<string, Bag>();
  const bagged = (words: string) => { const known = bags.get(words) ?? bagOf(words); bags.set(words, known); return known; };
  return (tied) => {
    const parts = (tied.paragraph === null ? sections : paragraphs).filter(({ section }) => (section === 0) === (tied.section === 0)).sort((one, other) => away(one, tied) - away(other, tied));
    const same = parts.find(({ words }) => words === tied.words);
    if (same) return { ...same, same: true };
    if (tied.section === 0) return { section: 0, paragraph: null, words: text.lede, same: false };
    const bag = bagOf(tied.words);
    const likely = parts.map((part) => ({ part, apart: apart(bag, bagged(part.words)) })).filter((one) => one.apart < tooFar).sort((one, other) => one.apart - other.apart).slice(0, mostCompared);
    const near = likely.map(({ part }) => ({ part, distance: wordDistance(part.words, tied.words, language) }));
    const nearest = near.reduce<(typeof near)[number] | null>((best, one) => (one.distance < (best?.distance ?? tooFar) ? one : best), null);
    return nearest && { ...nearest.part, same: false };
  };
}
