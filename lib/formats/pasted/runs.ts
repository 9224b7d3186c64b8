/** A stretch of words in one dress. */
export interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
  href: string | null;
}

type Mark = { opens: string; closes: string };

const marksOf = ({ strong, emphasis, href }: Run): Mark[] => [
  ...(href === null ? [] : [{ opens: "[", closes: `](${href})` }]),
  ...(strong ? [{ opens: "**", closes: "**" }] : []),
  ...(emphasis ? [{ opens: "*", closes: "*" }] : []),
];

/** Signs that would be read as Markdown are written so that they are not. References are left as they are. */
const escaped = (text: string) => text.replace(/[\\*`[]/gu, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");

/** Runs as a line of Markdown: marks stand at words, never at spaces, and close in the order in which they were opened. */
export function lineOf(runs: readonly Run[]): string {
  let [line, space] = ["", ""];
  let open: Mark[] = [];
  for (const run of runs) {
    const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(run.text) ?? [];
    space += before;
    if (words !== "") {
      const marks = marksOf(run);
      const kept = open.findIndex((mark, at) => mark.closes !== marks[at]?.closes);
      const common = kept < 0 ? open.length : kept;
      for (const mark of open.slice(common).reverse()) line += mark.closes;
      line += space + marks.slice(common).map(({ opens }) => opens).join("") + escaped(words);
      [open, space] = [marks, ""];
    }
    space += after;
  }
  for (const mark of open.toReversed()) line += mark.closes;
  return line.replace(/ *\n */gu, "  \n").trim();
}
