import { exitCodes, Halt, operate } from "#scripts/operator/operate.ts";
import { freePort } from "#tests/support/free-port.ts";

const manual = `Usage: npm run bench

Builds what has changed, fills a database of its own in .runtime/bench (once), serves it on a free port and measures requests per second,
waiting time and processor time of the pages that people wait for, beside a page with nothing on it; then asks for the list with all kinds of
filters, reads while everybody writes and while five hundred pages listen, and reads a long act where the corpus is at hand. About five minutes, the first time six. Exit code 1
when issue list or issue page take more than three times the processor time of that page, a filter more than three times that of the list
without, reading half as long again while others write or twice as long while they listen, an act more than eight times what its markup takes,
a search more than three times as long as the list, or when the public page answers fewer than 0.7 times the requests a second of a bare page as long.`;

await operate(async () => {
  const [argument] = process.argv.slice(2);
  if (argument === "--help" || argument === "-h") return console.log(manual);
  if (argument !== undefined) throw new Halt(manual, exitCodes.usage);
  // Nothing of what is set for real work counts here.
  const settings = { STANDPUNT_DATA: ".runtime/bench", PORT: String(await freePort()), HOST: "", DATABASE_URL: "", APP_URL: "", SMTP_URL: "", LOG_LEVEL: "error", STANDPUNT_BENCH: "1", NODE_ENV: "production" };
  Object.assign(process.env, settings);
  const { bench } = await import("#scripts/bench/run.ts");
  await bench();
});
