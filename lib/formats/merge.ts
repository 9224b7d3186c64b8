import { diffArrays } from "diff";
import { diff3Merge } from "node-diff3";
import { linesIn, tokensIn } from "#lib/formats/words.ts";

/** A stretch that both sides changed, each in its own way. Texts, with their spaces; one may be empty. */
export interface Overlap {
  base: string;
  mine: string;
  theirs: string;
}

export type Merged =
  | { clean: true; text: string }
  /** `parts` in order: what could be merged as text, what could not as overlaps. */
  | { clean: false; overlaps: Overlap[]; parts: (string | Overlap)[] };

interface Versions {
  base: string;
  mine: string;
  theirs: string;
}

/** Longer stretches, and such as have changed beyond recognition, are given back whole: the time grows with the square of both. */
const mostTokens = 12_000;
const mostEdits = 4_000;

/**
 * Names each token of an edit after the token of the base it comes from (its index), and a new one after its text. node-diff3 aligns by
 * names, and takes time with the cube of how often a name repeats: spaces and small words would stall it.
 */
function named(base: readonly string[], edit: readonly string[]): string[] | null {
  const changes = diffArrays([...base], [...edit], { maxEditLength: mostEdits });
  if (!changes) return null;
  let index = 0;
  return changes.flatMap(({ value, added, removed, count }) => {
    if (added) return value.map((text) => `+${text}`);
    index += count;
    return removed ? [] : value.map((_, position) => String(index - count + position));
  });
}

function mergedBy(split: (text: string) => string[], versions: Versions): (string | Overlap)[] {
  const base = split(versions.base);
  const edits = [versions.mine, versions.theirs].map(split);
  if ([base, ...edits].some((tokens) => tokens.length > mostTokens)) return [versions];
  const [mine, theirs] = edits.map((tokens) => named(base, tokens));
  if (!mine || !theirs) return [versions];
  const read = (names: readonly string[]) => names.map((name) => (name.startsWith("+") ? name.slice(1) : base[Number(name)])).join("");
  return diff3Merge<string>(mine, base.map((_, index) => String(index)), theirs).map(({ ok, conflict }) =>
    conflict ? { base: read(conflict.o), mine: read(conflict.a), theirs: read(conflict.b) } : read(ok ?? []),
  );
}

const byWord = (versions: Versions, language: string) =>
  mergedBy((text) => [...tokensIn(text, language)].map((token) => token.text), versions);

/** Texts next to each other are one. */
const smoothed = (parts: (string | Overlap)[]) =>
  parts.reduce<(string | Overlap)[]>((kept, part) => {
    const last = kept.at(-1);
    if (typeof part === "string" && typeof last === "string") return [...kept.slice(0, -1), last + part];
    return part === "" ? kept : [...kept, part];
  }, []);

/**
 * Merges two edits of one text: what only one side changed is taken, what both changed alike is taken once, what both changed differently
 * comes back as an overlap for a person to settle. By paragraph first, then by word within those that both touched, so that two people
 * may edit one sentence. `language` is BCP 47.
 */
export function merge(versions: Versions & { language?: string }): Merged {
  const { language = "en", ...texts } = versions;
  if (texts.mine === texts.theirs || texts.theirs === texts.base) return { clean: true, text: texts.mine };
  if (texts.mine === texts.base) return { clean: true, text: texts.theirs };
  const parts = smoothed(mergedBy(linesIn, texts).flatMap((part) => (typeof part === "string" ? [part] : byWord(part, language))));
  const overlaps = parts.filter((part) => typeof part !== "string");
  if (overlaps.length > 0) return { clean: false, overlaps, parts };
  return { clean: true, text: parts.filter((part) => typeof part === "string").join("") };
}
