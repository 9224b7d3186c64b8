import { addOrganisation } from "#lib/organisations/commands.ts";
import { organisationList } from "#lib/organisations/queries.ts";
import { Named, Organisations } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(organisationList, { answers: Organisations });
export const POST = endpoint(addOrganisation, { answers: Named, created: ({ slug }) => `/organisations/${slug}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
