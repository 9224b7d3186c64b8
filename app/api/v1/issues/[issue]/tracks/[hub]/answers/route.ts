import { disposeFeedbackTogether } from "#lib/feedback/commands.ts";
import { AnswerBeforehand, AnsweredTogether } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { disposalBeforehand } from "#lib/themes/queries.ts";

export const GET = endpoint(disposalBeforehand, { answers: AnswerBeforehand });
export const POST = endpoint(disposeFeedbackTogether, { answers: AnsweredTogether });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
