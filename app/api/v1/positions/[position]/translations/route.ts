import { translateVersion } from "#lib/publications/commands.ts";
import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(translateVersion, { answers: Made });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
