import { organisationBySlug } from "#lib/organisations/queries.ts";
import { Organisation } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(organisationBySlug, { answers: Organisation });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
