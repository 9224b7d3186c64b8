import { TroubledMail } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { troubledMail } from "#lib/mail/queries.ts";

export const GET = endpoint(troubledMail, { answers: TroubledMail, items: "mails" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
