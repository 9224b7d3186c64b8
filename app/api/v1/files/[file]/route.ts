import { removeFile } from "#lib/files/commands.ts";
import { fileById } from "#lib/files/queries.ts";
import { FileAnswer } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(fileById, { answers: FileAnswer });
export const DELETE = endpoint(removeFile);
export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");
