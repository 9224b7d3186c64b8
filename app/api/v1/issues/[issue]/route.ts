import { describeIssue } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { Issue, IssueMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(issueByDocket, { answers: Issue });
export const PATCH = endpoint(describeIssue, { answers: IssueMade });
export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
