import { isOver } from "#emails/templates.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { mailLeaves, outcomeOf, send, type Mail } from "#lib/platform/mail.ts";
import { system } from "#lib/kernel/actor.ts";
import { handOver, mailAtOnce, mailLeft, mailStayed, mailWasNeedless, makeDigest, noteBounce, takeMail } from "#lib/mail/jobs.ts";
import { mostTries } from "#lib/mail/model.ts";
import { digestsDue } from "#lib/mail/queries.ts";
import { written, type Posted } from "#lib/next/letters.ts";

/** Mails a round sends and digests it makes at most, so that the other jobs get their turn. */
const most = 50, mostDigests = 200;

type Taken = NonNullable<Awaited<ReturnType<typeof takeMail>>>;
type Deliver = (mail: Mail) => Promise<void>;

/** Puts into mail what cannot wait. Where mail neither leaves nor is shown, it would only pile up. */
export const mailWhatIsUrgent = async (shown: boolean = mailLeaves || env.demo) => (shown ? mailAtOnce(system, {}) : 0);

/** Makes the digests whose hour has come, each in a transaction of its own: on a Monday morning they are many. */
export async function makeDigests(shown: boolean = mailLeaves || env.demo): Promise<number> {
  let made = 0;
  for (const due of shown ? (await digestsDue(system, {})).slice(0, mostDigests) : []) made += (await makeDigest(system, due)) ? 1 : 0;
  return made;
}

/**
 * Sends the mails that are due, one after another, until none is left. Does nothing where mail stays on this machine.
 * A mail may leave twice when a server goes down between sending and noting it: both carry the same Message-ID (RFC 5322). A digest does
 * not: it is noted that it is given away before it is.
 */
export async function sendDueMail(deliver: Deliver = send, leaves: boolean = mailLeaves): Promise<number> {
  let sent = 0;
  while (leaves && sent < most) {
    const mail = await takeMail(system, {});
    if (!mail) break;
    sent += await sendOne(mail, deliver);
  }
  return sent;
}

async function sendOne(mail: Taken, deliver: Deliver): Promise<0 | 1> {
  const { id, kind, payload, tries } = mail;
  const posted = await written(mail);
  if (!posted && kind !== "mail") {
    await mailWasNeedless(system, { mail: id });
    return 0;
  }
  const useless = !posted ? "no such template" : isOver(payload, clock.now()) ? "over" : null;
  if (!posted || useless) {
    await mailStayed(system, { mail: id, error: useless ?? "", tries, hopeless: true });
    return 0;
  }
  if (kind === "digest" && !(await handOver(system, { mail: id }))) return 0;
  return give(mail, posted, deliver);
}

async function give({ id, kind, payload, tries }: Taken, { letter: { subject, text, html }, headers }: Posted, deliver: Deliver): Promise<0 | 1> {
  try {
    await deliver({ to: payload.to!, subject, text, html, headers: { "Message-ID": `<${id}@${new URL(env.address).hostname}>`, "Auto-Submitted": "auto-generated", ...headers } });
  } catch (error) {
    const { outcome, code, words } = outcomeOf(error);
    log.warn({ mail: id, tries, of: mostTries, code }, "a mail was not taken");
    if (outcome === "refused") await noteBounce(system, { mail: id, recipient: payload.to!, error: words });
    else await mailStayed(system, { mail: id, error: words, tries, uncertain: kind === "digest" && outcome === "uncertain" });
    return 0;
  }
  await mailLeft(system, { mail: id, subject });
  return 1;
}
