import ts from "typescript";
import { expect, test } from "vitest";
import { eachNode, filesIn } from "#tests/support/sources.ts";

/** Attributes that people read or hear. */
const spoken = ["alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext", "caption", "description", "head", "help", "hint", "label", "placeholder", "summary", "title"];

const wordsIn = (text: string) => text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];

/** The text of a node where it is one that a person would read on the page. */
function textShown(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isStringLiteralLike(node)) return null;
  const holder = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
  if (ts.isJsxElement(holder) || ts.isJsxFragment(holder)) return node.text;
  return ts.isJsxAttribute(holder) && spoken.includes(holder.name.getText()) ? node.text : null;
}

// The pages at /dev exist in development alone, and their sample texts are what they show.
const files = filesIn("{app,components,emails}/**/*.tsx").filter((file) => !file.startsWith("app/dev/"));

test("no page or piece has words of its own: all come from the messages", () => {
  const found: string[] = [];
  for (const file of files) eachNode(file, (node, source) => {
    const text = textShown(node);
    if (text !== null && wordsIn(text).length > 2) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text.trim()}`);
  });
  expect(files.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
