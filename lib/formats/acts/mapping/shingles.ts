/** A provision with all that is inside it, as a stretch of the shingles of its act. */
export interface Stretch {
  start: number;
  end: number;
}

/** The words of two acts as numbers, so that any two stretches compare in one pass over both. */
export interface Shingles {
  /** In the order of the text; a word and the pair that it makes with the one before. */
  ids: readonly [Int32Array, Int32Array];
  /** How much a shingle says: a rare one much, one that stands everywhere little. By id. */
  weights: Float64Array;
}

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`;
const wordLike = new RegExp(String.raw`${unspaced}|(?:(?!${unspaced})[\p{L}\p{M}\p{N}])+`, "gu");

/** Runs of letters and figures, in small letters; each character of a script that puts no spaces. Quicker than a segmenter, and enough to tell texts apart. */
export const roughWords = (text: string, language: string): string[] => lowered(text, language).match(wordLike) ?? [];

function lowered(text: string, language: string): string {
  try {
    return text.toLocaleLowerCase(language);
  } catch {
    return text.toLowerCase();
  }
}

/**
 * Gives each word a number of its own, and one to each pair of neighbours. Pairs share as many numbers as the texts have characters, a million
 * at most, so that two of them seldom have one: that makes them a little less rare, and nothing wrong.
 */
export function shingler(characters: number): { toIds: (words: readonly string[]) => number[]; size: () => number } {
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(characters))));
  const pairs = 2 ** bits;
  const known = new Map<string, number>();
  const toIds = (words: readonly string[]) => {
    const ids: number[] = [];
    let before = -1;
    for (const word of words) {
      const id = known.get(word) ?? pairs + known.size;
      known.set(word, id);
      ids.push(id);
      if (before >= 0) ids.push((Math.imul(before, 0x9E_37_79_B1) ^ Math.imul(id, 0x85_EB_CA_77)) >>> (32 - bits));
      before = id;
    }
    return ids;
  };
  return { toIds, size: () => pairs + known.size };
}

/** How much each shingle says, by how often it stands in both acts, of so many provisions. */
export function weightsOf(ids: Shingles["ids"], size: number, provisions: number): Float64Array {
  const often = new Int32Array(size);
  for (const side of ids) for (const id of side) often[id]! += 1;
  return new Float64Array(size).map((_, id) => (often[id] === 0 ? 0 : Math.log(1 + provisions / often[id]!)));
}

/** A measure of two stretches, the first of the one act, the second of the other: 0 for nothing in common, 1 for the same words. */
export function likeness({ ids: [old, fresh], weights }: Shingles): (before: Stretch, after: Stretch) => number {
  const counts = new Int32Array(weights.length);
  return (before, after) => {
    let [common, total] = [0, 0];
    for (let at = before.start; at < before.end; at += 1) {
      counts[old[at]!]! += 1;
      total += weights[old[at]!]!;
    }
    for (let at = after.start; at < after.end; at += 1) {
      const id = fresh[at]!;
      total += weights[id]!;
      if (counts[id]! > 0) {
        counts[id]! -= 1;
        common += weights[id]!;
      }
    }
    for (let at = before.start; at < before.end; at += 1) counts[old[at]!] = 0;
    return total === 0 ? 0 : (2 * common) / total;
  };
}
