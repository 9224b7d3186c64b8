import { languageAsked } from "#lib/next/cookies.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { actorOf, refuseUnfit, sessionOf } from "#lib/next/incoming.ts";
import { liveStream } from "#lib/next/live.ts";
import { manners, problemOf } from "#lib/next/problem.ts";
import { Refusal } from "#lib/kernel/refusal.ts";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** What changes while a page is open, as server-sent events. A browser comes back by itself with the last entry that it heard of. */
export async function GET(request: Request): Promise<Response> {
  try {
    refuseUnfit(request);
    const secret = sessionOf(request);
    if (secret === undefined || (await actorOf(request)).kind !== "person") throw new Refusal("signIn");
    const { searchParams } = new URL(request.url);
    const after = request.headers.get("last-event-id") ?? searchParams.get("after") ?? "";
    const stream = liveStream(secret, { after: /^[0-9a-z]{26}$/.test(after) ? after : undefined, since: Number(searchParams.get("since")) || Date.now() });
    if (!stream) return new Response(null, { status: 503, headers: { ...manners, "retry-after": "30" } });
    // A proxy that gathers or compresses would hold back what is to be told at once.
    return new Response(stream, { headers: { ...manners, "content-type": "text/event-stream", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" } });
  } catch (error) {
    return problemOf(error, { locale: languageAsked(request.headers.get("accept-language")) ?? "en", operation: "live", path: {}, sent: undefined });
  }
}
