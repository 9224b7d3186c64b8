import { answerConcern } from "#lib/decisions/commands.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(answerConcern);
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
