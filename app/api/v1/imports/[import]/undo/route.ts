import { undoImport } from "#lib/imports/commands.ts";
import { ImportUndone } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(undoImport, { answers: ImportUndone });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
