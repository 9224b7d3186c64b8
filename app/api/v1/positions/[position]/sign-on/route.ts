import { SignOn, SignOnOpened } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";
import { openSignOn } from "#lib/signatures/commands.ts";
import { signOnOfPosition } from "#lib/signatures/queries.ts";

export const GET = endpoint(signOnOfPosition, { answers: SignOn });
export const POST = endpoint(openSignOn, { answers: SignOnOpened, created: (_, { position }) => `/positions/${position!}/sign-on` });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
