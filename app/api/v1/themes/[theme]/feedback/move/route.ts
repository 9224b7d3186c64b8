import { MovedBetween } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { moveBetweenThemes } from "#lib/themes/commands.ts";

export const POST = endpoint(moveBetweenThemes, { answers: MovedBetween });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
