/** A paragraph of a text in Markdown: what stands between two empty lines. A fenced block is one, with the empty lines in it. */
export interface Paragraph {
  text: string;
  /** Where it stands in the whole text. */
  start: number;
  end: number;
}

const fence = /^ {0,3}(```+|~~~+)/u;

/** The paragraphs of a text, from the first to the last. */
export function paragraphsIn(body: string): Paragraph[] {
  const stretches: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  let fenced: string | null = null;
  let at = 0;
  for (const line of body.split("\n")) {
    const [, mark] = fence.exec(line) ?? [];
    if (line.trim() === "" && fenced === null) open = undefined;
    else if (open) open.end = at + line.trimEnd().length;
    else stretches.push(open = { start: at, end: at + line.trimEnd().length });
    if (fenced === null) fenced = mark ?? null;
    else if (mark?.startsWith(fenced)) fenced = null;
    at += line.length + 1;
  }
  return stretches.map(({ start, end }) => ({ start, end, text: body.slice(start, end) }));
}

/** The same text with other words in the place of one paragraph; without it where the words are none. */
export function withParagraph(body: string, { start, end }: Pick<Paragraph, "start" | "end">, words: string): string {
  if (words.trim() !== "") return body.slice(0, start) + words + body.slice(end);
  const [before, after] = [body.slice(0, start).trimEnd(), body.slice(end).replace(/^\s*\n/u, "")];
  return before && after ? `${before}\n\n${after}` : before || after;
}
