import { editCallQuestion, retireCallQuestion } from "#lib/calls/commands.ts";
import { QuestionAsked } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(editCallQuestion, { answers: QuestionAsked });
export const DELETE = endpoint(retireCallQuestion);
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
