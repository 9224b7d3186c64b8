import { pathToFileURL } from "node:url";
import type { Command, Query } from "#lib/kernel/command.ts";
import { filesIn } from "#tests/support/sources.ts";

type Operation = { operation: { kind: string } };
const isOperation = (member: unknown): member is Operation => typeof member === "function" && "operation" in member;

async function offeredBy(...patterns: string[]): Promise<Operation[]> {
  const modules = await Promise.all(filesIn(...patterns).map(async (file) => (await import(pathToFileURL(file).href)) as Record<string, unknown>));
  return [...new Set(modules.flatMap((module) => Object.values(module).filter(isOperation)))];
}

/** Everything that can be done, whatever aggregate offers it: nothing new can be forgotten where all of it is tried. */
export const everyAct = async () => (await offeredBy("lib/*/commands.ts", "lib/*/jobs.ts")) as unknown as Command<object, unknown>[];

/** Everything that can be asked. */
export const everyQuestion = async () => ((await offeredBy("lib/*/queries.ts")) as unknown as Query<unknown, unknown>[]).filter(({ operation }) => operation.kind === "query");
