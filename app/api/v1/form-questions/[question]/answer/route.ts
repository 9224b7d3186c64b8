import { saveFormAnswer } from "#lib/questionnaires/commands.ts";
import { FormAnswerSaved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(saveFormAnswer, { answers: FormAnswerSaved });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
