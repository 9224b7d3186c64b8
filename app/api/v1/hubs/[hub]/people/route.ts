import { peopleOfHub } from "#lib/hubs/queries.ts";
import { People } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(peopleOfHub, { answers: People });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
