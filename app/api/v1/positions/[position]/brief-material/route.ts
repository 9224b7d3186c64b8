import { materialForBrief } from "#lib/briefs/queries.ts";
import { BriefMaterial } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(materialForBrief, { answers: BriefMaterial });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
