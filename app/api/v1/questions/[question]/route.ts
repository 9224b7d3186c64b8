import { reviseQuestion } from "#lib/questions/commands.ts";
import { questionById } from "#lib/questions/queries.ts";
import { Made, Question } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(questionById, { answers: Question });
export const PATCH = endpoint(reviseQuestion, { answers: Made });
export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
