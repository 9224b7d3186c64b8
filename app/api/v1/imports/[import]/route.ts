import { importById } from "#lib/imports/queries.ts";
import { ImportAnswer } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(importById, { answers: ImportAnswer, items: "inputs" });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
