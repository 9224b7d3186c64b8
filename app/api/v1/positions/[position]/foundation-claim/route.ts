import { claimFoundation } from "#lib/cores/commands.ts";
import { FoundationClaimed } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(claimFoundation, { answers: FoundationClaimed });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
