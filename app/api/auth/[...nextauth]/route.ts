import type { NextRequest } from "next/server";
import { comeBack, setOut } from "#lib/next/auth.ts";
import { fieldsOf, sendOn, sendOnFrom, turnedAtTheDoor, visitIn } from "#lib/next/door.ts";
import { wayBack, withWayBack } from "#lib/next/way-back.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

const absent = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

// The addresses that next-auth is known by, and of all it could answer only what is needed: out to an identity provider, and back.

/** Back from an identity provider. A link from a mail is not used up by looking at it: that takes a button, so that a scanner of mail does not. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const turned = turnedAtTheDoor(request);
  if (turned) return turned;
  const [step, provider = "", ...rest] = (await params).nextauth;
  const query = Object.fromEntries(request.nextUrl.searchParams);
  if (rest.length > 0) return absent();
  if (step === "signin" || step === "error") return sendOn("/sign-in");
  if (step !== "callback") return absent();
  if (provider === "email") {
    const { email = "", token = "", callbackUrl } = query;
    return sendOn(withWayBack(`/sign-in/confirm?${new URLSearchParams({ email, token }).toString()}`, wayBack(callbackUrl)));
  }
  const brought = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]));
  const answer = await comeBack(provider, query, brought, visitIn(request));
  return answer ? sendOnFrom(answer) : absent();
}

/** Out to an identity provider, from a form of ours. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const turned = turnedAtTheDoor(request);
  if (turned) return turned;
  const [step, provider = "", ...rest] = (await params).nextauth;
  if (step !== "signin" || rest.length > 0) return absent();
  const { next } = await fieldsOf(request);
  const answer = await setOut(provider, next);
  return answer ? sendOnFrom(answer, wayBack(next)) : absent();
}
