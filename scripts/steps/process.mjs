import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { watchParents } from "./parents.mjs";

/** The repository. Every step runs in it. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);

/** Exit codes of sysexits.h: what an operator's supervisor can tell apart. */
export const exitCodes = { temporary: 75, configuration: 78 };

/** Ends the command with one line for a person and an exit code. */
export class Halt extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

let spoken = process.stdout;
/** A command whose standard output belongs to what it prints keeps our progress lines out of it. */
export const speakOnStderr = () => { spoken = process.stderr; };
/** One progress line for a person. */
export const say = (line) => { if (!stopping) spoken.write(`${line}\n`); };

/** Settings in `.env` count where the environment does not have them. */
export function readEnvFile() {
  if (existsSync(".env")) process.loadEnvFile?.(".env");
}

/**
 * What every program we start gets. Each tool knows best which NODE_ENV it needs; colours are for people at a terminal;
 * and Next.js leaves `.env` files to us, so that all parts of the product read the same settings.
 */
const environment = () => {
  const { NODE_ENV: _, ...env } = process.env;
  const plain = spoken.isTTY || env.FORCE_COLOR ? {} : { NO_COLOR: "1" };
  return { ...env, ...plain, NEXT_TELEMETRY_DISABLED: "1", __NEXT_PROCESSED_ENV: "true" };
};

const running = new Map();
const endings = [];
let stopping = false;
/** While the command is being stopped nobody goes on to the next step. */
const never = new Promise(() => {});

/** Remembers work to do when the command is over, however it ends. The newest is done first. */
export const atEnd = (work) => endings.push(work);

/** Does now what was remembered for the end. */
export async function tidyUp() {
  for (const work of endings.splice(0).reverse()) await work();
}

/** Ends the command in order. `code` is a number, or nothing for 0. */
export async function finish(code = 0) {
  if (stopping) return never;
  await tidyUp();
  process.exit(code);
}

/** Passes a signal on, waits until everything we started is gone, cleans up and leaves. */
async function stop(signal) {
  if (stopping) return;
  stopping = true;
  const fromTerminal = signal === "SIGINT" && process.stdin.isTTY; // then the terminal has told the whole group already
  await Promise.all([...running].map(([child, { gone, patience, politely }]) => {
    if (!fromTerminal) child.kill(politely ?? signal);
    const impatience = setTimeout(() => child.kill("SIGKILL"), patience);
    return gone.then(() => clearTimeout(impatience));
  }));
  await tidyUp();
  process.exit(128 + { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal]);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(signal));

// npm does not pass every ending on: whoever was started by it leaves when it does.
if (process.env.npm_lifecycle_event) watchParents(() => void stop("SIGTERM"));

/**
 * Starts a program that is told when this command has to stop: `politely` is the signal that makes it clean up,
 * where it is not the one we got, and `patience` how many ms it may take to leave.
 */
export async function begin(program, args, { env = {}, stdio = "inherit", patience = 10_000, politely, shell = false } = {}) {
  if (stopping) await never;
  const child = spawn(program, args, { cwd: root, env: { ...environment(), ...env }, stdio, shell });
  const gone = new Promise((settle) => {
    child.on("error", (error) => settle({ code: 127, error }));
    child.on("close", (code, signal) => settle({ code: code ?? (signal ? 1 : 0) }));
  }).finally(() => running.delete(child));
  running.set(child, { gone, patience, politely });
  return { child, done: gone.then((result) => (stopping ? never : result)) };
}

/** Runs a program to its end and gives its exit code. */
export async function run(program, args, options) {
  const { done } = await begin(program, args, options);
  const { code, error } = await done;
  if (error) throw new Halt(`${program} could not be started: ${error.message}`);
  return code;
}

/** Runs a program to its end without a sound: what it printed comes back with its exit code. */
export async function overhear(program, args, options) {
  const { child, done } = await begin(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => { output += text; });
  const { code, error } = await done;
  return { code, output: error ? error.message : output };
}

/** `run` with this Node.js. */
export const node = (args, options) => run(process.execPath, args, options);
/** `overhear` with this Node.js. */
export const nodeQuietly = (args, options) => overhear(process.execPath, args, options);

/** Runs the npm that started us (else the one on the PATH) without a sound. */
export function npm(args) {
  const cli = process.env.npm_execpath ?? "";
  if (cli.endsWith("npm-cli.js")) return nodeQuietly([cli, ...args]);
  return process.platform === "win32" ? overhear("npm.cmd", args, { shell: true }) : overhear("npm", args);
}
