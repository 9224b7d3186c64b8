import nodemailer, { type Transporter } from "nodemailer";
import { env } from "#lib/platform/env.ts";

export type Mail = { to: string; subject: string; text: string; html: string; headers?: Record<string, string> };

/** Whether mail leaves this machine. Without a server it stays in the local mailbox page, which exists on loopback alone. */
export const mailLeaves = env.SMTP_URL !== undefined;

/** How long a mail server is waited for, in milliseconds. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

let transport: Transporter | undefined;

/** Hands one mail to the configured server. Throws when it was not taken, so that it is tried again. */
export async function send({ to, subject, text, html, headers = {} }: Mail) {
  if (!env.SMTP_URL) throw new Error("No mail server is configured");
  transport ??= nodemailer.createTransport({ url: env.SMTP_URL, ...patience });
  await transport.sendMail({ from: env.MAIL_FROM, to, subject, text, html, headers });
}
