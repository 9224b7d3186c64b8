import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { turnAway } from "#lib/platform/guard.ts";
import { isLocale, preferenceCookie, preferencesIn, preferenceValue } from "#lib/next/cookies.ts";
import { knows, mannersOf, markOf } from "#lib/next/marks.ts";
import { securityPolicy, transportSecurity, turnedAnswer } from "#lib/next/edge.ts";

const developing = process.env.NODE_ENV === "development";

/** Before every page and act: the guard of the door, and the policy with its nonce. Who may do what is never decided here. */
export async function proxy(request: NextRequest) {
  const turned = turnAway({ method: request.method, headers: request.headers, path: request.nextUrl.pathname });
  if (turned) return turnedAnswer(turned, request.headers);
  const mark = await markOf(request);
  if (mark && knows(request.headers, mark)) return new NextResponse(null, { status: 304, headers: mannersOf(mark) });
  const nonce = randomBytes(16).toString("base64");
  const policy = securityPolicy(nonce, { developing });
  const chosen = chosenLanguage(request);
  const headers = new Headers(request.headers);
  // Next.js takes the nonce from the policy of the request, and would believe a forwarded host before the real one.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  for (const name of ["x-forwarded-host", "x-forwarded-proto"]) headers.delete(name);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries({ "content-security-policy": policy, ...transportSecurity })) response.headers.set(name, value);
  if (mark) for (const [name, value] of Object.entries(mannersOf(mark))) response.headers.set(name, value);
  if (chosen) response.cookies.set(preferenceCookie.name, chosen, preferenceCookie.options);
  return response;
}

/** `?lang=nl` on any page shows it in that language, now and from now on in this browser. Theme and all else stay as they were. */
function chosenLanguage({ method, nextUrl, cookies, headers }: NextRequest): string | null {
  const locale = nextUrl.searchParams.get("lang");
  if (method !== "GET" || !isLocale(locale)) return null;
  const chosen = preferenceValue({ ...preferencesIn(cookies.get(preferenceCookie.name)?.value, headers.get("accept-language")), locale });
  cookies.set(preferenceCookie.name, chosen);
  return chosen;
}

// Left out: what is the same for everyone, and the doors that guard themselves. Whole names, so that nothing else slips out with them; and
// no condition on a header, with which a client could turn all this off.
export const config = {
  matcher: ["/((?!_next/static/|api/|(?:favicon\\.ico|favicon\\.svg|apple-touch-icon\\.png|icon-192\\.png|icon-512\\.png|icon-maskable-512\\.png)$|files/[0-9a-z]+$|hubs/[^/]+/(?:calendar\\.ics|feed\\.(?:atom|json))$|standpoint/[^/]+/(?:calendar\\.ics|feed\\.(?:atom|json)|picture\\.png)$|embed/standpoint/[^/]+$|open-data/[^/]+$).*)"],
};
