import { identifiersIn, present, type About } from "#lib/formats/acts/about.ts";
import { joined, noteMark, wordsFrom, type Block, type Words } from "#lib/formats/acts/block.ts";
import { childNamed, elementsIn, found, isElement, named, plainTextOf, type Element, type Node } from "#lib/formats/acts/element.ts";
import { headed, part } from "#lib/formats/acts/headed.ts";
import type { Raw } from "#lib/formats/acts/inline.ts";
import { ranks, readHead, type Division } from "#lib/formats/acts/names.ts";
import { settled } from "#lib/formats/acts/nest.ts";
import { preambleFrom } from "#lib/formats/acts/preamble.ts";

/** Elements of Akoma Ntoso that are part of a line; all others hold lines. */
const inlineNames = new Set(["a", "abbr", "affectedDocument", "b", "br", "change", "concept", "courtType", "date", "def", "del", "docAuthority", "docCommittee", "docDate", "docIntroducer", "docJurisdiction", "docketNumber", "docNumber", "docProponent", "docPurpose", "docResponsible", "docStage", "docStatus", "docTitle", "docType", "eol", "embeddedText", "entity", "event", "extractText", "fillIn", "i", "img", "inline", "ins", "judge", "lawyer", "legislature", "location", "marker", "mmod", "mod", "mref", "neutralCitation", "noteRef", "num", "object", "omissis", "opinion", "organization", "outcome", "party", "person", "placeholder", "process", "quantity", "quotedText", "ref", "relatedDocument", "remark", "rmod", "role", "rref", "session", "shortTitle", "signature", "span", "sub", "sup", "term", "time", "u", "vote", "authorialNote"]);
const silentNames = new Set(["meta"]);
/** What changes another text may bring lines of it. */
const changes = new Set(["mod", "mmod", "rmod"]);
const isBlock = (node: Node): node is Element => isElement(node) && (!inlineNames.has(node.name) || (changes.has(node.name) && node.children.some(isBlock)));

function gather(node: Node, into: Raw) {
  if (!isElement(node)) return void (into.text += node);
  if (silentNames.has(node.name)) return;
  if (node.name === "authorialNote") {
    into.notes.push({ mark: (node.attributes.marker ?? "").replace(/[()[\]]/gu, ""), text: wordsFrom(inner(node)).text });
    into.text += noteMark;
  } else if (node.name === "eol" || node.name === "br") into.text += " ";
  else for (const child of node.children) {
    if (isBlock(child)) into.text += " ";
    gather(child, into);
    if (isBlock(child)) into.text += " ";
  }
}
const inner = ({ children }: Element) => { const raw: Raw = { text: "", notes: [] }; for (const child of children) gather({ name: "span", attributes: {}, children: [child, " "] }, raw); return raw.text; };

const wordsOfNodes = (nodes: readonly Node[]): Words => {
  const raw: Raw = { text: "", notes: [] };
  for (const node of nodes) gather(node, raw);
  return wordsFrom(raw.text, raw.notes);
};
const wordsBlock = (words: Words): Block[] => (words.text === "" && words.notes.length === 0 ? [] : [{ is: "words", words }]);

/** Nodes as stretches: each element with lines of its own alone, what is between such together. */
function runs(nodes: readonly Node[]): Node[][] {
  const all: Node[][] = [];
  let open = false;
  for (const node of nodes) {
    if (isElement(node) && silentNames.has(node.name)) continue;
    if (isBlock(node) || !open) all.push([node]);
    else all.at(-1)!.push(node);
    open = !isBlock(node);
  }
  return all;
}

function linesOf(nodes: readonly Node[]): Words {
  const lines = (all: readonly Node[]): Words[] => runs(all).flatMap((run) => (run.length === 1 && isBlock(run[0]!) && run[0].children.some(isBlock) ? lines(run[0].children) : [wordsOfNodes(run)]));
  return joined(lines(nodes).filter(({ text }) => text !== ""), "\n");
}

const without = (element: Element, ...names: string[]) => element.children.filter((child) => !isElement(child) || !names.includes(child.name));
const wordsOfChild = (element: Element, name: string): Words | null => { const child = childNamed(element, name); const words = child ? wordsOfNodes([child]) : null; return words && words.text !== "" ? words : null; };

type Reader = (element: Element) => Block[];

const item = (paragraph: boolean): Reader => (element) => {
  const label = wordsOfChild(element, "num");
  const heading = wordsOfChild(element, "heading");
  const content = [...(heading ? wordsBlock(heading) : []), ...inside(without(element, "num", "heading"))];
  return label ? [{ is: "item", label: label.text, paragraph, inside: settled(content) }] : content;
};

