import { WhoIsTold } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { whoIsTold } from "#lib/tellings/queries.ts";

export const GET = endpoint(whoIsTold, { answers: WhoIsTold, personal: true });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
