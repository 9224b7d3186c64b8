import { lessonsOfIssue } from "#lib/lessons/queries.ts";
import { LessonsOnIssue } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(lessonsOfIssue, { answers: LessonsOnIssue });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
