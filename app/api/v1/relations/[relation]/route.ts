import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { unrelateIssues } from "#lib/relations/commands.ts";

export const DELETE = endpoint(unrelateIssues);
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
