import type { NextRequest } from "next/server";
import { turnAway } from "#lib/platform/guard.ts";
import type { Answer } from "#lib/next/auth.ts";
import { sessionCookie } from "#lib/next/cookies.ts";
import { turnedAnswer } from "#lib/next/edge.ts";
import { visitOf, type Visit } from "#lib/next/letting-in.ts";
import { withWayBack } from "#lib/next/way-back.ts";

/** Pages are guarded by proxy.ts; what changes who is signed in looks once more, wherever it may be called from. */
export function turnedAtTheDoor(request: NextRequest): Response | null {
  const turned = turnAway({ method: request.method, headers: request.headers, path: request.nextUrl.pathname });
  return turned && turnedAnswer(turned, request.headers);
}

export const visitIn = (request: NextRequest): Visit => visitOf(request.cookies.get(sessionCookie.name)?.value, request.headers.get("user-agent"));

/** The fields of a plain form, as text. */
export async function fieldsOf(request: NextRequest): Promise<Record<string, string>> {
  const form = await request.formData().catch(() => new FormData());
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])));
}

/** Sends a browser on with GET (RFC 9110, 303). A relative address keeps it at the name by which it reached us. */
export function sendOn(to: string, cookies: readonly string[] = [], headers: Record<string, string> = {}): Response {
  const answer = new Response(null, { status: 303, headers: { location: to, "cache-control": "no-store", ...headers } });
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}

/** Sends a browser on from the door, or back to it with what went wrong. */
export const sendOnFrom = ({ goTo, cookies, problem }: Answer, next = "/") => sendOn(problem ? withWayBack(`${goTo}?problem=${problem}`, next) : goTo, cookies);
