import { versionOfPosition } from "#lib/positions/queries.ts";
import { Version } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(versionOfPosition, { answers: Version });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
