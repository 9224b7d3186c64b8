"use server";
import { cookies, headers } from "next/headers";
import { acceptAdministration } from "#lib/people/commands.ts";
import { formAct } from "#lib/next/action.ts";
import { sessionCookie } from "#lib/next/cookies.ts";
import { letIn, visitOf } from "#lib/next/letting-in.ts";

/** Makes whoever holds the one-time link the first administrator, and lets them in. */
export const acceptAdministrationAction = formAct(async (input, { viewer: { actor, locale } }) => {
  const [jar, { value: { id } }] = [await cookies(), await acceptAdministration(actor, { ...input, locale } as Parameters<typeof acceptAdministration>[1])];
  const session = await letIn(visitOf(jar.get(sessionCookie.name)?.value, (await headers()).get("user-agent")), id);
  jar.set(sessionCookie.name, session.secret, { ...sessionCookie.options, expires: session.expiresAt });
}, () => "/");
