import { changeBundle, retireBundle } from "#lib/bundles/commands.ts";
import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(changeBundle, { answers: Made });
export const DELETE = endpoint(retireBundle);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
