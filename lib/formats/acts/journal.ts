import { joined, words, type Block, type Part, type Words } from "#lib/formats/acts/block.ts";
import { classesOf, hasClass, holds, plainTextOf, type Element } from "#lib/formats/acts/element.ts";
import { notesIn, wordsOfNodes, type Notes } from "#lib/formats/acts/inline.ts";
import { headed, part } from "#lib/formats/acts/headed.ts";
import { ranks, readHead, type Head } from "#lib/formats/acts/names.ts";
import { settled } from "#lib/formats/acts/nest.ts";
import { bodyOf, inOrder, type Page, type ReadLine } from "#lib/formats/acts/page.ts";
import { withPreamble } from "#lib/formats/acts/preamble.ts";

function article(line: Words): Part {
  const head: Head | null = readHead(line.text);
  const number = head?.number ?? /\d+[a-z]?/u.exec(line.text)?.[0] ?? null;
  const heading = head?.rest ? { text: head.rest, notes: line.notes } : null;
  return part("article", { number, label: head?.rest ? head.label : line.text, heading, rank: ranks.article, quoted: /^[‘“„«]/u.test(line.text) });
}

/** The heading under a number belongs to it. */
function addHeading(before: Block | undefined, heading: Words): Block[] | undefined {
  if (before?.is !== "part" || before.rank === undefined || before.inside.length > 0) return undefined;
  before.heading = before.heading ? joined([before.heading, heading], "\n") : heading;
  return [];
}

const levelIn = (name: string) => Number(/\d+$/u.exec(name)?.[0] ?? 1);

/** Lines of the Journal and of consolidated texts, by their classes. */
const readLine: ReadLine = (element, notes, before) => {
  const classes = classesOf(element);
  const is = (pattern: RegExp) => classes.find((name) => pattern.test(name));
  if (hasClass(element, "modref", "arrow") && element.name === "p") return [];
  if (hasClass(element, "final") || element.attributes.id?.startsWith("fnp_")) return [part("closing", { inside: [{ is: "words", words: lines(element, notes) }] })];
  if (element.name !== "p") return undefined;
  const line = () => wordsOfNodes(element.children, notes);
  // A note that no mark leads to; the others have been read.
  if (is(/^(?:note|footnote)$/u)) return [{ is: "words", words: line(), stray: true }];
  if (is(/^(?:ti-art|title-article-norm)/u)) return [article(line())];
  if (is(/^(?:sti-art|stitle-article-norm)/u)) return addHeading(before, line());
  if (is(/^(?:ti-section-2|title-division-2|title-annex-2)/u)) return addHeading(before, line());
  if (is(/^(?:ti-section-1|title-division-1)/u)) return [headed(line())];
  const group = is(/^(?:ti-grseq-|title-gr-seq-level-)/u);
  if (group) return [headed(line(), { rank: 10 + levelIn(group) })];
  if (is(/^(?:doc-ti|title-annex-1)$/u)) return annexLine(line(), before);
  return undefined;
};

function annexLine(line: Words, before: Block | undefined): Block[] {
  if (line.text === "") return [];
  if (readHead(line.text)?.kind === "annex") return [headed(line)];
  return addHeading(before, line) ?? [headed(line)];
}

/** What is in an element, each paragraph in a line of its own. */
function lines(element: Element, notes: Notes): Words {
  const page: Page = { notes, readLine: () => undefined };
  const all = (blocks: readonly Block[]): Words[] => blocks.flatMap((block) => (block.is === "words" || block.is === "table" ? [block.words] : [...(block.is === "item" ? [words(block.label)] : []), ...all(block.inside)]));
  return joined(all(inOrder(element.children, page)).filter(({ text }) => text.trim() !== ""), "\n");
}

const isTitle = (element: Element) => hasClass(element, "eli-main-title");
const isTitleLine = (element: Element) => element.name === "p" && hasClass(element, "doc-ti", "title-doc-first", "title-doc-last", "title-doc-oj-reference");
const isAnnexLine = (element: Element) => readHead(plainTextOf(element))?.kind === "annex";

/** Cuts a body into what is before the title, the title, and what follows. Wrappers around the title are opened. */
function cut(body: Element): { before: Element[]; title: Element[]; after: Element["children"] } {
  const isAny = holds(body, isTitle) ? isTitle : isTitleLine;
  const at = body.children.findIndex((child) => typeof child !== "string" && holds(child, isAny));
  const here = body.children[at];
  if (here === undefined || typeof here === "string") return { before: [], title: [], after: body.children };
  const before = body.children.slice(0, at).filter((child) => typeof child !== "string");
  const rest = body.children.slice(at + 1);
  // The page of an annex alone has no title, and its headings are in the same class.
  if (isAny(here) && isAnnexLine(here)) return { before, title: [], after: [here, ...rest] };
  if (isAny(here)) {
    const more = isAny === isTitle ? 0 : rest.findIndex((child) => typeof child !== "string" && !isTitleLine(child));
    return { before, title: [here, ...rest.slice(0, Math.max(more, 0)).filter((child) => typeof child !== "string")], after: rest.slice(Math.max(more, 0)) };
  }
  const inner = cut(here);
  return { before: [...before, ...inner.before], title: inner.title, after: [...inner.after, ...rest] };
}

/** What the Journal prints after a rule at the very end is no part of the last annex. */
function withoutTail(after: Element["children"]): { text: Element["children"]; tail: Element["children"] } {
  const at = after.findLastIndex((child) => typeof child !== "string" && child.name === "hr" && hasClass(child, "separator"));
  return at < 0 ? { text: after, tail: [] } : { text: after.slice(0, at), tail: after.slice(at) };
}

/** The blocks of an act as the Official Journal has it since 2004, with and without `oj-` before its classes, and of consolidated texts. */
export function readJournal(root: Element): Block[] {
  const body = bodyOf(root);
  const notes = notesIn(body);
  const page: Page = { notes, readLine };
  const { before, title, after } = cut(body);
  const { text, tail } = withoutTail(after);
  const whole = (kind: Part["kind"], elements: readonly Element["children"][number][]): Block[] => {
    const all = lines({ name: "div", attributes: {}, children: [...elements] }, notes);
    return all.text.trim() === "" ? [] : [part(kind, { inside: [{ is: "words", words: all }] })];
  };
  return [...whole("heading", before), ...whole("title", title), ...withPreamble(settled(inOrder(text, page))), ...whole("closing", tail)];
}

/** Whether a page is one of these. */
export const isJournal = (root: Element) => holds(root, (element) => classesOf(element).some((name) => /^(?:ti-art|doc-ti|title-article-norm|title-doc-first|eli-main-title)$/u.test(name)));
export const isConsolidated = (root: Element) => holds(root, (element) => hasClass(element, "title-article-norm", "modref", "title-doc-first", "disclaimer"));
