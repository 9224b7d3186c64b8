import { judgeAsk } from "#lib/fates/commands.ts";
import { lifeOfAsk } from "#lib/fates/queries.ts";
import { FateJudged, LifeOfAsk } from "#lib/next/answers.ts";
import { endpoint, otherMethods } from "#lib/next/endpoint.ts";

export const GET = endpoint(lifeOfAsk, { answers: LifeOfAsk });
export const POST = endpoint(judgeAsk, { answers: FateJudged });
export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
