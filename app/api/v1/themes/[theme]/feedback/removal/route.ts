import { Taken } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { takeFromTheme } from "#lib/themes/commands.ts";

export const POST = endpoint(takeFromTheme, { answers: Taken });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
