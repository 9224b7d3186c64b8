import { saveBrief } from "#lib/briefs/commands.ts";
import { briefById } from "#lib/briefs/queries.ts";
import { Brief, BriefSaved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(briefById, { answers: Brief });
export const PUT = endpoint(saveBrief, { answers: BriefSaved });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
