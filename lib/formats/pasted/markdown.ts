import { deepest, type Element, type Node } from "#lib/formats/acts/element.ts";
import { lineOf, type Run } from "#lib/formats/pasted/runs.ts";

/**
 * What a word processor puts on the clipboard, as Markdown: headings, lists, strong and emphasised words, links, quotes, tables. Whatever
 * else it holds (styles, scripts, comments, tracked deletions, pictures) is left out. Shapes of Word, LibreOffice, Google Docs and browsers.
 */
export const markdownOf = (root: Element): string => {
  const writer = new Writer();
  writer.blocks(root.children, plainly, 0);
  return writer.text();
};

type Dress = Omit<Run, "text">;
const plainly: Dress = { strong: false, emphasis: false, href: null };

const left = new Set(["script", "style", "head", "title", "meta", "link", "xml", "template", "noscript", "iframe", "object", "svg", "math", "img", "del", "s", "strike", "textarea", "select", "button"]);
const around = new Set(["html", "body", "div", "p", "section", "article", "main", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "pre", "hr", "dl", "dt", "dd", "figure", "figcaption", "center"]);

const styleOf = ({ attributes }: Element) => (attributes.style ?? "").toLowerCase();
const hasBlocks = (node: Node): boolean => typeof node !== "string" && !left.has(node.name) && (around.has(node.name) || node.children.some(hasBlocks));

/** How the words in an element are dressed: by its name, or by its style, which says so last. Google wraps everything in a `b` that is not strong. */
function dressed(element: Element, dress: Dress): Dress {
  const { name, attributes } = element;
  const style = styleOf(element);
  const [, weight] = /(?<![\w-])font-weight:\s*(\w+)/u.exec(style) ?? [];
  const [, slant] = /(?<![\w-])font-style:\s*(\w+)/u.exec(style) ?? [];
  const href = name === "a" ? (attributes.href ?? "").trim().replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20") : "";
  return {
    strong: weight ? weight === "bold" || weight === "bolder" || Number(weight) >= 600 : dress.strong || name === "b" || name === "strong",
    emphasis: slant ? slant === "italic" || slant === "oblique" : dress.emphasis || name === "i" || name === "em",
    href: /^(?:https?:\/\/|mailto:)/iu.test(href) ? href : dress.href,
  };
}

/** The level of a heading: of its own, or as Word names its style; 0 for what is none. */
function headingOf({ name, attributes }: Element): number {
  const [, own] = /^h([1-6])$/u.exec(name) ?? [];
  const [, styled] = /\b(?:Mso)?Heading\s?([1-6])\b/u.exec(attributes.class ?? "") ?? [];
  if (/\bMsoTitle\b/u.test(attributes.class ?? "")) return 1;
  return Number(own ?? styled ?? 0);
}

/** What Word says of a paragraph that is an item of a list. */
const levelInWord = (element: Element) => Number(/mso-list:\s*l\d+\s+level(\d)/u.exec(styleOf(element))?.[1] ?? 0);
const isMarker = (node: Node): boolean => typeof node !== "string" && /mso-list:\s*ignore/u.test(styleOf(node));
const markerIn = (element: Element): string => element.children.map((child) => (typeof child === "string" ? "" : isMarker(child) ? plainOf(child) : markerIn(child))).join("");
const plainOf = (node: Node): string => (typeof node === "string" ? node : node.children.map(plainOf).join("")).replace(/\s+/gu, " ").trim();

