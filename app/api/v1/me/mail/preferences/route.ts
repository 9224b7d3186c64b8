import { MailPreferences } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { setMailPreferences } from "#lib/mail/commands.ts";
import { myMailPreferences } from "#lib/mail/queries.ts";

export const GET = endpoint(myMailPreferences, { answers: MailPreferences, personal: true });
export const PUT = endpoint(setMailPreferences);
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
