import { Procedures } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { procedureList } from "#lib/procedures/queries.ts";

export const GET = endpoint(procedureList, { answers: Procedures });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
