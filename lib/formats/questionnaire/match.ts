import { wordDistance } from "#lib/formats/distance.ts";

type Asked = { number: string; words: string };

/** Words of which more than this share is other words are another question; less where the number is another one too. */
const [tooFar, tooFarElsewhere] = [0.6, 0.35];
const ofNumber = (number: string) => number.normalize("NFKC").replace(/[^\p{L}\p{N}.]/gu, "").toLowerCase();

/**
 * Which question of an older questionnaire each question of a newer one is, as its place in `before`; null where it is a new one. Word for
 * word first, then by number and similar words, then by very similar words. None is given twice.
 */
export function matchQuestions(before: readonly Asked[], after: readonly Asked[], language = "und"): (number | null)[] {
  const found = after.map((): number | null => null);
  const taken = new Set<number>();
  const take = (fits: (one: Asked, other: Asked) => number | null) => {
    const pairs = after.flatMap((fresh, at) => (found[at] !== null ? [] : before.flatMap((old, was) => {
      const distance = taken.has(was) ? null : fits(old, fresh);
      return distance === null ? [] : [{ at, was, distance: distance + Math.abs(was - at) / 100_000 }];
    })));
    for (const { at, was } of pairs.sort((one, other) => one.distance - other.distance)) {
      if (found[at] !== null || taken.has(was)) continue;
      found[at] = was;
      taken.add(was);
    }
  };
  const near = (limit: number) => (old: Asked, fresh: Asked) => { const distance = wordDistance(old.words, fresh.words, language); return distance < limit ? distance : null; };
  const sameNumber = (old: Asked, fresh: Asked) => old.number !== "" && ofNumber(old.number) === ofNumber(fresh.number);
  take((old, fresh) => (old.words === fresh.words ? (sameNumber(old, fresh) ? 0 : 0.1) : null));
  take((old, fresh) => (sameNumber(old, fresh) ? near(tooFar)(old, fresh) : null));
  take(near(tooFarElsewhere));
  return found;
}
