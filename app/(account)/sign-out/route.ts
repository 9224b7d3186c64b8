import type { NextRequest } from "next/server";
import { system } from "#lib/kernel/actor.ts";
import { closeSession } from "#lib/people/commands.ts";
import { serialise, sessionCookie } from "#lib/next/cookies.ts";
import { sendOn, turnedAtTheDoor, visitIn } from "#lib/next/door.ts";

/** Ends the session here and in the house, and has the browser forget what it kept of it (W3C Clear Site Data). */
export async function POST(request: NextRequest): Promise<Response> {
  const turned = turnedAtTheDoor(request);
  if (turned) return turned;
  const { held } = visitIn(request);
  if (held) await closeSession(system, { secret: held });
  return sendOn("/signed-out", [serialise(sessionCookie, "", new Date(0))], { "clear-site-data": '"cache", "storage"' });
}
