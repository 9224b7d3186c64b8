import { Made, Relations } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { relateIssues } from "#lib/relations/commands.ts";
import { relationsOfIssue } from "#lib/relations/queries.ts";

export const GET = endpoint(relationsOfIssue, { answers: Relations });
export const POST = endpoint(relateIssues, { answers: Made });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
