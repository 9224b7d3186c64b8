import { Closed, closeHouse, openHouse } from "#lib/kernel/house.ts";
import { env } from "#lib/platform/env.ts";
import { faultOf } from "#lib/platform/fault.ts";
import { log } from "#lib/platform/log.ts";
import { mailLeaves } from "#lib/platform/mail.ts";
import { startClock } from "#lib/next/clock.ts";

const remembered = globalThis as typeof globalThis & { standpuntIsOpen?: true };

/**
 * Next.js prints an error whole, and with it the parameters of a query: what people wrote, some of it in confidence. Those that a request
 * died of have a reference and are logged by `onRequestError`; the others are boiled down here. Whatever is no error is printed as it is.
 */
function keepWordsOutOfTheLog() {
  /* oxlint-disable eslint/no-console -- it is what Next.js prints with */
  const print = console.error;
  console.error = (...said: unknown[]) => {
    const errors = said.filter((one) => one instanceof Error);
    if (errors.length === 0) return print(...said);
    for (const error of errors) if (!("digest" in error)) log.error({ fault: faultOf(error) }, "an error was printed");
  };
  /* oxlint-enable eslint/no-console */
}

/**
 * Opens the house for this server: database claimed and of this version, clock running; closes it in order when the process ends.
 * What keeps it from serving is said in one line, and the process leaves with the exit code that says what kind of thing it was.
 */
export async function boot() {
  if (remembered.standpuntIsOpen) return;
  remembered.standpuntIsOpen = true;
  try {
    const database = await openHouse();
    log.info({ database, address: env.address }, "open");
  } catch (error) {
    log.fatal(error instanceof Error ? error.message : String(error));
    process.exit(error instanceof Closed ? error.exitCode : 1);
  }
  if (process.env.NODE_ENV === "production") keepWordsOutOfTheLog();
  if (!mailLeaves && !env.demo) log.warn("SMTP_URL is not set: nobody can be mailed a link to sign in");
  const stopClock = startClock();
  // Next.js answers what is under way and then leaves: the database is let go as the very last thing.
  process.once("exit", () => {
    stopClock();
    void closeHouse();
  });
}
