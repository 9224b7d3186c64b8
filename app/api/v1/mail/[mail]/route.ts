import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { discardMail } from "#lib/mail/commands.ts";

export const DELETE = endpoint(discardMail);
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
