import { provisionInContext } from "#lib/readings/queries.ts";
import { ProvisionInContext } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(provisionInContext, { answers: ProvisionInContext });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
