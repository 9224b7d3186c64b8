import { leaveHub } from "#lib/organisations/commands.ts";
import { Joined } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const DELETE = endpoint(leaveHub, { answers: Joined });
export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
