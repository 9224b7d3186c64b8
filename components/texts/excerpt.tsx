const around = 110;

/** The piece of a text in which a word was found, with the words marked; its beginning where none of them is in it as it is written. */
export function excerptOf(text: string, words: readonly string[]) {
  const wanted = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|")})`, "giu");
  const first = Math.max(text.search(wanted), 0);
  const start = first <= around ? 0 : first - around;
  const piece = text.slice(start, first + 2 * around).replace(/\s+/gu, " ");
  return <>{start > 0 && "…"}{piece.split(wanted).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}{first + 2 * around < text.length && "…"}</>;
}
