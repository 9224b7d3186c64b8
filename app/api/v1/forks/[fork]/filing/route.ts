import { fileFork } from "#lib/forks/commands.ts";
import { ForkFiled } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(fileFork, { answers: ForkFiled });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
