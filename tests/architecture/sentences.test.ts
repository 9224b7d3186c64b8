import ts from "typescript";
import { describe, expect, test } from "vitest";
import { locales } from "#db/vocabulary.ts";
import { callActs } from "#lib/calls/model.ts";
import { feedbackActs } from "#lib/feedback/model.ts";
import { trackActs } from "#lib/issues/model.ts";
import { positionActs } from "#lib/positions/model.ts";
import { formQuestionActs } from "#lib/questionnaires/model.ts";
import { questionActs } from "#lib/questions/model.ts";
import { responseActs } from "#lib/responses/model.ts";
import { signOnActs } from "#lib/signatures/model.ts";
import { messages } from "#messages/index.ts";
import { flat, shapeOf } from "#tests/support/messages.ts";
import { eachNode, filesIn, literalsOf, textOf } from "#tests/support/sources.ts";

/** What is worked out the first time it is asked for. */
function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

type Nested = Parameters<typeof flat>[0];
const keysOf = (namespace: string, locale: (typeof locales)[number]) => flat((messages[locale] as unknown as Record<string, Nested>)[namespace]!).map(([key]) => key);

/** The names of facts as the aggregates and the seed give them, and why people are told of them. */
const factNames = once(() => {
  const [names, reasons] = [new Set<string>(), new Set<string>()];
  for (const file of filesIn("lib/*/facts.ts", "db/seed/*.ts")) eachNode(file, (node) => {
    if (ts.isStringLiteral(node) && /^[a-z]+\.[a-zA-Z]+$/.test(node.text)) names.add(node.text);
    if (ts.isPropertyAssignment(node) && node.name.getText() === "reason" && ts.isStringLiteral(node.initializer)) reasons.add(`reasons.${node.initializer.text}`);
  });
  return [...names, ...reasons].toSorted();
});

/** What a moment can be refused for, which the code hands on without naming it. */
const reasonsOfMoments = ["noSuchDay", "noSuchTime", "unknownZone"];
const machines = { track: trackActs, call: callActs, feedback: feedbackActs, position: positionActs, response: responseActs, question: questionActs, formQuestion: formQuestionActs, signOn: signOnActs };

/** The codes that refusals are made with, as the code of the product writes them down. */
const refusalCodes = once(() => {
  const codes = new Set(Object.entries(machines).flatMap(([noun, { acts }]) => Object.keys(acts).map((act) => `code.${noun}.${act}`)));
  const reasons = new Set<string>();
  const add = (kind: "code" | "field", literals: string[] | null) => { for (const literal of literals ?? []) codes.add(`${kind}.${literal}`); };
  for (const file of filesIn("{lib,app,components}/**/*.{ts,tsx}").filter((one) => /Refusal|wrong\(|params:/.test(textOf(one)))) eachNode(file, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === "Refusal") {
      for (const reason of literalsOf(node.arguments![0]!) ?? []) reasons.add(`reason.${reason}`);
      const details = node.arguments?.[1];
      const code = details && ts.isObjectLiteralExpression(details) && details.properties.find((one) => one.name?.getText() === "code");
      if (code && ts.isPropertyAssignment(code)) add("code", literalsOf(code.initializer));
    }
    if (ts.isCallExpression(node) && node.expression.getText() === "wrong") add("field", literalsOf(node.arguments[1]!) ?? reasonsOfMoments);
    if (ts.isPropertyAssignment(node) && node.name.getText() === "params" && ts.isObjectLiteralExpression(node.initializer)) {
      const code = node.initializer.properties.find((one) => one.name?.getText() === "code");
      if (code && ts.isPropertyAssignment(code)) add("field", literalsOf(code.initializer));
    }
    if (file === "lib/kernel/faults.ts" && ts.isPropertyAssignment(node) && node.name.getText() === "code") add("field", literalsOf(node.initializer));
  });
  return [...codes, ...reasons].toSorted();
});

describe.each(locales)("in %s", (locale) => {
  test("every fact has a sentence, and every sentence its fact", () => {
    expect(factNames().length).toBeGreaterThan(50);
    expect(keysOf("facts", locale).toSorted()).toEqual(factNames());
  });

  test("every refusal has a sentence", () => {
    const codes = refusalCodes();
    expect(codes.length).toBeGreaterThan(60);
    const keys = keysOf("refusals", locale);
    expect(codes.filter((code) => !keys.includes(code))).toEqual([]);
  });

  test("every message can be read, and each choice has an answer for everything else", () => {
    const unreadable = flat(messages[locale] as unknown as Nested).flatMap(([key, message]) => { try { shapeOf(message); return message.trim() === "" ? [`${key} is empty`] : []; } catch (error) { return [`${key}: ${String(error)}`]; } });
    expect(unreadable).toEqual([]);
  });
});

describe("the languages", () => {
  const [first, ...others] = locales.map((locale) => new Map(flat(messages[locale] as unknown as Nested)));

  test("say the same things", () => {
    for (const other of others) expect([...other.keys()].toSorted()).toEqual([...first!.keys()].toSorted());
  });

  test("are given the same names and numbers for each, and choose between the same words", () => {
    const unique = (words: string[]) => [...new Set(words)].toSorted();
    const wants = (message: string) => {
      const shape = shapeOf(message);
      return { arguments: unique(shape.arguments), tags: unique(shape.tags), selects: shape.branches.filter(({ kind }) => kind === "select").map(({ argument, options }) => `${argument}: ${unique(options).join(" ")}`).toSorted() };
    };
    for (const other of others) {
      const differing = [...first!].filter(([key, message]) => other.has(key) && JSON.stringify(wants(message)) !== JSON.stringify(wants(other.get(key)!))).map(([key]) => key);
      expect(differing).toEqual([]);
    }
  });
});
