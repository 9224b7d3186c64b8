import { lessonList } from "#lib/lessons/queries.ts";
import { Lessons } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(lessonList, { answers: Lessons });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
