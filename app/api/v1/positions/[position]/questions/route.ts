import { questionsOnPosition } from "#lib/questions/queries.ts";
import { QuestionsOnPosition } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(questionsOnPosition, { answers: QuestionsOnPosition });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
