import { Waiting } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { triageInbox } from "#lib/triage/queries.ts";

export const GET = endpoint(triageInbox, { answers: Waiting, items: "items" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
