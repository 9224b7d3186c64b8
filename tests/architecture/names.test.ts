import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Described } from "#lib/kernel/command.ts";
import { filesIn } from "#tests/support/sources.ts";

type Operation = Described<unknown>["operation"];
let exported: { file: string; name: string; operation: Operation }[];

beforeAll(async () => {
  const files = filesIn("lib/*/{commands,queries,jobs}.ts");
  const modules = await Promise.all(files.map(async (file) => [file, (await import(pathToFileURL(file).href)) as Record<string, unknown>] as const));
  exported = modules.flatMap(([file, module]) => Object.entries(module).flatMap(([name, member]) =>
    (typeof member === "function" && "operation" in member ? [{ file, name, operation: (member as unknown as Described<unknown>).operation }] : [])));
});

describe("what the house can be asked and told", () => {
  test("is called in the interface and the log as it is in the code", () => {
    expect(exported.length).toBeGreaterThan(100);
    expect(exported.filter(({ name, operation }) => operation.name !== name).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  test("has each name once", () => {
    const names = new Map<string, Set<string>>();
    for (const { operation, name, file } of exported) names.set(operation.name, (names.get(operation.name) ?? new Set()).add(`${file}#${name}`));
    expect([...names].filter(([, places]) => places.size > 1)).toEqual([]);
  });

  test("stands in the file of its kind", () => {
    const kindOf = (file: string) => (file.endsWith("queries.ts") ? ["query"] : file.endsWith("commands.ts") ? ["command", "drafting"] : ["command", "upkeep"]);
    expect(exported.filter(({ file, operation }) => !kindOf(file).includes(operation.kind)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });
});
