import { marked } from "#lib/formats/search-hits.ts";
import type { SearchTerms } from "#lib/formats/search-terms.ts";

/** A text with what was looked for marked in it. */
export const Marked = ({ text, terms }: { text: string; terms: Pick<SearchTerms, "sought"> }) => <>{marked(text, terms).map(({ text: piece, hit }, at) => (hit ? <mark key={at}>{piece}</mark> : piece))}</>;
