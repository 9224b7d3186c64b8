import { parse, type DefaultTreeAdapterMap } from "parse5";
import { ActError } from "#lib/formats/acts/act.ts";
import { deepest, type Element } from "#lib/formats/acts/element.ts";

type Parsed = DefaultTreeAdapterMap["node"];

/** What a page runs, shows instead or keeps to itself: no words of a text. */
const silent = new Set(["script", "style", "template", "noscript", "iframe", "object", "select", "textarea", "button"]);

/** What is there without being words: where it stands is kept, and nothing of what is in it. */
const pictures = new Set(["svg", "math"]);

/** A page may name signs that no text holds. */
// oxlint-disable-next-line eslint/no-control-regex -- those are what is looked for
const unwritten = /[\u0000-\u0008\u000e-\u001f]/gu;

/**
 * Reads HTML as a browser would, however it is written. Nothing is run or fetched.
 * @throws ActError when it is nested deeper than anybody writes.
 */
export function readHtml(text: string): Element {
  const top: Element = { name: "html", attributes: {}, children: [] };
  const waiting: { from: Parsed; to: Element; depth: number }[] = [{ from: parse(text), to: top, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { from, to, depth } = next;
    if (depth > deepest) throw new ActError("tooDeep");
    for (const child of "childNodes" in from ? from.childNodes : []) {
      if (child.nodeName === "#text" && "value" in child) to.children.push(child.value.replace(unwritten, " "));
      if (!("tagName" in child) || silent.has(child.tagName)) continue;
      const element: Element = { name: child.tagName, attributes: Object.fromEntries(child.attrs.map(({ name, value }) => [name, value])), children: [] };
      to.children.push(element);
      if (!pictures.has(child.tagName)) waiting.push({ from: child, to: element, depth: depth + 1 });
    }
  }
  return top;
}
