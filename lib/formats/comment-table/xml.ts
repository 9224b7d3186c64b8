import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ReadError } from "#lib/formats/comment-table/sheet.ts";

export type Tag = { name: string; attributes: Record<string, string> };
type Handler = { open?: (tag: Tag) => void; close?: (name: string, text: string) => void };

export const localName = (name: string) => name.slice(name.indexOf(":") + 1);
/** What an attribute says, whatever its name begins with. */
export const attributeOf = ({ attributes }: Tag, name: string): string | undefined => attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];

/** Goes through XML once. `close` is handed the text since the tag was opened. No entity is known, and nothing is fetched. */
export function walk(xml: Buffer, { open, close }: Handler) {
  const parser = new SaxesParser();
  let text = "";
  parser.on("error", () => { throw new ReadError("damaged"); });
  parser.on("doctype", () => { throw new ReadError("damaged"); });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => { text = ""; open?.({ name: localName(name), attributes }); });
  parser.on("text", (more) => { text += more; });
  parser.on("cdata", (more) => { text += more; });
  parser.on("closetag", ({ name }) => { close?.(localName(name), text); text = ""; });
  parser.write(new TextDecoder("utf-8").decode(xml)).close();
}
