import { logIssue } from "#lib/issues/commands.ts";
import { issueList } from "#lib/registry/queries.ts";
import { IssueMade, Issues } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(issueList, { answers: Issues, items: "issues" });
export const POST = endpoint(logIssue, { answers: IssueMade, created: ({ docket }) => `/issues/${docket}`, without: ["number"] });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
