import { currentActor } from "#lib/next/actor.ts";
import { languageAsked } from "#lib/next/cookies.ts";
import { withAudience } from "#lib/next/audience.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { filtersOf, refuseUnfit } from "#lib/next/incoming.ts";
import { manners, problemOf } from "#lib/next/problem.ts";
import { toldInWords } from "#lib/next/told-before.ts";
import { tellingFields } from "#lib/tellings/input.ts";
import { whoIsTold } from "#lib/tellings/queries.ts";

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

/** The longest choice that is read from a form. */
const longest = 200;

/** The form itself, sent by a browser without scripts: leads to the page that says whom it would tell, with nothing in its address but what that hangs on. */
export async function POST(request: Request): Promise<Response> {
  try {
    refuseUnfit(request);
    const { searchParams } = new URL(request.url);
    const [reads, form] = [searchParams.getAll("reads"), await request.formData()];
    searchParams.delete("reads");
    for (const name of tellingFields.filter((one) => reads.includes(one))) {
      searchParams.delete(name);
      for (const value of form.getAll(name)) if (typeof value === "string" && value !== "") searchParams.append(name, value.slice(0, longest));
    }
    return new Response(null, { status: 303, headers: { ...manners, location: `/told?${searchParams.toString()}` } });
  } catch (error) {
    return problemOf(error, { locale: languageAsked(request.headers.get("accept-language")) ?? "en", operation: "whoIsTold", path: {}, sent: undefined });
  }
}

/** Whom an act would tell, in words, for the form that is about to do it. */
export async function GET(request: Request): Promise<Response> {
  try {
    refuseUnfit(request);
    return Response.json(await toldInWords(await whoIsTold(await currentActor(), withAudience(filtersOf(request)) as Parameters<typeof whoIsTold>[1])), { headers: manners });
  } catch (error) {
    return problemOf(error, { locale: languageAsked(request.headers.get("accept-language")) ?? "en", operation: "whoIsTold", path: {}, sent: undefined });
  }
}