const division = (kind: Division): Reader => (element) => {
  const label = wordsOfChild(element, "num");
  const heading = wordsOfChild(element, "heading");
  const number = readHead(label?.text ?? "")?.number ?? /[\dIVXLC]+[a-z]?$/u.exec(label?.text.replace(/[.)]$/u, "") ?? "")?.[0] ?? null;
  if (kind === "recital") return [part(kind, { number: number ?? /\d+/u.exec(label?.text ?? "")?.[0] ?? null, label: label?.text ?? null, inside: inside(without(element, "num")) })];
  return [part(kind, { number, label: label?.text ?? null, heading, inside: inside(without(element, "num", "heading")) })];
};

function annex(element: Element): Block[] {
  const preface = childNamed(element, "preface", "coverPage");
  const content = inside(without(element, "meta", "preface", "coverPage"));
  const lines = preface ? linesOf([preface]) : null;
  if (!lines || lines.text === "") return [part("annex", { inside: content })];
  const [first = "", ...others] = lines.text.split("\n");
  const { rank: _, ...head } = headed({ text: first, notes: lines.notes });
  const heading = [head.heading?.text, ...others].filter(Boolean).join("\n");
  return [{ ...head, kind: "annex", heading: heading ? { text: heading, notes: [] } : null, inside: content }];
}

const tableOf = (element: Element): Block[] => [{ is: "table", words: joined(found(element, ({ name }) => name === "tr").map((row) => joined(elementsIn(row).map((cell) => wordsOfNodes(cell.children)), "\t")), "\n") }];
const whole = (kind: "title" | "closing" | "heading"): Reader => ({ children }) => { const words = linesOf(children); return words.text === "" ? [] : [part(kind, { inside: [{ is: "words", words }] })]; };

const readers: Record<string, Reader> = {
  ...Object.fromEntries((Object.keys(ranks) as Division[]).map((kind) => [kind, division(kind)])), recital: division("recital"), division: division("section"), book: division("part"),
  paragraph: item(true), point: item(false), indent: item(false), item: item(false), level: item(false), clause: item(false), alinea: item(false), li: item(false),
  citation: (element) => [part("citation", { inside: inside(element.children) })],
  preamble: (element) => [preambleFrom(inside(element.children))],
  coverPage: whole("heading"), preface: whole("title"), conclusions: whole("closing"), table: tableOf,
  attachment: (element) => elementsIn(element).flatMap((child) => annex(child)), component: (element) => elementsIn(element).flatMap((child) => annex(child)),
};

function inside(nodes: readonly Node[]): Block[] {
  return settled(runs(nodes).flatMap((run) => {
    const [only] = run;
    if (run.length > 1 || !only || !isBlock(only)) return wordsBlock(wordsOfNodes(run));
    return readers[only.name]?.(only) ?? inside(only.children);
  }));
}

const isAnnex = ({ attributes: { name = "" } }: Element) => /^annex/iu.test(name);

/** Whether markup is Akoma Ntoso, in which namespace ever. */
export const isAkomaNtoso = ({ name }: Element) => name === "akomaNtoso";

/** The blocks of a document in Akoma Ntoso 3.0, also as LEOS writes it. */
export const readAkomaNtoso = (root: Element): Block[] => settled(elementsIn(root).flatMap((document) => (isAnnex(document) ? annex(document) : inside(document.children))));

/** What its metadata say. */
export function aboutAkomaNtoso(root: Element): About {
  const meta = named(root, "meta")[0];
  const value = (name: string, attribute: string) => (meta ? named(meta, name) : []).map(({ attributes }) => attributes[attribute]).find(Boolean);
  const language = value("FRBRlanguage", "language");
  const alias = (name: RegExp) => (meta ? named(meta, "FRBRalias") : []).find(({ attributes }) => name.test(attributes.name ?? ""))?.attributes.value;
  const found = identifiersIn([alias(/COM/iu) ?? "", alias(/CELEX/iu) ?? "", alias(/procedure|interinst/iu) ?? "", ...named(root, "docketNumber", "docNumber").slice(0, 4).map(plainTextOf)]);
  return { language: language ? Intl.getCanonicalLocales(/^[A-Za-z]{2,3}$/u.test(language) ? language : "und")[0]?.replace("und", "") || undefined : undefined, published: /^\d{4}-\d{2}-\d{2}/u.exec(value("FRBRdate", "date") ?? "")?.[0], identifiers: present(found) };
}
