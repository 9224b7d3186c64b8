import { questionList } from "#lib/questions/queries.ts";
import { Questions } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(questionList, { answers: Questions, items: "questions" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
