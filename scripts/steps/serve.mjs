import { createInterface } from "node:readline";
import { begin, finish, node, say } from "./process.mjs";
import { next } from "./build.mjs";
import { serverArguments, withParent } from "./server.mjs";

const environment = ({ port, host }) => ({ PORT: port, HOST: host });

/** Gets data and settings ready; `check` only looks. When it refuses it has said why: its exit code is ours. */
export async function prepare(address, ...args) {
  const code = await node(["scripts/prepare.ts", ...args], { env: environment(address) });
  if (code !== 0) await finish(code);
}

const ownWords = /^\s*(▲ Next\.js|- (Local|Network|Environments):|✓ (Ready in|Running next\.config))/;

/** Serves the built pages until told to stop, and gives the server's exit code. What Next.js says about itself is said shorter. */
export async function serve(address) {
  const { child, done } = await begin(process.execPath, serverArguments(address), { env: environment(address), stdio: ["inherit", "pipe", "inherit"], patience: 5000 });
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (!ownWords.test(line)) process.stdout.write(`${line}\n`);
    else if (line.includes("Ready in")) say(`Ready on ${process.env.APP_URL || address.url}`);
  });
  return (await done).code;
}

/** Serves the pages as they are being written, until told to stop. */
export const develop = (address) =>
  node([...withParent, next, "dev", "-p", address.port, "-H", address.bind], { env: environment(address) });
