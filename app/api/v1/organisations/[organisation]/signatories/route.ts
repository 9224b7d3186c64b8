import { Made, Signatories } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { nameSignatory } from "#lib/signatories/commands.ts";
import { signatoriesOfOrganisation } from "#lib/signatories/queries.ts";

export const GET = endpoint(signatoriesOfOrganisation, { answers: Signatories });
export const POST = endpoint(nameSignatory, { answers: Made });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
