import { changeLessonLane } from "#lib/lessons/commands.ts";
import { Laid } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const PUT = endpoint(changeLessonLane, { answers: Laid });
export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
