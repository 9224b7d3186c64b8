import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { log } from "#lib/platform/log.ts";
import { system, visitor, type Actor } from "#lib/kernel/actor.ts";
import { noteUse } from "#lib/people/jobs.ts";
import { personOfSession } from "#lib/people/queries.ts";
import { isLocale, preferenceCookie, preferencesIn, sessionCookie, type Preferences } from "#lib/next/cookies.ts";

export { preferenceCookie, sessionCookie };

/** Who looks at a page and how they read: language, time zone, light or dark. */
export type Viewer = Preferences & { actor: Actor; name: string | null; zone: string };

/** The person whom the secret of a session proves; null where it proves nobody. */
export async function viewerOfSession(secret: string | undefined): Promise<Viewer | null> {
  const held = secret ? await personOfSession(system, { secret }) : null;
  if (!secret || !held) return null;
  // Who may read goes on reading when nothing can be written.
  if (held.wantsNoting) await noteUse(system, { secret }).catch(() => log.warn("the use of a session could not be noted"));
  return { actor: held.actor, name: held.name, locale: isLocale(held.locale) ? held.locale : "en", zone: held.zone, theme: held.theme, singleKeys: held.singleKeys };
}

/** Whoever is behind this request: one look-up, shared by every query and act in it. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies();
  const held = await viewerOfSession(jar.get(sessionCookie.name)?.value);
  return held ?? { actor: visitor, name: null, zone: "Europe/Brussels", ...preferencesIn(jar.get(preferenceCookie.name)?.value, (await headers()).get("accept-language")) };
});

export const currentActor = async () => (await currentViewer()).actor;
