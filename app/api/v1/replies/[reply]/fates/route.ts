import { fatesByReply } from "#lib/fates/queries.ts";
import { FatesByReply } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(fatesByReply, { answers: FatesByReply });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
