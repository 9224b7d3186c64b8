import { answerRevert } from "#lib/decisions/commands.ts";
import { RevertAnswered } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(answerRevert, { answers: RevertAnswered });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
