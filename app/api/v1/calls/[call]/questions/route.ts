import { addCallQuestion } from "#lib/calls/commands.ts";
import { QuestionAsked } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(addCallQuestion, { answers: QuestionAsked });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
