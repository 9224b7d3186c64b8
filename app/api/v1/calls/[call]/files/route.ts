import { addFile } from "#lib/files/commands.ts";
import { filesOnCall } from "#lib/files/queries.ts";
import { FileGiven, FilesOnCall } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { uploadOf } from "#lib/next/upload.ts";

export const GET = endpoint(filesOnCall, { answers: FilesOnCall, items: "files", personal: true });
export const POST = endpoint(addFile, { answers: FileGiven, created: ({ id }) => `/files/${id}`, upload: uploadOf() });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
