import { PackFileKept } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { fillPackTemplate } from "#lib/next/pack-files.ts";
import { packUpload } from "#lib/next/upload.ts";

export const POST = endpoint(fillPackTemplate, { name: "fillPackTemplate", answers: PackFileKept, created: ({ id }, { response }) => `/responses/${response}/pack/files/${id}`, upload: packUpload(["xlsx"]) });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
