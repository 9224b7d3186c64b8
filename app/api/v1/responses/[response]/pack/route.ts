import { packOfResponse } from "#lib/packs/queries.ts";
import { Pack } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(packOfResponse, { answers: Pack });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
