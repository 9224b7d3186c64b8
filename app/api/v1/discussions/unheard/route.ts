import { mentionsUnheard } from "#lib/discussion/queries.ts";
import { MentionsUnheard } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(mentionsUnheard, { answers: MentionsUnheard });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
