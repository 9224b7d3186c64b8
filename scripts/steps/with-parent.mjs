// Preloaded into a server: when whoever started it is killed without a chance to say so, the server leaves too.
import { isMainThread } from "node:worker_threads";
import { watchParents } from "./parents.mjs";

if (isMainThread) watchParents(() => process.kill(process.pid, "SIGTERM"));
