import { draftQuestion } from "#lib/questions/commands.ts";
import { questionsOfIssue } from "#lib/questions/queries.ts";
import { MadeWithState, QuestionsOfIssue } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(questionsOfIssue, { answers: QuestionsOfIssue, items: "questions" });
export const POST = endpoint(draftQuestion, { answers: MadeWithState, created: ({ id }) => `/questions/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
