import { NextRequest } from "next/server";
import { engine } from "#db/client.ts";
import { outbox } from "#db/schema/index.ts";
import { env } from "#lib/platform/env.ts";
import { sessionCookie } from "#lib/next/cookies.ts";

/** Knocks at the doors as a browser does: the route handlers, with requests. */

const host = new URL(env.address).host;
type Extra = { method?: string; form?: Record<string, string>; cookies?: Record<string, string>; headers?: Record<string, string>; origin?: string | null };

/** A request as a browser on one of our own pages sends it. `origin: null` leaves the header out. */
export function request(path: string, { method = "GET", form, cookies = {}, headers = {}, origin = env.address }: Extra = {}): NextRequest {
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join("; ");
  return new NextRequest(`${env.address}${path}`, {
    method,
    headers: { host, ...(method === "POST" && origin !== null ? { origin } : {}), ...(cookie ? { cookie } : {}), ...headers },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
}

/** The cookies that an answer sets, by name; empty where it takes one away. */
export const cookiesOf = (answer: Response) => Object.fromEntries(answer.headers.getSetCookie().map((line) => line.split(";")[0]!.split("=", 2) as [string, string]));

/** The session that an answer opens, if any. */
export const sessionOf = (answer: Response): string | undefined => cookiesOf(answer)[sessionCookie.name] || undefined;

export const withSession = (secret: string) => ({ [sessionCookie.name]: secret });

/** The mails that wait for an address, oldest first. */
export const mailsTo = async (to: string) => (await engine.reader.select({ id: outbox.id, payload: outbox.payload }).from(outbox).orderBy(outbox.createdAt)).filter(({ payload }) => payload.to === to);

/** What the newest link that was mailed to an address carries. */
export async function linkTo(to: string): Promise<{ email: string; token: string; next: string | null; link: string }> {
  const link = (await mailsTo(to)).at(-1)!.payload.link!;
  const { searchParams } = new URL(link);
  return { link, email: searchParams.get("email")!, token: searchParams.get("token")!, next: searchParams.get("next") };
}
