import { returnTypes } from "#lib/formats/file-types.ts";
import { Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { bringReturn } from "#lib/next/pack-returns.ts";
import { packUpload } from "#lib/next/upload.ts";

export const POST = endpoint(bringReturn, { answers: Made, created: ({ id }, { response }) => `/responses/${response}/pack/returns/${id}`, upload: packUpload(returnTypes) });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
