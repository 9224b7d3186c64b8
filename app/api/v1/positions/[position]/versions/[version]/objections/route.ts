import { objectToClass } from "#lib/versions/commands.ts";
import { objectionsToVersion } from "#lib/versions/queries.ts";
import { Made, Objections } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(objectionsToVersion, { answers: Objections, items: "objections" });
export const POST = endpoint(objectToClass, { answers: Made, created: ({ id }) => `/objections/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
