import { Topics } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { topicList } from "#lib/relations/queries.ts";

export const GET = endpoint(topicList, { answers: Topics });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
