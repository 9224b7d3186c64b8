import { regionVoices } from "#lib/voices/queries.ts";
import { RegionVoices } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(regionVoices, { answers: RegionVoices });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
