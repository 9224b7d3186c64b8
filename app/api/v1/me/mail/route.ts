import { MailSent } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { myMail } from "#lib/mail/queries.ts";

export const GET = endpoint(myMail, { answers: MailSent, items: "mails", personal: true });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
