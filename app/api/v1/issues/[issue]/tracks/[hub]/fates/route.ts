import { tellFates } from "#lib/outcomes/commands.ts";
import { fatesToTell } from "#lib/outcomes/queries.ts";
import { FatesTold, FatesToTell } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(fatesToTell, { answers: FatesToTell });
export const POST = endpoint(tellFates, { answers: FatesTold });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
