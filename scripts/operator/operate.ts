import { enableCompileCache } from "node:module";

// What was compiled once need not be again: a start takes a quarter less.
enableCompileCache(".runtime/compiled");

/** Exit codes of sysexits.h, by which a supervisor tells what kind of thing it was. */
export const exitCodes = { failure: 1, usage: 64, temporary: 75, configuration: 78 } as const;

/** Ends a command of the operator with one line and an exit code. */
export class Halt extends Error {
  readonly exitCode: number;

  constructor(line: string, exitCode: number = exitCodes.failure) {
    super(line);
    this.exitCode = exitCode;
  }
}

/** A setting is refused while the module that reads it is loaded, so that its class cannot be had to compare with. */
const isSettingError = (error: unknown): error is Error => error instanceof Error && error.constructor.name === "SettingError";
const saysItself = (error: unknown): error is Error & { exitCode: number } => error instanceof Error && typeof (error as { exitCode?: unknown }).exitCode === "number";

/** Runs a command of the operator. What it cannot do is one line on standard error and an exit code; what nobody foresaw is told whole. */
export async function operate(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(saysItself(error) || isSettingError(error) ? error.message : error);
    process.exitCode = saysItself(error) ? error.exitCode : isSettingError(error) ? exitCodes.configuration : exitCodes.failure;
  }
}
