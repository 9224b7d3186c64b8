import { pasteQuestionnaire } from "#lib/questionnaires/commands.ts";
import { formOfResponse } from "#lib/questionnaires/queries.ts";
import { Form, QuestionnaireRead } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(formOfResponse, { answers: Form });
export const POST = endpoint(pasteQuestionnaire, { answers: QuestionnaireRead, created: (_, { response }) => `/responses/${response}/questionnaire` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
