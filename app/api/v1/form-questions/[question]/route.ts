import { changeFormQuestion } from "#lib/questionnaires/commands.ts";
import { FormQuestionChanged } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PATCH = endpoint(changeFormQuestion, { answers: FormQuestionChanged });
export const { GET, POST, PUT, DELETE, OPTIONS } = otherMethods("PATCH");
