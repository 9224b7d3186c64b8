import { forksOfResponse } from "#lib/forks/queries.ts";
import { forkResponse } from "#lib/forks/commands.ts";
import { ForksOfResponse, Made } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(forksOfResponse, { answers: ForksOfResponse, items: "forks" });
export const POST = endpoint(forkResponse, { answers: Made, created: ({ id }) => `/forks/${id}` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
