import type { Act, Provision } from "#lib/formats/acts/act.ts";

/** Every provision of an act in the order of its text, with how deep it stands and in what. */
export function* everyProvision({ provisions }: Pick<Act, "provisions">): Generator<{ provision: Provision; depth: number; parent: Provision | null }> {
  const waiting = provisions.toReversed().map((provision) => ({ provision, depth: 0, parent: null as Provision | null }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const { provision, depth } = next;
    for (const child of provision.children.toReversed()) waiting.push({ provision: child, depth: depth + 1, parent: provision });
  }
}

/** How many there are of what people count. What an amending act writes into another is not counted among its own. */
export interface ActCounts {
  recitals: number;
  articles: number;
  /** Numbered ones. */
  paragraphs: number;
  points: number;
  annexes: number;
  footnotes: number;
}

/** Articles of another act, and paragraphs in points of this one. */
const isWrittenElsewhere = /~|^\d.*\.p\d/u;

/** Counts an act. */
export function countsOf(act: Pick<Act, "provisions">): ActCounts {
  const counts: ActCounts = { recitals: 0, articles: 0, paragraphs: 0, points: 0, annexes: 0, footnotes: 0 };
  const counted = { recital: "recitals", article: "articles", paragraph: "paragraphs", point: "points", indent: "points", annex: "annexes" } as const;
  for (const { provision: { kind, anchor, notes } } of everyProvision(act)) {
    counts.footnotes += notes.length;
    if (kind in counted && !isWrittenElsewhere.test(anchor)) counts[counted[kind as keyof typeof counted]] += 1;
  }
  return counts;
}

const wordOrSign = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words of a text, each sign a word of its own: how spaces and lines are set makes no difference. */
export const wordsInText = (text: string): string[] => text.match(wordOrSign) ?? [];

/**
 * All words of an act in order: of each provision its label, heading and words, then what is inside; after the last, the words of the notes in
 * the order of their marks. The marks of notes are no words, nor are those by which editors show changes in consolidated texts (`▼M1`).
 */
export function wordsOf(act: Pick<Act, "provisions">): string[] {
  const words: string[] = [], notes: string[] = [];
  for (const { provision } of everyProvision(act)) {
    words.push(...[provision.label, provision.heading, provision.words].flatMap((text) => (text ? wordsInText(text) : [])));
    notes.push(...provision.notes.flatMap(({ text }) => wordsInText(text)));
  }
  return words.concat(notes);
}

/** How many words, signs not counted, nothing in the source says the place of. */
export function unplacedWords(act: Pick<Act, "provisions">): number {
  let count = 0;
  for (const { provision: { kind, words } } of everyProvision(act)) if (kind === "unplaced") count += wordsInText(words).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return count;
}
