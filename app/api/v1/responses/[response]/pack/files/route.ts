import { PackFileKept } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { makePackFile } from "#lib/next/pack-files.ts";

export const POST = endpoint(makePackFile, { answers: PackFileKept, created: ({ id }, { response }) => `/responses/${response}/pack/files/${id}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
