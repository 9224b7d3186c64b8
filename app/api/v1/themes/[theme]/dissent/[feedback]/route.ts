import { DissentMarked } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { markDissent } from "#lib/themes/commands.ts";

export const PUT = endpoint(markDissent, { answers: DissentMarked });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
