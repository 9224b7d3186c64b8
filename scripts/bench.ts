import { createServer, type AddressInfo } from "node:net";
import { exitCodes, Halt, operate } from "#scripts/operator/operate.ts";

const manual = `Usage: npm run bench

Builds what has changed, fills a database of its own in .runtime/bench (once), serves it on a free port and measures requests per second,
waiting time and processor time of the pages that people wait for, beside a page with nothing on it; then asks for the list with all kinds of
filters, and reads while everybody writes. About five minutes, the first time six. Exit code 1 when issue list or issue page take more than
three times the processor time of that page, a filter more than three times that of the list without, or reading half as long again.`;

async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => { probe.listen(0, "127.0.0.1", resolve); });
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => { probe.close(() => resolve()); });
  return String(port);
}

await operate(async () => {
  const [argument] = process.argv.slice(2);
  if (argument === "--help" || argument === "-h") return console.log(manual);
  if (argument !== undefined) throw new Halt(manual, exitCodes.usage);
  // Nothing of what is set for real work counts here.
  const settings = { STANDPUNT_DATA: ".runtime/bench", PORT: await freePort(), HOST: "", DATABASE_URL: "", APP_URL: "", SMTP_URL: "", LOG_LEVEL: "error", STANDPUNT_BENCH: "1", NODE_ENV: "production" };
  Object.assign(process.env, settings);
  const { bench } = await import("#scripts/bench/run.ts");
  await bench();
});
