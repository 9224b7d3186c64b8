import { dropRewording } from "#lib/rewordings/commands.ts";
import { rewordingById } from "#lib/rewordings/queries.ts";
import { RewordingOfText } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(rewordingById, { answers: RewordingOfText });
export const DELETE = endpoint(dropRewording);
export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");
