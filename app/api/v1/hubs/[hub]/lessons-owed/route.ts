import { lessonsOwed } from "#lib/lessons/queries.ts";
import { LessonsOwed } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(lessonsOwed, { answers: LessonsOwed });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
