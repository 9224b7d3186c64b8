import { text } from "node:stream/consumers";
import { readDeliveryReports, type DeliveryReport } from "#lib/formats/delivery-status.ts";
import { system } from "#lib/kernel/actor.ts";
import { noteBounce } from "#lib/mail/jobs.ts";
import { requireTables, withDatabase } from "#scripts/operator/database.ts";
import { Halt } from "#scripts/operator/operate.ts";

/** Only what failed for good says something about an address (RFC 3463, class 5). */
const isForGood = ({ action, status }: DeliveryReport) => action === "failed" && status.startsWith("5.");
/** Of which mail of ours a report is: its Message-ID is as hard to guess as a secret, so that nobody can report what we did not send. */
const mailOf = ({ messageId }: DeliveryReport) => /^<([0-9a-hjkmnp-tv-z]{26})@/.exec(messageId ?? "")?.[1];

/** Reads the report of a mail server from standard input, and notes the mail that it says did not arrive. */
export async function bounce() {
  const reports = readDeliveryReports(await text(process.stdin));
  if (reports.length === 0) throw new Halt("This is no report on the delivery of a mail (RFC 3464).");
  await withDatabase(async (database) => {
    await requireTables(database);
    for (const report of reports) {
      const mail = mailOf(report);
      if (!isForGood(report)) console.log("Not for good: nothing is noted.");
      else if (!mail) throw new Halt("The report does not say of which mail of ours it is: nothing is noted.");
      else console.log((await noteBounce(system, { mail, recipient: report.recipient, error: report.words })) ? `Noted: mail ${mail} came back.` : `Known already, or not sent to that address: mail ${mail}.`);
    }
  });
}
