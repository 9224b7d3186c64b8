const longest = 24;

/** How many letters must be put in, taken out or exchanged to make one word of the other (Levenshtein), row by row of the table. */
function distance(one: string, other: string): number {
  const row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let line = 1; line <= one.length; line += 1) {
    let diagonal = line - 1;
    row[0] = line;
    for (let at = 1; at <= other.length; at += 1) {
      const exchanged = diagonal + (one[line - 1] === other[at - 1] ? 0 : 1);
      diagonal = row[at]!;
      row[at] = Math.min(exchanged, diagonal + 1, row[at - 1]! + 1);
    }
  }
  return row[other.length]!;
}

/**
 * What somebody probably meant: what the first spelling stands for that begins so, else the spelling with the fewest wrong letters, at most
 * one in three. Undefined when nothing is near.
 */
export function nearest(key: string, spellings: ReadonlyMap<string, string>): string | undefined {
  if (key.length < 2 || key.length > longest) return undefined;
  const most = Math.floor(key.length / 3);
  let best: { word: string; wrong: number } | undefined;
  for (const [spelling, word] of spellings) {
    if (spelling.startsWith(key)) return word;
    if (Math.abs(spelling.length - key.length) > most) continue;
    const wrong = distance(key, spelling);
    if (wrong <= most && (!best || wrong < best.wrong)) best = { word, wrong };
  }
  return best?.word;
}
