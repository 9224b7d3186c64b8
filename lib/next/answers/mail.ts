import { z } from "zod";
import { digestRhythms, mailedAtOnce } from "#db/vocabulary.ts";
import { mailFaults, mailStates } from "#lib/mail/model.ts";
import { Count, Id, may, Moment, pageOf, Text } from "#lib/next/answers/parts.ts";

const hour = z.number().int().min(0).max(23);
const because = z.enum(mailFaults).nullable();

/** Hours are those of `zone`; weekday 1 is Monday. `stopped`: so much mail came back from the address that no more is sent there unasked. */
export const MailPreferences = z.strictObject({
  atOnce: z.enum(mailedAtOnce), digest: z.enum(digestRhythms), weekday: z.number().int().min(1).max(7), hour, quietFrom: hour, quietUntil: hour, quietWeekends: z.boolean(),
  email: z.string(), zone: z.string(), nextDigest: Moment.nullable(), bounces: Count, bouncedBecause: because, stopped: z.boolean(),
});
const mail = { id: Id, kind: z.string(), to: z.string(), createdAt: Moment, state: z.enum(mailStates), because };
export const MailSent = pageOf(z.strictObject({ ...mail, subject: Text, leftAt: Moment.nullable() }));
/** Addresses are masked; `said` is what the mail server said, without addresses. */
export const TroubledMail = pageOf(z.strictObject({ ...mail, tries: Count, said: Text, nextTry: Moment.nullable(), may: may("retry", "discard") }), { waiting: Count });
