import { issueAccessToken } from "#lib/people/commands.ts";
import { myAccessTokens } from "#lib/people/queries.ts";
import { TokenMade, Tokens } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(myAccessTokens, { answers: Tokens, personal: true });
export const POST = endpoint(issueAccessToken, { answers: TokenMade, created: ({ id }) => `/me/tokens/${id}`, secret: true });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
