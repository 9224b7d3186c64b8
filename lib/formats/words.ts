export interface Token {
  text: string;
  word: boolean;
}

const joints = new Set(["-", "/", "‑"]);
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * A text as words, white space and punctuation, in order: joined again they are the text. A word that carries hyphens or slashes
 * (`open-source`, `2024/2847`) is one, so that a change marks the whole of it. `language` is BCP 47; one that is not understood counts
 * as none, which still finds Chinese and Japanese words.
 */
export function* tokensIn(text: string, language: string): Generator<Token> {
  let held = "";
  let joint = "";
  for (const { segment, isWordLike } of segmenterFor(language).segment(text)) {
    const word = isWordLike === true;
    if (word && joint && !unspaced.test(segment)) {
      held += joint + segment;
      joint = "";
    } else if (!word && held && !joint && joints.has(segment) && !unspaced.test(held)) {
      joint = segment;
    } else {
      yield* released(held, joint);
      joint = "";
      held = word ? segment : "";
      if (!word) yield { text: segment, word: false };
    }
  }
  yield* released(held, joint);
}

function* released(held: string, joint: string): Generator<Token> {
  if (held) yield { text: held, word: true };
  if (joint) yield { text: joint, word: false };
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(understood(language), { granularity: "word" });
  if (segmenters.size < 100) segmenters.set(language, made);
  return made;
}

function understood(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return "und";
  }
}

/** The tokens of a text, or null as soon as it turns out to have more than `limit` words. */
export function tokensUpTo(text: string, language: string, limit: number): Token[] | null {
  const tokens: Token[] = [];
  let words = 0;
  for (const token of tokensIn(text, language)) {
    if (token.word) words += 1;
    if (words > limit || tokens.length > 4 * limit) return null;
    tokens.push(token);
  }
  return tokens;
}

/** A text as lines, each with its line end: joined again they are the text. */
export const linesIn = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/gu) ?? [];
