import { keepQuestionnaire } from "#lib/questionnaires/commands.ts";
import { QuestionnaireKept } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(keepQuestionnaire, { answers: QuestionnaireKept });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
