import { updateProfile } from "#lib/people/commands.ts";
import { me } from "#lib/people/queries.ts";
import { Person } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(me, { answers: Person });
export const PUT = endpoint(updateProfile);
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
