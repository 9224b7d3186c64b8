import { applyRewording } from "#lib/rewordings/commands.ts";
import { Reworded } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const POST = endpoint(applyRewording, { answers: Reworded });
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
