import { makeSignLink } from "#lib/claims/commands.ts";
import { SignLinkMade } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(makeSignLink, { answers: SignLinkMade, created: ({ id }) => `/sign-links/${id}`, secret: true });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
