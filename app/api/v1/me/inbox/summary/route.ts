import { inboxSummary } from "#lib/inbox/queries.ts";
import { InboxSummary } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(inboxSummary, { answers: InboxSummary, personal: true });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
