import { examples } from "#app/api/v1/examples.ts";
import { routes } from "#app/api/v1/operations.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { description } from "#lib/next/openapi.ts";

export const GET = description(routes, examples);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
