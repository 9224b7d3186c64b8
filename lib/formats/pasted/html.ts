import { readHtml } from "#lib/formats/acts/html.ts";
import { markdownOf } from "#lib/formats/pasted/markdown.ts";

/**
 * HTML of a clipboard as Markdown. Read by our own parser, not by the browser's, so that nothing of it ever becomes part of a page.
 * @throws ActError when it is nested deeper than anybody writes.
 */
export const markdownOfHtml = (html: string): string => markdownOf(readHtml(html));
