import { peopleToMention } from "#lib/discussion/queries.ts";
import { MentionsMatching } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(peopleToMention, { answers: MentionsMatching, items: "mentions" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
