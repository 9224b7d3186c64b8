import { updateOrganisation } from "#lib/organisations/commands.ts";
import { organisationBySlug } from "#lib/organisations/queries.ts";
import { Named, Organisation } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(organisationBySlug, { answers: Organisation });
export const PATCH = endpoint(updateOrganisation, { answers: Named });
export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
