import { askRevert } from "#lib/decisions/commands.ts";
import { RevertAsked } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(askRevert, { answers: RevertAsked, created: (_, { decision }) => `/decisions/${decision}` });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
