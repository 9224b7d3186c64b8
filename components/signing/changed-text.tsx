import { DiffText } from "#components/figure/diff-text.tsx";
import type { FrozenText } from "#db/schema/index.ts";
import { difference } from "#lib/formats/diff.ts";

/** The words of a text as one: title, lede, sections, asks. */
const wordsOf = ({ title, lede, sections, asks }: FrozenText) => [title, lede, ...sections.flatMap(({ heading, body }) => [heading, body]), ...asks.map(({ number, statement }) => `${number}. ${statement}`)].filter(Boolean).join("\n\n");

/** What came into a text and what went, word by word. */
export function ChangedText({ before, after }: { before: FrozenText; after: FrozenText }) {
  return <p className="words diff" lang={after.language}><DiffText pieces={difference(wordsOf(before), wordsOf(after), after.language).pieces} /></p>;
}
