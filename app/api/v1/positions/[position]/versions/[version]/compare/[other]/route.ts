import { comparisonOfVersions } from "#lib/versions/queries.ts";
import { VersionsCompared } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(comparisonOfVersions, { answers: VersionsCompared });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
