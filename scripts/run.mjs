// The one door behind every npm script: each command is the list of steps it takes.
// This file and `steps/` are plain JavaScript without dependencies: they start on the Node.js that the machine has,
// and `continueOnCurrentNode` goes on with a newer one where that is too old.
import { readAddress, requireFreePort } from "./steps/address.mjs";
import { buildPages } from "./steps/build.mjs";
import { installDependencies } from "./steps/dependencies.mjs";
import { finish, Halt, node, readEnvFile, speakOnStderr } from "./steps/process.mjs";
import { continueOnCurrentNode } from "./steps/runtime.mjs";
import { writeMigrations } from "./steps/schema.mjs";
import { develop, prepare, serve } from "./steps/serve.mjs";
import { check, test } from "./steps/test.mjs";

const commands = {
  async start() {
    readEnvFile();
    const address = readAddress();
    await requireFreePort(address);
    await continueOnCurrentNode();
    await installDependencies();
    await prepare(address, "check");
    await buildPages();
    await prepare(address);
    return serve(address);
  },
  async dev() {
    readEnvFile();
    const address = readAddress();
    await requireFreePort(address);
    await continueOnCurrentNode();
    await installDependencies();
    await prepare(address, "check");
    await prepare(address);
    return develop(address);
  },
  async build() {
    await continueOnCurrentNode();
    await installDependencies();
    return buildPages();
  },
  async check(...only) {
    await continueOnCurrentNode();
    await installDependencies();
    return check(...only);
  },
  async test(...only) {
    await continueOnCurrentNode();
    await installDependencies();
    return test(...only);
  },
  async standpunt(...args) {
    speakOnStderr();
    readEnvFile();
    await continueOnCurrentNode();
    await installDependencies();
    return node(["scripts/standpunt.ts", ...args]);
  },
  async schema(...args) {
    await continueOnCurrentNode();
    await installDependencies();
    return writeMigrations(args);
  },
  async bench(...args) {
    await continueOnCurrentNode();
    await installDependencies();
    await buildPages();
    return node(["scripts/bench.ts", ...args]);
  },
};

const [name = "start", ...args] = process.argv.slice(2);
try {
  if (!Object.hasOwn(commands, name)) throw new Halt(`There is no command "${name}". There are: ${Object.keys(commands).join(", ")}.`, 64);
  await finish(await commands[name](...args));
} catch (error) {
  console.error(error instanceof Halt ? error.message : error);
  await finish(error instanceof Halt ? error.exitCode : 1);
}
