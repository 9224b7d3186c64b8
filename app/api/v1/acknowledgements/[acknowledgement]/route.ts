import { answerAcknowledgement, removeAcknowledgement } from "#lib/acknowledgements/commands.ts";
import { Moved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(answerAcknowledgement, { answers: Moved });
export const DELETE = endpoint(removeAcknowledgement, { answers: Moved });
export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
