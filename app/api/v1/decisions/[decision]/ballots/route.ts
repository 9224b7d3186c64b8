import { castBallot } from "#lib/decisions/commands.ts";
import { Cast } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(castBallot, { answers: Cast, created: (_, { decision }) => `/decisions/${decision}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
