import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { retryMail } from "#lib/mail/commands.ts";

export const POST = endpoint(retryMail);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
