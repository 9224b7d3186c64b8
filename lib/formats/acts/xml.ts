import { SaxesParser } from "saxes";
import { ActError } from "#lib/formats/acts/act.ts";
import { deepest, type Element } from "#lib/formats/acts/element.ts";

const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1);

const attributesOf = (attributes: Record<string, string | { value: string }>) => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [withoutPrefix(name), typeof value === "string" ? value : value.value]));

/**
 * Reads XML. Nothing is fetched or expanded: a document that declares entities is refused, and names but the five of XML are unknown.
 * Processing instructions are no words, also in the middle of one.
 * @throws ActError for what is not well-formed, with its line; `cutOff` where it ends too early.
 */
export function readXml(text: string): Element {
  const parser = new SaxesParser({ position: true });
  const top: Element = { name: "", attributes: {}, children: [] };
  const open = [top];
  parser.on("error", () => { throw new ActError("damaged", `line ${parser.line}`); });
  parser.on("doctype", (doctype) => { if (/\[|<!ENTITY/u.test(doctype)) throw new ActError("entities", `line ${parser.line}`); });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > deepest) throw new ActError("tooDeep", `line ${parser.line}`);
    const element = { name: withoutPrefix(name), attributes: attributesOf(attributes), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => { open.pop(); });
  parser.on("text", (more) => { open.at(-1)!.children.push(more); });
  parser.on("cdata", (more) => { open.at(-1)!.children.push(more); });
  parser.write(text);
  const { line } = parser;
  if (open.length > 1) throw new ActError("cutOff", `line ${line}`);
  parser.close();
  const root = top.children.find((child) => typeof child !== "string");
  if (!root) throw new ActError("damaged", `line ${line}`);
  return root;
}
