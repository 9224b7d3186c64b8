import ts from "typescript";
import { expect, test } from "vitest";
import { sections } from "#components/shell/keys.ts";
import { messages } from "#messages/index.ts";
import { eachNode, filesIn } from "#tests/support/sources.ts";

const naming = ["shortcut", "aria-keyshortcuts", "data-go"];

test("no page or piece names a key of its own: all come from the table of keys", () => {
  const found: string[] = [];
  const files = filesIn("{app,components}/**/*.tsx").filter((file) => !file.startsWith("app/dev/"));
  for (const file of files) eachNode(file, (node) => {
    if (ts.isJsxAttribute(node) && naming.includes(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)) found.push(`${file}: ${node.getText()}`);
  });
  expect(files.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

test("the page of keys says in every language what each does, and nothing of keys that are gone", () => {
  const lines = sections.flatMap(({ lines: all }) => all.map(({ does }) => does)).sort();
  for (const { keys } of Object.values(messages)) {
    expect(Object.keys(keys.lines).sort()).toEqual(lines);
    expect(Object.keys(keys.sections).sort()).toEqual(sections.map(({ name }) => name).sort());
  }
});
