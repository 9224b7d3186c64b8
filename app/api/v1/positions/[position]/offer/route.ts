import { offerCore } from "#lib/cores/commands.ts";
import { Moved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(offerCore, { answers: Moved });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
