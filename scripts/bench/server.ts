import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Halt } from "#scripts/operator/operate.ts";
import { serverArguments } from "#scripts/steps/server.mjs";

const patience = 30_000;
/** Clock ticks a second, as Linux counts them for programs (proc(5), USER_HZ). */
const ticks = 100;

/** Processor time of a process and all it started, in seconds; null where the system does not tell. */
function processorTime(root: number): number | null {
  if (!existsSync("/proc/self/stat")) return null;
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      // The name of the program, in brackets, may hold anything.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
      return [{ pid: Number(pid), parent: Number(fields[1]), time: (Number(fields[11]) + Number(fields[12])) / ticks }];
    } catch {
      return []; // gone meanwhile
    }
  });
  const under = (pid: number): number => all.filter(({ parent }) => parent === pid).reduce((sum, one) => sum + one.time + under(one.pid), 0);
  return (all.find(({ pid }) => pid === root)?.time ?? 0) + under(root);
}

export type Server = { url: string; processorTime: () => number | null; stop: () => Promise<void> };

/** Starts the built pages and waits until they answer. The settings are those of this process. */
export async function startServer(port: string): Promise<Server> {
  const child = spawn(process.execPath, serverArguments({ port, bind: "127.0.0.1" }), { stdio: ["ignore", "ignore", "inherit"] });
  const gone = new Promise((resolve) => { child.once("exit", resolve); });
  const stop = async () => {
    child.kill("SIGTERM");
    await Promise.race([gone, pause(5000).then(() => child.kill("SIGKILL"))]);
  };
  const url = `http://localhost:${port}`;
  for (const until = Date.now() + patience; ; await pause(200)) {
    if (child.exitCode !== null) throw new Halt(`The server ended with exit code ${child.exitCode}.`);
    if (await fetch(`${url}/api/health`).then(({ ok }) => ok, () => false)) return { url, processorTime: () => processorTime(child.pid!), stop };
    if (Date.now() > until) throw new Halt(`The server did not answer within ${patience / 1000} seconds.`);
  }
}
