import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { unset } from "#tests/support/settings.ts";

/** How a program ended. `code` is null where a signal ended it. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string; seconds: number };

export type Program = {
  pid: number;
  /** Whole lines of standard output so far: what was not finished when the program was killed is not among them. */
  lines: string[];
  /** Waits until standard output holds these words. Fails when the program ends without. */
  says: (words: string) => Promise<void>;
  /** Waits until standard output has so many whole lines. Fails when the program ends without. */
  saysLines: (count: number) => Promise<void>;
  kill: (signal?: NodeJS.Signals) => void;
  ended: Promise<Ending>;
};

/** An empty folder that is gone with this test run. */
export const newFolder = () => mkdtempSync(join(inject("folder"), "own-"));

/** Starts a script of ours with these settings and no others, and this on standard input. */
export function start(script: string, args: string[], settings: Record<string, string>, input = ""): Program {
  const began = performance.now();
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...unset, ...settings }, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => { /* it ended without reading */ }).end(input);
  const told = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) child[name].setEncoding("utf8").on("data", (text: string) => { told[name] += text; });
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, ...told, seconds: (performance.now() - began) / 1000 }));
  });
  const more = () => new Promise((resolve) => { child.stdout.once("data", resolve); });
  const lines = () => told.stdout.split("\n").slice(0, -1);
  async function until(said: () => boolean, what: string) {
    while (!said()) {
      await Promise.race([more(), ended]);
      if (child.exitCode !== null && !said()) throw new Error(`It ended without saying ${what}. ${told.stderr}`);
    }
  }
  return {
    pid: child.pid!,
    get lines() { return lines(); },
    says: (words) => until(() => told.stdout.includes(words), `"${words}"`),
    saysLines: (count) => until(() => lines().length >= count, `${count} lines`),
    kill: (signal = "SIGKILL") => { child.kill(signal); },
    ended,
  };
}

/** Runs a script of ours to its end. */
export const play = (script: string, args: string[], settings: Record<string, string>, input?: string) => start(script, args, settings, input).ended;

/** What a program said in its defence, as lines. */
export const linesOf = (text: string) => text.split("\n").filter(Boolean);
