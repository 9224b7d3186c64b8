import { tableTypes } from "#lib/formats/file-types.ts";
import { importsOnCall } from "#lib/imports/queries.ts";
import { Imported, Imports } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { bringTable } from "#lib/next/tables.ts";
import { uploadOf } from "#lib/next/upload.ts";

export const GET = endpoint(importsOnCall, { answers: Imports });
export const POST = endpoint(bringTable, { answers: Imported, created: ({ id }) => `/imports/${id}`, unmade: ({ id }) => id === null, upload: uploadOf(tableTypes) });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
