import { Merges, OnDocket } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { mergeIssue } from "#lib/triage/commands.ts";
import { mergesOfIssue } from "#lib/triage/queries.ts";

export const GET = endpoint(mergesOfIssue, { answers: Merges });
export const POST = endpoint(mergeIssue, { answers: OnDocket });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
