import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** What ran apart used more time or memory than it was given. */
export class Exhausted extends Error {}

type Limits = { /** Milliseconds. */ time: number; /** Mebibytes. */ memory: number };

// The module is loaded from its place in the repository, as the migrator reads its files: what the pages are built into has no such places.
const program = `
  const { parentPort, workerData } = require("node:worker_threads");
  import(workerData.module).then((module) => module[workerData.name](...workerData.given)).then((answer) => parentPort.postMessage({ answer }), (error) => parentPort.postMessage({ error: String(error && error.message) }));
`;

/**
 * Runs a function that a module of ours exports on a thread of its own, ended when it takes more than its time or memory: for what somebody
 * else's file may do to a reader. What it is given and what it answers are copied.
 * @throws Exhausted when it was ended.
 */
export function apart<V>(module: string, name: string, given: unknown[], { time, memory }: Limits): Promise<V> {
  const worker = new Worker(program, { eval: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32 }, workerData: { module: pathToFileURL(join(process.cwd(), module)).href, name, given } });
  return new Promise<V>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Exhausted("time")), time);
    worker.once("message", ({ answer, error }: { answer?: V; error?: string }) => (error === undefined ? resolve(answer as V) : reject(new Error(error))));
    worker.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new Exhausted("memory") : error));
    worker.once("exit", () => clearTimeout(timer));
  }).finally(() => void worker.terminate());
}
