import { watchIssue } from "#lib/issues/commands.ts";
import { Watching } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(watchIssue, { answers: Watching, implied: { watch: "yes" } });
export const DELETE = endpoint(watchIssue, { answers: Watching, implied: { watch: "no" }, name: "unwatchIssue" });
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
