import nodemailer, { type Transporter } from "nodemailer";
import { env } from "#lib/platform/env.ts";

export type Mail = { to: string; subject: string; text: string; html: string; headers?: Record<string, string> };

/** Whether mail leaves this machine. Without a server it stays in the local mailbox page, which exists on loopback alone. */
export const mailLeaves = env.SMTP_URL !== undefined;

export type Patience = { connectionTimeout: number; greetingTimeout: number; socketTimeout: number };

/** How long a mail server is waited for, in milliseconds. */
const patience: Patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** What hands mail to a server. Throws when it was not taken, or when nobody knows: `outcomeOf` tells which. */
export function senderTo(url: string, waits: Patience = patience): (mail: Mail) => Promise<void> {
  let transport: Transporter | undefined;
  return async ({ to, subject, text, html, headers = {} }) => {
    transport ??= nodemailer.createTransport({ url, ...waits });
    await transport.sendMail({ from: env.MAIL_FROM, to: { name: "", address: to }, subject, text, html, headers });
  };
}

/** Hands one mail to the configured server. */
export const send = env.SMTP_URL ? senderTo(env.SMTP_URL) : async () => { throw new Error("No mail server is configured"); };

type Failure = { code?: string; originalCode?: string; responseCode?: number; command?: string; timeoutType?: string; message?: string };

/** Before a server has been greeted nothing can have been taken. */
const beforeGreeting = ["CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT"];
const neverReached = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "EDNS", "ETLS", "EAUTH", "EENVELOPE"];

/**
 * What is known after a failure: `refused` for good, the address is not one (RFC 5321, 5xx to RCPT TO); `stayed`, the server did not take
 * it or was never reached; `uncertain`, the connection broke off when it may have been taken.
 */
export function outcomeOf(error: unknown): { outcome: "refused" | "stayed" | "uncertain"; code: string; words: string } {
  const { code, originalCode, responseCode, command, timeoutType, message } = error as Failure;
  const told = { code: String(responseCode ?? code ?? "unknown"), words: (message ?? String(error)).split("\n")[0]!.slice(0, 300) };
  if (responseCode !== undefined) return { outcome: responseCode >= 500 && command === "RCPT TO" ? "refused" : "stayed", ...told };
  const unsent = beforeGreeting.includes(timeoutType ?? "") || neverReached.includes(code ?? "") || neverReached.includes(originalCode ?? "");
  return { outcome: unsent ? "stayed" : "uncertain", ...told };
}
