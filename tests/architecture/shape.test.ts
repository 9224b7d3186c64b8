import { createRequire } from "node:module";
import { expect, test } from "vitest";
import ts from "typescript";
import { eachNode, filesIn, textOf } from "#tests/support/sources.ts";

const inAggregates = filesIn("lib/*/**/*").filter((file) => !/^lib\/(kernel|platform|formats|next)\//.test(file) && /\.\w+$/.test(file));
const product = filesIn("{app,components,lib,db,emails}/**/*.{ts,tsx}", "{proxy,instrumentation}.ts");

test("an aggregate is told in seven words", () => {
  expect(inAggregates.filter((file) => !/^lib\/[a-z]+\/(input|policy|model|facts|commands|queries|jobs)\.ts$/.test(file))).toEqual([]);
});

test("every aggregate stands on the ladder", () => {
  const { forbidden } = createRequire(import.meta.url)(`${process.cwd()}/.dependency-cruiser.cjs`) as { forbidden: { name: string }[] };
  const onLadder = forbidden.flatMap(({ name }) => /^the ladder: (\w+) /.exec(name)?.[1] ?? []);
  expect([...new Set(inAggregates.map((file) => file.split("/")[1]!))].filter((name) => !onLadder.includes(name) && name !== "exchange")).toEqual([]);
});

test("settings are read in one file", () => {
  // NODE_ENV and NEXT_RUNTIME are no settings: the build puts their values in place.
  const readers = product.filter((file) => !file.endsWith(".config.ts") && /process\.env\b(?!\.(NODE_ENV|NEXT_RUNTIME)\b)/.test(textOf(file)));
  expect(readers).toEqual(["lib/platform/env.ts"]);
});

test("only the kernel opens the database", () => {
  const openers: string[] = [];
  const suspects = product.filter((file) => !/^(lib\/kernel|db)\//.test(file) && /#db\/(client|engines)/.test(textOf(file)));
  for (const file of suspects) eachNode(file, (node) => {
    if (ts.isImportDeclaration(node) && /^#db\/(client|engines)/.test((node.moduleSpecifier as ts.StringLiteral).text) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) openers.push(file);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && /#db\/(client|engines)/.test(node.getText())) openers.push(file);
  });
  expect(openers).toEqual([]);
});

test("everything is imported by its place in the repository, with its extension", () => {
  const ownIndex = /^(db\/schema|messages\/\w+)\/index\.ts$/;
  const wrong = [...product, ...filesIn("tests/**/*.ts")].flatMap((file) => [...textOf(file).matchAll(/^(?:import|export)\b[^"'\n]*["']([#.][^"'\n]*)["']/gm)]
    .filter(([, from]) => (from!.startsWith("#") ? !/\.(tsx?|json|mjs|css)$/.test(from!) : !ownIndex.test(file) && !/\.(mjs|css)$/.test(from!))).map(([line]) => `${file}: ${line}`));
  expect(wrong).toEqual([]);
});
