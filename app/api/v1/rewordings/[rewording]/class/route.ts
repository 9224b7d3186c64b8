import { settleClass } from "#lib/rewordings/commands.ts";
import { ClassSettled } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(settleClass, { answers: ClassSettled });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
