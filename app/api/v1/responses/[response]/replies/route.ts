import { repliesToResponse } from "#lib/replies/queries.ts";
import { recordReply } from "#lib/replies/commands.ts";
import { MadeWithState, RepliesToResponse } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(repliesToResponse, { answers: RepliesToResponse, items: "replies" });
export const POST = endpoint(recordReply, { answers: MadeWithState, created: (_, { response }) => `/responses/${response}/replies` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