/** A paragraph that begins as something else would. */
const harmless = (line: string) => line.replace(/^(#{1,6} |[-+>] |-{3,}$|~~~)/u, "\\$1").replace(/^(\d+)([.)] )/u, "$1\\$2");

class Writer {
  private readonly parts: { text: string; item: boolean }[] = [];
  private runs: Run[] = [];

  text(): string {
    this.end();
    return this.parts.map(({ text, item }, at) => (at === 0 ? "" : item && this.parts[at - 1]!.item ? "\n" : "\n\n") + text).join("");
  }

  private put(text: string, item = false) {
    if (text.trim() !== "") this.parts.push({ text, item });
  }

  /** Ends a paragraph of words that stood between blocks. */
  private end(shape: (line: string) => string = harmless, item = false) {
    const line = lineOf(this.runs);
    this.runs = [];
    if (line !== "") this.put(shape(line), item);
  }

  private inline(nodes: readonly Node[], dress: Dress, depth: number) {
    for (const node of nodes) {
      if (typeof node === "string") this.runs.push({ ...dress, text: node.replace(/[\s\u00a0]+/gu, " ") });
      else if (node.name === "br") this.runs.push({ ...plainly, text: "\n" });
      else if (!left.has(node.name) && !isMarker(node) && depth < deepest) {
        this.inline(node.children, dressed(node, dress), depth + 1);
        if (around.has(node.name)) this.runs.push({ ...plainly, text: " " });
      }
    }
  }

  blocks(nodes: readonly Node[], dress: Dress, depth: number) {
    for (const node of nodes) {
      if (typeof node === "string" || !hasBlocks(node)) { this.inline([node], dress, depth); continue; }
      if (left.has(node.name) || depth > deepest) continue;
      if (around.has(node.name)) this.end();
      this.block(node, dressed(node, dress), depth);
      if (around.has(node.name)) this.end();
    }
  }

  private block(node: Element, dress: Dress, depth: number) {
    const level = headingOf(node);
    const item = levelInWord(node);
    if (level > 0) { this.inline(node.children, plainly, depth); this.end((line) => `${"#".repeat(level)} ${line.replace(/ *\n/gu, " ")}`); }
    else if (item > 0) { this.inline(node.children, dress, depth); this.end((line) => `${"   ".repeat(item - 1)}${/^\(?[\p{L}\p{N}]{1,4}[.)]/u.test(markerIn(node)) ? "1." : "-"} ${line}`, true); }
    else if (node.name === "ul" || node.name === "ol") this.list(node, dress, depth, 0);
    else if (node.name === "table") this.table(node, dress, depth);
    else if (node.name === "hr") this.put("---");
    else if (node.name === "pre") this.put(`\`\`\`\n${node.children.map((child) => (typeof child === "string" ? child : plainOf(child))).join("").replaceAll("```", "'''").trim()}\n\`\`\``);
    else if (node.name === "blockquote") { const inside = markdownOf({ ...node, name: "div" }); this.put(inside.split("\n").map((line) => `> ${line}`.trimEnd()).join("\n")); }
    else this.blocks(node.children, dress, depth + 1);
  }

  /** Word processors put lists into lists beside the items, browsers into them. */
  private list({ name, children, attributes }: Element, dress: Dress, depth: number, indent: number) {
    let number = Number(attributes.start ?? 1) || 1;
    for (const child of children) {
      if (typeof child === "string" || depth > deepest) continue;
      if (child.name === "ul" || child.name === "ol") { this.list(child, dress, depth + 1, indent + 1); continue; }
      const inner = child.children.filter((one): one is Element => typeof one !== "string" && (one.name === "ul" || one.name === "ol"));
      this.inline(child.children.filter((one) => !inner.includes(one as Element)), dressed(child, dress), depth + 1);
      const sign = name === "ol" ? `${number++}.` : "-";
      this.end((line) => `${"   ".repeat(indent)}${sign} ${line.replace(/ *\n/gu, " ")}`, true);
      for (const one of inner) this.list(one, dress, depth + 1, indent + 1);
    }
  }

  private table(table: Element, dress: Dress, depth: number) {
    const rows = rowsIn(table);
    const width = Math.max(0, ...rows.map((row) => row.length));
    // A single column is a frame around words.
    if (width < 2) { for (const row of rows) for (const cell of row) this.blocks(cell.children, dress, depth + 1); return; }
    const written = rows.map((row) => `| ${Array.from({ length: width }, (_, at) => (row[at] ? this.cell(row[at], dress, depth) : "")).join(" | ")} |`);
    this.put([written[0], `|${" --- |".repeat(width)}`, ...written.slice(1)].join("\n"));
  }

  private cell(cell: Element, dress: Dress, depth: number): string {
    const inside = new Writer();
    inside.inline(cell.children, { ...dressed(cell, dress), ...(cell.name === "th" ? { strong: false } : {}) }, depth + 1);
    return lineOf(inside.runs.map((run) => ({ ...run, text: run.text.replace(/\n/gu, " ") }))).replaceAll("|", "\\|");
  }
}

const rowsIn = (table: Element): Element[][] => table.children.flatMap((child) => (typeof child === "string" ? []
  : child.name === "tr" ? [child.children.filter((cell): cell is Element => typeof cell !== "string" && (cell.name === "td" || cell.name === "th"))]
    : ["thead", "tbody", "tfoot"].includes(child.name) ? rowsIn(child) : []));
