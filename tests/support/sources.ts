import { globSync, readFileSync } from "node:fs";
import ts from "typescript";

/** Files of the repository by pattern, with `/` between folders, in order. */
export const filesIn = (...patterns: string[]) => globSync(patterns).map((file) => file.replaceAll("\\", "/")).toSorted();

export const textOf = (file: string) => readFileSync(file, "utf8");

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const source = parsed.get(file) ?? ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  parsed.set(file, source);
  return source;
}

/** Calls `visit` for every node of a file, from the top down. */
export function eachNode(file: string, visit: (node: ts.Node, source: ts.SourceFile) => void) {
  const source = parse(file);
  const go = (node: ts.Node) => { visit(node, source); ts.forEachChild(node, go); };
  go(source);
}

/** Every literal text that an expression can come down to, through conditions and fallbacks. Null where it can be anything. */
export function literalsOf(expression: ts.Expression): string[] | null {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) return literalsOf(expression.expression);
  const either = ts.isConditionalExpression(expression) ? [expression.whenTrue, expression.whenFalse]
    : ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ? [expression.left, expression.right] : null;
  const parts = either?.map(literalsOf);
  return parts?.every((part) => part !== null) ? parts.flat() : null;
}
