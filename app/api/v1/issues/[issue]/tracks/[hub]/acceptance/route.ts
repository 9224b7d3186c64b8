import { Moved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { acceptIssue } from "#lib/triage/commands.ts";

export const POST = endpoint(acceptIssue, { answers: Moved });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
