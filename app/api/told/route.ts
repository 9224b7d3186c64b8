import { currentActor } from "#lib/next/actor.ts";
import { languageAsked } from "#lib/next/cookies.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { filtersOf, refuseUnfit } from "#lib/next/incoming.ts";
import { manners, problemOf } from "#lib/next/problem.ts";
import { toldInWords } from "#lib/next/told-before.ts";
import { whoIsTold } from "#lib/tellings/queries.ts";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** Whom an act would tell, in words, for the form that is about to do it. */
export async function GET(request: Request): Promise<Response> {
  try {
    refuseUnfit(request);
    return Response.json(await toldInWords(await whoIsTold(await currentActor(), filtersOf(request) as Parameters<typeof whoIsTold>[1])), { headers: manners });
  } catch (error) {
    return problemOf(error, { locale: languageAsked(request.headers.get("accept-language")) ?? "en", operation: "whoIsTold", path: {}, sent: undefined });
  }
}
