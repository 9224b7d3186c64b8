import { representativeness } from "#lib/voices/queries.ts";
import { Representativeness } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(representativeness, { answers: Representativeness });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
