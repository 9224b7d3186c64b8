import type { NextRequest } from "next/server";
import { redeemLink } from "#lib/next/auth.ts";
import { fieldsOf, sendOnFrom, turnedAtTheDoor, visitIn } from "#lib/next/door.ts";
import { wayBack } from "#lib/next/way-back.ts";

/** Uses a link up and lets its owner in. */
export async function POST(request: NextRequest): Promise<Response> {
  const turned = turnedAtTheDoor(request);
  if (turned) return turned;
  const { email = "", token = "", next } = await fieldsOf(request);
  return sendOnFrom(await redeemLink({ email, token, next }, visitIn(request)), wayBack(next));
}
