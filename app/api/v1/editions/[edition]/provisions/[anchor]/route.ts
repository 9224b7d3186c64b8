import { ProvisionAnswer } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { provisionByAnchor } from "#lib/texts/queries.ts";

export const GET = endpoint(provisionByAnchor, { answers: ProvisionAnswer });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
