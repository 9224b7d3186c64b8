import { isOver, letterOf } from "#emails/templates.ts";
import { clock } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { mailLeaves, send, type Mail } from "#lib/platform/mail.ts";
import { system } from "#lib/kernel/actor.ts";
import { mailLeft, mailStayed, takeMail } from "#lib/inbox/jobs.ts";
import { mostTries } from "#lib/inbox/model.ts";

/** Mails a round sends at most, so that the other jobs get their turn. */
const most = 50;

/** RFC 5321 numbers what a mail server says; from 500 on it will say the same again, but a full mailbox or a greylist may not. */
const answerOf = (error: unknown) => {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  return { code: String(responseCode ?? code ?? "unknown"), words: (message ?? String(error)).split("\n")[0]!.slice(0, 300) };
};

/**
 * Sends the mails that are due, one after another, until none is left. Does nothing where mail stays on this machine.
 * A mail may leave twice when a server goes down between sending and noting it: both carry the same Message-ID (RFC 5322).
 */
export async function sendDueMail(deliver: (mail: Mail) => Promise<void> = send, leaves: boolean = mailLeaves): Promise<number> {
  let sent = 0;
  while (leaves && sent < most) {
    const mail = await takeMail(system, {});
    if (!mail) break;
    sent += await sendOne(mail, deliver);
  }
  return sent;
}

async function sendOne({ id, payload, tries }: NonNullable<Awaited<ReturnType<typeof takeMail>>>, deliver: (mail: Mail) => Promise<void>): Promise<0 | 1> {
  const letter = letterOf(payload);
  const useless = !letter ? "no such template" : isOver(payload, clock.now()) ? "over" : null;
  if (!letter || useless) {
    await mailStayed(system, { mail: id, error: useless ?? "", tries, hopeless: true });
    return 0;
  }
  try {
    const { subject, text, html } = letter;
    await deliver({ to: payload.to!, subject, text, html, headers: { "Message-ID": `<${id}@${new URL(env.address).hostname}>`, "Auto-Submitted": "auto-generated" } });
    await mailLeft(system, { mail: id });
    return 1;
  } catch (error) {
    const { code, words } = answerOf(error);
    log.warn({ mail: id, tries, of: mostTries, code }, "a mail was not taken");
    await mailStayed(system, { mail: id, error: words, tries });
    return 0;
  }
}
