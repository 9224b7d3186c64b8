import { giveFormQuestion } from "#lib/questionnaires/commands.ts";
import { FormQuestionGiven } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(giveFormQuestion, { answers: FormQuestionGiven });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
