import { awaitingReply } from "#lib/replies/queries.ts";
import { AwaitingReply } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(awaitingReply, { answers: AwaitingReply, items: "responses" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
