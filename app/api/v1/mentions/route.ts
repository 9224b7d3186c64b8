import { mentionsNamed } from "#lib/mentions/queries.ts";
import { MentionsNamed } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(mentionsNamed, { answers: MentionsNamed, items: "mentions" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
