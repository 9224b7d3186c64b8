import { changeToFreeze } from "#lib/versions/queries.ts";
import { ChangeToFreeze } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(changeToFreeze, { answers: ChangeToFreeze });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
