const upToNineteen =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const irregular: Record<string, string> = { one: "first", two: "second", three: "third", five: "fifth", eight: "eighth", nine: "ninth", twelve: "twelfth" };

/** `twenty-one` is `twenty-first`: only the last part changes. */
function ordinal(word: string): string {
  const [last = "", ...before] = word.split("-").toReversed();
  const ranked = irregular[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...before, ranked].join("-");
}

const upToNinetyNine = [
  ...upToNineteen,
  ...tens.flatMap((ten) => [ten, ...upToNineteen.slice(0, 9).map((one) => `${ten}-${one}`)]),
];
const cardinals = new Map(upToNinetyNine.map((word, index) => [word, index + 1]));
const ordinals = new Map(upToNinetyNine.map((word, index) => [ordinal(word), index + 1]));

/** `24`, `four`, `Thirty-six`: a number up to 99 in words, up to 9999 in figures. Undefined for another word. */
export const numberIn = (word: string): number | undefined => (/^\d{1,4}$/u.test(word) ? Number(word) : cardinals.get(word.toLowerCase()));

/** `20th`, `twentieth`, `Twenty-first`, as `numberIn`. */
export const rankIn = (word: string): number | undefined =>
  /^\d{1,4}(?:st|nd|rd|th)$/u.test(word) ? Number.parseInt(word, 10) : ordinals.get(word.toLowerCase());
