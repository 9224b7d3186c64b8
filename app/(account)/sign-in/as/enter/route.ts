import type { NextRequest } from "next/server";
import { env } from "#lib/platform/env.ts";
import { system } from "#lib/kernel/actor.ts";
import { cast } from "#lib/people/queries.ts";
import { serialise, sessionCookie } from "#lib/next/cookies.ts";
import { fieldsOf, sendOn, turnedAtTheDoor, visitIn } from "#lib/next/door.ts";
import { letIn } from "#lib/next/letting-in.ts";
import { wayBack } from "#lib/next/way-back.ts";

/** Makes a visitor of the demonstration one of its fictional people. Nobody else can be entered as, and nowhere but on the own machine. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!env.demo) return new Response(null, { status: 404 });
  const turned = turnedAtTheDoor(request);
  if (turned) return turned;
  const { person, next } = await fieldsOf(request);
  const part = (await cast(system, {})).find(({ id }) => id === person);
  const entered = part && (await letIn(visitIn(request), part.id).catch(() => null));
  if (!entered) return sendOn("/sign-in/as?problem=unavailable");
  return sendOn(wayBack(next), [serialise(sessionCookie, entered.secret, entered.expiresAt)]);
}
