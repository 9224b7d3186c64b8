import { saveFeedbackDraft } from "#lib/feedback/commands.ts";
import { DraftKept } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(saveFeedbackDraft, { answers: DraftKept });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
