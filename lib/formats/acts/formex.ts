import { present, type About } from "#lib/formats/acts/about.ts";
import { joined, type Block, type Words } from "#lib/formats/acts/block.ts";
import { childNamed, elementsIn, found, named, plainTextOf, type Element, type Node } from "#lib/formats/acts/element.ts";
import { formexNotes, formexWords, isFormexBlock, type FormexNotes } from "#lib/formats/acts/formex-inline.ts";
import { headed, part } from "#lib/formats/acts/headed.ts";
import { readHead } from "#lib/formats/acts/names.ts";
import { settled } from "#lib/formats/acts/nest.ts";
import { preambleFrom } from "#lib/formats/acts/preamble.ts";

const wordsBlock = (words: Words): Block[] => (words.text === "" && words.notes.length === 0 ? [] : [{ is: "words", words }]);

/** What is said about a document, not in it. */
const silent = new Set(["BIB.INSTANCE", "BIB.DATA", "BIB.DOC", "INFO.CONSLEG", "INFO.PROD", "FAM.COMP", "GR.CORRIG", "GR.AMEND", "LINK.OJ", "TOC"]);

/** Each line of what is inside, one below the other. */
const linesOf = (element: Element, notes: FormexNotes): Words => {
  const lines = (nodes: readonly Node[]): Words[] => runs(nodes).flatMap((run) => (run.length === 1 && isFormexBlock(run[0]!) ? (run[0].children.some(isFormexBlock) ? lines(run[0].children) : [formexWords(run[0].children, notes)]) : [formexWords(run, notes)]));
  return joined(lines(element.children).filter(({ text }) => text !== ""), "\n");
};

/** Nodes as stretches: each block element alone, what is between such together. */
function runs(nodes: readonly Node[]): Node[][] {
  const all: Node[][] = [];
  let open = false;
  for (const node of nodes) {
    if (isFormexBlock(node)) all.push([node]);
    else if (open) all.at(-1)!.push(node);
    else all.push([node]);
    open = !isFormexBlock(node);
  }
  return all;
}

/** `004A` is 4a. */
const numberIn = (identifier: string | undefined) => (/^0*(\d+)([A-Z]*)$/u.exec(identifier ?? "") ?? []).slice(1).join("").toLowerCase() || null;

type Reader = (element: Element, notes: FormexNotes) => Block[];
const rest = (element: Element, notes: FormexNotes, ...without: string[]) => inside(element.children.filter((child) => typeof child === "string" || !without.includes(child.name)), notes);
const wordsOfChild = (element: Element, name: string, notes: FormexNotes): Words | null => {
  const child = childNamed(element, name);
  return child ? linesOf(child, notes) : null;
};

const numbered = (name: string, paragraph: boolean): Reader => (element, notes) => {
  const label = wordsOfChild(element, name, notes);
  const content = rest(element, notes, name);
  return label && label.text !== "" ? [{ is: "item", label: label.text, paragraph, inside: content }] : content;
};

const article: Reader = (element, notes) => {
  const label = wordsOfChild(element, "TI.ART", notes);
  const number = readHead(label?.text ?? "")?.number ?? numberIn(element.attributes.IDENTIFIER);
  const heading = wordsOfChild(element, "STI.ART", notes);
  return [part("article", { number, label: label?.text || null, heading: heading?.text ? heading : null, inside: rest(element, notes, "TI.ART", "STI.ART"), quoted: /^[‘“„«]/u.test(label?.text ?? "") })];
};

/** Something with a title: a division, a group, an annex. Its reach is its element. */
const titled = (rank: number): Reader => (element, notes) => {
  const title = childNamed(element, "TITLE");
  const [first, ...others] = title ? elementsIn(title).flatMap((line) => (line.name === "TI" || line.name === "STI" ? [linesOf(line, notes)] : [])).filter(({ text }) => text !== "") : [];
  const content = rest(element, notes, "TITLE", "BIB.INSTANCE");
  if (!first) return content;
  const { rank: _, ...head } = headed(first, { rank });
  const headings = [...(head.heading ? [head.heading] : []), ...others];
  return [{ ...head, heading: headings.length > 0 ? joined(headings, "\n") : null, inside: content }];
};

function tableOf(element: Element, notes: FormexNotes): Block[] {
  const rows = found(element, ({ name }) => name === "ROW").map((row) => joined(elementsIn(row).map((cell) => formexWords(cell.children, notes)), "\t"));
  const outside = elementsIn(element).filter(({ name }) => name !== "CORPUS");
  return [...inside(outside, notes), { is: "table", words: joined(rows, "\n") }];
}

