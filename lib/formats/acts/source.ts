import { ActError } from "#lib/formats/acts/act.ts";
import { elementsIn, isElement, type Element } from "#lib/formats/acts/element.ts";
import { readHtml } from "#lib/formats/acts/html.ts";
import { mayHavePictures, withPictures } from "#lib/formats/acts/pictures.ts";
import { readXml } from "#lib/formats/acts/xml.ts";
import { textIn } from "#lib/formats/text-bytes.ts";

/** A file as it came. Its name is used to say which it is, never to tell what is in it. */
export interface ActFile {
  name: string;
  bytes: Uint8Array;
}

/** What a file turns out to hold. */
export type Source = { name: string } & ({ is: "markup"; root: Element } | { is: "text"; text: string });

/** The largest act of the Union, the combined nomenclature, has half of this. */
export const largest = 20 * 1_048_576;

const nameOf = (bytes: Uint8Array) => {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/iu.exec(start)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(start)?.[1];
};

const decodedAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** No text holds these; what does was no text, or is in another encoding than it says. */
// oxlint-disable-next-line eslint/no-control-regex -- those are what is looked for
const unwritten = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

function decoded({ name, bytes }: ActFile): string {
  const declared = nameOf(bytes);
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = declared && !isMarked && !/^utf-?16/iu.test(declared) ? decodedAs(declared, bytes) : (textIn(bytes)?.text ?? null);
  if (text === null || unwritten.test(text)) throw new ActError("notText", name);
  return text.replace(/^\ufeff/u, "");
}

const silent = new Set(["script", "style"]);
/** A page without what it runs: that is no words. */
const withoutScripts = (element: Element): Element => ({
  ...element, children: element.children.filter((child) => !isElement(child) || !silent.has(child.name)).map((child) => (isElement(child) ? withoutScripts(child) : child)),
});

/** Markup by what it says of itself: XML with a declaration, a namespace or a root as Formex has them; all other is taken for a page. */
function markup(text: string): Element {
  const start = text.slice(0, 5000);
  const isPage = /<!doctype\s+html|<html[\s>]/iu.test(start);
  const isXml = /^\s*<\?xml|^\s*<[A-Z][A-Z.]+[\s>]|<[^>]+\sxmlns/u.test(start);
  return isXml && !isPage ? readXml(text) : page(text);
}

function page(text: string): Element {
  if (/<!ENTITY/iu.test(text.slice(0, 100_000))) throw new ActError("entities");
  // A page that opens and is never closed was cut off on its way; a fragment never opened one.
  if (/<html[\s>]/iu.test(text) && !/<\/html\s*>/iu.test(text.slice(-10_000))) throw new ActError("cutOff");
  const isXml = /^\s*<\?xml|xmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/iu.test(text.slice(0, 2000));
  if (!isXml) return readHtml(text);
  try {
    return withoutScripts(readXml(text));
  } catch (error) {
    // What calls itself XHTML is often not: browsers do not mind.
    if (error instanceof ActError && error.fault === "damaged") return readHtml(text);
    throw error;
  }
}

/**
 * Finds out what a file is by what is in it.
 * @throws ActError for what is too large, no text, or markup that cannot be read.
 */
export function readSource(file: ActFile): Source {
  const { name, bytes } = file;
  if (bytes.length > largest) throw new ActError("tooLarge", name);
  const text = decoded(file);
  if (text.trim() === "") throw new ActError("empty", name);
  if (!/^\s*</u.test(text)) return { name, is: "text", text };
  const read = markup(text);
  const root = mayHavePictures(text) ? withPictures(read) : read;
  return { name, is: "markup", root: root.name === "" ? (elementsIn(root)[0] ?? root) : root };
}
