import { correctLanguage } from "#lib/feedback/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(correctLanguage);
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