const consid: Reader = (element, notes) => {
  const content = inside(element.children, notes);
  return content.some(({ is }) => is === "item") ? content : [part("recital", { inside: content })];
};

const readers: Record<string, Reader> = {
  ARTICLE: article, PARAG: numbered("NO.PARAG", true), NP: numbered("NO.P", false), "NP.ECR": numbered("NO.P", false),
  DIVISION: titled(10), SUBDIV: titled(10), "GR.SEQ": (element, notes) => titled(10 + Number(element.attributes.LEVEL ?? 1))(element, notes),
  ANNEX: titled(10), "CONS.ANNEX": titled(10), TBL: tableOf,
  TITLE: (element, notes) => [part("title", { inside: wordsBlock(linesOf(element, notes)) })],
  PREAMBLE: (element, notes) => { const content = inside(element.children, notes); return content.length > 0 ? [preambleFrom(content)] : []; },
  VISA: (element, notes) => [part("citation", { inside: inside(element.children, notes) })],
  CONSID: consid,
  FINAL: (element, notes) => [part("closing", { inside: wordsBlock(linesOf(element, notes)) })],
};

function inside(nodes: readonly Node[], notes: FormexNotes): Block[] {
  const blocks = runs(nodes).flatMap((run): Block[] => {
    const [only] = run;
    if (run.length > 1 || !only || !isFormexBlock(only)) return wordsBlock(formexWords(run.filter((node) => typeof node === "string" || !silent.has(node.name)), notes));
    return readers[only.name]?.(only, notes) ?? inside(only.children, notes);
  });
  return settled(blocks);
}

/** Files that list others. */
const lists = new Set(["DOC", "PUBLICATION", "TOC"]);

/** Whether markup is Formex: a list of files, an act, a consolidated act, an annex or a corrigendum. */
export const isFormex = ({ name }: Element) => lists.has(name) || ["ACT", "CONS.ACT", "ANNEX", "CORR", "GENERAL", "AGR", "DECISION.ECSC", "LETTER", "PROT"].includes(name);

/** The blocks of one file of Formex 4. Lists of files say nothing of the text. */
export const readFormex = (root: Element): Block[] => (lists.has(root.name) ? [] : inside([{ ...root, name: root.name === "CONS.ACT" ? "ACT" : root.name }], formexNotes(root)));

/** Files in the order of the text: as their list has them, else the act before its annexes. */
export function formexOrder<F extends { name: string; root: Element }>(files: readonly F[]): F[] {
  const listed = files.filter(({ root }) => root.name === "DOC").flatMap(({ root }) => found(root, ({ attributes }) => "FILE" in attributes).map(({ attributes }) => attributes.FILE!.split("/").at(-1)!));
  const rank = ({ name, root }: F) => { const at = listed.indexOf(name.split("/").at(-1)!); return at >= 0 ? at : root.name === "ANNEX" ? 1_000_001 : 1_000_000; };
  return files.toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, "en", { numeric: true }));
}

const isoDay = (text: string | undefined) => (text && /^\d{8}$/u.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : undefined);

/** What the files say of the act besides its words. */
export function aboutFormex(roots: readonly Element[]): About {
  const all = (name: string) => roots.flatMap((root) => named(root, name));
  const [info] = all("INFO.CONSLEG");
  const consolidated = info ? isoDay(info.attributes["START.DATE"]) : undefined;
  const own = all("BIB.INSTANCE").concat(all("BIB.DOC"));
  const text = (name: string) => { const [one] = own.flatMap((bib) => named(bib, name)); return one ? plainTextOf(one) || undefined : undefined; };
  const [series, issue, page, current, year] = [text("COLL"), text("NO.OJ"), text("PAGE.FIRST"), text("NO.CURRENT"), text("YEAR")];
  const day = own.flatMap((bib) => named(bib, "DATE")).map(({ attributes }) => isoDay(attributes.ISO)).find(Boolean);
  const dotted = day?.split("-").toReversed().map(Number).join(".");
  const journal = series && dotted && !consolidated ? (issue ? `OJ ${series} ${Number(issue)}, ${dotted}, p. ${page}` : current && year ? `OJ ${series}, ${year}/${current}, ${dotted}` : undefined) : undefined;
  const celex = consolidated ? `0${info!.attributes["CONSLEG.REF"]}-${consolidated.replaceAll("-", "")}` : text("NO.CELEX");
  return { language: text("LG.DOC")?.toLowerCase(), day: consolidated, published: day, identifiers: present({ celex, eli: text("NO.ELI"), journal }) };
}
