import { OnDocket } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { unmergeIssue } from "#lib/triage/commands.ts";

export const POST = endpoint(unmergeIssue, { answers: OnDocket });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
