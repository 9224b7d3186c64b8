import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { sendTestMail } from "#lib/mail/commands.ts";

export const POST = endpoint(sendTestMail);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
