/** What stands inside a line. `reference` is a name that may be known (`#EU-23`, `@Nora Example`): whoever shows it finds out. */
export type Inline =
  | { kind: "text" | "code" | "reference"; text: string }
  | { kind: "strong" | "emphasis"; inside: Inline[] }
  | { kind: "link"; href: string; inside: Inline[] }
  | { kind: "break" };

const patterns = {
  code: /`([^`\n]+)`/uy,
  link: /\[((?:[^[\]\\]|\\.)+)\]\(((?:[^()\s<>]|\([^()\s<>]*\))+)\)/uy,
  address: /https?:\/\/[^\s<>()[\]*`]+/uy,
  break: /(?: {2,}|\\)\n/uy,
  run: /\*+|_+/uy,
  plain: /[^\\`[\]h*_#@\n ]+|[\s\S]/uy,
} as const;

const word = "[\\p{L}\\p{N}]";
const place = `(?:(?:[Aa]rt(?:icle|\\.)?|[Rr]ec(?:ital|\\.)?|[Aa]nnex) ?)?(?:\\d{1,4}[a-z]?|[IVX]{1,6}\\b)(?:\\([\\da-z]{1,5}\\)){0,4}`;
const part = "[\\p{L}\\p{M}\\p{N}’'.-]";
/** Where a name ends is known by whoever knows the name: it is the longest beginning of these words. */
const name = `\\p{L}${part}*(?: (?!https?:)${part}+){0,4}`;
const reference = new RegExp(`#(?:[A-Z]{2,4}-\\d{1,6}(?!${word})|(?:ask|amendment)-\\d{1,4}(?!${word})|s\\d{1,2}(?:-p\\d{1,4})?(?!${word})|[A-Z][A-Za-z]{1,15} ${place}(?!${word}))|@${name}`, "uy");

/** Addresses that a text may lead to; anything else stays the words it is. */
const leads = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/iu;
/** Deeper than anybody writes. */
const deepest = 8;

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

type Frame = { mark: string; nodes: Inline[] };

/** Emphasis, strong words, code, links and references. Linear in the length of the text, whatever it is. */
export function readInline(text: string, { links = true }: { links?: boolean } = {}): Inline[] {
  const stack: Frame[] = [{ mark: "", nodes: [] }];
  const open: Record<string, number> = {};
  const top = () => stack.at(-1)!;
  const put = (node: Inline) => {
    const last = top().nodes.at(-1);
    if (node.kind === "text" && last?.kind === "text") top().nodes[top().nodes.length - 1] = { kind: "text", text: last.text + node.text };
    else top().nodes.push(node);
  };
  const say = (words: string) => put({ kind: "text", text: words });
  /** An emphasis that was never ended is the marks it began with. */
  const give = ({ mark, nodes }: Frame) => { open[mark]!--; say(mark); for (const node of nodes) put(node); };
  const end = (mark: string) => {
    while (top().mark !== mark) give(stack.pop()!);
    const { nodes } = stack.pop()!;
    open[mark]!--;
    put({ kind: mark.length === 2 ? "strong" : "emphasis", inside: nodes });
  };
  const marks = (run: string, before: string, after: string) => {
    const [spaceBefore, spaceAfter] = [before === "" || /\s/u.test(before), after === "" || /\s/u.test(after)];
    const within = run[0] === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    let left = run;
    while (left !== "") {
      const sizes = [left.slice(0, 2), left.slice(0, 1)].filter((mark, index) => index === 1 || mark.length === 2);
      const ends = !spaceBefore && !within ? (sizes.find((mark) => top().mark === mark && top().nodes.length > 0) ?? sizes.find((mark) => (open[mark] ?? 0) > 0)) : undefined;
      const mark = ends ?? sizes[0]!;
      if (ends) end(mark);
      else if (!spaceAfter && !within && stack.length <= deepest) { stack.push({ mark, nodes: [] }); open[mark] = (open[mark] ?? 0) + 1; }
      else say(mark);
      left = left.slice(mark.length);
    }
  };
  for (let at = 0; at < text.length;) {
    const [from, char] = [at, text[at]!];
    const take = (pattern: RegExp) => { const found = matchAt(pattern, text, at); if (found) at += found[0].length; return found; };
    let found: RegExpExecArray | null = null;
    if (char === "\\" && /[!-/:-@[-`{-~]/u.test(text[at + 1] ?? "")) { say(text[at + 1]!); at += 2; }
    else if (char === "`" && (found = take(patterns.code))) put({ kind: "code", text: found[1]! });
    else if (links && char === "[" && (found = take(patterns.link))) {
      const inside = readInline(found[1]!, { links: false });
      if (leads.test(found[2]!)) put({ kind: "link", href: found[2]!, inside });
      else say(found[0]);
    } else if (links && char === "h" && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && (found = matchAt(patterns.address, text, at))) {
      const href = found[0].replace(/[.,;:!?'"_]+$/u, "");
      put({ kind: "link", href, inside: [{ kind: "text", text: href }] });
      at += href.length;
    } else if (links && (char === "#" || char === "@") && !/[\p{L}\p{N}&/]/u.test(text[at - 1] ?? "") && (found = take(reference))) put({ kind: "reference", text: found[0] });
    else if ((char === " " || char === "\\") && take(patterns.break)) put({ kind: "break" });
    else if ((char === "*" || char === "_") && (found = take(patterns.run))) marks(found[0], text[from - 1] ?? "", text[at] ?? "");
    else say(take(patterns.plain)![0]);
  }
  while (stack.length > 1) give(stack.pop()!);
  return stack[0]!.nodes;
}

/** The words alone. */
export const wordsOf = (nodes: readonly Inline[]): string => nodes.map((node) => ("text" in node ? node.text : "inside" in node ? wordsOf(node.inside) : "\n")).join("");
