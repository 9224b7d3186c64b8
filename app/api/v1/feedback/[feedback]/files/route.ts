import { filesOnFeedback } from "#lib/files/queries.ts";
import { FilesOnFeedback } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(filesOnFeedback, { answers: FilesOnFeedback });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
