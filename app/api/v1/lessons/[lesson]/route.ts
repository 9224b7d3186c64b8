import { editLessons } from "#lib/lessons/commands.ts";
import { lessonById } from "#lib/lessons/queries.ts";
import { Lesson, ResponseSaved } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(lessonById, { answers: Lesson });
export const PUT = endpoint(editLessons, { answers: ResponseSaved });
export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
