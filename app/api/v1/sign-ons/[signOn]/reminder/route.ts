import { SignersReminded } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { remindUnsigned } from "#lib/signatures/commands.ts";

export const POST = endpoint(remindUnsigned, { answers: SignersReminded });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
