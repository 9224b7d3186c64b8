import { callParticipation } from "#lib/voices/queries.ts";
import { Participation } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(callParticipation, { answers: Participation });
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
