import { expect, test } from "vitest";
import ts from "typescript";
import { everyAct } from "#tests/support/operations.ts";
import { filesIn, textOf } from "#tests/support/sources.ts";

/** Why an act that tells somebody does not say whom before it is done. */
const silent: Record<string, string> = {
  addEditor: "tells the one whose address is typed", endEditor: "tells the one who is named on the button", addTrackEditor: "tells the one who is chosen", removeTrackEditor: "tells the one who is named",
  nameSignatory: "tells the one who is chosen", endSignatory: "tells the one who is named on the button", acceptAdministration: "tells oneself",
  assessTrack: "tells the one who leads, who is named above", overridePriority: "tells the one who leads, who is named above", followFormula: "tells the one who leads, who is named above",
  castBallot: "goes to those who count, as a ballot does",
  commentOnParagraph: "is said to those who write, and to whom it names", replyToComment: "is said to those in the conversation", resolveThread: "is said to those in the conversation", reopenThread: "is said to those in the conversation",
  editPost: "is said to whom it names anew", withdrawPost: "tells the one who wrote it, who is named above it",
  suggestEdit: "is said to those who write", acceptSuggestion: "tells the one who made it, who is named beside it", rejectSuggestion: "tells the one who made it, who is named beside it",
  askToSign: "says on its button that it asks those who sign for the organisation",
  confirmSignature: "is done from outside, where nobody is to learn who is behind the letter", withdrawByLink: "is done from outside, where nobody is to learn who is behind the letter",
};

type Declared = { file: string; text: string };
const all = new Map<string, Declared>();
const imported = new Map<string, Map<string, { file: string; name: string }>>();

for (const file of filesIn("lib/*/{facts,commands}.ts")) {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const names = new Map<string, { file: string; name: string }>();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = (statement.moduleSpecifier as ts.StringLiteral).text.replace(/^#/, "");
      const bindings = statement.importClause?.namedBindings;
      if (bindings && ts.isNamespaceImport(bindings)) names.set(bindings.name.text, { file: from, name: "*" });
      if (bindings && ts.isNamedImports(bindings)) for (const one of bindings.elements) names.set(one.name.text, { file: from, name: (one.propertyName ?? one.name).text });
    }
    if (ts.isFunctionDeclaration(statement) && statement.name) all.set(`${file}:${statement.name.text}`, { file, text: statement.getText() });
    if (ts.isVariableStatement(statement)) for (const one of statement.declarationList.declarations) if (ts.isIdentifier(one.name)) all.set(`${file}:${one.name.text}`, { file, text: one.getText() });
  }
  imported.set(file, names);
}

/** Everything that a declaration leads to, by the names in it. */
function behind(key: string, seen = new Set<string>()): Set<string> {
  const declared = all.get(key);
  if (!declared || seen.has(key)) return seen;
  seen.add(key);
  // What it says beforehand is not what it does.
  const text = declared.text.replace(/^ {2}tells: .*?(?=^ {2}(?:async )?(?:run|subject)\b)/ms, "");
  for (const [, name, member] of text.matchAll(/(?<![.\w])([A-Za-z_]\w*)(?:\.(\w+))?/g)) {
    behind(`${declared.file}:${name}`, seen);
    const from = imported.get(declared.file)!.get(name!);
    if (from) behind(`${from.file}:${from.name === "*" ? member : from.name}`, seen);
  }
  return seen;
}

const tells = (key: string) => /\/facts\.ts:/.test(key) && /\btell: (?!\[\])/.test(all.get(key)!.text);

test("an act that tells somebody says whom before it is done, or it is said here why not", async () => {
  const commands = filesIn("lib/*/commands.ts").flatMap((file) => [...all].filter(([, one]) => one.file === file).flatMap(([key, { text }]) => (/= command\(/.test(text) ? [{ name: key.split(":")[1]!, key }] : [])));
  const foretelling = new Set((await everyAct()).filter(({ operation }) => operation.foretell).map(({ operation }) => operation.name));
  const telling = commands.filter(({ key }) => [...behind(key)].some(tells)).map(({ name }) => name);
  expect(telling.length).toBeGreaterThan(100);
  expect(telling.filter((name) => !foretelling.has(name) && !(name in silent))).toEqual([]);
  expect(Object.keys(silent).filter((name) => foretelling.has(name) || !telling.includes(name))).toEqual([]);
});

/** Acts that people do in another way than by a form of ours. */
const withoutForm: Record<string, string> = {};

test("an act that can say whom it tells says so in its form", async () => {
  const foretelling = (await everyAct()).filter(({ operation }) => operation.foretell).map(({ operation }) => operation.name);
  const told = filesIn("{app,components}/**/*.tsx").map(textOf).filter((text) => text.includes("#components/inbox/told-before.tsx")).join("\n");
  const said = foretelling.filter((name) => told.includes(`"${name}"`));
  expect(foretelling.filter((name) => !said.includes(name) && !(name in withoutForm))).toEqual([]);
});
