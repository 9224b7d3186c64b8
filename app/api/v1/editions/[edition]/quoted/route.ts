import { QuotedBeyond } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { quotedBeyond } from "#lib/readings/queries.ts";

export const GET = endpoint(quotedBeyond, { answers: QuotedBeyond });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
