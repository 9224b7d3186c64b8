import { turnAway } from "#lib/platform/guard.ts";
import { system } from "#lib/kernel/actor.ts";
import { endSubscription } from "#lib/mail/commands.ts";
import { sendOn } from "#lib/next/door.ts";
import { turnedAnswer } from "#lib/next/edge.ts";
import { otherMethods } from "#lib/next/endpoint.ts";
import { readToken } from "#lib/next/mail-links.ts";
import { manners } from "#lib/next/problem.ts";

type Params = { params: Promise<{ token: string }> };

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

/** One press in a mail program (RFC 8058). It comes from anywhere and without a cookie; the token alone says what may end, so no origin is asked for and no session looked at. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const turned = turnAway({ method: "POST", headers: request.headers, path: new URL(request.url).pathname }, { machine: true, most: 1024 });
  if (turned) return turnedAnswer(turned, request.headers);
  const link = readToken((await params).token);
  if (!link || link.good === "address") return new Response(null, { status: 404, headers: manners });
  await endSubscription(system, { person: link.person, subscription: link.good });
  return new Response(null, { status: 200, headers: manners });
}

/** Followed by people, and by programs that scan mail: nothing ends by that. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  return sendOn(`/unsubscribe/${encodeURIComponent((await params).token)}`);
}
