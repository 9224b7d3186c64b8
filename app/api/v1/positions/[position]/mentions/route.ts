import { mentionsMatching } from "#lib/mentions/queries.ts";
import { MentionsMatching } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(mentionsMatching, { answers: MentionsMatching, items: "mentions" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
